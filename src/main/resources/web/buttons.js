import { element, icon } from './dom.js';
import { readOffer } from './form.js';
import { texts } from './texts.js';

const SCHEMES = ['http:', 'https:', 'mailto:', 'tel:'];
const FORMS = ['start_form', 'form_trigger', 'form_cta'];
const LINKS = ['external_link', 'link'];

/**
 * What a `cta_buttons` frame offers, ready to show: `{kind: form|link|question, label, offer|url|question}`.
 * A form without fields and an unknown action become a question; a link that is not safe is left out.
 */
export function readButtons({ ctaButtons: given, metadata }) {
  if (!Array.isArray(given)) return [];
  return given.map((button) => readButton(button, metadata)).filter(Boolean);
}

function readButton(button, metadata) {
  const label = String(button?.label ?? button?.text ?? '').trim();
  if (label === '') return null;
  const action = button.action ?? button.type;
  if (LINKS.includes(action)) {
    const url = safeUrl(button.url ?? button.href);
    return url && { kind: 'link', label, url };
  }
  const isForm = FORMS.includes(action) || FORMS.includes(button.type);
  const triggered = metadata?.form_triggered === (button.formId ?? button.form_id);
  const offer = isForm ? readOffer(button, triggered ? { program: metadata.program } : {}) : null;
  if (offer) return { kind: 'form', label, offer };
  return { kind: 'question', label, question: String(button.query ?? button.prompt ?? label).trim() || label };
}

/** The other form that a question in mid-form was about: `{offer, label, name, suspendedName}`, or null. */
export function readSwitch(metadata) {
  if (metadata?.program_switch_detected !== true) return null;
  const wanted = metadata.new_form_of_interest;
  const offer = readOffer(wanted);
  if (!offer) return null;
  const name = String(wanted.program_name ?? offer.title);
  return {
    offer,
    name,
    label: String(wanted.cta_text ?? texts.applyTo(name)),
    suspendedName: String(metadata.suspended_form?.program_name ?? ''),
  };
}

function safeUrl(text) {
  if (typeof text !== 'string' || !URL.canParse(text)) return null;
  const url = new URL(text);
  return SCHEMES.includes(url.protocol) ? url.href : null;
}

/** The buttons below an answer; null when there are none. `onPress(button)` gets forms and questions. */
export function offerList(buttons, onPress) {
  if (buttons.length === 0) return null;
  return element('ul', { class: 'offers', 'aria-label': texts.offers },
    ...buttons.map((button) => element('li', {}, button.kind === 'link' ? link(button) : press(button, onPress))));
}

function press(button, onPress) {
  const node = element('button', { type: 'button', class: 'offer', 'data-kind': button.kind }, button.label,
    button.kind === 'form' ? icon('arrow') : null);
  node.addEventListener('click', () => onPress(button));
  return node;
}

function link({ label, url }) {
  const opens = /^https?:/.test(url);
  return element('a', { class: 'offer', href: url, rel: 'noopener noreferrer', target: opens ? '_blank' : null }, label,
    opens ? icon('out') : null, opens ? element('span', { class: 'hidden' }, ` ${texts.newTab}`) : null);
}
