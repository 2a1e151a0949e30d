import { element, icon } from './dom.js';
import { answered, answerText } from './form.js';
import { count, texts } from './texts.js';

/** A button of a form; `main` is the one that most visitors want. */
export function act(label, onPress, { main = false, quiet = false, hidden = null, name = null } = {}) {
  const node = element('button', { type: 'button', class: ['act', main && 'main', quiet && 'quiet'].filter(Boolean).join(' '), 'aria-label': name }, label,
    hidden && element('span', { class: 'hidden' }, ` ${hidden}`), main ? icon('arrow') : null);
  node.addEventListener('click', onPress);
  return node;
}

export const cancelAct = (onCancel) => act(texts.cancel, onCancel, { quiet: true, name: texts.cancelForm });

export const acts = (...buttons) => element('div', { class: 'acts' }, ...buttons);

const title = (words) => element('h3', { class: 'card-title', tabindex: '-1', 'data-focus': true }, words);

const card = (...parts) => element('div', { class: 'card' }, ...parts);

/** All answers before they are sent; also shows that they are being sent, or why that failed. */
export function overviewCard(form, { onSend, onRenew, onEdit, onBack, onCancel }) {
  const busy = form.state === 'sending';
  const lines = form.fields.map((field, step) => element('div', { class: 'line' },
    element('dt', {}, field.label),
    element('dd', {},
      element('span', { class: form.answers[field.id] ? 'given' : 'given none' }, answerText(form, field) || texts.notAnswered),
      busy ? null : act(texts.edit, () => onEdit(step), { hidden: field.label }))));
  const { conflict } = form.failure ?? {};
  const send = conflict ? act(texts.sendAsNew, onRenew, { main: true }) : act(form.failure ? texts.sendAgain : texts.sendForm, onSend, { main: true });
  if (form.failure) send.dataset.focus = '';
  return card(title(texts.overview), element('p', { class: 'card-text' }, texts.overviewHint),
    element('dl', { class: 'lines' }, ...lines), failure(form),
    busy ? element('p', { class: 'sending', tabindex: '-1', 'data-focus': true }, texts.sending)
      : acts(send, act(texts.back, onBack), cancelAct(onCancel)));
}

/** Why the last attempt to send failed, in words; null when there is no failure. */
export function failureWords({ failure }) {
  if (!failure) return null;
  return failure.conflict ? texts.sendConflict : `${failure.text ?? texts.sendUnknown} ${texts.sendAgainSafe}`;
}

function failure(form) {
  const words = failureWords(form);
  return words && element('p', { class: 'outcome failure' }, words);
}

/** A gate that does not open: told kindly, with a way back. */
export function refusedCard(form, { onReconsider, onEnd }) {
  return card(title(texts.refusedTitle), element('p', { class: 'card-text reason' }, form.refused),
    element('p', { class: 'card-text' }, texts.refusedHint),
    acts(act(texts.reconsider, onReconsider, { main: true }), act(texts.endForm, onEnd)));
}

/** Asks whether the answers may be given up. */
export function leavingCard(form, other, { onStay, onLeave }) {
  const switching = form.leaving === 'switch' && other;
  const stay = act(texts.stay, onStay, { main: true });
  stay.dataset.focus = '';
  return card(element('h3', { class: 'card-title' }, switching ? texts.switchQuestion(form.title, other.name) : texts.cancelQuestion(form.title)),
    element('p', { class: 'card-text' }, texts.answersLost),
    acts(stay, act(switching ? texts.switchAnyway : texts.cancelAnyway, onLeave)));
}

/** A form that waits while questions are answered; `other` is the form that the question was about, or null. */
export function pausedCard(form, other, { onResume, onSwitch, onCancel }) {
  const name = other?.suspendedName || form.title;
  return card(title(texts.pausedTitle(name)), element('p', { class: 'card-text' }, pausedWords(form, other)),
    acts(act(texts.resumeForm, onResume, { main: true, hidden: form.title }),
      other && act(other.label, onSwitch), cancelAct(onCancel)));
}

export function pausedWords(form, other) {
  const kept = texts.answersKept(count(answered(form)), count(form.fields.length));
  return other ? `${kept} ${texts.switchOffer(other.name)}` : kept;
}
