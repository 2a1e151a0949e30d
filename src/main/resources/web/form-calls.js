const CHECK_LIMIT = 5_000;
const SEND_LIMIT = 30_000;

/** Calls of form mode (`POST /invoke`). `visit()` gives `{tenant_hash, session_id}`. */
export class FormCalls {
  constructor({ url, visit }) {
    Object.assign(this, { url, visit });
  }

  /** Why the value is refused, or null: also when it cannot be checked now, as sending checks everything again. */
  async check(form, field, value, signal) {
    try {
      const answer = await this.#call(
        { action: 'validate_field', form_id: form.formId, field_id: field.id, field_value: value }, CHECK_LIMIT, signal);
      return answer.type === 'validation_error' ? sentence(answer.errors) : null;
    } catch (problem) {
      if (!signal?.aborted) console.warn('The field cannot be checked now.', problem);
      return null;
    }
  }

  /** `{receipt}`, `{errors}` by field id, or `{failure: {text, conflict}}`; a text of null means that no answer came. */
  async submit(form, data) {
    try {
      const answer = await this.#call({
        action: 'submit_form', form_id: form.formId, form_data: data, client_submission_id: form.submissionId }, SEND_LIMIT);
      if (answer.type === 'form_complete') return { receipt: readReceipt(answer) };
      if (answer.type === 'validation_error') return { errors: readErrors(answer.errors) };
      return { failure: { text: told(answer), conflict: answer.httpStatus === 422 } };
    } catch (problem) {
      console.warn('No answer to the form has come.', problem);
      return { failure: { text: null, conflict: false } };
    }
  }

  async #call(fields, limit, signal) {
    const limits = [AbortSignal.timeout(limit), signal].filter(Boolean);
    const response = await fetch(this.url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ ...this.visit(), form_mode: true, ...fields }),
      signal: AbortSignal.any(limits),
    });
    return { ...(await response.json()), httpStatus: response.status };
  }
}

const text = (value) => (typeof value === 'string' && value.trim() !== '' ? value : null);

const told = (answer) => text(answer.message) ?? text(answer.error) ?? text(answer.detail);

const sentence = (errors) => text([errors].flat().filter(text).join(' ')) ?? '';

function readErrors(errors) {
  if (typeof errors !== 'object' || errors === null || Array.isArray(errors)) return { '': sentence(errors) };
  return Object.fromEntries(Object.entries(errors).map(([id, list]) => [id, sentence(list)]));
}

function readReceipt({ submissionId, priority, message, fulfillment }) {
  const channels = Array.isArray(fulfillment) ? fulfillment.filter((entry) => entry && typeof entry === 'object') : [];
  return {
    submissionId: String(submissionId ?? ''),
    priority: String(priority ?? ''),
    message: text(message),
    channels: channels.map(({ channel, status, reason, will_retry: again }) =>
      ({ channel: String(channel), status: String(status), reason: text(reason), again: again === true })),
  };
}
