// The last answer to a question that changes. One question is under way at a time; the newest comes
// next, and the answer of before stays until then.
import type { ReactiveControllerHost } from 'lit';

export class Latest<T> {
  readonly #host: ReactiveControllerHost;
  #asked: string | null = null;
  #running = false;
  #key = '';
  #value: T | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** What `key` the answer below belongs to. */
  get key(): string { return this.#key; }
  get value(): T | null { return this.#value; }

  /** Asks once a key; the answer to it, or to the one before. */
  of(key: string, ask: () => Promise<T | null>): T | null {
    if (key !== this.#asked && !this.#running) void this.#ask(key, ask);
    return this.#value;
  }

  async #ask(key: string, ask: () => Promise<T | null>): Promise<void> {
    this.#asked = key;
    this.#running = true;
    const answer = await ask();
    this.#running = false;
    if (answer !== null) {
      this.#value = answer;
      this.#key = key;
    }
    // In any case: what was asked meanwhile is still to be asked.
    this.#host.requestUpdate();
  }
}
