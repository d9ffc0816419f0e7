// A document opened in the engine: its analysis, and the parts of it that are asked for later.
import { bitText, codewords, wordStarts } from '../engine/codeword.ts';
import type { Cost, Engine } from '../engine/engine.ts';
import type { BitWindow } from '../engine/message.ts';
import { andThen, success, type Result } from '../engine/result.ts';
import { utf8Length } from '../text/wtf8.ts';
import type {
  Analysis, CodeCost, DrawQuery, Offers, Proof, RowQuery, StreamQuery, StreamWindow, SymbolRow, TreeNode,
} from './analysis.ts';
import { encodeReading, type Coded } from './coded.ts';
import { Decoder } from './decoder.ts';
import type { DecodingQuery, DecodingView, ReadingsQuery, ReadingsView } from './decoding.ts';
import { fileOf, fileSizeOf } from './file.ts';
import { neutralHue } from './hues.ts';
import { noiseStream, type NoiseStream, type StreamName } from './noise.ts';
import { allOffers, usualOffers } from './offers.ts';
import { read, type Reading } from './reading.ts';
import { drawnOneByOne, remainderOf } from './remainder.ts';
import { sortedIndices } from './row-order.ts';
import type { DocumentState, OwnCode } from './state.ts';

/** Bits of the stream that come with the analysis. */
const previewBits = 512;
/** A window never holds more bits, or symbols, than this. */
const windowLimit = 1 << 20;
/** Symbols without a word that come with the analysis. */
const listedLacking = 8;
const nothing: StreamWindow = { firstBit: 0, bits: '', firstSymbol: 0, words: [] };
/** Symbols proven between two reports of progress. */
const proofSymbols = 1 << 18;

/**
 * Opens `state` in the engine. A generator, so that whoever runs it can report progress (what it
 * yields, 0 to 1) and stop between two steps.
 */
export function* openSession(
  engine: Engine, state: DocumentState,
): Generator<number, Result<Session>> {
  const reading = yield* read(engine, state);
  if (!reading.ok) return reading;
  const coded = encodeReading(engine, reading.value, state.code);
  if (!coded.ok) reading.value.message.close();
  return andThen(coded, (value) => success(new Session(engine, reading.value, value)));
}

/** The whole analysis of a state, at once. Pure: the same state gives the same analysis. */
export function analyse(engine: Engine, state: DocumentState): Result<Analysis> {
  return andThen(finish(openSession(engine, state)), (session) => {
    session.close();
    return success(session.analysis);
  });
}

/** Runs a generator to its end, in one go. */
export function finish<T>(steps: Generator<number, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

export class Session {
  readonly analysis: Analysis;
  readonly #engine: Engine;
  readonly #reading: Reading;
  readonly #coded: Coded;
  readonly #decoder: Decoder;
  readonly #total: number;
  /** Where each code word starts in the packed words; the place of each index in the order. */
  readonly #starts: Float64Array;
  readonly #place: Uint32Array;

  constructor(engine: Engine, reading: Reading, coded: Coded) {
    this.#engine = engine;
    this.#reading = reading;
    this.#coded = coded;
    this.#decoder = new Decoder(engine, reading, coded);
    this.#total = reading.histogram.counts.reduce((sum, count) => sum + count, 0);
    this.#starts = wordStarts(coded.code);
    this.#place = new Uint32Array(coded.order.length);
    coded.order.forEach((index, place) => { this.#place[index] = place; });
    this.analysis = this.#analysis();
  }

  /** Rows of the table, in any of its orders; fewer at the end. */
  rows(query: RowQuery): SymbolRow[] {
    const sorted = sortedIndices(query, this.#reading.histogram.counts, this.#coded);
    return Array.from(sorted.subarray(query.from, query.from + query.count),
      (index) => this.#row(index));
  }

  /** One symbol, by its index in the alphabet. */
  row(index: number): SymbolRow | null {
    return index < this.#place.length ? this.#row(index) : null;
  }

  /** A stretch of the stream; clipped to the stream and to 2^20 bits or symbols. */
  stream({ by, from, count }: StreamQuery): StreamWindow {
    const { message } = this.#reading;
    if (this.#coded.cost === null) return nothing;
    const most = Math.min(count, windowLimit);
    return this.#window(
      by === 'bit' ? message.windowByBits(from, most) : message.windowBySymbols(from, most));
  }

  /** Symbols drawn at random, each with its probability in the text: indices of the alphabet. */
  draws({ seed, from, count }: DrawQuery): Uint32Array {
    const { counts } = this.#reading.histogram;
    return counts.length === 0 ? new Uint32Array()
      : this.#engine.draw(counts, seed, from, Math.min(count, windowLimit));
  }

  /** The bits of the text, packed, written in one way or another. */
  noise(stream: Exclude<StreamName, 'deflate'>): NoiseStream {
    return noiseStream(this.#engine, this.#reading, this.#coded, this.analysis.utf8Bits, stream);
  }

  /** Bits read back, of the text or others; the code must be prefix-free. */
  decoding(query: DecodingQuery): Result<DecodingView> {
    const count = Math.min(query.count, windowLimit);
    return this.#decoder.view({ ...query, count }, (window) => this.#window(window));
  }

  /** The ways to read bits under any code. */
  readings(query: ReadingsQuery): Result<ReadingsView> {
    return this.#decoder.readings({ ...query, count: Math.min(query.count, windowLimit) },
      (window) => this.#window(window), (index) => this.#row(index));
  }

  /** What the text costs under every code. */
  offers(): Generator<number, Result<Offers>> {
    return allOffers(this.#engine, this.#reading);
  }

  /** The code with other words for some symbols, by index; '' takes a word away. */
  edited(changes: ReadonlyMap<number, string>): OwnCode {
    const { choice, code } = this.#coded;
    const { alphabet } = this.#reading;
    const words = new Map(typeof choice === 'string'
      ? codewords(code).map((word, index) => [alphabet.key(index), word] as const)
      : choice.words);
    changes.forEach((word, index) => {
      if (word === '') words.delete(alphabet.key(index));
      else words.set(alphabet.key(index), word);
    });
    return { base: typeof choice === 'string' ? choice : choice.base, words };
  }

  /** All of it as a file, from which openFiled has it back. */
  file(): Result<Uint8Array> {
    return fileOf(this.#reading, this.#coded);
  }

  /**
   * Decodes everything back from preamble and bits, and compares. Yields progress, 0 to 1. null
   * where the code cannot be read back symbol by symbol.
   */
  *prove(): Generator<number, Result<Proof | null>> {
    const { message } = this.#reading;
    const { preamble, verdict } = this.#coded;
    if (preamble === null || !verdict.prefixFree) return success(null);
    const started = message.startProof(preamble);
    if (!started.ok) return started;
    for (;;) {
      const equal = message.continueProof(proofSymbols);
      if (!equal.ok) return equal;
      const { symbols, bits } = message.proven();
      if (!equal.value || symbols === this.#total) {
        return success({ equal: equal.value && bits === message.bitCount(), symbols, bits });
      }
      yield symbols / this.#total;
    }
  }

  /** Frees the engine's memory. */
  close(): void {
    this.#decoder.close();
    this.#reading.message.close();
  }

  #analysis(): Analysis {
    const { unit, histogram, alphabet, message, reduction } = this.#reading;
    const { choice, code, cost, lacking, order, preamble, verdict, fixedLength, entropy,
      selfInformation } = this.#coded;
    const drawn = drawnOneByOne(order, histogram.counts, this.#total);
    const rows = (indices: Uint32Array) => Array.from(indices, (index) => this.#row(index));
    return {
      unit,
      total: this.#total,
      distinct: alphabet.size,
      entropy,
      code: typeof choice === 'string' ? choice : 'own',
      cost: cost === null ? null : costOf(cost),
      lacking: { count: lacking.length, first: rows(lacking.subarray(0, listedLacking)) },
      longest: code.lengths.reduce((most, length) => Math.max(most, length), 0),
      verdict,
      offers: usualOffers(this.#engine, this.#reading),
      fixedLength,
      utf8Bits: this.#utf8Bits(),
      preamble: preamble === null || !verdict.prefixFree ? null
        : { tableBits: preamble.tableBits, countBits: preamble.countBits },
      fileSize: fileSizeOf(this.#coded),
      rows: rows(order.subarray(0, drawn)),
      remainder: remainderOf(
        order.subarray(drawn), histogram.counts, code.lengths, selfInformation, this.#total),
      tree: this.#tree(),
      stream: cost === null ? nothing : this.#window(message.windowByBits(0, previewBits)),
      reduction,
    };
  }

  #utf8Bits(): number {
    const { content, unit } = this.#reading;
    if (unit === 'symbol') return 0;
    if (content.kind === 'bytes') return 8 * content.bytes.length;
    return 8 * (unit === 'letter' ? this.#total : utf8Length(content.text));
  }

  #row(index: number): SymbolRow {
    const { histogram, alphabet } = this.#reading;
    const { code, cost, selfInformation } = this.#coded;
    const { text, name, codePoint, special } = alphabet.label(index);
    const count = histogram.counts[index] ?? 0;
    const probability = count / this.#total;
    const length = code.lengths[index] ?? 0;
    return {
      index, label: text, name, codePoint, special, count, probability,
      selfInformation: selfInformation[index] ?? 0,
      codeword: bitText(code.words, this.#starts[index] ?? 0, length),
      contribution: probability * length,
      redundancy: cost?.redundancy[index] ?? 0,
      hue: this.#hue(index),
    };
  }

  #hue(index: number): number {
    return this.#reading.alphabet.hue(index) ?? neutralHue(this.#place[index] ?? 0);
  }

  #window({ firstBit, bits, firstSymbol, symbols, starts }: BitWindow): StreamWindow {
    const words = Array.from(symbols, (symbol, i) => {
      const { text, name } = this.#reading.alphabet.label(symbol);
      return {
        symbol, label: text, name, hue: this.#hue(symbol), start: starts[i] ?? 0,
        length: this.#coded.code.lengths[symbol] ?? 0,
      };
    });
    return { firstBit, bits: bits.join(''), firstSymbol, words };
  }

  #tree(): TreeNode[] {
    const { parent, depth, zero, one, symbol, leaves, counts } = this.#coded.tree;
    return Array.from(parent, (above, node) => ({
      parent: above,
      depth: depth[node] ?? 0,
      bit: above >= 0 && one[above] === node ? 1 : 0,
      zero: zero[node] ?? -1,
      one: one[node] ?? -1,
      symbol: symbol[node] ?? -1,
      leaves: leaves[node] ?? 0,
      probability: this.#total === 0 ? 0 : (counts[node] ?? 0) / this.#total,
    }));
  }
}

/** The totals of the cost; its column by symbol stands in the rows. */
function costOf({ expectedLength, totalBits, efficiency, overpaid, underpaid }: Cost): CodeCost {
  return { expectedLength, totalBits, efficiency, overpaid, underpaid };
}
