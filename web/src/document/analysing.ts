// The way from a state, or a file, to its analysis: one at a time, and of what comes meanwhile only
// the newest. Work that has run for long yields to it.
import type { Analysis } from '../analysis/analysis.ts';
import { fittingCode } from '../analysis/codes.ts';
import type { DocumentState } from '../analysis/state.ts';
import type { Asker, Outcome } from '../worker/client.ts';

/** Milliseconds after which running work yields to something newer. */
const overtakeAfter = 300;

/** How long work may run before progress and Cancel are shown, in milliseconds. */
const progressAfter = 300;

/** Where a content came from; `ours`: a file in this page's own format. */
export interface OriginFile {
  readonly name: string;
  readonly size: number;
  readonly ours: boolean;
}

export interface Asked {
  readonly state: DocumentState;
  /** Brings the content in place of that of the state. */
  readonly file: File | null;
}

export interface Analysed {
  readonly analysis: Analysis;
  /** As asked, or with what the file brought. */
  readonly state: DocumentState;
  readonly file: OriginFile | null;
}

export interface Host {
  /** What is shown of the work has changed. */
  changed(): void;
  /** `overtaken`: something newer runs next. */
  took(asked: Asked, outcome: Outcome<Analysed>, overtaken: boolean): void;
}

export class Analysing {
  readonly #client: Asker;
  readonly #host: Host;
  #progress: number | null = null;
  /** What runs now, since when, and the newest of what came meanwhile. */
  #running: { readonly asked: Asked; readonly since: number } | null = null;
  #next: Asked | null = null;

  constructor(client: Asker, host: Host) {
    this.#client = client;
    this.#host = host;
  }

  /** 0 to 1 while something takes long; null otherwise. */
  get progress(): number | null { return this.#progress; }
  get settled(): boolean { return this.#running === null && this.#next === null; }
  /** The file that is on its way in. */
  get incoming(): File | null { return (this.#next ?? this.#running?.asked)?.file ?? null; }

  ask(asked: Asked): void {
    if (this.#running === null) return void this.#run(asked);
    this.#next = asked;
    if (performance.now() - this.#running.since > overtakeAfter) this.#client.cancel();
    this.#host.changed();
  }

  cancel(): void {
    this.#next = null;
    this.#client.cancel();
  }

  async #run(asked: Asked): Promise<void> {
    this.#running = { asked, since: performance.now() };
    let done = 0;
    let shown = false;
    const show = (): void => {
      shown = true;
      this.#progress = done;
      this.#host.changed();
    };
    const showing = setTimeout(show, progressAfter);
    const outcome = await this.#analysed(asked, (share) => {
      done = share;
      if (shown) show();
    });
    clearTimeout(showing);
    this.#running = null;
    this.#progress = null;
    const next = this.#next;
    this.#host.took(asked, outcome, next !== null);
    this.#next = null;
    if (next !== null) void this.#run(next);
    this.#host.changed();
  }

  async #analysed(
    { state, file }: Asked, progress: (share: number) => void,
  ): Promise<Outcome<Analysed>> {
    if (file === null) {
      const outcome = await this.#client.ask('open', { state }, progress);
      return outcome.kind !== 'answer' ? outcome
        : { kind: 'answer', value: { analysis: outcome.value, state, file } };
    }
    // Own words belong to the text that is left; until the file is there, nothing is.
    const { content: _, ...rest } = state;
    const outcome = await this.#client.ask('openFile',
      { file, state: { ...rest, code: fittingCode(rest.code, rest.unit) } }, progress);
    if (outcome.kind !== 'answer') return outcome;
    const { analysis, state: brought, ours } = outcome.value;
    return { kind: 'answer',
      value: { analysis, state: brought, file: { name: file.name, size: file.size, ours } } };
  }
}
