// What the page and its worker say to each other. Documents have numbers, and one analysis of each
// is open; every request has a number, and an answer carries the number of its request.
import type {
  Analysis, DistributionPair, Divergences, DrawQuery, Offers, Proof, RowQuery, StreamQuery, StreamWindow, SymbolRow,
} from '../analysis/analysis.ts';
import type {
  DecodingQuery, DecodingView, ReadingsQuery, ReadingsView,
} from '../analysis/decoding.ts';
import type { Bits, NoiseStream, Squeeze, StreamName, Tests } from '../analysis/noise.ts';
import type { DocumentState, OwnCode } from '../analysis/state.ts';
import type { Checked } from '../checks/check.ts';
import type { Content } from '../text/content.ts';
import type { ModelQuestions } from './model-questions.ts';

/** What can be asked, and what comes back. */
export interface Questions extends ModelQuestions {
  open: { ask: { state: DocumentState }; answer: Analysis };
  /** Reads a file in the worker; what it brings comes back with the analysis. `ours`: our format. */
  openFile: {
    ask: { file: File; state: Omit<DocumentState, 'content'> };
    answer: { state: DocumentState; ours: boolean; analysis: Analysis };
  };
  /** The document as a file of our own. */
  file: { ask: object; answer: Uint8Array };
  rows: { ask: { query: RowQuery }; answer: readonly SymbolRow[] };
  row: { ask: { index: number }; answer: SymbolRow | null };
  stream: { ask: { query: StreamQuery }; answer: StreamWindow };
  /** What the text would cost under each code. */
  offers: { ask: object; answer: Offers };
  /** Indices of the alphabet, drawn with the probabilities of the text. */
  draws: { ask: { query: DrawQuery }; answer: Uint32Array };
  /** Bits read back under a prefix-free code, or the ways to read them under another. */
  decoding: { ask: { query: DecodingQuery }; answer: DecodingView };
  readings: { ask: { query: ReadingsQuery }; answer: ReadingsView };
  /** The text as bits; the bytes are handed over, not copied. */
  noise: { ask: { stream: StreamName }; answer: NoiseStream };
  /** Bits that the browser's DEFLATE makes of a text: whole bytes, tables and all. */
  deflated: { ask: { content: Content }; answer: number };
  /** What is left in bits, and the tests of randomness: neither needs a document. */
  squeeze: { ask: { bits: Bits }; answer: Squeeze };
  tests: { ask: { bits: Bits }; answer: Tests };
  /** Needs no document. */
  divergences: { ask: { pair: DistributionPair }; answer: Divergences };
  /** The published values, and what the engine says. Needs no document. */
  checks: { ask: object; answer: readonly Checked[] };
  /** A text by the strongest model after it has read `prior`; and back, of at most so many bytes.
   * Neither needs a document. */
  pack: { ask: { text: Uint8Array; prior: Uint8Array }; answer: Uint8Array };
  unpack: { ask: { packed: Uint8Array; most: number; prior: Uint8Array }; answer: Uint8Array };
  /** The code with other words for some symbols, by index; '' takes a word away. */
  edited: { ask: { changes: ReadonlyMap<number, string> }; answer: OwnCode };
  /** null where the code cannot be read back symbol by symbol. */
  prove: { ask: object; answer: Proof | null };
}

export type Kind = keyof Questions;

export type Request = {
  [K in Kind]: { readonly id: number; readonly kind: K; readonly document: number }
    & Readonly<Questions[K]['ask']>;
}[Kind];

/** First of all: the bytes of the engine's module. Cancel stops what runs for a document. */
export type ToWorker =
  | { readonly kind: 'start'; readonly wasm: Uint8Array }
  | { readonly kind: 'cancel'; readonly document: number }
  | Request;

export type FromWorker =
  | { readonly kind: 'progress'; readonly id: number; readonly done: number }
  | { readonly kind: 'answer'; readonly id: number; readonly value: Questions[Kind]['answer'] }
  | { readonly kind: 'failed'; readonly id: number; readonly text: string }
  /** It was stopped, or its document is no longer open. */
  | { readonly kind: 'dropped'; readonly id: number }
  /** The worker is of no use any more, and why. */
  | { readonly kind: 'died'; readonly text: string };
