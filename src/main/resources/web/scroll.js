import { byId } from './dom.js';

const NEAR = 96;

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
