// A distribution typed by a person: one input for each symbol, taken together.
import { css, html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
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
    return html`<form class="odds" @submit=${(event: Event) => this.#submitted(event, odds)}
        @input=${({ currentTarget }: Event) => this.#typed(currentTarget as HTMLFormElement)}>
      <span>${letter}</span>
      ${names.map((name, i) => html`<label>${name} <input size="6" autocomplete="off"
        .value=${texts[i] ?? ''} aria-describedby=${id}
        aria-invalid=${this.#trouble?.index === i ? 'true' : nothing}></label>`)}
      <button ?disabled=${this.#draft === null}>Set ${letter}</button>
      <p id=${id} class=${this.#trouble === null ? 'muted' : 'trouble'} role="status"
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
      this.#note = odds.note;
      if (odds.counts.join() !== counts.join()) set(odds.counts);
    }
    this.#host.requestUpdate();
  }
}

export const oddsFormStyles = css`
  .odds { display: flex; flex-wrap: wrap; gap: 6px 14px; align-items: center; font-size: 16px; }
  .odds input { font: 16px var(--mono); width: 6em; min-height: 32px; padding: 2px 8px;
    color: inherit; background: var(--paper); border: 1px solid var(--muted); border-radius: 4px; }
  .odds [aria-invalid] { border-color: var(--alert); border-width: 2px; }
  .odds p { flex-basis: 100%; min-height: 24px; }
  .odds button:disabled { color: var(--muted); border-color: var(--line); cursor: default; }
`;
