import { readSwitch } from './buttons.js';
import { Composer } from './composer.js';
import { ConnectionView } from './connection-view.js';
import { Conversation } from './conversation.js';
import { announce, byId } from './dom.js';
import { FormCalls } from './form-calls.js';
import { FormTalk } from './form-talk.js';
import { FormView } from './form-view.js';
import { Knowledge } from './knowledge.js';
import { spokenEntry } from './receipt.js';
import { samples } from './samples.js';
import { bringIntoView, Follower } from './scroll.js';
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
const visit = () => ({ ...tenantField(), session_id: conversation.talk.sessionId });
const calls = new FormCalls({ url: new URL('invoke', document.baseURI), visit });
const forms = new FormTalk({ calls, onChange: formChanged, onEnd: formEnded });
const context = () => ({ ...tenantField(), session_context: forms.context });
const conversation = new Conversation({ talk, link, context, onChange: turnChanged });
const view = new TalkView({ root: byId('talk'), isOffered, onPress: press, onRetry: retry, onDrawn: () => follower.drawn() });
const formView = new FormView({
  talk: forms,
  talkNode: byId('talk'),
  isRunning: () => Boolean(conversation.running),
  other: otherForm,
  onSwitch: ({ offer }) => forms.start(offer),
});
const composer = new Composer({ onAsk: ask, onStop: () => conversation.stop(), onTyping: () => link.wake() });
const knowledge = new Knowledge({ url: tenantUrl('status'), node: byId('knowledge'), onStatus: statusKnown });

function ask(question) {
  forms.suspend();
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
  if (button.kind === 'form') forms.start(button.offer);
  else if (conversation.running) announce(texts.stillAnswering);
  else askByButton(button.question);
}

// one form at a time; what was applied for is not offered again
function isOffered(button, isLast) {
  if (button.kind === 'link') return true;
  if (!isLast || forms.form) return false;
  const done = conversation.talk.completed;
  return button.kind !== 'form' || !(done.includes(button.offer.program) || done.includes(button.offer.formId));
}

function otherForm() {
  const other = readSwitch(conversation.last?.metadata);
  return other && other.offer.formId !== forms.form?.formId ? other : null;
}

function formChanged(news) {
  formView.changed(news);
  if (news !== 'typed') present();
  store.save(conversation.talk);
  if (news !== 'typed') store.flush();
}

function formEnded(entry) {
  (conversation.last.after ??= []).push(entry);
  formView.draw({ focus: false });
  present();
  store.save(conversation.talk);
  store.flush();
  announce(spokenEntry(entry));
  if (entry.kind !== 'receipt') {
    composer.focus();
    return follower.toEnd();
  }
  const receipt = [...document.querySelectorAll('.receipt')].at(-1);
  receipt.querySelector('.card-title').focus({ preventScroll: true });
  bringIntoView(receipt);
}

function retry() {
  forms.suspend();
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
  follower.drawn();
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
  forms.begin(conversation.talk);
  view.reset([]);
  formView.draw({ focus: false });
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
  composer.setForm(Boolean(forms.form));
  view.refresh(conversation.last);
  formView.refresh();
}

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.isComposing || dismissSnippets()) return;
  if (forms.form?.leaving) forms.leave(null);
  else conversation.stop();
});
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') knowledge.poll(); // documents may have changed meanwhile
});
byId('new-talk').addEventListener('click', startNewTalk);
byId('reconnect').addEventListener('click', () => link.wake());
document.querySelector('.samples').append(...samples(askByButton));

forms.begin(talk);
view.reset(talk.turns);
present();
if (talk.turns.length > 0) follower.toEnd();
connectionView.show(link.state, false);
link.connect();
knowledge.poll();
const filling = Boolean(forms.form) && forms.form.state !== 'suspended';
formView.draw({ focus: filling });
if (!filling) composer.focus();
