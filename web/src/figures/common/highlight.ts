// Which symbol is lit, everywhere: pointed at, reached by arrow keys, or pinned.
import type { ReactiveControllerHost } from 'lit';
import type { SymbolRow } from '../../analysis/analysis.ts';
import type { DocumentModel } from '../../document/document-model.ts';

export class Highlight {
  readonly #host: ReactiveControllerHost;
  #pointed: number | null = null;
  #pinned: number | null = null;
  #position: number | null = null;
  #row: SymbolRow | null = null;
  #asked: number | null = null;
  #version = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Index of the symbol that is lit, in the alphabet. */
  get symbol(): number | null { return this.#pointed ?? this.#pinned; }
  /** The one occurrence that is pointed at, if it is one. */
  get position(): number | null { return this.#pointed === null ? null : this.#position; }
  /** The row of the lit symbol, once it was fetched. */
  get row(): SymbolRow | null { return this.#row?.index === this.symbol ? this.#row : null; }

  light(symbol: number | null, position?: number): void {
    if (symbol === this.#pointed && (position ?? null) === this.#position) return;
    this.#pointed = symbol;
    this.#position = position ?? null;
    this.#host.requestUpdate();
  }

  /** Pins a symbol; the same again lets it go. */
  pin(symbol: number | null): void {
    this.#pinned = symbol === this.#pinned ? null : symbol;
    this.#host.requestUpdate();
  }

  clear(): void {
    this.#pinned = null;
    this.light(null);
    this.#host.requestUpdate();
  }

  /** With a new analysis the indices mean other symbols. */
  forget(version: number): void {
    if (version === this.#version) return;
    this.#version = version;
    this.#pointed = this.#pinned = this.#row = this.#asked = null;
  }

  /** Gets the row of a symbol that the analysis does not bring. */
  fetch(model: DocumentModel | null): void {
    const { symbol } = this;
    if (model === null || symbol === null || symbol === this.#asked) return;
    this.#asked = symbol;
    if (model.analysis?.rows.some((row) => row.index === symbol) === true) return;
    void model.ask('row', { index: symbol }).then((row) => {
      if (row === null || symbol !== this.symbol) return;
      this.#row = row;
      this.#host.requestUpdate();
    });
  }
}
