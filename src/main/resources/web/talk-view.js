import { confidenceLine, doubt, ratingText } from './confidence.js';
import { announce, element, icon } from './dom.js';
import { showMarkdown } from './markdown.js';
import { noticeBox } from './notice.js';
import { places, sourceChips } from './sources.js';
import { texts } from './texts.js';
import { canRetry, isRunning } from './turn.js';

/** Shows the turns of a talk. Many changes between two animation frames cost one drawing. */
export class TalkView {
  #nodes = new Map();
  #dirty = new Set();
  #frame = null;

  constructor({ root, onRetry, onDrawn }) {
    Object.assign(this, { root, onRetry, onDrawn });
  }

  /** Shows the whole talk afresh, without announcing it. */
  reset(turns) {
    this.#nodes.clear();
    this.#dirty.clear();
    this.root.replaceChildren();
    turns.forEach((turn) => this.#draw(turn, turn === turns.at(-1)));
  }

  changed(turn) {
    this.#dirty.add(turn);
    if (turn.state === 'streaming') {
      this.#frame ??= requestAnimationFrame(() => this.#drawDirty());
    } else {
      this.#drawDirty(); // at once: in a hidden tab no animation frame comes
      if (!isRunning(turn)) announce(spoken(turn));
    }
  }

  #drawDirty() {
    cancelAnimationFrame(this.#frame);
    this.#frame = null;
    for (const turn of this.#dirty) this.#draw(turn, true);
    this.#dirty.clear();
    this.onDrawn();
  }

  #draw(turn, isLast) {
    const nodes = this.#nodes.get(turn.id) ?? this.#add(turn);
    nodes.reply.dataset.state = turn.state;
    nodes.reply.setAttribute('aria-busy', String(isRunning(turn)));
    showMarkdown(nodes.answer, turn.text);
    nodes.progress.hidden = turn.state !== 'waiting';
    if (!isRunning(turn)) nodes.end.replaceChildren(...this.#end(turn, isLast));
    else nodes.end.replaceChildren();
  }

  #add(turn) {
    for (const retry of this.root.querySelectorAll('.retry')) retry.remove(); // only the last question can be asked again
    const question = element('article', { class: 'message visitor' },
      element('h2', { class: 'hidden' }, texts.you), element('p', { class: 'question' }, turn.question));
    const answer = element('div', { class: 'answer' });
    const progress = element('p', { class: 'progress' },
      element('span', { class: 'dots', 'aria-hidden': 'true' }, element('i'), element('i'), element('i')), texts.looking);
    const end = element('div', { class: 'end' });
    const reply = element('article', { class: 'message concierge' },
      element('span', { class: 'mark', 'aria-hidden': 'true' }, icon('bell')),
      element('div', { class: 'body' }, element('h2', { class: 'hidden' }, texts.concierge), progress, answer, end));
    this.root.append(question, reply);
    const nodes = { reply, answer, progress, end };
    this.#nodes.set(turn.id, nodes);
    return nodes;
  }

  #end(turn, isLast) {
    const parts = [outcome(turn)];
    if (turn.state === 'complete') parts.push(doubt(turn), sourceChips(turn.citations, confidenceLine(turn)));
    if (turn.notice) parts.push(noticeBox(turn.notice));
    if (isLast && canRetry(turn)) parts.push(this.#retryButton());
    return parts.filter(Boolean);
  }

  #retryButton() {
    const button = element('button', { type: 'button', class: 'retry' }, icon('again'), texts.retry);
    button.addEventListener('click', () => this.onRetry());
    return button;
  }
}

const failureText = ({ code, text }) => texts.failures[code] ?? (text || texts.failed);

function outcome(turn) {
  if (turn.state === 'stopped') return element('p', { class: 'outcome' }, texts.stopped);
  if (turn.state === 'error') return element('p', { class: 'outcome failure' }, failureText(turn.failure ?? {}));
  return null;
}

// what a screen reader says at the end of a turn
function spoken(turn) {
  if (turn.state === 'stopped') return texts.stopped;
  if (turn.state === 'error') return failureText(turn.failure ?? {});
  if (turn.notice) return [turn.notice.message, turn.notice.note].filter(Boolean).join(' ');
  const words = document.createElement('div');
  showMarkdown(words, turn.text);
  const doubtful = doubt(turn)?.textContent ?? '';
  return texts.announceAnswer(words.textContent.trim().replace(/\s*\n\s*/g, '\n'), `${doubtful} ${ratingText(turn)}`.trim(),
    texts.announceSources(places(turn.citations).length));
}
