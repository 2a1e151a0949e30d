import { element, icon } from './dom.js';
import { texts } from './texts.js';

const named = (words, key) => (Object.hasOwn(words, key) ? words[key] : key);

/** What is left of a form in the talk: its receipt, or that it was given up. */
export function formEntry(entry) {
  if (entry.kind === 'receipt') return receiptCard(entry);
  return element('p', { class: 'form-over' }, texts.formOver[entry.kind]?.(entry.title) ?? entry.title);
}

function receiptCard(entry) {
  const failed = entry.channels.filter(({ status }) => status === 'failed');
  const delayed = failed.some(({ again }) => again);
  return element('section', { class: 'card receipt', 'aria-label': texts.receipt },
    element('h3', { class: 'card-title', tabindex: '-1' }, icon('check'), texts.receiptTitle),
    entry.message ? element('p', { class: 'card-text' }, entry.message) : null,
    element('dl', { class: 'facts' },
      ...fact(texts.form, entry.title), ...fact(texts.reference, entry.submissionId, 'reference'),
      ...fact(texts.priority, named(texts.priorities, entry.priority))),
    entry.channels.length > 0 ? element('ul', { class: 'channels', 'aria-label': texts.channels }, ...entry.channels.map(line)) : null,
    delayed ? element('p', { class: 'card-text later' }, texts.triedAgain) : null,
    failed.some(({ again }) => !again) ? element('p', { class: 'card-text' }, texts.notDelivered) : null);
}

const fact = (term, value, kind = null) => (value ? [element('dt', {}, term), element('dd', { class: kind }, value)] : []);

function line(channel) {
  const level = channel.status === 'failed' ? (channel.again ? 'later' : 'failed') : channel.status === 'skipped' ? 'skipped' : 'done';
  return element('li', { 'data-level': level }, element('span', { class: 'gauge', 'aria-hidden': 'true' }),
    element('span', {}, element('strong', {}, channelName(channel.channel)), `: ${state(channel)}`));
}

// the second of the same kind is called email-2
function channelName(name) {
  const [, kind, number] = /^(.*?)(?:-(\d+))?$/.exec(name);
  return Object.hasOwn(texts.channelNames, kind) ? [texts.channelNames[kind], number].filter(Boolean).join(' ') : name;
}

function state({ status, reason, again }) {
  if (status === 'failed') return again ? texts.channelLater : texts.channelFailed;
  if (status === 'skipped') return reason ? texts.channelSkipped(named(texts.reasons, reason)) : texts.channelStates.skipped;
  return Object.hasOwn(texts.channelStates, status) ? texts.channelStates[status] : texts.channelUnderWay;
}

/** The same in one breath, for a screen reader. */
export function spokenEntry(entry) {
  const words = formEntry(entry);
  for (const part of words.querySelectorAll('h3, p, dd, li')) part.append('. ');
  for (const term of words.querySelectorAll('dt')) term.append(': ');
  return words.textContent.replace(/([.!?])\. /g, '$1 ').trim();
}
