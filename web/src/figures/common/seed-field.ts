// The seed of what is drawn at random, as it is typed.
import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { whole } from './numbers.ts';

export const mostSeed = 2 ** 32 - 1;

export class SeedField {
  readonly #host: ReactiveControllerHost;
  readonly #changed: () => void;
  #seed = 1;
  #trouble = '';

  /** `changed`: another seed was typed. */
  constructor(host: ReactiveControllerHost, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
  }

  get seed(): number { return this.#seed; }
  set seed(seed: number) {
    this.#seed = seed;
    this.#trouble = '';
  }

  /** `note`: what the same seed does. */
  render(note: string): TemplateResult {
    const trouble = this.#trouble;
    return html`<label>Seed <input class="seed" inputmode="numeric" autocomplete="off" .value=${
        String(this.#seed)} aria-invalid=${trouble === '' ? 'false' : 'true'}
        aria-describedby="seed-note" @input=${this.#typed}></label>
      <p id="seed-note" class=${trouble === '' ? 'muted' : 'trouble'} role="status">${
        trouble || note}</p>`;
  }

  #typed = (event: Event): void => {
    const text = (event.target as HTMLInputElement).value.trim();
    const bad = !/^\d{1,10}$/.test(text) || Number(text) > mostSeed;
    this.#trouble = bad ? `A seed is a whole number from 0 to ${whole(mostSeed)}.` : '';
    if (!bad) {
      this.#seed = Number(text);
      this.#changed();
    }
    this.#host.requestUpdate();
  };
}
