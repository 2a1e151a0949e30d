import { byId } from './dom.js';

const NEAR = 96;

/** Scrolls as little as possible, until the node stands between header and composer; a tall one with its begin. */
export function bringIntoView(node) {
  const { scrollPaddingTop: top, scrollPaddingBottom: bottom } = getComputedStyle(document.documentElement);
  const room = innerHeight - parseFloat(top) - parseFloat(bottom);
  node.scrollIntoView({ block: node.offsetHeight > room ? 'start' : 'nearest', behavior: 'instant' });
}

/** Follows the growing answer while the visitor is at the end of the page; else offers the way there. */
export class Follower {
  #following = true;

  constructor() {
    addEventListener('scroll', () => this.#look(), { passive: true });
    addEventListener('resize', () => this.drawn());
    byId('latest').addEventListener('click', () => {
      this.toEnd();
      byId('question').focus({ preventScroll: true });
    });
  }

  drawn() {
    if (this.#isWelcome()) return;
    if (this.#following) this.toEnd();
    else this.#offer();
  }

  toEnd() {
    this.#following = true;
    scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
    this.#offer();
  }

  #look() {
    this.#following = this.#rest() < NEAR;
    this.#offer();
  }

  #offer() {
    byId('latest').hidden = this.#isWelcome() || this.#rest() < NEAR;
  }

  #isWelcome() {
    return byId('talk').childElementCount === 0;
  }

  #rest() {
    return document.documentElement.scrollHeight - innerHeight - scrollY;
  }
}
