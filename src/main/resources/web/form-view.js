import { announce, element, icon } from './dom.js';
import { FieldView } from './field-view.js';
import { answerText, currentField, hasAnswers } from './form.js';
import { act, acts, cancelAct, failureWords, leavingCard, overviewCard, pausedCard, pausedWords, refusedCard } from './form-cards.js';
import { bringIntoView } from './scroll.js';
import { count, texts } from './texts.js';

/**
 * Shows the unfinished form at the end of the talk. `isRunning()` tells whether an answer is being written, as long as
 * that goes on a suspended form is out of sight; `other()` gives the form that the visitor may switch to, or null.
 */
export class FormView {
  #field = null;
  #shown = '';

  constructor({ talk, talkNode, isRunning, other, onSwitch }) {
    Object.assign(this, { talk, talkNode, isRunning, other, onSwitch });
    this.node = element('section', { class: 'form-talk' });
  }

  get form() {
    return this.talk.form;
  }

  /** `news` is what `FormTalk` tells. */
  changed(news) {
    if (this.#field && ['typed', 'checking', 'wrong'].includes(news)) this.#showVerdict(news);
    else this.draw({ focus: news !== 'paused' });
    if (news === 'sending') announce(texts.sending);
    if (news === 'failed') announce(failureWords(this.form));
  }

  /** A suspended form comes back into sight when the answer has ended, and learns of another form. */
  refresh() {
    if (this.form?.state !== 'suspended' || this.#key() === this.#shown) return;
    this.draw({ focus: this.node.contains(document.activeElement) });
    if (!this.node.hidden && !this.form.leaving) announce(`${texts.pausedTitle(this.other()?.suspendedName || this.form.title)} ${pausedWords(this.form, this.other())}`);
  }

  draw({ focus }) {
    this.#field = null;
    this.#shown = this.#key();
    if (!this.form) return this.node.remove();
    this.node.hidden = this.form.state === 'suspended' && this.isRunning();
    this.node.dataset.state = this.form.state;
    this.node.setAttribute('aria-label', this.form.title);
    this.node.replaceChildren(...this.#past(), spoken(...this.#now()));
    if (this.talkNode.lastElementChild !== this.node) this.talkNode.append(this.node);
    if (focus) this.focus();
  }

  focus() {
    if (this.#field) this.#field.focus();
    else [...this.node.querySelectorAll('[data-focus]')].at(-1)?.focus({ preventScroll: true });
    bringIntoView(this.node.lastElementChild);
    const focused = document.activeElement;
    if (this.node.contains(focused)) bringIntoView(focused.closest('.acts') ?? focused);
  }

  #key() {
    return this.form ? JSON.stringify([this.isRunning(), this.form.state, this.form.leaving, this.other()?.label]) : '';
  }

  #now() {
    const { form, talk } = this;
    const other = this.other();
    const cancel = () => (hasAnswers(form) ? talk.leave('cancel') : talk.cancel('cancelled'));
    if (form.leaving) {
      return [leavingCard(form, other, { onStay: () => talk.leave(null),
        onLeave: () => (form.leaving === 'switch' && other ? this.onSwitch(other) : talk.cancel('cancelled')) })];
    }
    if (form.state === 'suspended') {
      return [pausedCard(form, other, { onResume: () => talk.resume(), onCancel: cancel,
        onSwitch: () => (hasAnswers(form) ? talk.leave('switch') : this.onSwitch(other)) })];
    }
    if (form.refused) return [refusedCard(form, { onReconsider: () => talk.reconsider(), onEnd: () => talk.cancel('ended') })];
    if (!currentField(form)) {
      return [overviewCard(form, { onSend: () => talk.submit(), onRenew: () => talk.renew(), onEdit: (step) => talk.edit(step),
        onBack: () => talk.edit(form.fields.length - 1), onCancel: cancel })];
    }
    return [this.#progress(), this.#fieldNode(cancel)];
  }

  #fieldNode(onCancel) {
    const { form, talk } = this;
    const field = currentField(form);
    this.#field = new FieldView({ form, field, onTyped: (value) => talk.typed(value), onNext: () => talk.next() });
    const next = element('button', { type: 'submit', class: 'act main' }, form.editing ? texts.takeOver : texts.next, icon('arrow'));
    this.#field.node.append(acts(next,
      form.editing ? act(texts.leaveAsItIs, () => talk.back()) : form.step > 0 ? act(texts.back, () => talk.back()) : null,
      field.required ? null : act(texts.skipField, () => talk.skip()), cancelAct(onCancel)));
    this.#showVerdict('step');
    return this.#field.node;
  }

  #progress() {
    const { form } = this;
    const words = texts.progress(count(form.step + 1), count(form.fields.length));
    return element('div', { class: 'form-progress' },
      form.step === 0 && !form.editing ? element('p', { class: 'intro' }, texts.formIntro) : null,
      element('p', { id: 'form-progress' }, element('span', { class: 'form-title' }, form.title), ` · ${words}`),
      element('progress', { max: form.fields.length, value: form.step + 1, 'aria-label': words }));
  }

  #past() {
    const { form } = this;
    if (form.state !== 'asking' || form.editing || form.leaving) return [];
    return form.fields.slice(0, form.step === form.fields.length ? 0 : form.step).flatMap((field) => [
      spoken(element('p', { class: 'asked' }, field.prompt)),
      element('div', { class: 'message visitor' }, element('p', { class: 'question' }, answerText(form, field) || texts.skipped)),
    ]);
  }

  #showVerdict(news) {
    const { verdict, busy } = this.talk.check;
    const error = this.form.errors[currentField(this.form).id] ?? verdict?.error ?? null;
    const before = this.#field.error.textContent;
    this.#field.show({ error, good: verdict?.error === null, busy });
    if (error && error !== before && news !== 'step') {
      announce(error);
      bringIntoView(this.node.lastElementChild);
    }
    if (news === 'wrong') this.#field.focus();
  }
}

const spoken = (...parts) => element('div', { class: 'message concierge' },
  element('span', { class: 'mark', 'aria-hidden': 'true' }, icon('bell')), element('div', { class: 'body' }, ...parts));
