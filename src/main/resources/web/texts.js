/** Every sentence of the page. A further language is one more object with the same keys, listed in `languages`. */
const english = {
  title: 'Concierge',
  skip: 'Skip to your question',
  newTalk: 'New talk',
  newTalkBegun: 'A new talk begins.',
  talk: 'Your talk with Concierge',
  samples: 'Questions to start with',
  welcomeTitle: 'How can I help you?',
  welcomeText: 'Ask in your own words. I look in our documents and show you where each answer comes from.',
  sampleQuestions: [
    'How do I become an MHFA instructor?',
    'How long is the certification course?',
    'What is in a Love Box?',
    'How old must I be to volunteer?',
  ],
  questionLabel: 'Your question',
  placeholder: 'Ask a question…',
  keys: 'Enter sends the question, Shift and Enter starts a new line, Escape stops an answer.',
  aiNotice: 'I am an AI. I quote our documents, and I can be wrong. Please check the sources.',
  send: 'Send the question',
  stop: 'Stop the answer',
  latest: 'To the newest text',
  charactersLeft: (used, limit) => `${used} of ${limit} characters`,
  charactersOver: (over) => `${over} ${over === '1' ? 'character' : 'characters'} too many. Please shorten your question.`,
  stillAnswering: 'An answer is still running. Wait for its end, or press Escape to stop it.',

  you: 'You asked',
  concierge: 'Concierge answered',
  looking: 'Looking in the documents…',
  stopped: 'You stopped this answer.',
  retry: 'Ask again',
  table: 'Table',
  code: 'Code',

  confident: 'Confident',
  fairlySure: 'Fairly sure',
  notSure: 'Not sure',
  confidenceHint: 'How sure Concierge is that the documents support this answer',
  lowFair: 'A part of this may be missing or wrong. Please check the sources before you rely on it.',
  lowUnsure: 'I am not sure that this answers your question. Please do not rely on it without a check.',
  lowNoSources: 'Our documents may not cover this. You can try it in other words.',

  sources: 'Sources',
  page: (number) => `page ${number}`,
  newTab: '(opens in a new tab)',
  showPassages: 'Show the passages',
  hidePassages: 'Hide the passages',
  untitled: 'Document',
  noticeLabel: 'A person can help',

  announceAnswer: (answer, rating, sources) => `Answer: ${answer} ${rating}. ${sources}`,
  announceSources: (count) => (count === 0 ? 'No sources.' : count === 1 ? 'One source.' : `${count} sources.`),

  connecting: 'Connecting',
  online: 'Connected',
  reconnecting: 'Not connected',
  asleep: 'Resting',
  lost: 'The connection is lost. I keep trying.',
  lostRunning: 'The connection is lost. I keep trying, and your answer goes on as soon as it is back.',
  back: 'The connection is back.',
  tryNow: 'Try now',

  reading: (read, total) => `Reading the documents: ${read} of ${total}`,
  readingHint: 'You can ask already. Answers get better when all documents are read.',
  readingFailed: 'The documents could not be read, so I cannot answer from them now.',
  problems: (count) => (count === 1 ? 'One document could not be read' : `${count} documents could not be read`),

  offers: 'What you can do next',
  announceOffers: (count) => (count === 1 ? 'There is a button below the answer.' : `There are ${count} buttons below the answer.`),
  placeholderInForm: 'Ask in between…',
  applyTo: (name) => `Apply to ${name}`,

  formIntro: 'I ask you one thing at a time. You can ask me something in between. Nothing is sent before you say so.',
  progress: (step, steps) => `${step} of ${steps}`,
  optional: '(optional)',
  choose: 'Please choose',
  textareaKeys: 'Enter goes on, Shift and Enter starts a new line.',
  range: (min, max) => (max === null ? `At least ${min}` : min === null ? `At most ${max}` : `From ${min} to ${max}`),
  required: 'Please answer this, it is needed.',
  checking: 'Checking…',
  looksGood: 'Looks good',
  next: 'Next',
  takeOver: 'Use this answer',
  leaveAsItIs: 'Leave as it was',
  back: 'Back',
  skipField: 'Skip',
  skipped: 'Skipped',
  cancel: 'Cancel',
  cancelForm: 'Cancel the form',

  overview: 'Is everything right?',
  overviewHint: 'Please look at your answers before you send them.',
  notAnswered: 'No answer',
  edit: 'Change',
  sendForm: 'Send',
  sendAgain: 'Try again',
  sendAsNew: 'Send as a new form',
  sending: 'Sending your form…',
  sendUnknown: 'No answer has come, so I do not know whether your form has arrived.',
  sendAgainSafe: 'Your answers are still here. You can safely try again: your form is taken only once.',
  sendConflict: 'This form has arrived before, with the answers as they were then. The changed answers have not been taken. You can send them as a new form.',

  refusedTitle: 'I am sorry, this does not fit',
  refusedWithoutReason: 'This answer does not fit what is needed here.',
  refusedHint: 'Thank you for your interest. If you chose this by mistake, you can change it. You can also ask me what else you can do.',
  reconsider: 'Change my answer',
  endForm: 'End the form',

  cancelQuestion: (title) => `Cancel “${title}”?`,
  switchQuestion: (title, other) => `Give up “${title}” and begin ${other}?`,
  answersLost: 'Your answers so far will be removed. They have not been sent.',
  stay: 'No, keep my answers',
  cancelAnyway: 'Yes, cancel the form',
  switchAnyway: 'Yes, switch',

  pausedTitle: (name) => `${name}: your form is waiting`,
  answersKept: (given, all) => `${given} of ${all} answers are kept in this browser.`,
  switchOffer: (name) => `You asked about ${name}. You can go on with your form, or switch.`,
  resumeForm: 'Go on with the form',

  formOver: {
    cancelled: (title) => `You cancelled “${title}”. Your answers were removed, nothing was sent.`,
    ended: (title) => `“${title}” has ended. Your answers were removed, nothing was sent.`,
  },
  receipt: 'Receipt',
  receiptTitle: 'Your form has arrived',
  form: 'Form',
  reference: 'Reference',
  priority: 'Priority',
  priorities: { high: 'High, we look at it first', normal: 'Normal', low: 'Low, it can wait a little' },
  channels: 'Where it goes',
  channelNames: {
    email: 'E-mail to the team', sms: 'Text message to the team', s3: 'Archive', lambda: 'Automatic processing',
    webhook: 'Connected system', confirmation: 'Confirmation to you',
  },
  channelStates: { sent: 'sent', stored: 'stored', invoked: 'handed over', skipped: 'left out' },
  channelUnderWay: 'under way',
  channelLater: 'not delivered yet, tried again later',
  channelFailed: 'could not be delivered',
  channelSkipped: (reason) => `left out, because ${reason}`,
  reasons: {
    monthly_limit_reached: 'the limit of this month is reached',
    hourly_limit_reached: 'this address has been sent enough mails in the last hour',
    no_address: 'the form names no address',
  },
  notDelivered: 'Your form itself is kept safely. Please keep its reference for questions.',
  triedAgain: 'What is not delivered yet is tried again in the background. Your form is kept safely, you need not do anything.',

  failures: {
    interrupted: 'The answer was interrupted.',
    silent: 'No answer has come for a while.',
    lost: 'Your question may not have arrived.',
    busy: 'Many people are asking at the moment. Please try again in a little while.',
  },
  failed: 'Something went wrong on our side.',
};

const languages = { en: english };

function choose() {
  const wanted = navigator.languages.map((tag) => tag.split('-')[0].toLowerCase());
  return wanted.find((tag) => tag in languages) ?? 'en';
}

export const language = choose();
export const texts = languages[language];

/** A whole number as people of the page's language write it. */
export const count = (number) => new Intl.NumberFormat(language).format(number);

/** 0–100 as a percentage, rounded down so that it never looks better than it is. */
export const percent = (number) =>
  new Intl.NumberFormat(language, { style: 'percent' }).format(Math.floor(number) / 100);

/** Fills the places in the document that name a text in `data-text`, `data-label`, `data-title` or `data-placeholder`. */
export function fillTexts(root = document) {
  root.documentElement.lang = language;
  for (const node of root.querySelectorAll('[data-text]')) node.textContent = texts[node.dataset.text];
  for (const [name, attribute] of [['label', 'aria-label'], ['title', 'title'], ['placeholder', 'placeholder']]) {
    for (const node of root.querySelectorAll(`[data-${name}]`)) node.setAttribute(attribute, texts[node.dataset[name]]);
  }
}
