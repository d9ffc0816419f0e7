// A distribution typed by a person: one input for each symbol, taken together.
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { parseOdds } from '../../text/odds.ts';
import { fraction, totalOf } from './odds-moves.ts';

export interface TypedOdds {
  /** The letter of the distribution, P or Q. */
  readonly letter: string;
  readonly names: readonly string[];
  readonly counts: readonly number[];
  /** What is wrong with a share of 0; '' where it may stand. */
  readonly zeroTrouble: string;
  set(counts: readonly number[]): void;
}

export class OddsForm {
  readonly #host: ReactiveControllerHost;
  /** What is typed and not yet taken. */
  #draft: readonly string[] | null = null;
  #trouble: { readonly index: number; readonly text: string } | null = null;
  #note = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** The distribution has become another one. */
  forget(): void {
    this.#draft = this.#trouble = null;
    this.#note = '';
  }

  render(odds: TypedOdds): TemplateResult {
    const { letter, names, counts } = odds;
    const total = totalOf(counts);
    const texts = this.#draft ?? counts.map((count) => fraction(count, total));
    const id = `odds-${letter}`;
    return html`<form class="word-form" @submit=${(event: Event) => this.#submitted(event, odds)}
        @input=${({ currentTarget }: Event) => this.#typed(currentTarget as HTMLFormElement)}>
      <span>${letter}</span>
      ${names.map((name, i) => html`<label>${name} <input size="6" autocomplete="off"
        .value=${texts[i] ?? ''} aria-describedby=${id}
        aria-invalid=${this.#trouble?.index === i ? 'true' : nothing}></label>`)}
      <button ?disabled=${this.#draft === null}>Set ${letter}</button>
      <p id=${id} class=${this.#trouble === null ? 'muted said' : 'trouble'} role="status"
        >${this.#said(names)}</p>
    </form>`;
  }

  #said(names: readonly string[]): string {
    if (this.#trouble === null) return this.#note;
    return `${names[this.#trouble.index] ?? ''}: ${this.#trouble.text}`;
  }

  #typed(form: HTMLFormElement): void {
    this.#draft = Array.from(form.querySelectorAll('input'), ({ value }) => value);
    this.#trouble = null;
    this.#host.requestUpdate();
  }

  #submitted(event: Event, { counts, zeroTrouble, set }: TypedOdds): void {
    event.preventDefault();
    if (this.#draft === null) return;
    const odds = parseOdds(this.#draft);
    const zero = odds.ok && zeroTrouble !== '' ? odds.counts.indexOf(0) : -1;
    if (!odds.ok) this.#trouble = odds;
    else if (zero >= 0) this.#trouble = { index: zero, text: zeroTrouble };
    else {
      this.forget();
      if (odds.counts.join() !== counts.join()) set(odds.counts);
      this.#note = odds.note;
    }
    this.#host.requestUpdate();
  }
}
