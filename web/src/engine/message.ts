// A long message inside the engine: grown by chunks, coded once, seen through windows.
import type { EngineModule, Handle } from '../../../wasm/engine.d.ts';
import type { Bits, Code, FileLabel, Histogram } from './engine.ts';
import { constructions, fileUnits } from './numbered.ts';
import { failure, success, type EngineError, type Result } from './result.ts';

/** A stretch of the encoded message; bit i of it is bit firstBit + i of the whole. */
export interface BitWindow {
  readonly firstBit: number;
  /** 0 or 1, one element a bit. */
  readonly bits: Uint8Array;
  /** Position in the message of the first code word that touches the window. */
  readonly firstSymbol: number;
  /** Alphabet index of each word, and its start relative to firstBit (the first may be < 0). */
  readonly symbols: Uint32Array;
  readonly starts: Int32Array;
}

/** Bits of the code table and of the symbol count in front of the message. */
export interface Preamble extends Bits {
  readonly tableBits: number;
  readonly countBits: number;
}

export interface ExtensionCost {
  /** Bits per symbol, over the blocks' probabilities. */
  readonly expectedLength: number;
  /** Of this very message. */
  readonly totalBits: number;
}

export interface CountedBlocks {
  readonly blocks: number;
  readonly totalBits: number;
  /** With the code tables and the symbol count. */
  readonly descriptionBits: number;
}

export interface MessageStream {
  append(symbols: Uint32Array): Result<void>;
  /** Symbol s becomes ranks[s]: for ids that were given in order of first appearance. */
  relabel(ranks: Uint32Array): Result<void>;
  /** Symbols in it. */
  size(): number;
  histogram(): Histogram;
  /** For each index of the alphabet its place in the order of first appearance. */
  firstAppearance(): Uint32Array;
  /** Its cost in Huffman's code for blocks of n symbols, weighed by products of counts. */
  extension(blockLength: number): Result<ExtensionCost>;
  /** Its cost in Huffman's code for the blocks that occur in it: in-sample. */
  countedBlocks(
    blockLength: number, spellings: readonly Uint8Array[] | null): Result<CountedBlocks>;
  /** Its first bits under `code`, `most` at most. */
  bits(code: Code, most: number): Result<Bits>;
  /** The same in the code of extension(blockLength). */
  blockBits(blockLength: number, most: number): Result<Bits>;
  /** Lays the message out under `code`; windows, positions and the proof need it first. */
  encodeWith(code: Code): Result<void>;
  bitCount(): number;
  symbolAtBit(bit: number): number;
  windowByBits(firstBit: number, bitCount: number): BitWindow;
  windowBySymbols(firstSymbol: number, count: number): BitWindow;
  /**
   * What a decoder must be told first, of a code with a word for each symbol.
   * `spellings`: the symbols' bytes where they are opaque.
   */
  preamble(code: Code, spellings: readonly Uint8Array[] | null): Preamble;
  /** A file of the message under any uniquely decodable code with a word for each symbol. */
  file(code: Code, spellings: readonly Uint8Array[] | null, label: FileLabel): Result<Uint8Array>;
  /** Starts the proof: from here on only the preamble's bits say what the code is. */
  startProof(preamble: Preamble): Result<void>;
  /** Encodes and decodes the next symbols; false as soon as one differs. */
  continueProof(symbolCount: number): Result<boolean>;
  /** How far the proof has come. */
  proven(): { readonly symbols: number; readonly bits: number };
  /** Frees the engine's memory; the message must not be used afterwards. */
  close(): void;
}

/** @internal */
export function openMessage(
  raw: EngineModule, errorOf: (code: number) => EngineError, expectedSize: number,
): MessageStream {
  const message = raw.openMessage(expectedSize);
  let stream: Handle | null = null;
  const done = (code: number): Result<void> =>
    code === 0 ? success(undefined) : failure(errorOf(code));
  const answered = <R extends { readonly error: number }>(answer: R): Result<R> =>
    answer.error === 0 ? success(answer) : failure(errorOf(answer.error));
  function laidOut(): Handle {
    if (stream === null) throw new Error('encodeWith(code) comes first');
    return stream;
  }
  function leaveCode(): void {
    if (stream !== null) raw.closeStream(stream);
    stream = null;
  }
  return {
    append: (symbols) => done(raw.append(message, symbols)),
    relabel: (ranks) => done(raw.relabel(message, ranks)),
    size: () => raw.messageSize(message),
    histogram: () => raw.messageHistogram(message),
    extension: (blockLength) => answered(raw.extension(message, blockLength)),
    countedBlocks: (blockLength, spellings) =>
      answered(raw.countedBlocks(message, blockLength, ...joined(spellings ?? []))),
    firstAppearance: () => raw.firstAppearance(message),
    bits: (code, most) => answered(raw.messageBits(message, code.lengths, code.words, most)),
    blockBits: (blockLength, most) => answered(raw.blockBits(message, blockLength, most)),
    encodeWith(code) {
      leaveCode();
      const opened = raw.openStream(message, code.lengths, code.words);
      if (opened.error === 0) stream = opened.stream;
      return done(opened.error);
    },
    bitCount: () => raw.streamBits(laidOut()),
    symbolAtBit: (bit) => raw.symbolAtBit(laidOut(), bit),
    windowByBits: (firstBit, bitCount) => raw.windowByBits(laidOut(), firstBit, bitCount),
    windowBySymbols: (first, count) => raw.windowBySymbols(laidOut(), first, count),
    preamble(code, spellings) {
      const count = raw.messageSize(message);
      return spellings === null
        ? raw.preamble(code.symbols, code.lengths, code.words, count)
        : raw.preambleSpelled(...joined(spellings), code.lengths, code.words, count);
    },
    file(code, spellings, { unit, code: name, edited }) {
      const answer = answered(raw.writeFile(message, code.lengths, code.words,
        ...joined(spellings ?? []), fileUnits.indexOf(unit),
        constructions.indexOf(name) + (edited ? 128 : 0)));
      return answer.ok ? success(answer.value.bytes) : answer;
    },
    startProof: ({ bytes, bitCount }) => done(raw.startProof(laidOut(), bytes, bitCount)),
    continueProof(symbolCount) {
      const state = raw.continueProof(laidOut(), symbolCount);
      return state < 0 ? failure(errorOf(-state)) : success(state === 1);
    },
    proven: () => ({ symbols: raw.provenSymbols(laidOut()), bits: raw.provenBits(laidOut()) }),
    close() {
      leaveCode();
      raw.closeMessage(message);
    },
  };
}

/** Opaque spellings as one run of bytes and the end of each. */
function joined(spellings: readonly Uint8Array[]): [Uint8Array, Uint32Array] {
  const ends = new Uint32Array(spellings.length);
  let size = 0;
  spellings.forEach((spelling, index) => { ends[index] = size += spelling.length; });
  const bytes = new Uint8Array(size);
  spellings.forEach((spelling, index) => {
    bytes.set(spelling, (ends[index] ?? 0) - spelling.length);
  });
  return [bytes, ends];
}
