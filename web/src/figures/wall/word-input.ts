// The code word of one symbol, typed. A typed word is taken as it is, also where it clashes.
import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { SymbolRow } from '../../analysis/analysis.ts';
import { wordTrouble } from './wall-words.ts';

export interface TypedWord {
  readonly index: number;
  readonly word: string;
}

export class WordInput {
  readonly #host: ReactiveControllerHost;
  readonly #commit: (typed: TypedWord) => void;
  #typed: TypedWord | null = null;

  constructor(host: ReactiveControllerHost, commit: (typed: TypedWord) => void) {
    this.#host = host;
    this.#commit = commit;
  }

  /** What has been typed and not yet been set; null while it is no code word. */
  get typed(): TypedWord | null {
    return this.#typed === null || wordTrouble(this.#typed.word) !== '' ? null : this.#typed;
  }

  clear(): void {
    this.#typed = null;
  }

  render(
    rows: readonly SymbolRow[], row: SymbolRow, choose: (index: number) => void,
  ): TemplateResult {
    const typed = this.#typed?.index === row.index ? this.#typed.word : null;
    const trouble = wordTrouble(typed ?? '');
    return html`<form class="word-form" @submit=${(event: Event) => this.#submitted(event, row)}>
      <label for="wall-symbol">Code word of</label>
      <select id="wall-symbol" @change=${(event: Event) => {
        this.#typed = null;
        choose(Number((event.target as HTMLSelectElement).value));
      }}>${rows.map(({ index, label, name }) => html`<option value=${index}
        ?selected=${index === row.index}>${label === name ? label : `${label} ${name}`}</option>`)}
      </select>
      <input id="wall-word" aria-label=${`code word of ${row.name}`} inputmode="numeric"
        autocomplete="off" autocapitalize="off" spellcheck="false" placeholder="none"
        aria-invalid=${trouble === '' ? 'false' : 'true'} aria-describedby="wall-word-trouble"
        .value=${live(typed ?? row.codeword)}
        @input=${(event: Event) => this.#input(event, row)}
        @keydown=${(event: KeyboardEvent) => this.#keyed(event)}>
      <button ?disabled=${typed === null || typed === row.codeword || trouble !== ''}>Set</button>
      <p id="wall-word-trouble" class="trouble" role="alert">${trouble}</p>
    </form>`;
  }

  #input(event: Event, { index }: SymbolRow): void {
    this.#typed = { index, word: (event.target as HTMLInputElement).value.trim() };
    this.#host.requestUpdate();
  }

  #keyed(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    this.#typed = null;
    this.#host.requestUpdate();
  }

  #submitted(event: Event, { codeword }: SymbolRow): void {
    event.preventDefault();
    const { typed } = this;
    if (typed === null || typed.word === codeword) return;
    this.#typed = null;
    this.#commit(typed);
  }
}
