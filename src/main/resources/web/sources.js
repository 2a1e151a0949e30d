import { element, icon } from './dom.js';
import { texts } from './texts.js';

const ROOM_ABOVE = 72; // the header, in pixels
const EDGE = 12;
let ids = 0;

/** One entry for each place in a document; passages of the same place are put together. */
export function places(citations) {
  const found = new Map();
  for (const citation of citations) {
    const page = Number.isInteger(citation.page) && citation.page > 0 ? citation.page : null;
    const title = citation.references?.[0]?.title || citation.source || texts.untitled;
    const key = JSON.stringify([citation.url ?? title, page]);
    const place = found.get(key) ?? { title: String(title), page, url: safeUrl(citation.url), passages: [] };
    if (citation.text && !place.passages.includes(citation.text)) place.passages.push(String(citation.text));
    found.set(key, place);
  }
  return [...found.values()];
}

function safeUrl(url) {
  if (typeof url !== 'string' || !URL.canParse(url, document.baseURI)) return null;
  const { protocol, href } = new URL(url, document.baseURI);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}

/**
 * The chips of an answer, with the passages on hover and focus, or all at once by a button.
 * `line` (may be null) stands below them, and alone when there are no sources.
 */
export function sourceChips(citations, line) {
  const found = places(citations);
  if (found.length === 0) return line;
  const list = element('ul', { 'aria-label': texts.sources }, ...found.map(chip));
  const hasPassages = found.some(({ passages }) => passages.length > 0);
  return element('div', { class: 'sources' }, list,
    element('div', { class: 'below-chips' }, line, hasPassages ? expander(list) : null));
}

function chip({ title, page, url, passages }) {
  const snippet = passages.length
    ? element('span', { class: 'snippet', id: `snippet-${(ids += 1)}` },
        ...passages.map((passage) => element('q', {}, passage)))
    : null;
  const link = element('a', {
    class: 'source',
    'aria-describedby': snippet?.id,
    ...(url ? { href: url, target: '_blank', rel: 'noopener noreferrer' } : { role: 'link', tabindex: '0', 'aria-disabled': 'true' }),
  }, icon('page'), element('span', { class: 'source-title' }, title),
    page ? element('span', { class: 'source-page' }, ` ${texts.page(page)}`) : null,
    url ? element('span', { class: 'hidden' }, ` ${texts.newTab}`) : null);
  const item = element('li', {}, link, snippet);
  if (snippet) showOnApproach(item, snippet);
  return item;
}

function showOnApproach(item, snippet) {
  const open = () => {
    item.classList.add('near');
    place(item, snippet);
  };
  const close = () => {
    if (!item.matches(':hover') && !item.contains(document.activeElement)) item.classList.remove('near');
  };
  item.addEventListener('pointerenter', (event) => event.pointerType !== 'touch' && open());
  item.addEventListener('focusin', () => item.querySelector(':focus-visible') && open());
  item.addEventListener('pointerleave', close);
  item.addEventListener('focusout', () => setTimeout(close));
}

// above the chip unless it would leave the window there; never over the right edge
function place(item, snippet) {
  snippet.style.setProperty('--shift', '0px');
  item.classList.remove('below');
  const box = snippet.getBoundingClientRect();
  const over = box.right - (document.documentElement.clientWidth - EDGE);
  if (over > 0) snippet.style.setProperty('--shift', `${-over}px`);
  item.classList.toggle('below', box.top < ROOM_ABOVE);
}

/** Hides the passages that hover or focus shows; true when there were some. */
export function dismissSnippets() {
  const near = document.querySelectorAll('.sources:not(.open) li.near');
  for (const item of near) item.classList.remove('near');
  return near.length > 0;
}

function expander(list) {
  const button = element('button', { type: 'button', class: 'passages', 'aria-expanded': 'false' }, texts.showPassages);
  button.addEventListener('click', () => {
    const open = list.parentElement.classList.toggle('open');
    button.setAttribute('aria-expanded', String(open));
    button.textContent = open ? texts.hidePassages : texts.showPassages;
  });
  return button;
}
