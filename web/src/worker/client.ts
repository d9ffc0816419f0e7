// The page's end of the worker: numbers the questions, drops late answers, and replaces a worker
// that died. The page never waits for it.
import type { FromWorker, Kind, Questions, Request, ToWorker } from './protocol.ts';

/** Milliseconds that a worker has to obey Cancel before it is ended. */
const patience = 1000;

export type Outcome<T> =
  | { readonly kind: 'answer'; readonly value: T }
  | { readonly kind: 'failed'; readonly text: string }
  /** Cancelled, or overtaken. */
  | { readonly kind: 'dropped' }
  /** The worker died over it and has been replaced; nothing is open in the new one. */
  | { readonly kind: 'died'; readonly text: string };

/** One document's end of the worker. */
export interface Asker {
  ask<K extends Kind>(
    kind: K, question: Questions[K]['ask'], progress?: (done: number) => void,
  ): Promise<Outcome<Questions[K]['answer']>>;
  /** Asks the worker to stop; one that does not answer in time is ended and replaced. */
  cancel(): void;
}

interface Pending {
  readonly document: number;
  settle(outcome: Outcome<never>): void;
  progress(done: number): void;
}

export class WorkerClient {
  readonly #start: () => Worker;
  readonly #wasm: Promise<Uint8Array>;
  #worker: Worker;
  #nextId = 0;
  #nextDocument = 0;
  readonly #pending = new Map<number, Pending>();

  /** `start` makes a new worker; `wasm` is the engine's module. */
  constructor(start: () => Worker, wasm: Promise<Uint8Array>) {
    this.#start = start;
    this.#wasm = wasm;
    this.#worker = this.#launch();
  }

  /** A document of its own in the worker. */
  document(): Asker {
    const document = this.#nextDocument++;
    return {
      ask: (kind, question, progress = () => undefined) => {
        const id = this.#nextId++;
        return new Promise((resolve) => {
          this.#pending.set(id, { document, settle: resolve, progress });
          this.#post({ id, kind, document, ...question } as unknown as Request);
        });
      },
      cancel: () => this.#cancel(document),
    };
  }

  /** Ends the worker, and all that it was asked. */
  end(): void {
    this.#worker.terminate();
  }

  #cancel(document: number): void {
    const running = [...this.#pending].filter(([, pending]) => pending.document === document)
      .map(([id]) => id);
    if (running.length === 0) return;
    this.#post({ kind: 'cancel', document });
    setTimeout(() => {
      if (running.some((id) => this.#pending.has(id))) this.#replace({ kind: 'dropped' });
    }, patience);
  }

  #post(message: ToWorker): void {
    this.#worker.postMessage(message);
  }

  #launch(): Worker {
    const worker = this.#start();
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (worker === this.#worker) this.#receive(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      if (worker === this.#worker) {
        this.#replace({ kind: 'died', text: event.message || 'the worker stopped' });
      }
    };
    void this.#wasm.then((wasm) => worker.postMessage({ kind: 'start', wasm } satisfies ToWorker));
    return worker;
  }

  #receive(message: FromWorker): void {
    if (message.kind === 'died') return this.#replace(message);
    const pending = this.#pending.get(message.id);
    if (pending === undefined) return;
    if (message.kind === 'progress') return pending.progress(message.done);
    this.#pending.delete(message.id);
    pending.settle(message as Outcome<never>);
  }

  #replace(outcome: Outcome<never>): void {
    this.#worker.terminate();
    this.#worker = this.#launch();
    const lost = [...this.#pending.values()];
    this.#pending.clear();
    for (const { settle } of lost) settle(outcome);
  }
}
