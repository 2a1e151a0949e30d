import { element } from './dom.js';
import { percent, texts } from './texts.js';

const FAIR = 55;

/** The rating in words: the server's verdict decides between sure and not, the number only how far from it. */
export function rating({ confidence, low }) {
  if (!low) return { level: 'high', word: texts.confident };
  return confidence >= FAIR ? { level: 'fair', word: texts.fairlySure } : { level: 'low', word: texts.notSure };
}

/** "Confident · 95%", or an empty text when the server gave no number. */
export function ratingText(turn) {
  return turn.confidence === null ? '' : `${rating(turn).word} · ${percent(turn.confidence)}`;
}

/** The quiet line with word and number; null when the server gave no number. */
export function confidenceLine(turn) {
  if (turn.confidence === null) return null;
  return element('p', { class: 'confidence', 'data-level': rating(turn).level, title: texts.confidenceHint },
    element('span', { class: 'gauge', 'aria-hidden': 'true' }), ratingText(turn));
}

/** The honest sentence of an answer with low confidence; else null. */
export function doubt(turn) {
  if (!turn.low) return null;
  let sentence = texts.lowUnsure;
  if (turn.citations.length === 0) sentence = texts.lowNoSources;
  else if (turn.confidence !== null && rating(turn).level === 'fair') sentence = texts.lowFair;
  return element('p', { class: 'doubt' }, sentence);
}
