import { readButtons } from './buttons.js';
import { canRetry, isRunning, newTurn, settle, unanswered } from './turn.js';

const SILENCE_LIMIT = 90_000;
const RESUME_LIMIT = 6_000;
const STOP_LIMIT = 3_000;

/**
 * The talk with the server in the `query` dialect: what is asked, what each frame means, what is resumed.
 * `link.send(message)` returns false when nothing was sent. `context()` gives what a question tells besides.
 * `onChange(turn, news)` is called after each change of a turn; news is "buttons" when these came.
 */
export class Conversation {
  #timer = null;
  #resumed = false; // frames that were seen may come again on this connection
  #gap = false; // frames are lost for good: only the whole answer helps

  constructor({ talk, link, context, onChange }) {
    Object.assign(this, { talk, link, context, onChange });
  }

  get last() {
    return this.talk.turns.at(-1);
  }

  get running() {
    return isRunning(this.last) ? this.last : undefined;
  }

  ask(question) {
    if (this.running) return;
    const turn = newTurn(question);
    this.talk.turns.push(turn);
    this.#send(turn);
  }

  retry() {
    if (!canRetry(this.last)) return;
    Object.assign(this.last, unanswered());
    this.#send(this.last);
  }

  /** Leaves the talk for another one. */
  begin(talk) {
    clearTimeout(this.#timer);
    this.#gap = this.#resumed = false;
    this.talk = talk;
  }

  stop() {
    const turn = this.running;
    if (!turn || turn.stopping) return;
    turn.stopping = true;
    if (turn.sent && this.#say('stop')) this.#watch(STOP_LIMIT, () => this.#abandon('stopped'));
    else this.#abandon('stopped');
  }

  /** The connection is there (again): goes on with the answer that is not finished. */
  connected() {
    this.#resumed = false;
    const turn = this.running;
    if (!turn) return;
    if (!turn.sent) return this.#send(turn);
    turn.stopping = false;
    this.#gap = false;
    this.#resumed = this.#say('resume', { last_event_id: this.talk.lastEventId });
    if (turn.heard) this.#watch(SILENCE_LIMIT, () => this.#abandon('error', 'silent'));
    else this.#watch(RESUME_LIMIT, () => this.#abandon('error', 'lost'));
  }

  /** No connection: the time of silence does not count. */
  disconnected() {
    clearTimeout(this.#timer);
    if (this.running?.stopping) this.#abandon('stopped');
  }

  receive(frame) {
    if (frame.type === 'pong') return;
    if (frame.type === 'resume_failed') return this.#resumeFailed(frame);
    if (!this.#isNew(frame)) return;
    if (frame.type === 'request_email') return this.#notice(frame);
    if (frame.type === 'cta_buttons') return this.#buttons(frame);
    const turn = this.running;
    if (!turn) return this.#late(frame);
    turn.heard = true;
    if (!turn.stopping) this.#watch(SILENCE_LIMIT, () => this.#abandon('error', 'silent'));
    if (frame.type === 'text_chunk') this.#append(turn, frame);
    else if (frame.type === 'complete') this.#complete(turn, frame);
    else if (frame.type === 'error') this.#fail(turn, frame);
  }

  #send(turn) {
    if (this.talk.loose && this.#say('stop')) this.#resumed = false; // the answer that was left must not speak into this one
    turn.sent = this.#say('sendMessage', { query: turn.question, role: 'guest', ...this.context() });
    this.#gap = false;
    if (turn.sent) this.#watch(SILENCE_LIMIT, () => this.#abandon('error', 'silent'));
    this.onChange(turn);
  }

  #say(action, fields = {}) {
    return this.link.send({ action, session_id: this.talk.sessionId, ...fields });
  }

  #isNew(frame) {
    if (!Number.isInteger(frame.event_id)) return true;
    if (this.#resumed && frame.event_id <= this.talk.lastEventId) return false;
    this.talk.lastEventId = frame.event_id;
    return true;
  }

  #append(turn, frame) {
    if (this.#gap || typeof frame.content !== 'string') return;
    turn.text += frame.content;
    turn.state = 'streaming';
    this.onChange(turn);
  }

  #complete(turn, frame) {
    const earlier = this.talk.turns.some((other) => other !== turn && frame.message_id && other.messageId === frame.message_id);
    if (earlier) return this.#abandon('error', turn.text ? 'interrupted' : 'lost');
    if (this.talk.loose && frame.stopped && !turn.stopping) return this.#forget(turn);
    this.talk.loose = false;
    settle(turn, frame);
    this.#ended(turn);
  }

  // the end of an answer that was left before: what it said does not belong to this question
  #forget(turn) {
    this.talk.loose = false;
    turn.text = '';
    turn.state = 'waiting';
    this.onChange(turn);
  }

  #late(frame) {
    if (frame.type === 'complete' || frame.type === 'error') this.talk.loose = false;
  }

  #fail(turn, frame) {
    turn.failure = { code: frame.code, text: frame.error, retryable: frame.retryable };
    turn.state = 'error';
    this.#ended(turn);
  }

  #resumeFailed(frame) {
    this.#resumed = false;
    this.talk.lastEventId = frame.event_id ?? 0;
    if (!this.running) return;
    this.#gap = true;
    this.#watch(RESUME_LIMIT, () => this.#abandon('error', this.running.heard ? 'interrupted' : 'lost'));
  }

  // ends the turn here, though the server has not said that it ended
  #abandon(state, code) {
    const turn = this.running;
    if (!turn) return;
    this.talk.loose = turn.sent;
    turn.state = state;
    turn.failure = code ? { code, retryable: true } : null;
    this.#ended(turn);
  }

  #ended(turn) {
    clearTimeout(this.#timer);
    this.#gap = false;
    turn.stopping = false;
    this.onChange(turn);
  }

  #notice(frame) {
    if (!this.last || typeof frame.message !== 'string') return;
    this.last.notice = { message: frame.message, note: typeof frame.note === 'string' ? frame.note : null };
    this.onChange(this.last);
  }

  // they come behind `complete`, so a running answer is not the one they belong to
  #buttons(frame) {
    const turn = this.talk.turns.findLast(({ state }) => state === 'complete');
    if (!turn) return;
    turn.buttons = readButtons(frame);
    turn.metadata = frame.metadata ?? null;
    this.onChange(turn, 'buttons');
  }

  #watch(limit, act) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, limit);
  }
}
