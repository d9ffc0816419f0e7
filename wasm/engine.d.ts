// The raw module as embind exports it: columns in, columns out, errors as numbers.
// Hand-written; tests/wasm/shape.test.ts holds it against the module.
// Bit strings are packed, first bit on top. Only web/src/engine imports this.

/** 0 is success; every other value has a name and a text. */
export type ErrorCode = number;

export interface RawHistogram {
  readonly symbols: Uint32Array;
  readonly counts: Uint32Array;
}

/** Code words one after the other, `lengths[i]` bits for symbol index i; 0: no code word. */
export interface RawCode {
  readonly error: ErrorCode;
  readonly lengths: Uint16Array;
  readonly words: Uint8Array;
}

export interface RawBits {
  readonly error: ErrorCode;
  readonly bytes: Uint8Array;
  readonly bitCount: number;
}

export interface RawIndices {
  readonly error: ErrorCode;
  readonly indices: Uint32Array;
}

export interface RawOrder {
  readonly error: ErrorCode;
  readonly order: Uint32Array;
}

export interface RawBytes {
  readonly error: ErrorCode;
  readonly bytes: Uint8Array;
}

export interface RawCost {
  readonly error: ErrorCode;
  readonly totalBits: number;
  readonly expectedLength: number;
  readonly efficiency: number;
  readonly overpaid: number;
  readonly underpaid: number;
  /** By symbol index: p · (length + log2 p). */
  readonly redundancy: Float64Array;
}

export interface RawKraft {
  readonly text: string;
  readonly value: number;
  /** −1 incomplete, 0 complete, 1 over-subscribed. */
  readonly kind: number;
}

/** Columns of a flat tree; node 0 is the root. */
export interface RawTree {
  readonly error: ErrorCode;
  readonly parent: Int32Array;
  readonly zero: Int32Array;
  readonly one: Int32Array;
  readonly symbol: Int32Array;
  readonly depth: Uint16Array;
  readonly leaves: Uint32Array;
  readonly counts: Float64Array;
}

/** What stands in front of the message: code table, then symbol count. */
export interface RawPreamble {
  readonly bytes: Uint8Array;
  readonly bitCount: number;
  readonly tableBits: number;
  readonly countBits: number;
}

export interface RawDescription {
  readonly error: ErrorCode;
  readonly symbols: Uint32Array;
  readonly indices: Uint32Array;
}

export interface RawWindow {
  readonly firstBit: number;
  /** 0 or 1, one element a bit. */
  readonly bits: Uint8Array;
  readonly firstSymbol: number;
  readonly symbols: Uint32Array;
  readonly starts: Int32Array;
}

/** Number of an open message, or stream; valid until it is closed. */
export type Handle = number;

export interface RawOpened {
  readonly error: ErrorCode;
  readonly stream: Handle;
}

export interface EngineModule {
  errorName(error: ErrorCode): string;
  errorText(error: ErrorCode): string;

  histogram(message: Uint32Array): RawHistogram;
  entropy(counts: Uint32Array): number;
  selfInformation(counts: Uint32Array): Float64Array;

  huffman(counts: Uint32Array): RawCode;
  lengthLimited(counts: Uint32Array, limit: number): RawCode;
  fixedLength(counts: Uint32Array): RawCode;
  canonical(lengths: Uint16Array): RawCode;
  kraft(lengths: Uint16Array): RawKraft;
  order(lengths: Uint16Array, words: Uint8Array): RawOrder;
  cost(counts: Uint32Array, lengths: Uint16Array): RawCost;
  /** Open at the `open` most probable leaves and their ancestors; the rest collapsed. */
  tree(counts: Uint32Array, lengths: Uint16Array, words: Uint8Array, open: number): RawTree;

  encode(indices: Uint32Array, lengths: Uint16Array, words: Uint8Array): RawBits;
  /** Exactly `count` symbols, and nothing after them. */
  decode(bytes: Uint8Array, bitCount: number, count: number,
    lengths: Uint16Array, words: Uint8Array): RawIndices;
  /** Lengths of a canonical code; symbols ascending. */
  preamble(symbols: Uint32Array, lengths: Uint16Array, count: number): RawPreamble;
  /** Spellings are opaque bytes, ascending, each up to its end. */
  preambleSpelled(spellings: Uint8Array, ends: Uint32Array, lengths: Uint16Array,
    count: number): RawPreamble;
  /** Preamble and message under Huffman's code, in one bit string. */
  encodeDescription(message: Uint32Array): RawBits;
  decodeDescription(bytes: Uint8Array, bitCount: number): RawDescription;
  encodeBlocks(bytes: Uint8Array): Uint8Array;
  decodeBlocks(bytes: Uint8Array, maxSize: number): RawBytes;

  /** A message kept in the engine, grown by chunks. */
  openMessage(expectedSize: number): Handle;
  closeMessage(message: Handle): void;
  append(message: Handle, symbols: Uint32Array): ErrorCode;
  relabel(message: Handle, ranks: Uint32Array): ErrorCode;
  messageSize(message: Handle): number;
  messageHistogram(message: Handle): RawHistogram;
  firstAppearance(message: Handle): Uint32Array;

  /** A message under a code. The message stays open, and as it is, while the stream is. */
  openStream(message: Handle, lengths: Uint16Array, words: Uint8Array): RawOpened;
  closeStream(stream: Handle): void;
  streamBits(stream: Handle): number;
  symbolAtBit(stream: Handle, bit: number): number;
  windowByBits(stream: Handle, firstBit: number, bitCount: number): RawWindow;
  windowBySymbols(stream: Handle, firstSymbol: number, count: number): RawWindow;
  /** From here on the decoder knows only what the preamble's bits tell it. */
  startProof(stream: Handle, preamble: Uint8Array, bitCount: number): ErrorCode;
  /** 1 while all is equal, 0 when not, negative an error. */
  continueProof(stream: Handle, symbolCount: number): number;
  provenSymbols(stream: Handle): number;
  provenBits(stream: Handle): number;
}

export interface ModuleOptions {
  readonly wasmBinary: Uint8Array;
  readonly locateFile?: (path: string) => string;
}

declare const createEngine: (options: ModuleOptions) => Promise<EngineModule>;
export default createEngine;
