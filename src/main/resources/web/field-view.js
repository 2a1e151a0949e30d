import { element } from './dom.js';
import { typedValue } from './form.js';
import { texts } from './texts.js';

const MANY = 12; // choices, from which on a list that opens is easier than buttons
const INPUTS = {
  text: { type: 'text' },
  email: { type: 'email', inputmode: 'email', autocomplete: 'email', autocapitalize: 'none', spellcheck: 'false' },
  phone: { type: 'tel', inputmode: 'tel', autocomplete: 'tel' },
  number: { type: 'text', inputmode: 'decimal', autocomplete: 'off' },
  date: { type: 'date' },
};
const KNOWN_NAMES = {
  first_name: 'given-name', last_name: 'family-name', name: 'name', full_name: 'name', organization: 'organization',
  address: 'street-address', city: 'address-level2', zip: 'postal-code', postal_code: 'postal-code', country: 'country-name',
};

/** One field of a form as a line of the talk: what is asked, the place for the answer, what is wrong with it. */
export class FieldView {
  constructor({ form, field, onTyped, onNext }) {
    Object.assign(this, { form, field });
    this.error = element('p', { id: 'field-error', class: 'field-error' });
    this.good = element('p', { class: 'field-good', 'aria-hidden': 'true' });
    const described = ['form-progress', this.#hint() && 'field-hint', 'field-error'].filter(Boolean).join(' ');
    this.control = this.#control({ 'aria-describedby': described, 'aria-required': String(field.required) });
    this.node = element('form', { class: 'field', novalidate: true, autocomplete: 'on' }, this.#prompt(), this.control,
      this.#hint(), this.error, this.good);
    this.node.addEventListener('input', () => onTyped(this.value));
    this.node.addEventListener('keydown', (event) => this.#key(event));
    this.node.addEventListener('submit', (event) => {
      event.preventDefault();
      onNext();
    });
  }

  get value() {
    return this.#isGroup ? (this.control.querySelector(':checked')?.value ?? '') : this.control.value;
  }

  /** Shows the error, or that the value is good; null for neither. */
  show({ error, good, busy }) {
    const words = error ?? '';
    if (this.error.textContent !== words) this.error.textContent = words;
    this.good.textContent = busy ? texts.checking : good ? texts.looksGood : '';
    this.control.setAttribute('aria-invalid', String(Boolean(error)));
  }

  focus() {
    const target = this.#isGroup ? (this.control.querySelector(':checked') ?? this.control.querySelector('input')) : this.control;
    target?.focus({ preventScroll: true });
  }

  get #isGroup() {
    return this.field.type === 'select' && this.field.options.length <= MANY;
  }

  #prompt() {
    const optional = this.field.required ? null : element('span', { class: 'optional' }, ` ${texts.optional}`);
    return this.#isGroup
      ? element('p', { id: 'field-prompt', class: 'prompt' }, this.field.prompt, optional)
      : element('label', { id: 'field-prompt', class: 'prompt', for: 'field-input' }, this.field.prompt, optional);
  }

  #hint() {
    const { type, min, max } = this.field;
    let words = null;
    if (type === 'textarea') words = texts.textareaKeys;
    if (type === 'number' && (min !== null || max !== null)) words = texts.range(min, max);
    return words && element('p', { id: 'field-hint', class: 'field-hint' }, words);
  }

  #control(described) {
    const value = typedValue(this.form, this.field);
    const attributes = { id: 'field-input', class: 'control', ...described };
    if (this.#isGroup) return this.#choices(value, described);
    if (this.field.type === 'select') return this.#list(value, attributes);
    const { type, id, min, max } = this.field;
    const control = type === 'textarea'
      ? element('textarea', { ...attributes, rows: 3 })
      : element('input', { autocomplete: KNOWN_NAMES[id] ?? 'off', ...INPUTS[type], ...(type === 'date' ? { min, max } : {}), ...attributes });
    control.value = value;
    return control;
  }

  #choices(value, described) {
    const choice = (option) => {
      const input = element('input', { type: 'radio', name: 'choice', value: option.value });
      input.checked = option.value === value;
      return element('label', { class: 'choice' }, input, element('span', {}, option.label));
    };
    return element('div', { role: 'radiogroup', class: 'choices', 'aria-labelledby': 'field-prompt', ...described },
      ...this.field.options.map(choice));
  }

  #list(value, attributes) {
    const options = [{ value: '', label: texts.choose }, ...this.field.options];
    const list = element('select', attributes, ...options.map((option) => element('option', { value: option.value }, option.label)));
    list.value = value;
    return list;
  }

  #key(event) {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.target.tagName === 'BUTTON') return;
    event.preventDefault();
    this.node.requestSubmit();
  }
}
