// What the engine says of two distributions; the last answer stays until the next one is there.
import type { ReactiveControllerHost } from 'lit';
import type { DistributionPair, Divergences } from '../../analysis/analysis.ts';
import type { DocumentModel } from '../../document/document-model.ts';

export interface Compared extends DistributionPair, Divergences {}

export class Comparison {
  readonly #host: ReactiveControllerHost;
  #asked = '';
  #last: Compared | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Of `pair`, or of the pair that was asked about before it; null while there is none. */
  of(model: DocumentModel, pair: DistributionPair): Compared | null {
    const key = `${pair.p.join()};${pair.q.join()}`;
    if (key !== this.#asked) {
      this.#asked = key;
      void this.#ask(model, pair, key);
    }
    return this.#last;
  }

  async #ask(model: DocumentModel, pair: DistributionPair, key: string): Promise<void> {
    const { version } = model;
    const found = await model.ask('divergences', { pair });
    if (found !== null) this.#last = { ...pair, ...found };
    // A new analysis has overtaken the question: it is asked again.
    else if (version !== model.version && key === this.#asked) this.#asked = '';
    else return;
    this.#host.requestUpdate();
  }
}
