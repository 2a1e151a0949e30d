const SVG = 'http://www.w3.org/2000/svg';

/** A new element; strings become text nodes, so nothing that comes from outside is ever read as markup. */
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) node.setAttribute(name, '');
    else if (value !== undefined && value !== null && value !== false) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

/** An icon of the sprite in index.html. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `#icon-${name}`);
  svg.append(use);
  return svg;
}

export const byId = (id) => document.getElementById(id);

const SPOKEN_KEPT = 4;

/** Says a sentence to screen readers, through the one live region; what was said just before is not cut off. */
export function announce(sentence) {
  const announcer = byId('announcer');
  announcer.append(element('p', {}, sentence));
  while (announcer.childElementCount > SPOKEN_KEPT) announcer.firstElementChild.remove();
}
