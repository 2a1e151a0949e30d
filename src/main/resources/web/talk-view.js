import { offerList } from './buttons.js';
import { confidenceLine, doubt, ratingText } from './confidence.js';
import { announce, element, icon } from './dom.js';
import { showMarkdown } from './markdown.js';
import { noticeBox } from './notice.js';
import { formEntry } from './receipt.js';
import { places, sourceChips } from './sources.js';
import { texts } from './texts.js';
import { canRetry, isRunning } from './turn.js';

/**
 * Shows the turns of a talk. Many changes between two animation frames cost one drawing.
 * `isOffered(button, isLast)` tells whether a button still makes sense.
 */
export class TalkView {
  #nodes = new Map();
  #dirty = new Set();
  #frame = null;
  #last = null;

  constructor({ root, isOffered, onPress, onRetry, onDrawn }) {
    Object.assign(this, { root, isOffered, onPress, onRetry, onDrawn });
  }

  /** Shows the whole talk afresh, without announcing it. */
  reset(turns) {
    this.#nodes.clear();
    this.#dirty.clear();
    this.root.replaceChildren();
    turns.forEach((turn) => this.#draw(turn));
  }

  /** Draws again what depends on more than the turn: which buttons make sense, which forms ended behind it. */
  refresh(turn) {
    const nodes = this.#nodes.get(turn?.id);
    if (!nodes) return;
    const offered = isRunning(turn) ? [] : (turn.buttons ?? []).filter((button) => this.isOffered(button, turn.id === this.#last));
    nodes.offers.replaceChildren(...[offerList(offered, this.onPress)].filter(Boolean));
    nodes.after.append(...(turn.after ?? []).slice(nodes.after.childElementCount).map(formEntry)); // they never change
  }

  /** `news` is "buttons" when these have come behind an answer that was told before. */
  changed(turn, news) {
    this.#dirty.add(turn);
    if (turn.state === 'streaming') {
      this.#frame ??= requestAnimationFrame(() => this.#drawDirty());
    } else {
      this.#drawDirty(); // at once: in a hidden tab no animation frame comes
      if (news !== 'buttons' && !isRunning(turn)) announce(spoken(turn));
      const shown = this.#nodes.get(turn.id).offers.querySelectorAll('.offer').length;
      if (news === 'buttons' && shown > 0) announce(texts.announceOffers(shown));
    }
  }

  #drawDirty() {
    cancelAnimationFrame(this.#frame);
    this.#frame = null;
    for (const turn of this.#dirty) this.#draw(turn);
    this.#dirty.clear();
    this.onDrawn();
  }

  #draw(turn) {
    const nodes = this.#nodes.get(turn.id) ?? this.#add(turn);
    nodes.reply.dataset.state = turn.state;
    nodes.reply.setAttribute('aria-busy', String(isRunning(turn)));
    showMarkdown(nodes.answer, turn.text);
    nodes.progress.hidden = turn.state !== 'waiting';
    if (!isRunning(turn)) nodes.end.replaceChildren(...this.#end(turn));
    else nodes.end.replaceChildren();
    this.refresh(turn);
  }

  #add(turn) {
    // only the last question can be asked again, and only its buttons that lead away stay
    for (const old of this.root.querySelectorAll('.retry, .offers li:has(button)')) old.remove();
    this.#last = turn.id;
    const question = element('article', { class: 'message visitor' },
      element('h2', { class: 'hidden' }, texts.you), element('p', { class: 'question' }, turn.question));
    const answer = element('div', { class: 'answer' });
    const progress = element('p', { class: 'progress' },
      element('span', { class: 'dots', 'aria-hidden': 'true' }, element('i'), element('i'), element('i')), texts.looking);
    const end = element('div', { class: 'end' });
    const offers = element('div');
    const reply = element('article', { class: 'message concierge' },
      element('span', { class: 'mark', 'aria-hidden': 'true' }, icon('bell')),
      element('div', { class: 'body' }, element('h2', { class: 'hidden' }, texts.concierge), progress, answer, end, offers));
    const after = element('div', { class: 'after' });
    this.root.append(question, reply, after);
    const nodes = { reply, answer, progress, end, offers, after };
    this.#nodes.set(turn.id, nodes);
    return nodes;
  }

  #end(turn) {
    const parts = [outcome(turn)];
    if (turn.state === 'complete') parts.push(doubt(turn), sourceChips(turn.citations, confidenceLine(turn)));
    if (turn.notice) parts.push(noticeBox(turn.notice));
    if (turn.id === this.#last && canRetry(turn)) parts.push(this.#retryButton());
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
