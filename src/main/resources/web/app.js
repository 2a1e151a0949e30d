import { Composer } from './composer.js';
import { ConnectionView } from './connection-view.js';
import { Conversation } from './conversation.js';
import { announce, byId } from './dom.js';
import { FormDesk } from './form-desk.js';
import { Knowledge } from './knowledge.js';
import { samples } from './samples.js';
import { Follower } from './scroll.js';
import { Link } from './socket.js';
import { dismissSnippets } from './sources.js';
import { newTalk, Store, tabStorage } from './store.js';
import { TalkView } from './talk-view.js';
import { learnTenant, tenantField, tenantKey, tenantUrl } from './tenant.js';
import { fillTexts, texts } from './texts.js';
import { isRunning } from './turn.js';

fillTexts();

const store = new Store(tabStorage(), tenantKey('concierge.talk'));
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
const forms = new FormDesk({
  talkNode: byId('talk'),
  conversation: () => conversation,
  visit: () => ({ ...tenantField(), session_id: conversation.talk.sessionId }),
  onChange: formChanged,
  onEnd: formEnded,
});
const context = () => ({ ...tenantField(), session_context: forms.talk.context });
const conversation = new Conversation({ talk, link, context, onChange: turnChanged });
const view = new TalkView({
  root: byId('talk'),
  isOffered: (button, isLast) => forms.isOffered(button, isLast),
  onPress: press,
  onRetry: retry,
  onDrawn: () => follower.drawn(),
});
const composer = new Composer({ onAsk: ask, onStop: () => conversation.stop(), onTyping: () => link.wake() });
const knowledge = new Knowledge({ url: tenantUrl('status'), node: byId('knowledge'), onStatus: statusKnown });

function ask(question) {
  forms.talk.suspend();
  conversation.ask(question);
  announce(texts.looking);
  follower.toEnd();
}

/** Asks what stands on a button. */
function askByButton(question) {
  ask(question);
  // on a phone the focus would bring up the keyboard over the answer
  if (matchMedia('(hover: none) and (pointer: coarse)').matches) byId('talk').focus({ preventScroll: true });
  else composer.focus();
}

function press(button) {
  if (button.kind === 'form') forms.talk.start(button.offer);
  else if (conversation.running) announce(texts.stillAnswering);
  else askByButton(button.question);
}

function formChanged(news) {
  if (news !== 'typed') present();
  store.save(conversation.talk);
  if (news !== 'typed') store.flush();
}

function formEnded({ kind }) {
  present();
  store.save(conversation.talk);
  store.flush();
  if (kind === 'receipt') return forms.showReceipt();
  composer.focus();
  follower.toEnd();
}

function retry() {
  forms.talk.suspend();
  conversation.retry();
  announce(texts.looking);
  composer.focus();
}

function receive(frame) {
  conversation.receive(frame);
  store.save(conversation.talk);
}

function turnChanged(turn, news) {
  view.changed(turn, news);
  present();
  if (turn.state !== 'streaming') follower.drawn(); // a waiting form has come below it
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

function statusKnown({ title, ai_notice: notice, tenant_hash: hash }) {
  if (title) byId('title').textContent = document.title = title;
  if (notice) byId('ai-notice').textContent = notice;
  learnTenant(hash);
}

function startNewTalk() {
  conversation.stop();
  conversation.begin(newTalk());
  showTalk();
  store.save(conversation.talk);
  store.flush();
  link.restart(); // frames of the old session stay with the old socket
  announce(texts.newTalkBegun);
  composer.focus();
}

function present() {
  byId('welcome').hidden = conversation.talk.turns.length > 0;
  composer.setRunning(Boolean(conversation.running));
  composer.setForm(forms.isOpen);
  view.refresh(conversation.last);
  forms.view.refresh();
}

function showTalk() {
  forms.talk.begin(conversation.talk);
  view.reset(conversation.talk.turns);
  forms.view.draw({ focus: false });
  present();
}

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.isComposing) return;
  if (!dismissSnippets() && !forms.dismiss()) conversation.stop();
});
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') knowledge.poll(); // documents may have changed meanwhile
});
byId('new-talk').addEventListener('click', startNewTalk);
byId('reconnect').addEventListener('click', () => link.wake());
document.querySelector('.samples').append(...samples(askByButton));

showTalk();
if (talk.turns.length > 0) follower.toEnd();
connectionView.show(link.state, false);
link.connect();
knowledge.poll();
if (forms.isFilling) forms.view.focus();
else composer.focus();
