// The engine as plain functions over plain read-only objects: the typed side of the wasm module.
// Bits are packed into bytes, first bit on top. Symbols are any integers from 0 to 2^32 − 1.
import type { EngineModule, RawCode } from '../../../wasm/engine.d.ts';
import { failure, success, type EngineError, type Result } from './result.ts';
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

export type Construction = 'huffman' | 'fixed-length' | 'length-limited';

export interface Engine {
  histogram(message: Uint32Array): Histogram;
  /** Order-0 entropy in bits per symbol; 0 for one symbol or none. */
  entropy(counts: Uint32Array): number;
  /** −log2 of each symbol's share, in bits. */
  selfInformation(counts: Uint32Array): Float64Array;
  /** `limit`: the longest code word allowed, for 'length-limited' only. */
  construct(construction: Construction, histogram: Histogram, limit?: number): Result<Code>;
  cost(code: Code, counts: Uint32Array): Result<Cost>;
  kraft(code: Code): KraftSum;
  /** Indices of the symbols, in the order of their code words as binary fractions. */
  order(code: Code): Result<Uint32Array>;
  /** The code's tree, open at the `open` most frequent leaves only. */
  tree(code: Code, counts: Uint32Array, open: number): Result<CodeTree>;
  encode(message: Uint32Array, code: Code): Result<Bits>;
  /** Exactly `count` symbols; anything left over is an error. */
  decode(bits: Bits, code: Code, count: number): Result<Uint32Array>;
  /** The honest total, written out: it decodes with nothing else given. */
  encodeDescription(message: Uint32Array): Result<Bits>;
  decodeDescription(bits: Bits): Result<Uint32Array>;
  /** The block format, for speed: bytes in, bytes out. */
  encodeBlocks(bytes: Uint8Array): Uint8Array;
  decodeBlocks(bytes: Uint8Array, maxSize: number): Result<Uint8Array>;
  /** A long message, grown chunk by chunk and kept inside the engine until closed. */
  openMessage(expectedSize: number): MessageStream;
}

/** @internal */
export function makeEngine(raw: EngineModule): Engine {
  const errorOf = (code: number): EngineError =>
    ({ name: raw.errorName(code), text: raw.errorText(code) });
  function checked<R extends { readonly error: number }, T>(answer: R, use: (a: R) => T): Result<T> {
    return answer.error === 0 ? success(use(answer)) : failure(errorOf(answer.error));
  }
  const constructions: Record<Construction, (counts: Uint32Array, limit: number) => RawCode> = {
    'huffman': (counts) => raw.huffman(counts),
    'fixed-length': (counts) => raw.fixedLength(counts),
    'length-limited': (counts, limit) => raw.lengthLimited(counts, limit),
  };
  return {
    histogram: (message) => raw.histogram(message),
    entropy: (counts) => raw.entropy(counts),
    selfInformation: (counts) => raw.selfInformation(counts),
    construct: (construction, { symbols, counts }, limit = 0) =>
      checked(constructions[construction](counts, limit),
        ({ lengths, words }) => ({ symbols, lengths, words })),
    cost: (code, counts) => checked(raw.cost(counts, code.lengths), (cost) => cost),
    kraft(code) {
      const { text, value, kind } = raw.kraft(code.lengths);
      return { text, value,
        kind: kind < 0 ? 'incomplete' : kind === 0 ? 'complete' : 'over-subscribed' };
    },
    order: (code) => checked(raw.order(code.lengths, code.words), ({ order }) => order),
    tree: (code, counts, open) =>
      checked(raw.tree(counts, code.lengths, code.words, open), (tree) => tree),
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
    openMessage: (expectedSize) => openMessage(raw, errorOf, expectedSize),
  };
}

function bitsOf({ bytes, bitCount }: Bits): Bits {
  return { bytes, bitCount };
}

/** Symbols to their places in the code; one that is not there gets a place past the end. */
function indicesOf(message: Uint32Array, { symbols }: Code): Uint32Array {
  const places = new Map(Array.from(symbols, (symbol, index) => [symbol, index]));
  return message.map((symbol) => places.get(symbol) ?? symbols.length);
}
