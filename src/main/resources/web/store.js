const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const WRITE_DELAY = 250;

/** The visitor's secret: `guest_` and 32 characters from a secure random source (190 bits). */
export function newSessionId() {
  let id = '';
  while (id.length < 32) {
    for (const byte of crypto.getRandomValues(new Uint8Array(48))) {
      if (byte < 248 && id.length < 32) id += ALPHABET[byte % 62]; // 248 = 4 × 62: each character is equally likely
    }
  }
  return `guest_${id}`;
}

/**
 * A talk without a word. `form` is the unfinished form, `completed` are the programmes that were applied for,
 * `interest` is the programme that was chosen last.
 */
export const newTalk = () => ({
  sessionId: newSessionId(), lastEventId: 0, loose: false, turns: [], form: null, completed: [], interest: null,
});

/** Keeps the talk of this tab over a reload. It ends with the tab, as the next person may use the same device. */
export class Store {
  #timer = null;
  #talk = null;

  constructor(storage, key) {
    Object.assign(this, { storage, key });
    addEventListener('pagehide', () => this.flush());
  }

  load() {
    try {
      const talk = JSON.parse(this.storage?.getItem(this.key) ?? 'null');
      if (typeof talk?.sessionId === 'string' && Array.isArray(talk.turns)) return { ...newTalk(), ...talk };
    } catch (problem) {
      console.warn('The kept talk cannot be read, a new one begins.', problem);
    }
    return newTalk();
  }

  /** Writes soon; text and last event id go together, so that a resume fits the text that was kept. */
  save(talk) {
    this.#talk = talk;
    this.#timer ??= setTimeout(() => this.flush(), WRITE_DELAY);
  }

  flush() {
    clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#talk) this.#write(this.#talk);
  }

  #write(talk) {
    let turns = talk.turns;
    for (;;) {
      try {
        this.storage?.setItem(this.key, JSON.stringify({ ...talk, turns }));
        return;
      } catch (problem) {
        if (turns.length <= 1) return console.warn('The talk cannot be kept over a reload.', problem);
        turns = turns.slice(Math.ceil(turns.length / 2)); // storage is full: the newest turns matter most
      }
    }
  }
}

/** The tab's storage, or null where the browser forbids it. */
export function tabStorage() {
  try {
    return window.sessionStorage;
  } catch (problem) {
    console.warn('The browser forbids storage, the talk ends with a reload.', problem);
    return null;
  }
}
