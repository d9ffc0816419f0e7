// Two documents, what happens (P) and what was believed (Q), held together: the code made for Q is
// laid under P, and the engine measures one against the other.
import type { Analysis } from '../../analysis/analysis.ts';
import type { OwnCode, Source } from '../../analysis/state.ts';
import type { DocumentModel } from '../../document/document-model.ts';
import type { Example, Height } from './examples.ts';
import type { Measures } from './mismatch-words.ts';
import { sharesOf, suitedTo } from './odds-moves.ts';

/** All of one moment: what is drawn together was measured together. */
export interface Moment {
  readonly example: Example;
  readonly happens: Analysis;
  readonly believed: Analysis;
  readonly height: Height;
  /** Counts of P and Q in the order of the symbols. */
  readonly p: readonly number[];
  readonly q: readonly number[];
  /** Bits of each column, and the counts that they suit. */
  readonly heights: readonly number[];
  readonly suited: readonly number[];
  readonly measures: Measures;
}

export function sourceOf({ names }: Example, counts: readonly number[]): Source {
  return { names, counts };
}

export function countsOf({ state: { distribution } }: DocumentModel): readonly number[] {
  return distribution === 'text' ? [] : distribution.counts;
}

/** The code of an analysis, by the places of its symbols; none of them has the count 0. */
function codeOf({ rows }: Analysis): OwnCode {
  return { base: 'huffman', words: new Map(rows.map(({ index, codeword }) => [index, codeword])) };
}

export class Bench {
  /** What the documents are about, and how high the columns are to be. */
  example: Example;
  height: Height = 'words';
  #moment: Moment | null = null;
  #happens: DocumentModel | null = null;
  #believed: DocumentModel | null = null;
  /** What was measured last, or is being measured. */
  #asked: readonly unknown[] = [];
  readonly #measured: () => void;

  /** `measured` is called when there is a new moment. */
  constructor(example: Example, measured: () => void) {
    this.example = example;
    this.#measured = measured;
  }

  get moment(): Moment | null { return this.#moment; }

  /** Watches two documents; the second makes the code. */
  open(happens: DocumentModel, believed: DocumentModel): void {
    this.#happens = happens;
    this.#believed = believed;
    for (const model of [happens, believed]) model.addEventListener('change', this.settle);
    this.settle();
  }

  close(): void {
    for (const model of [this.#happens, this.#believed]) {
      model?.removeEventListener('change', this.settle);
    }
  }

  /** Once both have settled: first the code goes over, then the two are measured. */
  settle = (): void => {
    const [p, q] = [this.#happens, this.#believed];
    if (p?.settled !== true || q?.settled !== true || p.trouble !== null) return;
    const [happens, believed] = [p.analysis, q.analysis];
    if (happens === null || believed === null) return;
    const code = codeOf(believed);
    if (!sameCode(p.state.code, code)) return p.setCode(code);
    const asked = [happens, believed, this.height];
    if (asked.every((part, i) => part === this.#asked[i])) return;
    this.#asked = asked;
    void this.#measure(p, q, happens, believed);
  };

  async #measure(
    model: DocumentModel, other: DocumentModel, happens: Analysis, believed: Analysis,
  ): Promise<void> {
    const { example, height } = this;
    const asked = this.#asked;
    const [p, q] = [countsOf(model), countsOf(other)];
    const rows = believed.rows.toSorted((a, b) => a.index - b.index);
    const lengths = rows.map(({ codeword }) => codeword.length);
    const suited = height === 'words' ? suitedTo(lengths) : q;
    const answer = await model.ask('divergences', { pair: { p: sharesOf(p), q: sharesOf(suited) } });
    if (answer === null || asked !== this.#asked) return;
    const expected = height === 'words' && happens.cost !== null
      ? happens.cost.expectedLength : answer.crossPQ;
    this.#moment = {
      example, happens, believed, height, p, q, suited,
      heights: height === 'words' ? lengths : rows.map((row) => row.selfInformation),
      measures: { ...answer, expected, fixed: believed.fixedLength,
        unused: Math.abs(expected - answer.crossPQ) < 1e-9 ? 0 : expected - answer.crossPQ },
    };
    this.#measured();
  }
}

function sameCode(one: DocumentModel['state']['code'], { words }: OwnCode): boolean {
  return typeof one !== 'string' && one.words.size === words.size
    && [...words].every(([key, word]) => one.words.get(key) === word);
}
