import { Marked } from './webjars/marked/lib/marked.esm.js';
import DOMPurify from './webjars/dompurify/dist/purify.es.mjs';
import { element } from './dom.js';
import { texts } from './texts.js';

const ALLOWED = {
  ALLOWED_TAGS: ['p', 'br', 'hr', 'strong', 'em', 'del', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'a',
    'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ALLOWED_ATTR: ['href', 'title', 'start', 'align'],
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|tel:|\/(?!\/))/i,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
};

const asText = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const marked = new Marked({
  gfm: true,
  renderer: {
    // a picture would tell a foreign server who reads: its words are enough
    image({ text }) {
      return asText(text);
    },
    // markup of a document is shown as the text that it is; only the line break is common in tables
    html({ text, block }) {
      if (/^<br\s*\/?>\s*$/i.test(text)) return '<br>';
      return block ? `<p>${asText(text)}</p>` : asText(text);
    },
  },
});

/** Markdown as safe nodes: known tags only, no script, style, picture or foreign scheme. */
export function toNodes(markdown) {
  const fragment = DOMPurify.sanitize(marked.parse(markdown), ALLOWED);
  for (const link of fragment.querySelectorAll('a')) {
    if (!link.hasAttribute('href')) {
      link.replaceWith(...link.childNodes); // its scheme was refused
      continue;
    }
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  }
  for (const wide of fragment.querySelectorAll('table, pre')) {
    const label = wide.tagName === 'TABLE' ? texts.table : texts.code;
    const frame = element('div', { class: 'wide', role: 'group', 'aria-label': label, tabindex: '0' });
    wide.replaceWith(frame);
    frame.append(wide);
  }
  fitHeadings(fragment);
  return fragment;
}

// h1 and h2 belong to the page; below them no level is left out
function fitHeadings(fragment) {
  let level = 2;
  for (const heading of fragment.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    level = Math.min(6, level + 1, Number(heading.tagName[1]) + 2);
    heading.replaceWith(element(`h${level}`, {}, ...heading.childNodes));
  }
}

/** Shows the Markdown in the node; blocks that stay the same are left alone, so a selection in them stays too. */
export function showMarkdown(node, markdown) {
  const next = [...toNodes(markdown).childNodes];
  const shown = [...node.childNodes];
  let same = 0;
  while (same < shown.length && same < next.length && shown[same].isEqualNode(next[same])) same += 1;
  for (const old of shown.slice(same)) old.remove();
  node.append(...next.slice(same));
}
