import { announce, byId } from './dom.js';
import { texts } from './texts.js';

/** Shows the state of the connection: a dot that is calm while all is well, a line with a button while it is not. */
export class ConnectionView {
  #wasLost = false;

  show(state, isAnswering) {
    const node = byId('connection');
    node.dataset.state = state;
    node.querySelector('.connection-text').textContent = texts[state];
    const lost = state === 'reconnecting';
    this.#strip(lost, isAnswering);
    if (lost && !this.#wasLost) announce(isAnswering ? texts.lostRunning : texts.lost);
    if (state === 'online' && this.#wasLost) announce(texts.back);
    this.#wasLost = lost || (this.#wasLost && state !== 'online');
  }

  #strip(lost, isAnswering) {
    const strip = byId('lost');
    if (!lost && strip.contains(document.activeElement)) byId('question').focus({ preventScroll: true });
    strip.hidden = !lost;
    strip.querySelector('.lost-text').textContent = isAnswering ? texts.lostRunning : texts.lost;
  }
}
