import { Composer } from './composer.js';
import { ConnectionView } from './connection-view.js';
import { Conversation } from './conversation.js';
import { announce, byId, element, icon } from './dom.js';
import { Knowledge } from './knowledge.js';
import { Follower } from './scroll.js';
import { Link } from './socket.js';
import { dismissSnippets } from './sources.js';
import { newTalk, Store, tabStorage } from './store.js';
import { TalkView } from './talk-view.js';
import { fillTexts, texts } from './texts.js';
import { isRunning } from './turn.js';

fillTexts();

const store = new Store(tabStorage());
const follower = new Follower();
const connectionView = new ConnectionView();
const chat = new URL('chat', document.baseURI);
chat.protocol = chat.protocol === 'https:' ? 'wss:' : 'ws:';

const link = new Link({
  url: chat.href,
  isBusy: () => Boolean(conversation.running),
  onState: connectionChanged,
  onFrame: receive,
});
const talk = store.load();
const conversation = new Conversation({ talk, link, onChange: turnChanged });
const view = new TalkView({ root: byId('talk'), onRetry: retry, onDrawn: () => follower.drawn() });
const composer = new Composer({ onAsk: ask, onStop: () => conversation.stop(), onTyping: () => link.wake() });
const knowledge = new Knowledge({ url: new URL('status', document.baseURI), node: byId('knowledge'), onStatus: statusKnown });

function ask(question) {
  conversation.ask(question);
  announce(texts.looking);
  follower.toEnd();
}

function retry() {
  conversation.retry();
  announce(texts.looking);
  composer.focus();
}

function receive(frame) {
  conversation.receive(frame);
  store.save(conversation.talk);
}

function turnChanged(turn) {
  view.changed(turn);
  present();
  store.save(conversation.talk);
  if (!isRunning(turn)) store.flush();
}

function connectionChanged(state) {
  if (state === 'online') {
    conversation.connected();
    knowledge.poll();
  } else {
    conversation.disconnected();
  }
  connectionView.show(state, Boolean(conversation.running));
}

function statusKnown({ title, ai_notice: notice }) {
  if (title) byId('title').textContent = document.title = title;
  if (notice) byId('ai-notice').textContent = notice;
}

function startNewTalk() {
  conversation.stop();
  conversation.begin(newTalk());
  view.reset([]);
  present();
  store.save(conversation.talk);
  store.flush();
  link.restart(); // frames of the old session stay with the old socket
  announce(texts.newTalkBegun);
  composer.focus();
}

function present() {
  byId('welcome').hidden = conversation.talk.turns.length > 0;
  composer.setRunning(Boolean(conversation.running));
}

function sample(question) {
  const button = element('button', { type: 'button', class: 'sample' }, question, icon('arrow'));
  button.addEventListener('click', () => {
    ask(question);
    // on a phone the focus would bring up the keyboard over the answer
    if (matchMedia('(hover: none) and (pointer: coarse)').matches) byId('talk').focus({ preventScroll: true });
    else composer.focus();
  });
  return element('li', {}, button);
}

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.isComposing) return;
  if (!dismissSnippets()) conversation.stop();
});
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') knowledge.poll(); // documents may have changed meanwhile
});
byId('new-talk').addEventListener('click', startNewTalk);
byId('reconnect').addEventListener('click', () => link.wake());
document.querySelector('.samples').append(...texts.sampleQuestions.map(sample));

view.reset(talk.turns);
present();
if (talk.turns.length > 0) follower.toEnd();
connectionView.show(link.state, false);
link.connect();
knowledge.poll();
composer.focus();
