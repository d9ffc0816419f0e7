// The document that the figures share: its state, its analysis, and the way from one to the other.
// The last good analysis stays until the next one is there; late answers are dropped.
import type { Analysis, Proof } from '../analysis/analysis.ts';
import type { CodeChoice, DistributionChoice, DocumentState, Lock } from '../analysis/state.ts';
import type { Checked } from '../checks/check.ts';
import { baseOf, fittingCode } from '../analysis/codes.ts';
import { fileRefusal } from '../text/file.ts';
import type { Content } from '../text/content.ts';
import type { Unit } from '../text/unit.ts';
import type { Asker, Outcome } from '../worker/client.ts';
import type { Kind, Questions } from '../worker/protocol.ts';
import { Analysing, type Analysed, type Asked, type OriginFile } from './analysing.ts';
import { CodeHistory } from './code-history.ts';

export interface Trouble {
  readonly text: string;
  /** Whether the same may work another time. */
  readonly again: boolean;
}

/** Fires 'change' when anything below has changed. */
export class DocumentModel extends EventTarget {
  #state: DocumentState;
  #analysis: Analysis | null;
  #proof: Proof | null = null;
  #trouble: Trouble | null = null;
  #file: OriginFile | null = null;
  readonly #client: Asker;
  readonly #analysing: Analysing;
  readonly #history = new CodeHistory();
  /** Grows with every analysis: an answer about an older one is late. */
  #version = 0;
  /** What was analysed last, and how often the symbols have become others. */
  #analysed: DocumentState | null = null;
  #alphabetVersion = 0;
  #locks: ReadonlySet<Lock> = new Set();

  constructor(client: Asker, state: DocumentState, analysis: Analysis | null) {
    super();
    this.#client = client;
    this.#analysing = new Analysing(client, {
      changed: () => { this.#changed(); },
      took: (asked, outcome, overtaken) => { this.#take(asked, outcome, overtaken); },
    });
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
  get progress(): number | null { return this.#analysing.progress; }
  /** The file that the content came from, until it is edited. */
  get file(): OriginFile | null { return this.#file; }
  get version(): number { return this.#version; }
  /** Grows when the indices of the analysis mean other symbols than before. */
  get alphabetVersion(): number { return this.#alphabetVersion; }
  /** Whether the analysis is that of the state. */
  get settled(): boolean { return this.#analysing.settled; }

  get locks(): ReadonlySet<Lock> { return this.#locks; }
  /** What is locked stays as it is, whoever asks, until another document is opened. */
  lock(locks: readonly Lock[]): void {
    this.#locks = new Set(locks);
    this.#changed();
  }

  /** As typed: the code stays as it is, unless it was made for a source in place of a text. */
  setContent(content: Content): void {
    if (this.#locks.has('text')) return;
    const { code, unit, distribution } = this.#state;
    const kept = distribution === 'text' ? code : fittingCode(code, unit);
    this.#enter({ ...this.#state, content, code: kept, distribution: 'text' });
  }

  /** A file on its way in is read in the new unit. */
  setUnit(unit: Unit): void {
    if (this.#locks.has('unit')) return;
    this.#leaveOwnCode(unit);
    this.#state = { ...this.#state, unit };
    this.#ask({ state: this.#state, file: this.#analysing.incoming });
  }

  /** A text that comes whole, as a sample does, with its unit and where it brings one its code. */
  set(content: Content, unit: Unit, code?: CodeChoice): void {
    if (this.#locks.has('text')) return;
    this.#leaveOwnCode(unit);
    this.#enter({ ...this.#state, content, unit, code: code ?? this.#state.code });
  }

  /** Another document in place of this one, as a link brings it. */
  open(state: DocumentState): void {
    const { content, unit, code, distribution } = this.#state;
    if (this.#analysing.incoming === null && content === state.content && unit === state.unit
      && code === state.code && distribution === state.distribution) return;
    this.#history.clear();
    this.#enter(state);
  }

  /** Probabilities of its own instead of a text's, or the text's again. */
  setDistribution(distribution: DistributionChoice): void {
    if (this.#locks.has('text')) return;
    this.#enter({ ...this.#state, distribution });
  }

  /** Whether the code has words of the visitor's own. */
  get edited(): boolean { return typeof this.#state.code !== 'string'; }
  get canUndo(): boolean { return this.#history.canUndo; }
  get canRedo(): boolean { return this.#history.canRedo; }

  setCode(code: CodeChoice): void {
    if (this.#locks.has(baseOf(this.#state.code) === baseOf(code) ? 'words' : 'code')) return;
    this.#history.push(this.#state.code);
    this.#takeCode(code);
  }

  /** Gives symbols of the analysis, by index, other words; '' takes a word away. */
  async setWords(changes: ReadonlyMap<number, string>): Promise<void> {
    const own = await this.ask('edited', { changes });
    if (own !== null) this.setCode(own);
  }

  /** Back to the code that was edited. */
  resetCode(): void {
    if (this.edited) this.setCode(baseOf(this.#state.code));
  }

  undo(): void {
    if (this.canUndo) this.#takeCode(this.#history.undo(this.#state.code));
  }

  redo(): void {
    if (this.canRedo) this.#takeCode(this.#history.redo(this.#state.code));
  }

  #takeCode(code: CodeChoice): void {
    this.#state = { ...this.#state, code };
    this.#ask({ state: this.#state, file: this.#analysing.incoming });
  }

  #enter(state: DocumentState): void {
    this.#file = null;
    this.#state = state;
    this.#ask({ state, file: null });
  }

  /** Own words belong to the symbols that they were made for. */
  #leaveOwnCode(unit: Unit): void {
    this.#history.clear();
    this.#state = { ...this.#state, code: fittingCode(this.#state.code, unit) };
  }

  openFile(file: File): void {
    const refused = this.#locks.has('text') ? 'The text is locked here.'
      : fileRefusal(file.name, file.size);
    if (refused !== null) return this.#complain({ text: refused, again: false });
    this.#ask({ state: this.#state, file });
  }

  /** Analyses the state again, as after a worker died. */
  retry(): void {
    this.#ask({ state: this.#state, file: null });
  }

  cancel(): void {
    this.#analysing.cancel();
  }

  /** What the worker says to a question; null when there is no answer or it came too late. */
  async ask<K extends Kind>(
    kind: K, question: Questions[K]['ask'],
  ): Promise<Questions[K]['answer'] | null> {
    const version = this.#version;
    const outcome = await this.#client.ask(kind, question);
    if (outcome.kind === 'died') this.#died(outcome.text);
    return outcome.kind === 'answer' && version === this.#version ? outcome.value : null;
  }

  /** Published values and what the engine says, whatever the document; null where it died of it. */
  async checks(): Promise<readonly Checked[] | null> {
    const outcome = await this.#client.ask('checks', {});
    if (outcome.kind === 'died') this.#died(outcome.text);
    return outcome.kind === 'answer' ? outcome.value : null;
  }

  /** The document as a file of our own. */
  async asFile(): Promise<Outcome<Uint8Array>> {
    const outcome = await this.#client.ask('file', {});
    if (outcome.kind === 'died') this.#died(outcome.text);
    return outcome;
  }

  #ask(asked: Asked): void {
    this.#trouble = null;
    this.#analysing.ask(asked);
  }

  #take(asked: Asked, outcome: Outcome<Analysed>, overtaken: boolean): void {
    if (outcome.kind === 'answer') {
      const { analysis, state, file } = outcome.value;
      if (file !== null && !overtaken) {
        this.#history.clear();
        this.#state = state;
        this.#file = file;
      }
      this.#analysis = analysis;
      this.#proof = null;
      this.#trouble = null;
      this.#version++;
      if (file !== null || !sameSymbols(asked.state, this.#analysed)) this.#alphabetVersion++;
      this.#analysed = asked.state;
      if (!overtaken) void this.#prove();
    } else if (outcome.kind === 'failed') {
      this.#trouble = { text: outcome.text, again: false };
    } else if (outcome.kind === 'died') {
      this.#died(outcome.text);
    } else if (!overtaken && asked.file === null) {
      this.#trouble = { text: 'Cancelled. The pictures show the text as it was before.',
        again: true };
    }
  }

  async #prove(): Promise<void> {
    this.#proof = await this.ask('prove', {}) ?? this.#proof;
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

/** Whether the indices of two analyses mean the same. */
function sameSymbols(one: DocumentState, other: DocumentState | null): boolean {
  return one.content === other?.content && one.unit === other.unit &&
    one.distribution === other.distribution;
}
