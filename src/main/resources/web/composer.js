import { announce, byId } from './dom.js';
import { count, texts } from './texts.js';

const LIMIT = 4_000;
const SHOW_FROM = 3_600;

/** The line where the visitor types: Enter sends, Shift+Enter is a new line, the button becomes "stop" during an answer. */
export class Composer {
  #running = false;

  constructor({ onAsk, onStop, onTyping }) {
    Object.assign(this, { onAsk, onStop });
    this.field = byId('question');
    this.field.addEventListener('input', () => {
      this.#measure();
      onTyping();
    });
    this.field.addEventListener('keydown', (event) => this.#key(event));
    byId('ask').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    byId('stop').addEventListener('click', () => {
      onStop();
      this.focus();
    });
    this.#measure();
  }

  focus() {
    this.field.focus({ preventScroll: true });
  }

  setRunning(running) {
    if (this.#running === running) return;
    const focused = [byId('send'), byId('stop')].includes(document.activeElement);
    this.#running = running;
    byId('stop').hidden = !running;
    byId('send').hidden = running;
    if (focused) this.focus(); // the button that had it is gone
  }

  /** A form waits while the visitor asks: the line says so. */
  setForm(open) {
    this.field.placeholder = open ? texts.placeholderInForm : texts.placeholder;
  }

  #key(event) {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#submit();
  }

  #submit() {
    const question = this.field.value.trim();
    if (question === '' || question.length > LIMIT) return this.focus();
    if (this.#running) return announce(texts.stillAnswering);
    this.field.value = '';
    this.#measure();
    this.focus();
    this.onAsk(question);
  }

  #measure() {
    const used = this.field.value.trim().length;
    const over = used > LIMIT;
    const counter = byId('counter');
    const words = over ? texts.charactersOver(count(used - LIMIT)) : texts.charactersLeft(count(used), count(LIMIT));
    if (over && !counter.classList.contains('over')) announce(words);
    counter.hidden = used < SHOW_FROM;
    counter.textContent = words;
    counter.classList.toggle('over', over);
    this.field.setAttribute('aria-invalid', String(over));
    byId('send').disabled = over || used === 0;
    this.#grow();
  }

  // browsers without `field-sizing` need the height from here
  #grow() {
    if (CSS.supports('field-sizing', 'content')) return;
    this.field.style.height = 'auto';
    this.field.style.height = `${this.field.scrollHeight}px`;
  }
}
