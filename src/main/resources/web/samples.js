import { element, icon } from './dom.js';
import { texts } from './texts.js';

/** The questions to start with. */
export const samples = (onAsk) => texts.sampleQuestions.map((question) => {
  const button = element('button', { type: 'button', class: 'sample' }, question, icon('arrow'));
  button.addEventListener('click', () => onAsk(question));
  return element('li', {}, button);
});
