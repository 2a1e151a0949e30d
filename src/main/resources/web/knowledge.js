import { element } from './dom.js';
import { count, texts } from './texts.js';

const POLL = 1_000;

/** Asks `GET /status` and goes on asking each second while the documents are being read. */
export class Knowledge {
  #timer = null;

  constructor({ url, node, onStatus }) {
    Object.assign(this, { url, node, onStatus });
  }

  async poll() {
    clearTimeout(this.#timer);
    try {
      const response = await fetch(this.url, { headers: { Accept: 'application/json' }, cache: 'no-store' });
      if (!response.ok) throw new Error(`status ${response.status}`);
      this.#show(await response.json());
    } catch (problem) {
      console.warn('The status cannot be read now; the next connection asks again.', problem);
    }
    clearTimeout(this.#timer);
    if (this.reading) this.#timer = setTimeout(() => this.poll(), POLL);
  }

  #show(status) {
    const knowledge = status.knowledge ?? {};
    this.reading = knowledge.state === 'reading';
    this.node.dataset.state = knowledge.state ?? '';
    this.node.replaceChildren(...parts(knowledge));
    this.node.hidden = this.node.childElementCount === 0;
    this.onStatus(status);
  }
}

function parts(knowledge) {
  const shown = [];
  if (knowledge.state === 'reading') shown.push(...progress(knowledge));
  if (knowledge.state === 'failed') shown.push(element('p', { class: 'failure' }, texts.readingFailed));
  if (knowledge.problems?.length) shown.push(problems(knowledge.problems));
  return shown;
}

function progress({ read = 0, total = 0 }) {
  const words = texts.reading(count(read), count(total));
  return [
    element('p', {}, words),
    element('progress', { max: Math.max(1, total), value: Math.min(read, total), 'aria-label': words }),
    element('p', { class: 'hint' }, texts.readingHint),
  ];
}

function problems(list) {
  return element('details', {},
    element('summary', {}, texts.problems(list.length)),
    element('ul', {}, ...list.map(({ document: name, problem }) =>
      element('li', {}, element('strong', {}, name), ` ${problem ?? ''}`))));
}
