const PAUSE = 500; // of typing

/** Checks one field at a time with the server; a newer check, or `forget`, drops the one before. */
export class FieldCheck {
  #timer = null;
  #running = null;
  busy = false; // "next" waits for the server
  verdict = null; // {error} of what is typed: a sentence, or null when it is good

  constructor({ calls, onChange }) {
    Object.assign(this, { calls, onChange });
  }

  /** Looks at it as soon as the visitor pauses. */
  later(form, field, value) {
    this.forget();
    if (value === '' || field.type === 'select') return; // a choice is checked when it is made, not while looking through
    this.#timer = setTimeout(async () => {
      const error = await this.#ask(form, field, value);
      if (error === undefined) return;
      this.verdict = { error };
      this.onChange('typed');
    }, PAUSE);
  }

  /** The error or null; undefined when something newer has happened before the answer came. */
  async now(form, field, value) {
    this.forget();
    this.busy = true;
    this.onChange('checking');
    const error = await this.#ask(form, field, value);
    if (error !== undefined) this.busy = false;
    return error;
  }

  forget() {
    clearTimeout(this.#timer);
    this.#running?.abort();
    this.#running = null;
    this.busy = false;
    this.verdict = null;
  }

  async #ask(form, field, value) {
    const check = new AbortController();
    this.#running = check;
    const error = await this.calls.check(form, field, value, check.signal);
    return check.signal.aborted ? undefined : error;
  }
}
