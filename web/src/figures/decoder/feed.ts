// Answers that follow the cursor: one question at a time, the newest first, and the last answer
// until the next one is there.
import type { ReactiveControllerHost } from 'lit';
import type { DocumentModel } from '../../document/document-model.ts';

export interface Fed<Query, View> {
  readonly query: Query;
  readonly view: View;
}

export class Feed<Query, View> {
  readonly #host: ReactiveControllerHost;
  readonly #ask: (model: DocumentModel, query: Query) => Promise<View | null>;
  #last: Fed<Query, View> | null = null;
  #key = '';
  #asking = '';

  constructor(
    host: ReactiveControllerHost,
    ask: (model: DocumentModel, query: Query) => Promise<View | null>,
  ) {
    this.#host = host;
    this.#ask = ask;
  }

  /** The answer to `query`, or the one before it; null while there is none. */
  of(model: DocumentModel, owner: string, query: Query): Fed<Query, View> | null {
    const key = `${owner} ${model.version} ${JSON.stringify(query)}`;
    if (key !== this.#key && this.#asking === '' && model.settled) {
      this.#asking = key;
      void this.#ask(model, query).then((view) => {
        this.#asking = '';
        if (view !== null) this.#last = { query, view };
        // No answer is as good as one: the same is not asked again before something has changed.
        this.#key = key;
        this.#host.requestUpdate();
      });
    }
    return this.#last;
  }

  forget(): void {
    this.#last = null;
    this.#key = '';
  }
}
