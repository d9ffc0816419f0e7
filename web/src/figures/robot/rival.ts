// The second radio of a race: a document on the source of the first, with another code.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Analysis } from '../../analysis/analysis.ts';
import type { DocumentModel } from '../../document/document-model.ts';
import { Figure } from '../common/figure.ts';

export class Rival implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #model: DocumentModel | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#model?.addEventListener('change', this.#changed);
  }

  hostDisconnected(): void {
    this.#model?.removeEventListener('change', this.#changed);
  }

  /** null until it is that of the source and code to race. */
  get analysis(): Analysis | null {
    return this.#model?.settled === true ? this.#model.analysis : null;
  }

  /** Against fixed length, or with that: against Huffman. */
  follow({ state }: DocumentModel): void {
    const code = state.code === 'fixed-length' ? 'huffman' : 'fixed-length';
    if (this.#model === null) {
      this.#model = Figure.newDocument({ ...state, code });
      this.hostConnected();
    }
    const { distribution } = state;
    if (this.#model.state.distribution !== distribution) this.#model.setDistribution(distribution);
    if (this.#model.state.code !== code) this.#model.setCode(code);
  }

  #changed = (): void => { this.#host.requestUpdate(); };
}
