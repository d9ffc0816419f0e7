// The engine as plain functions over plain read-only objects: the typed side of the wasm module.
// Bits are packed into bytes, first bit on top. Symbols are any integers from 0 to 2^32 − 1.
import type { EngineModule, RawFile, RawOptimality } from '../../../wasm/engine.d.ts';
import { bitText } from './codeword.ts';
import { constructions, fileUnits } from './numbered.ts';
import { failure, success, type EngineError, type Result } from './result.ts';
import {
  damageKinds, openDecoding, type Damage, type DamagedBlocks, type Decoding, type Readings,
} from './decoding.ts';
import { modelsOf, type Models } from './models.ts';
import { openMessage, type MessageStream } from './message.ts';

/** Distinct symbols, ascending, and how often each occurs. */
export interface Histogram {
  readonly symbols: Uint32Array;
  readonly counts: Uint32Array;
}

/** A code over `symbols` (ascending); word i has lengths[i] bits, words packed one after another. */
export interface Code {
  readonly symbols: Uint32Array;
  readonly lengths: Uint16Array;
  readonly words: Uint8Array;
}

export interface Bits {
  readonly bytes: Uint8Array;
  readonly bitCount: number;
}

/** What a code costs on given counts. Bits per symbol, but totalBits. */
export interface Cost {
  readonly totalBits: number;
  readonly expectedLength: number;
  readonly efficiency: number;
  /** overpaid − underpaid = expectedLength − entropy. */
  readonly overpaid: number;
  readonly underpaid: number;
  /** By symbol, signed: p · (length + log2 p). */
  readonly redundancy: Float64Array;
}

/** Σ 2^−length, exact as a fraction in lowest terms ('' where it is too long to print). */
export interface KraftSum {
  readonly text: string;
  readonly value: number;
  readonly kind: 'incomplete' | 'complete' | 'over-subscribed';
}

/** One word begins another, or equals it (then `begins` is the smaller index). */
export interface Clash {
  readonly begins: number;
  readonly other: number;
}

/** A shortest bit string with two readings, each as indices of symbols. */
export interface Ambiguity {
  /** '0' and '1'. */
  readonly bits: string;
  readonly readings: readonly [readonly number[], readonly number[]];
}

/** L = entropy + divergence + unused, in bits per symbol (Q = 2^−l / K; unused = −log2 K). */
export interface LengthSplit {
  readonly entropy: number;
  readonly divergence: number;
  readonly unused: number;
}

/** Why a prefix-free code is not the best for its counts, or that it is. `saves`: bits in all. */
export type Optimality =
  /** `ours`: each length is that of Huffman's code as the engine makes it. */
  | { readonly kind: 'optimal'; readonly ours: boolean }
  /** Only one branch of the tree goes on at `node`: every word below it can drop a bit there. */
  | { readonly kind: 'spare'; readonly node: string; readonly saves: number }
  /** The word of `first` is longer though it occurs more often than `second`. */
  | { readonly kind: 'swap'; readonly first: number; readonly second: number;
      readonly saves: number }
  | { readonly kind: 'lengths'; readonly lengths: readonly number[]; readonly saves: number };

/** Columns of a code tree; node 0 is the root, −1 is none. Collapsed branches have no children. */
export interface CodeTree {
  readonly parent: Int32Array;
  readonly zero: Int32Array;
  readonly one: Int32Array;
  readonly symbol: Int32Array;
  readonly depth: Uint16Array;
  /** Code words, and occurrences of their symbols, at or below each node. */
  readonly leaves: Uint32Array;
  readonly counts: Float64Array;
}

/** What a file says one symbol is: a byte of a text, or of what is none. */
export type FileUnit = 'code-point' | 'grapheme' | 'text-byte' | 'letter' | 'word' | 'byte';

/** What a file says of its text: the unit, the code, and whether its words were edited. */
export interface FileLabel {
  readonly unit: FileUnit;
  readonly code: CodeName;
  readonly edited: boolean;
}

/** A file that was read. */
export interface OpenedFile extends FileLabel {
  /** The text as WTF-8, or the bytes. */
  readonly bytes: Uint8Array;
  readonly table: Code;
  /** The symbols' bytes where they are not numbers; then `table` has no symbols. */
  readonly spellings: readonly Uint8Array[] | null;
}

/** The codes that are made without a parameter. */
export type CodeName =
  | 'fixed-length' | 'truncated-binary' | 'shannon' | 'fano' | 'shannon-fano-elias' | 'huffman'
  | 'alphabetic' | 'unary' | 'golomb-rice' | 'elias-gamma' | 'elias-delta' | 'fibonacci'
  | 'ascii-7' | 'ascii-8' | 'utf-8' | 'morse';

export type Construction = CodeName | 'length-limited';

/** The tests of randomness of NIST SP 800-22 that the engine has. */
export type RandomnessTest =
  | 'frequency' | 'block-frequency' | 'runs' | 'longest-run' | 'serial' | 'approximate-entropy'
  | 'cumulative-sums' | 'spectral';

/** One outcome, or two (serial, cumulative sums); none where there are too few bits to compute. */
export interface TestOutcomes {
  /** Bits below which the publication gives no verdict. */
  readonly minimum: number;
  /** A coin has p < 0.01 once in a hundred streams. */
  readonly outcomes: readonly { readonly statistic: number; readonly pValue: number }[];
}

export interface Engine extends Models {
  histogram(message: Uint32Array): Histogram;
  /** Order-0 entropy in bits per symbol; 0 for one symbol or none. */
  entropy(counts: Uint32Array): number;
  /** −log2 of each symbol's share, in bits. */
  selfInformation(counts: Uint32Array): Float64Array;
  /** Bits per symbol of p under words made for q; both sum to 1. Infinite where q = 0 < p. */
  crossEntropy(p: Float64Array, q: Float64Array): number;
  klDivergence(p: Float64Array, q: Float64Array): number;
  /** Independent draws by PCG32: `size` indices of counts, from draw number `first` on. */
  draw(counts: Uint32Array, seed: number, first: number, size: number): Uint32Array;
  /** `limit`: the longest code word allowed, for 'length-limited' only. */
  construct(construction: Construction, histogram: Histogram, limit?: number): Result<Code>;
  cost(code: Code, counts: Uint32Array): Result<Cost>;
  kraft(code: Code): KraftSum;
  /** Indices of the symbols that have a word, in the order of the words as binary fractions. */
  order(code: Code): Result<{ readonly order: Uint32Array; readonly prefixFree: boolean }>;
  /** How many pairs of words are in each other's way, and the first `most` of them. */
  clashes(code: Code, most: number): { readonly count: number; readonly clashes: readonly Clash[] };
  /** A shortest bit string with two readings; null where the code is uniquely decodable. */
  decodability(code: Code): Result<Ambiguity | null>;
  /** Whether a prefix-free code is the best for its counts, and what would mend it. */
  optimality(code: Code, counts: Uint32Array): Result<Optimality>;
  splitLength(code: Code, counts: Uint32Array): Result<LengthSplit>;
  /** The code's tree, open at the `open` most frequent leaves only. */
  tree(code: Code, counts: Uint32Array, open: number): Result<CodeTree>;
  /** At any length; block and pattern lengths as the publication recommends for it. */
  randomness(test: RandomnessTest, bits: Bits): TestOutcomes;
  /**
   * Bits that an ideal code would still need under a predictor that knows the last `order` bits, to
   * 20, and learns as it goes (Krichevsky and Trofimov 1981). Nothing is coded.
   */
  ktCodeLength(bits: Bits, order: number): number;
  encode(message: Uint32Array, code: Code): Result<Bits>;
  /** Exactly `count` symbols; anything left over is an error. */
  decode(bits: Bits, code: Code, count: number): Result<Uint32Array>;
  /** The honest total, written out: it decodes with nothing else given. */
  encodeDescription(message: Uint32Array): Result<Bits>;
  decodeDescription(bits: Bits): Result<Uint32Array>;
  /** The block format, for speed: bytes in, bytes out. */
  encodeBlocks(bytes: Uint8Array): Uint8Array;
  decodeBlocks(bytes: Uint8Array, maxSize: number): Result<Uint8Array>;
  /** A file that MessageStream.file wrote. */
  readFile(bytes: Uint8Array): Result<OpenedFile>;
  /** Any bits, read under a prefix-free code, and kept inside the engine until closed. */
  openDecoding(code: Code, bits: Bits): Result<Decoding>;
  /** Bytes in the block format, damaged in the bit that is as far in as `bit` is in `all` bits. */
  damagedBlocks(bytes: Uint8Array, damage: Damage, all: number): Result<DamagedBlocks>;
  /** The readings of the first 2^16 bits under any code, alive at a position. */
  readings(code: Code, bits: Bits, position: number): Result<Readings>;
  /** A long message, grown chunk by chunk and kept inside the engine until closed. */
  openMessage(expectedSize: number): MessageStream;
}

/** In the order of the enumeration in wasm/randomness.cpp. */
export const randomnessTests: readonly RandomnessTest[] = [
  'frequency', 'block-frequency', 'runs', 'longest-run', 'serial', 'approximate-entropy',
  'cumulative-sums', 'spectral',
];

/** @internal */
export function makeEngine(raw: EngineModule): Engine {
  const errorOf = (code: number): EngineError =>
    ({ name: raw.errorName(code), text: raw.errorText(code) });
  function checked<R extends { readonly error: number }, T>(answer: R, use: (a: R) => T): Result<T> {
    return answer.error === 0 ? success(use(answer)) : failure(errorOf(answer.error));
  }
  return {
    ...modelsOf(raw, checked),
    histogram: (message) => raw.histogram(message),
    entropy: (counts) => raw.entropy(counts),
    selfInformation: (counts) => raw.selfInformation(counts),
    crossEntropy: (p, q) => raw.crossEntropy(p, q),
    klDivergence: (p, q) => raw.klDivergence(p, q),
    draw: (counts, seed, first, size) => raw.draw(counts, seed, first, size),
    construct: (construction, { symbols, counts }, limit = 0) =>
      checked(construction === 'length-limited' ? raw.lengthLimited(counts, limit)
        : raw.construct(constructions.indexOf(construction), symbols, counts),
        ({ lengths, words }) => ({ symbols, lengths, words })),
    cost: (code, counts) => checked(raw.cost(counts, code.lengths), (cost) => cost),
    kraft(code) {
      const { text, value, kind } = raw.kraft(code.lengths);
      return { text, value,
        kind: kind < 0 ? 'incomplete' : kind === 0 ? 'complete' : 'over-subscribed' };
    },
    order: (code) => checked(raw.order(code.lengths, code.words),
      ({ order, prefixFree }) => ({ order, prefixFree: prefixFree === 1 })),
    clashes(code, most) {
      const { count, prefixes, words } = raw.clashes(code.lengths, code.words, most);
      return { count, clashes: Array.from(prefixes, (begins, i) =>
        ({ begins, other: words[i] ?? 0 })) };
    },
    decodability: (code) => checked(raw.decodability(code.lengths, code.words),
      ({ bytes, bitCount, first, second }) => bitCount === 0 ? null : {
        bits: bitText(bytes, 0, bitCount), readings: [Array.from(first), Array.from(second)],
      }),
    optimality: (code, counts) =>
      checked(raw.optimality(counts, code.lengths, code.words), optimalityOf),
    splitLength: (code, counts) => checked(raw.splitLength(counts, code.lengths),
      ({ entropy, divergence, unused }) => ({ entropy, divergence, unused })),
    tree: (code, counts, open) =>
      checked(raw.tree(counts, code.lengths, code.words, open), (tree) => tree),
    randomness(test, { bytes, bitCount }) {
      const { minimum, statistics, pValues } =
        raw.randomnessTest(randomnessTests.indexOf(test), bytes, bitCount);
      return { minimum, outcomes: Array.from(statistics, (statistic, i) =>
        ({ statistic, pValue: pValues[i] ?? 0 })) };
    },
    ktCodeLength: ({ bytes, bitCount }, order) => raw.ktCodeLength(bytes, bitCount, order),
    encode: (message, code) =>
      checked(raw.encode(indicesOf(message, code), code.lengths, code.words), bitsOf),
    decode: (bits, code, count) =>
      checked(raw.decode(bits.bytes, bits.bitCount, count, code.lengths, code.words),
        ({ indices }) => indices.map((index) => code.symbols[index] ?? 0)),
    encodeDescription: (message) => checked(raw.encodeDescription(message), bitsOf),
    decodeDescription: (bits) =>
      checked(raw.decodeDescription(bits.bytes, bits.bitCount),
        ({ symbols, indices }) => indices.map((index) => symbols[index] ?? 0)),
    encodeBlocks: (bytes) => raw.encodeBlocks(bytes),
    decodeBlocks: (bytes, maxSize) =>
      checked(raw.decodeBlocks(bytes, maxSize), (answer) => answer.bytes),
    readFile: (bytes) => checked(raw.readFile(bytes), openedFile),
    openDecoding: (code, bits) => openDecoding(raw, errorOf, code, bits),
    damagedBlocks: (message, damage, all) =>
      checked(raw.damagedBlocks(message, damageKinds.indexOf(damage.kind), damage.bit, all),
        ({ bits, bit, fault, intact }) =>
          ({ bits, bit, fault: fault === 0 ? null : errorOf(fault), intact: intact === 1 })),
    readings: (code, { bytes, bitCount }, position) =>
      checked(raw.readings(code.lengths, code.words, bytes, bitCount, position), (found) => found),
    openMessage: (expectedSize) => openMessage(raw, errorOf, expectedSize),
  };
}

function bitsOf({ bytes, bitCount }: Bits): Bits {
  return { bytes, bitCount };
}

/** A code that this version does not know is one of the visitor's own. */
function openedFile({ unit, code, text, symbols, spellings, ends, lengths, words }: RawFile):
OpenedFile {
  const name = constructions[code & 127];
  return {
    unit: fileUnits[unit] ?? 'byte',
    code: name ?? 'huffman',
    edited: code > 127 || name === undefined,
    bytes: text,
    table: { symbols, lengths, words },
    spellings: unit !== 1 && unit !== 4 ? null : Array.from(ends, (end, i) =>
      spellings.subarray(ends[i - 1] ?? 0, end)),
  };
}

/** Symbols to their places in the code; one that is not there gets a place past the end. */
function indicesOf(message: Uint32Array, { symbols }: Code): Uint32Array {
  const places = new Map(Array.from(symbols, (symbol, index) => [symbol, index]));
  return message.map((symbol) => places.get(symbol) ?? symbols.length);
}

function optimalityOf({ kind, ours, node, first, second, lengths, saves }: RawOptimality):
Optimality {
  switch (kind) {
    case 0: return { kind: 'optimal', ours: ours === 1 };
    case 1: return { kind: 'spare', node, saves };
    case 2: return { kind: 'swap', first, second, saves };
    default: return { kind: 'lengths', lengths: Array.from(lengths), saves };
  }
}
