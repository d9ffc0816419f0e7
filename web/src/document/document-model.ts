// The document that the figures share: its state, its analysis, and the way from one to the other.
// The last good analysis stays until the next one is there; late answers are dropped.
import type {
  Analysis, Proof, RowQuery, StreamQuery, StreamWindow, SymbolRow,
} from '../analysis/analysis.ts';
import type { DocumentState } from '../analysis/state.ts';
import { fileRefusal } from '../text/file.ts';
import type { Content } from '../text/content.ts';
import type { Unit } from '../text/unit.ts';
import type { Outcome, WorkerClient } from '../worker/client.ts';

/** Milliseconds after which running work yields to something newer. */
const overtakeAfter = 300;

/** How long work may run before progress and Cancel are shown, in milliseconds. */
const progressAfter = 300;

export interface Trouble {
  readonly text: string;
  /** Whether the same may work another time. */
  readonly again: boolean;
}

/** The worker's end, as much of it as the document needs. */
export type Asker = Pick<WorkerClient, 'ask' | 'cancel'>;

type Asked = { readonly state: DocumentState; readonly file: File | null };

/** Fires 'change' when anything below has changed. */
export class DocumentModel extends EventTarget {
  #state: DocumentState;
  #analysis: Analysis | null;
  #proof: Proof | null = null;
  #trouble: Trouble | null = null;
  #progress: number | null = null;
  #file: { readonly name: string; readonly size: number } | null = null;
  readonly #client: Asker;
  /** What runs now, since when, and the newest of what came meanwhile. */
  #running: { readonly asked: Asked; readonly since: number } | null = null;
  #next: Asked | null = null;
  /** Grows with every analysis: an answer about an older one is late. */
  #version = 0;

  constructor(client: Asker, state: DocumentState, analysis: Analysis | null) {
    super();
    this.#client = client;
    this.#state = state;
    this.#analysis = analysis;
  }

  get state(): DocumentState { return this.#state; }
  /** Of the newest state that has been analysed. */
  get analysis(): Analysis | null { return this.#analysis; }
  /** Of this analysis; null until it is through. */
  get proof(): Proof | null { return this.#proof; }
  get trouble(): Trouble | null { return this.#trouble; }
  /** 0 to 1 while something takes long; null otherwise. */
  get progress(): number | null { return this.#progress; }
  /** The file that the content came from, until it is edited. */
  get file(): { readonly name: string; readonly size: number } | null { return this.#file; }
  get version(): number { return this.#version; }
  /** Whether the analysis is that of the state. */
  get settled(): boolean { return this.#running === null && this.#next === null; }

  setContent(content: Content): void {
    this.set(content, this.#state.unit);
  }

  /** A file on its way in is read in the new unit. */
  setUnit(unit: Unit): void {
    this.#state = { ...this.#state, unit };
    this.#ask({ state: this.#state, file: (this.#next ?? this.#running?.asked)?.file ?? null });
  }

  /** Both at once, as a sample has them. */
  set(content: Content, unit: Unit): void {
    this.#file = null;
    this.#state = { ...this.#state, content, unit };
    this.#ask({ state: this.#state, file: null });
  }

  openFile(file: File): void {
    const refused = fileRefusal(file.name, file.size);
    if (refused !== null) return this.#complain({ text: refused, again: false });
    this.#ask({ state: this.#state, file });
  }

  /** Analyses the state again, as after a worker died. */
  retry(): void {
    this.#ask({ state: this.#state, file: null });
  }

  cancel(): void {
    this.#next = null;
    this.#client.cancel();
  }

  rows(query: RowQuery): Promise<readonly SymbolRow[] | null> {
    return this.#about(this.#client.ask('rows', { query }));
  }

  row(index: number): Promise<SymbolRow | null> {
    return this.#about(this.#client.ask('row', { index }));
  }

  stream(query: StreamQuery): Promise<StreamWindow | null> {
    return this.#about(this.#client.ask('stream', { query }));
  }

  /** An answer about this analysis; null when there is none or it came too late. */
  async #about<T>(asked: Promise<Outcome<T>>): Promise<T | null> {
    const version = this.#version;
    const outcome = await asked;
    if (outcome.kind === 'died') this.#died(outcome.text);
    return outcome.kind === 'answer' && version === this.#version ? outcome.value : null;
  }

  #ask(asked: Asked): void {
    this.#trouble = null;
    if (this.#running === null) return void this.#run(asked);
    this.#next = asked;
    if (performance.now() - this.#running.since > overtakeAfter) this.#client.cancel();
    this.#changed();
  }

  async #run(asked: Asked): Promise<void> {
    const since = performance.now();
    this.#running = { asked, since };
    let done = 0;
    let shown = false;
    const show = (): void => {
      shown = true;
      this.#progress = done;
      this.#changed();
    };
    const showing = setTimeout(show, progressAfter);
    const progress = (share: number): void => {
      done = share;
      if (shown) show();
    };
    if (asked.file === null) {
      const outcome = await this.#client.ask('open', { state: asked.state }, progress);
      clearTimeout(showing);
      this.#take(asked, outcome);
    } else {
      const { content: _, ...state } = asked.state;
      const outcome = await this.#client.ask('openFile', { file: asked.file, state }, progress);
      clearTimeout(showing);
      if (outcome.kind === 'answer' && this.#next === null) {
        this.#state = { ...this.#state, content: outcome.value.content };
        this.#file = { name: asked.file.name, size: asked.file.size };
      }
      this.#take(asked, outcome.kind === 'answer'
        ? { kind: 'answer', value: outcome.value.analysis } : outcome);
    }
  }

  #take(asked: Asked, outcome: Outcome<Analysis>): void {
    this.#running = null;
    this.#progress = null;
    if (outcome.kind === 'answer') {
      this.#analysis = outcome.value;
      this.#proof = null;
      this.#trouble = null;
      this.#version++;
    } else if (outcome.kind === 'failed') {
      this.#trouble = { text: outcome.text, again: false };
    } else if (outcome.kind === 'died') {
      this.#died(outcome.text);
    } else if (this.#next === null && asked.file === null) {
      this.#trouble = { text: 'Cancelled. The pictures show the text as it was before.',
        again: true };
    }
    const next = this.#next;
    this.#next = null;
    if (next !== null) void this.#run(next);
    else if (outcome.kind === 'answer') void this.#prove();
    this.#changed();
  }

  async #prove(): Promise<void> {
    this.#proof = await this.#about(this.#client.ask('prove', {})) ?? this.#proof;
    this.#changed();
  }

  #died(reason: string): void {
    const memory = /memory|oom|alloc/i.test(reason);
    this.#complain({
      text: `The engine stopped (${memory ? 'it ran out of memory' : reason}) and was started ` +
        'again. Your text is kept; the pictures show the last good state.',
      again: true,
    });
  }

  #complain(trouble: Trouble): void {
    this.#trouble = trouble;
    this.#changed();
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}
