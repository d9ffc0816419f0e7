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
  /** 1 if no word begins another or equals it, else 0. */
  readonly prefixFree: number;
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

/** Pairs of symbols: the word of one begins that of the other. */
export interface RawClashes {
  readonly error: ErrorCode;
  /** All of them, not only the ones listed. */
  readonly count: number;
  readonly prefixes: Uint32Array;
  readonly words: Uint32Array;
}

/** A shortest bit string with two readings; of 0 bits where there is none. */
export interface RawDecodability {
  readonly error: ErrorCode;
  readonly bytes: Uint8Array;
  readonly bitCount: number;
  readonly first: Uint32Array;
  readonly second: Uint32Array;
}

export interface RawOptimality {
  readonly error: ErrorCode;
  /** 0 optimal, 1 spare room, 2 a swap, 3 other lengths. */
  readonly kind: number;
  /** 1 or 0: every length is that of Huffman's code. */
  readonly ours: number;
  readonly saves: number;
  /** The path of bits to the node with spare room. */
  readonly node: string;
  /** The symbols to exchange. */
  readonly first: number;
  readonly second: number;
  /** Huffman's. */
  readonly lengths: Uint16Array;
}

export interface RawLengthSplit {
  readonly error: ErrorCode;
  readonly entropy: number;
  readonly divergence: number;
  readonly unused: number;
}

/** Blocks by the product of their symbols' counts. */
export interface RawExtension {
  readonly error: ErrorCode;
  /** Bits per symbol, as expected; and the bits of this very message. */
  readonly expectedLength: number;
  readonly totalBits: number;
}

/** Blocks as they occur in this very message. */
export interface RawCountedBlocks {
  readonly error: ErrorCode;
  readonly blocks: number;
  readonly totalBits: number;
  /** With the tables and the count of symbols. */
  readonly descriptionBits: number;
}

/** Columns of a flat tree; node 0 is the root. A word that begins others ends at an inner node. */
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
  readonly error: ErrorCode;
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

/** One outcome, or two, of a test of randomness; none with an error. */
export interface RawTest {
  readonly error: ErrorCode;
  /** Bits below which the publication gives no verdict. */
  readonly minimum: number;
  readonly statistics: Float64Array;
  readonly pValues: Float64Array;
}

/** A file that was read: see src/coding/container.h for its numbers. */
export interface RawFile {
  readonly error: ErrorCode;
  readonly unit: number;
  readonly code: number;
  readonly text: Uint8Array;
  /** One of the two alphabets is filled. */
  readonly symbols: Uint32Array;
  readonly spellings: Uint8Array;
  readonly ends: Uint32Array;
  readonly lengths: Uint16Array;
  readonly words: Uint8Array;
}

/** What reading a stream of any bits has come to. */
export interface RawDecoded {
  readonly error: ErrorCode;
  readonly bits: number;
  /** Where the last complete word ends, and how many are complete. */
  readonly readBits: number;
  readonly symbols: number;
  /** What stands behind it: 0 for nothing, the beginning of a word, or bits that begin none. */
  readonly trouble: ErrorCode;
  readonly decoding: Handle;
}

/** The same of the damaged stream; and what the damage has done. */
export interface RawDamaged {
  readonly error: ErrorCode;
  readonly bits: number;
  readonly readBits: number;
  readonly symbols: number;
  readonly trouble: ErrorCode;
  /** The word that holds the damage. */
  readonly firstSymbol: number;
  readonly firstBit: number;
  /** Words that are lost, and what is read in their place. */
  readonly lost: number;
  readonly gained: number;
  /** 1 if the decoder is back in step, and from which bit of the undamaged stream on; else 0. */
  readonly inStep: number;
  readonly bit: number;
}

/** Bytes in the block format, with one bit of it damaged. */
export interface RawDamagedBlocks {
  readonly error: ErrorCode;
  /** Of the format, before the damage, and the one that is damaged. */
  readonly bits: number;
  readonly bit: number;
  /** What its decoder says, 0 for nothing. */
  readonly fault: ErrorCode;
  /** 1 if the bytes come back as they were, else 0. */
  readonly intact: number;
}

export interface RawReadings {
  readonly error: ErrorCode;
  /** How many are alive after 0, 1, ... bits; 2^53 is that or more. */
  readonly alive: Float64Array;
  /** The first position with two, and with two that end there; the size of `alive` if none. */
  readonly firstDoubt: number;
  readonly firstAmbiguity: number;
  /** Here, as far as they agree: to which bit, and the last symbols. */
  readonly certain: number;
  readonly known: Uint32Array;
  /** Beyond that some readings, each up to its end, of the bits up to here. */
  readonly spelled: number;
  readonly symbols: Uint32Array;
  readonly ends: Uint32Array;
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
  /** Of probabilities that sum to 1, both of one size; infinite where q = 0 < p. */
  crossEntropy(p: Float64Array, q: Float64Array): number;
  klDivergence(p: Float64Array, q: Float64Array): number;
  /** `size` of the draws that the seed fixes, from number `first` on: indices of counts. */
  draw(counts: Uint32Array, seed: number, first: number, size: number): Uint32Array;

  /** By the number of a construction. */
  construct(construction: number, symbols: Uint32Array, counts: Uint32Array): RawCode;
  lengthLimited(counts: Uint32Array, limit: number): RawCode;
  kraft(lengths: Uint16Array): RawKraft;
  order(lengths: Uint16Array, words: Uint8Array): RawOrder;
  cost(counts: Uint32Array, lengths: Uint16Array): RawCost;
  /** Open at the `open` most probable leaves and their ancestors; the rest collapsed. */
  tree(counts: Uint32Array, lengths: Uint16Array, words: Uint8Array, open: number): RawTree;

  /** The first `most` clashes. */
  clashes(lengths: Uint16Array, words: Uint8Array, most: number): RawClashes;
  decodability(lengths: Uint16Array, words: Uint8Array): RawDecodability;
  optimality(counts: Uint32Array, lengths: Uint16Array, words: Uint8Array): RawOptimality;
  splitLength(counts: Uint32Array, lengths: Uint16Array): RawLengthSplit;

  encode(indices: Uint32Array, lengths: Uint16Array, words: Uint8Array): RawBits;
  /** Exactly `count` symbols, and nothing after them. */
  decode(bytes: Uint8Array, bitCount: number, count: number,
    lengths: Uint16Array, words: Uint8Array): RawIndices;
  /** A code with a word for each of the symbols, which ascend. */
  preamble(symbols: Uint32Array, lengths: Uint16Array, words: Uint8Array,
    count: number): RawPreamble;
  /** Spellings are opaque bytes, ascending, each up to its end. */
  preambleSpelled(spellings: Uint8Array, ends: Uint32Array, lengths: Uint16Array,
    words: Uint8Array, count: number): RawPreamble;
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

  /** Huffman's code for blocks of n symbols, 1 to 8. */
  extension(message: Handle, blockLength: number): RawExtension;
  /** Spellings as in preambleSpelled; no ends where symbols stand for themselves. */
  countedBlocks(message: Handle, blockLength: number, spellings: Uint8Array,
    ends: Uint32Array): RawCountedBlocks;

  /** The first bits of a message under a code, at most `most`. */
  messageBits(message: Handle, lengths: Uint16Array, words: Uint8Array, most: number): RawBits;
  /** The same in Huffman's code for blocks of n symbols, 1 to 8, as extension() weighs them. */
  blockBits(message: Handle, blockLength: number, most: number): RawBits;
  /** By the number of a test, at any length. */
  randomnessTest(test: number, bytes: Uint8Array, bitCount: number): RawTest;
  /** Ideal code length in bits under a predictor that knows the last `order` bits, 20 at most. */
  ktCodeLength(bytes: Uint8Array, bitCount: number, order: number): number;

  /** A file of the message under any uniquely decodable code. Spellings as in countedBlocks. */
  writeFile(message: Handle, lengths: Uint16Array, words: Uint8Array, spellings: Uint8Array,
    ends: Uint32Array, unit: number, code: number): RawBytes;
  readFile(bytes: Uint8Array): RawFile;
  /** Any bits, read under a prefix-free code. */
  openDecoding(lengths: Uint16Array, words: Uint8Array, bytes: Uint8Array,
    bitCount: number): RawDecoded;
  closeDecoding(decoding: Handle): void;
  /** Kinds: 0 flip, 1 delete, 2 insert a 0 before the bit, 3 insert a 1. */
  damageDecoding(decoding: Handle, kind: number, bit: number): RawDamaged;
  /** The same kinds; the bit is as far into the format as `bit` is into `all`. */
  damagedBlocks(bytes: Uint8Array, kind: number, bit: number, all: number): RawDamagedBlocks;
  /** A window on the damaged stream, if there is damage, or on the whole one. */
  decodedWindow(decoding: Handle, damaged: boolean, firstBit: number, bitCount: number): RawWindow;
  /** The readings of bits under any code, alive at a position. */
  readings(lengths: Uint16Array, words: Uint8Array, bytes: Uint8Array, bitCount: number,
    position: number): RawReadings;

  /** Kinds: 0 order by Witten and Bell, 1 PPM C, 2 PPM refined, 3 context mixing. */
  openPredictor(kind: number, order: number, alphabet: number, maxBytes: number): RawPredictor;
  closePredictor(predictor: Handle): void;
  primePredictor(predictor: Handle, prior: Uint8Array): ErrorCode;
  setPredictorText(predictor: Handle, text: Uint8Array): RawPrediction;
  likeliest(predictor: Handle, position: number, count: number): RawGuesses;
  drawText(predictor: Handle, seed: number, size: number): Uint8Array;
  codeText(kind: number, order: number, text: Uint8Array, prior: Uint8Array,
    checksum: boolean): RawCodedText;
  decodeText(bytes: Uint8Array, maxSize: number, prior: Uint8Array): RawDecodedText;
  orderCurve(symbols: Uint32Array, alphabet: number): RawOrderCurve;
  encodeRans(bytes: Uint8Array): RawRans;
  decodeRans(bytes: Uint8Array, maxSize: number): RawBytes;
  /** Symbols are indices of counts; at most 256 of them. */
  exactInterval(counts: Uint32Array, message: Uint32Array): RawExactInterval;
  /** Bits as 0 and 1; `size` symbols are read. */
  readExact(counts: Uint32Array, bits: string, size: number): RawExactReading;

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

export interface RawPredictor {
  readonly error: ErrorCode;
  readonly predictor: Handle;
}

export interface RawPrediction {
  readonly error: ErrorCode;
  /** Where learning had to begin again. */
  readonly from: number;
  /** −log2 p of each symbol, and their sum. */
  readonly bits: Float32Array;
  readonly totalBits: number;
}

export interface RawGuesses {
  readonly error: ErrorCode;
  readonly symbols: Uint32Array;
  readonly probabilities: Float64Array;
}

export interface RawCodedText {
  readonly error: ErrorCode;
  readonly bytes: Uint8Array;
  readonly headerBits: number;
  readonly checksumBits: number;
  readonly bodyBits: number;
}

export interface RawDecodedText {
  readonly error: ErrorCode;
  readonly bytes: Uint8Array;
  /** 1 if a checksum agreed, 0 if there was none. */
  readonly verified: number;
}

export interface RawOrderCurve {
  readonly error: ErrorCode;
  /** Bits per symbol by the length of the context, 0 to 8. */
  readonly inSample: Float64Array;
  readonly honest: Float64Array;
}

export interface RawRans {
  readonly error: ErrorCode;
  readonly bytes: Uint8Array;
  readonly tableBits: number;
  readonly sizeBits: number;
  readonly stateBits: number;
}

export interface RawExactInterval {
  readonly error: ErrorCode;
  /** Fractions, a space after each: low, high and width of each step. */
  readonly bounds: string;
  /** By step: how many bits are settled after it. */
  readonly settled: Uint32Array;
  readonly settledBits: string;
  readonly shortestBits: string;
}

export interface RawExactReading {
  readonly error: ErrorCode;
  readonly symbols: Uint32Array;
  /** One more than there are symbols. */
  readonly places: Float64Array;
}

export interface ModuleOptions {
  readonly wasmBinary: Uint8Array;
  readonly locateFile?: (path: string) => string;
}

declare const createEngine: (options: ModuleOptions) => Promise<EngineModule>;
export default createEngine;
