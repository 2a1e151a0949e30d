const FIRST_DELAY = 500;
const LONGEST_DELAY = 15_000;
const OPEN_LIMIT = 10_000;
const PROBE_EVERY = 10_000;
const PONG_LIMIT = 5_000;

/** Exponential back-off with jitter: 0.5–1 s, then 1–2 s, 2–4 s … at most 7.5–15 s. */
export function delay(attempt, random = Math.random) {
  const ceiling = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** (attempt + 1));
  return (ceiling / 2) * (1 + random());
}

/**
 * One WebSocket that comes back by itself. States: connecting, online, reconnecting,
 * asleep (the server closed an idle socket; the next question wakes it).
 */
export class Link {
  #socket = null;
  #attempt = 0;
  #timers = { retry: null, open: null, ping: null, pong: null };
  #heard = 0;
  state = 'connecting';

  constructor({ url, isBusy, onState, onFrame }) {
    Object.assign(this, { url, isBusy, onState, onFrame });
    addEventListener('online', () => this.wake());
    addEventListener('offline', () => this.#ping());
    addEventListener('pageshow', () => this.wake());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.wake());
  }

  /** Connects at once if it is not connected; else finds out whether the connection still lives. */
  wake() {
    if (this.state === 'online') return this.#probe();
    if (this.#socket?.readyState === WebSocket.CONNECTING) return undefined;
    return this.connect();
  }

  connect() {
    this.#drop();
    const socket = new WebSocket(this.url);
    this.#socket = socket;
    socket.onopen = () => this.#opened();
    socket.onmessage = (event) => this.#received(event.data);
    socket.onclose = (event) => this.#closed(event);
    this.#timers.open = setTimeout(() => this.#lost(), OPEN_LIMIT);
  }

  /** A fresh socket, for example for a new session. */
  restart() {
    this.#attempt = 0;
    this.#become('connecting');
    this.connect();
  }

  /** Sends a message; false when there is no open connection. */
  send(message) {
    if (this.state !== 'online') {
      this.wake();
      return false;
    }
    this.#socket.send(JSON.stringify(message));
    this.#probe();
    return true;
  }

  #opened() {
    clearTimeout(this.#timers.open);
    this.#timers.ping = setInterval(() => this.isBusy() && this.#probe(), PROBE_EVERY); // a resting page stays quiet
    this.#become('online');
    this.#ping();
  }

  #received(data) {
    clearTimeout(this.#timers.pong);
    this.#timers.pong = null;
    this.#heard = Date.now();
    this.#attempt = 0; // only now: a server that accepts and closes at once must not be hammered
    let frame;
    try {
      frame = JSON.parse(data);
    } catch (problem) {
      return console.warn('A frame that is not JSON was left out.', problem);
    }
    if (frame && typeof frame === 'object') this.onFrame(frame);
  }

  #probe() {
    if (Date.now() - this.#heard >= PROBE_EVERY) this.#ping();
  }

  // a dead network closes no socket by itself: an unanswered ping does
  #ping() {
    if (this.state !== 'online' || this.#timers.pong) return;
    this.#socket.send('{"action":"ping"}');
    this.#timers.pong = setTimeout(() => this.#lost(), PONG_LIMIT);
  }

  #closed(event) {
    if (event.code === 1000 && event.reason === 'idle') {
      this.#drop();
      this.#become('asleep');
    } else {
      this.#lost();
    }
  }

  #lost() {
    this.#drop();
    this.#timers.retry = setTimeout(() => this.connect(), delay(this.#attempt));
    this.#attempt += 1;
    this.#become('reconnecting');
  }

  #drop() {
    clearTimeout(this.#timers.retry);
    clearTimeout(this.#timers.open);
    clearTimeout(this.#timers.pong);
    clearInterval(this.#timers.ping);
    this.#timers.pong = null;
    if (!this.#socket) return;
    this.#socket.onopen = this.#socket.onmessage = this.#socket.onclose = null;
    this.#socket.close();
    this.#socket = null;
  }

  #become(state) {
    if (this.state === state) return;
    this.state = state;
    this.onState(state);
  }
}
