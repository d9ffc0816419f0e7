// The visitor's guess, before the answer: how many bits per instruction are enough?
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { guessWords } from './robot-words.ts';

const guessed = /^(\d{1,3}(\.\d{0,6})?|\.\d{1,6})$/;

export class Guess {
  readonly #host: ReactiveControllerHost;
  #value: number | null = null;
  #skipped = false;
  #trouble = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Whether the answer may be shown. */
  get over(): boolean { return this.#value !== null || this.#skipped; }

  /** As a link keeps it: a number, 'skipped', or ''. */
  get text(): string { return this.#skipped ? 'skipped' : String(this.#value ?? ''); }

  set text(text: string) {
    this.#skipped = text === 'skipped';
    this.#value = guessed.test(text) ? Number(text) : null;
    this.#trouble = '';
  }

  /** `best`: the answer. */
  render(best: number): TemplateResult {
    if (this.over) {
      return html`<p role="status">${this.#value === null ? nothing
        : guessWords(this.#value, best)}</p>`;
    }
    return html`<form class="guess" @submit=${this.#submitted}>
      <label>Your guess first: how many bits per instruction are enough, on average?
        <input name="guess" inputmode="decimal" autocomplete="off"
          aria-invalid=${this.#trouble === '' ? 'false' : 'true'}
          aria-describedby="guess-note"></label>
      <button>Guess</button>
      <button type="button" class="plain" @click=${this.#skip}>Skip</button>
      <p id="guess-note" role="alert" class="trouble" ?hidden=${this.#trouble === ''}>${
        this.#trouble}</p>
    </form>`;
  }

  #submitted = (event: Event): void => {
    event.preventDefault();
    const text = String(new FormData(event.target as HTMLFormElement).get('guess')).trim();
    const fits = guessed.test(text);
    this.#trouble = fits ? '' : 'Write a number of bits, such as 1.9.';
    if (fits) this.#value = Number(text);
    this.#host.requestUpdate();
  };

  #skip = (): void => {
    this.#skipped = true;
    this.#host.requestUpdate();
  };
}
