import { FieldCheck } from './field-check.js';
import { advance, correct, currentField, formData, goBack, newForm, programInterest, programsOf, typedValue } from './form.js';
import { texts } from './texts.js';

/**
 * The form that is being filled in (`talk.form`, at most one): what each act of the visitor means.
 * `onChange(news)` is called after each change (step, typed, checking, wrong, sending, failed, paused),
 * `onEnd(entry)` when the form is over.
 */
export class FormTalk {
  constructor({ calls, onChange, onEnd }) {
    Object.assign(this, { calls, onChange, onEnd });
    this.check = new FieldCheck({ calls, onChange });
  }

  get form() {
    return this.talk.form;
  }

  /** The talk changes, for example after a reload. */
  begin(talk) {
    this.check.forget();
    this.talk = talk;
    if (this.form?.state === 'sending') Object.assign(this.form, { state: 'failed', failure: { text: null, conflict: false } });
  }

  /** What the server wants to know with each question. */
  get context() {
    const { completed, form, interest } = this.talk;
    const wanted = (form && programInterest(form)) ?? interest;
    return { completed_forms: completed, suspended_forms: form ? [form.formId] : [], ...(wanted ? { program_interest: wanted } : {}) };
  }

  start(offer) {
    this.talk.form = newForm(offer);
    this.#moved();
  }

  typed(value) {
    const field = currentField(this.form);
    this.form.drafts[field.id] = value;
    delete this.form.errors[field.id];
    this.check.later(this.form, field, value.trim());
    this.onChange('typed');
  }

  async next() {
    const { form } = this;
    const field = currentField(form);
    const value = typedValue(form, field).trim();
    if (this.check.busy) return;
    if (value === '') return field.required ? this.#wrong(field, texts.required) : this.#take('');
    const error = await this.check.now(form, field, value);
    if (error === undefined) return;
    if (error === null) return this.#take(value);
    if (!field.gate) return this.#wrong(field, error);
    form.refused = error || texts.refusedWithoutReason;
    this.#moved();
  }

  skip() {
    this.#take('');
  }

  back() {
    goBack(this.form);
    this.#moved();
  }

  edit(step) {
    correct(this.form, step);
    this.#moved();
  }

  /** The visitor wants another answer than the one that closed the gate. */
  reconsider() {
    this.form.refused = null;
    this.#moved();
  }

  /** A question has been asked: the form waits. */
  suspend() {
    if (!this.form) return;
    this.check.forget();
    this.form.leaving = null;
    if (this.form.state !== 'sending') this.form.state = 'suspended';
    this.onChange('paused');
  }

  resume() {
    this.form.state = this.form.failure ? 'failed' : 'asking';
    this.#moved();
  }

  /** Asks before answers are given up; `what` is cancel or switch, null takes the question back. */
  leave(what) {
    this.form.leaving = what;
    this.#moved();
  }

  cancel(kind) {
    const { title } = this.form;
    this.check.forget();
    this.talk.form = null;
    this.onEnd({ kind, title });
  }

  /** After a refusal because an earlier attempt came through with other answers: this is another submission. */
  renew() {
    this.form.submissionId = newForm(this.form).submissionId;
    return this.submit();
  }

  async submit() {
    const { form } = this;
    if (form.state === 'sending') return;
    Object.assign(form, { state: 'sending', failure: null });
    this.onChange('sending');
    const { receipt, errors, failure } = await this.calls.submit(form, formData(form));
    if (this.form !== form) return; // a new talk has begun
    if (receipt) this.#done(form, receipt);
    else if (errors) this.#correct(form, errors);
    else this.#failed(form, failure);
  }

  #done(form, receipt) {
    this.talk.completed = [...new Set([...this.talk.completed, ...programsOf(form)])];
    this.talk.interest = programInterest(form) ?? this.talk.interest;
    this.talk.form = null;
    this.onEnd({ kind: 'receipt', title: form.title, ...receipt });
  }

  #correct(form, errors) {
    const first = form.fields.findIndex(({ id }) => id in errors);
    if (first < 0) return this.#failed(form, { text: Object.values(errors).join(' ') || null, conflict: false });
    Object.assign(form, { errors, state: 'asking' });
    correct(form, first);
    const field = currentField(form);
    if (field.gate && form.answers[field.id]) form.refused = errors[field.id];
    this.#moved();
  }

  #failed(form, failure) {
    Object.assign(form, { state: 'failed', failure });
    this.onChange('failed');
  }

  #take(value) {
    advance(this.form, value);
    this.#moved();
  }

  #wrong(field, error) {
    this.form.errors[field.id] = error;
    this.onChange('wrong');
  }

  #moved() {
    this.check.forget();
    this.onChange('step');
  }
}
