const TYPES = ['text', 'email', 'phone', 'textarea', 'select', 'number', 'date'];
const GATES = ['age_confirm', 'commitment_confirm'];

/**
 * What the server offers as a form: `{formId, title, program, fields}`; null when it cannot be filled in here.
 * `extra` is what stands beside the button, for example the programme of the form that was triggered.
 */
export function readOffer(given, extra = {}) {
  const formId = given?.formId ?? given?.form_id;
  const fields = readFields(given?.fields);
  if (typeof formId !== 'string' || formId === '' || fields.length === 0) return null;
  const title = given.title ?? given.form_title ?? given.program_name ?? given.label ?? given.cta_text ?? formId;
  return { formId, title: String(title), program: String(given.program ?? extra.program ?? formId), fields };
}

function readFields(given) {
  if (!Array.isArray(given)) return [];
  return given.filter((field) => typeof field?.id === 'string' && field.id !== '').map(readField);
}

function readField(field) {
  const label = String(field.label ?? field.id);
  return {
    id: field.id,
    label,
    prompt: String(field.prompt ?? label),
    type: TYPES.includes(field.type) ? field.type : 'text',
    required: field.required === true,
    options: Array.isArray(field.options) ? field.options.map(readOption) : [],
    gate: Boolean(field.eligibility_gate) || GATES.includes(field.id),
    min: field.min ?? null,
    max: field.max ?? null,
  };
}

function readOption(option) {
  const value = String(option?.value ?? option?.id ?? option);
  return { value, label: String(option?.label ?? value) };
}

/**
 * A form that is being filled in, as it is kept over a reload. `state`: asking, suspended, sending or failed.
 * `step` is the place in `fields`; behind the last one is the overview. `drafts` are typed, not yet taken over.
 * `submissionId` stays the same for each attempt to send, so that none makes a second submission.
 */
export const newForm = (offer) => ({
  ...offer,
  submissionId: crypto.getRandomValues(new Uint32Array(4)).join('-'),
  state: 'asking',
  step: 0,
  editing: false,
  answers: {},
  drafts: {},
  errors: {},
  refused: null, // why the gate at this step does not open
  failure: null, // {text, conflict} of the last attempt to send
  leaving: null, // what waits for a "yes": cancel or switch
});

export const currentField = (form) => form.fields[form.step] ?? null;

export const typedValue = (form, { id }) => form.drafts[id] ?? form.answers[id] ?? '';

export const hasAnswers = (form) => [...Object.values(form.answers), ...Object.values(form.drafts)].some((value) => value !== '');

export const answered = (form) => form.fields.filter(({ id }) => id in form.answers).length;

/** An answer as the visitor knows it: the words of a choice, not its value. */
export function answerText(form, field) {
  const value = form.answers[field.id] ?? '';
  return field.options.find((option) => option.value === value)?.label ?? value;
}

/** What is sent: fields that were skipped are left out. */
export const formData = (form) =>
  Object.fromEntries(form.fields.map(({ id }) => [id, form.answers[id] ?? '']).filter(([, value]) => value !== ''));

/** The programme that the visitor chose in the form, or null. */
export const programInterest = (form) => form.answers.program_interest || null;

/** What counts as applied for once the form is sent: programmes, and the form itself where its programme is unknown. */
export function programsOf(form) {
  const wanted = programInterest(form);
  const own = [form.program, form.formId];
  if (!wanted || wanted === 'unsure') return own;
  const choices = form.fields.find(({ id }) => id === 'program_interest')?.options.map(({ value }) => value) ?? [];
  const all = wanted === 'both' ? choices.filter((value) => value !== 'both' && value !== 'unsure') : [wanted];
  return [...own, ...all];
}

/** Takes an answer over and goes on: to the next field that is wrong, back to the overview, or one field further. */
export function advance(form, value) {
  const { id } = currentField(form);
  form.answers[id] = value;
  delete form.drafts[id];
  delete form.errors[id];
  form.refused = null;
  const wrong = form.fields.findIndex((field) => field.id in form.errors);
  if (form.editing) form.step = wrong >= 0 ? wrong : form.fields.length;
  else form.step += 1;
  if (form.step === form.fields.length) form.editing = false;
}

/** Goes one field back; in a correction back to the overview, with the answer as it was. */
export function goBack(form) {
  if (form.editing) {
    delete form.drafts[currentField(form).id];
    form.step = form.fields.length;
    form.editing = false;
  } else {
    form.step = Math.max(0, form.step - 1);
  }
  form.refused = null;
}

/** Opens one field of the overview. */
export function correct(form, step) {
  form.step = step;
  form.editing = true;
}
