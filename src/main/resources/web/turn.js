/**
 * One question and its answer, as it is kept over a reload.
 * `state`: waiting, streaming, complete, stopped or error. `text` is Markdown. `confidence` is 0–100 or null.
 * `failure` is `{code, text, retryable}`, `notice` is `{message, note}`. `after` are forms that ended behind this turn.
 */
export const newTurn = (question) => ({ id: crypto.getRandomValues(new Uint32Array(2)).join('-'), question, after: [], ...unanswered() });

export const unanswered = () => ({
  state: 'waiting',
  text: '',
  sent: false,
  heard: false, // a frame of this turn has come, so the server knows the question
  stopping: false,
  messageId: null,
  confidence: null,
  low: false,
  citations: [],
  failure: null,
  notice: null,
  buttons: [], // as `readButtons` gives them
  metadata: null, // what came with them
});

export const isRunning = (turn) => turn?.state === 'waiting' || turn?.state === 'streaming';

export const canRetry = (turn) =>
  turn?.state === 'stopped' || (turn?.state === 'error' && turn.failure?.retryable !== false);

/** Takes over what a `complete` frame says. */
export function settle(turn, frame) {
  turn.text = frame.content ?? frame.responsetext ?? turn.text;
  turn.messageId = frame.message_id ?? null;
  turn.confidence = Number.isFinite(frame.confidence) ? frame.confidence : null;
  turn.low = frame.low_confidence === true;
  turn.citations = Array.isArray(frame.citations) ? frame.citations : [];
  turn.failure = null;
  turn.state = frame.stopped ? 'stopped' : 'complete';
}
