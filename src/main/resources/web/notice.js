import { element } from './dom.js';
import { texts } from './texts.js';

/** What the server asks for after an answer of low confidence. `.notice-form` is the place of a form. */
export function noticeBox({ message, note }) {
  return element('div', { class: 'notice', role: 'group', 'aria-label': texts.noticeLabel },
    element('p', { class: 'notice-text' }, message),
    note ? element('p', { class: 'notice-note' }, note) : null,
    element('div', { class: 'notice-form', hidden: true }));
}
