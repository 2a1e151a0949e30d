import { readSwitch } from './buttons.js';
import { announce } from './dom.js';
import { FormCalls } from './form-calls.js';
import { FormTalk } from './form-talk.js';
import { FormView } from './form-view.js';
import { spokenEntry } from './receipt.js';
import { bringIntoView } from './scroll.js';

/**
 * The forms of the page, from the button that starts one to its receipt. `conversation()` is the talk around them,
 * `visit()` says who asks, `onChange(news)` is called after each change and `onEnd(entry)` when a form is over.
 */
export class FormDesk {
  constructor({ talkNode, conversation, visit, onChange, onEnd }) {
    Object.assign(this, { talkNode, conversation, onChange, onEnd });
    const calls = new FormCalls({ url: new URL('invoke', document.baseURI), visit });
    this.talk = new FormTalk({ calls, onChange: (news) => this.#changed(news), onEnd: (entry) => this.#ended(entry) });
    this.view = new FormView({
      talk: this.talk,
      talkNode,
      isRunning: () => Boolean(conversation().running),
      other: () => this.#other(),
      onSwitch: ({ offer }) => this.talk.start(offer),
    });
  }

  get isOpen() {
    return Boolean(this.talk.form);
  }

  /** True while the visitor is at a form, not at a question in between. */
  get isFilling() {
    return this.isOpen && this.talk.form.state !== 'suspended';
  }

  /** One form at a time; what was applied for is not offered again, and of older answers only links stay. */
  isOffered(button, isLast) {
    if (button.kind === 'link') return true;
    if (!isLast || this.isOpen) return false;
    const done = this.conversation().talk.completed;
    return button.kind !== 'form' || !(done.includes(button.offer.program) || done.includes(button.offer.formId));
  }

  /** Takes back the question whether to leave; true when there was one. */
  dismiss() {
    if (!this.talk.form?.leaving) return false;
    this.talk.leave(null);
    return true;
  }

  /** The last receipt comes into view and gets the focus. */
  showReceipt() {
    const receipt = [...this.talkNode.querySelectorAll('.receipt')].at(-1);
    receipt.querySelector('.card-title').focus({ preventScroll: true });
    bringIntoView(receipt);
  }

  // the form that the last question was about, when it is not the one that waits
  #other() {
    const other = readSwitch(this.conversation().last?.metadata);
    return other && other.offer.formId !== this.talk.form?.formId ? other : null;
  }

  #changed(news) {
    this.view.changed(news);
    this.onChange(news);
  }

  #ended(entry) {
    (this.conversation().last.after ??= []).push(entry);
    this.view.draw({ focus: false });
    announce(spokenEntry(entry));
    this.onEnd(entry);
  }
}
