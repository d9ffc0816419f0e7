// The rows of symbols by index: those that the analysis brings, and the others once they are asked
// for.
import type { ReactiveControllerHost } from 'lit';
import type { Analysis, SymbolRow } from '../../analysis/analysis.ts';
import type { DocumentModel } from '../../document/document-model.ts';
import type { RowOf } from './verdict-words.ts';

interface RowsHost extends ReactiveControllerHost {
  readonly model: DocumentModel | null;
}

export class Rows {
  readonly #host: RowsHost;
  readonly #arrived: () => void;
  #known = new Map<number, SymbolRow>();
  #asked = new Set<number>();
  #of: Analysis | null = null;

  /** `arrived` is called before the host is drawn anew. */
  constructor(host: RowsHost, arrived: () => void) {
    this.#host = host;
    this.#arrived = arrived;
  }

  /** Finds the rows of this analysis; null for one that is not at hand yet. */
  of(a: Analysis): RowOf {
    if (a !== this.#of) {
      this.#of = a;
      this.#known = new Map([...a.rows, ...a.lacking.first].map((row) => [row.index, row]));
      this.#asked = new Set();
    }
    return (index) => {
      const row = this.#known.get(index) ?? null;
      if (row === null) this.#ask(a, index);
      return row;
    };
  }

  #ask(a: Analysis, index: number): void {
    const { model } = this.#host;
    if (this.#asked.has(index) || model === null || model.analysis !== a) return;
    this.#asked.add(index);
    void model.ask('row', { index }).then((row) => {
      if (row === null || this.#of !== a) return;
      this.#known.set(index, row);
      this.#arrived();
      this.#host.requestUpdate();
    });
  }
}
