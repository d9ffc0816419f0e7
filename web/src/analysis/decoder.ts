// Bits read back under the code of a document: its own, typed ones, or coin flips; whole or with
// one of them damaged. What was opened in the engine stays until other bits are asked for.
import { bitText, codewords, packCodewords } from '../engine/codeword.ts';
import type { Damage, Decoded, Decoding, Resync } from '../engine/decoding.ts';
import type { Bits, Engine } from '../engine/engine.ts';
import type { BitWindow } from '../engine/message.ts';
import { andThen, failure, success, type Result } from '../engine/result.ts';
import type { StreamWindow, SymbolRow } from './analysis.ts';
import { blockHarm } from './block-harm.ts';
import type { Coded } from './coded.ts';
import {
  coinBits, mostDecodedBits, type BitsChoice, type DecodingQuery, type DecodingView, type Harm,
  type ReadingsQuery, type ReadingsView,
} from './decoding.ts';
import { coinFlips } from './noise.ts';
import type { Reading } from './reading.ts';

/** Bits before the damage, and behind it, that are shown. */
const harmLead = 60;
const harmTail = 200;

interface Opened {
  readonly key: string;
  readonly decoding: Decoding;
  damaged: { readonly key: string; readonly decoded: Decoded; readonly resync: Resync;
    readonly fixed: Harm['fixed']; readonly block: Harm['block'] } | null;
  /** Of the streams that came to a dead end: where. */
  readonly stops: Map<Decoded, number>;
}

export class Decoder {
  readonly #engine: Engine;
  readonly #reading: Reading;
  readonly #coded: Coded;
  #bits: { readonly key: string; readonly bits: Bits } | null = null;
  #opened: Opened | null = null;

  constructor(engine: Engine, reading: Reading, coded: Coded) {
    this.#engine = engine;
    this.#reading = reading;
    this.#coded = coded;
  }

  /** `named`: a window with labels and hues. */
  view(
    query: DecodingQuery, named: (window: BitWindow) => StreamWindow,
  ): Result<DecodingView> {
    return andThen(this.#open(query.bits), (opened) => {
      const damaged = this.#damaged(opened, query.damage);
      const window = (isDamaged: boolean, from: number, to: number): StreamWindow =>
        named(opened.decoding.window(isDamaged, from, to - from));
      const { from, count } = query;
      const decoded = damaged?.decoded ?? opened.decoding.decoded;
      return success({
        ...decoded, stop: this.#stop(opened, decoded),
        window: window(damaged !== null, from, from + count),
        harm: damaged === null ? null : { ...harmOf(damaged.resync, window), fixed: damaged.fixed,
          block: damaged.block },
      });
    });
  }

  readings(
    { bits: choice, at, from, count }: ReadingsQuery,
    named: (window: BitWindow) => StreamWindow, row: (index: number) => SymbolRow,
  ): Result<ReadingsView> {
    const { code } = this.#coded;
    return andThen(this.#bitsOf(choice), (bits) =>
      andThen(this.#engine.readings(code, bits, at), (found) => {
        const { alive, certain, spelled, symbols, ends } = found;
        const counted = alive.length - 1;
        const position = (bit: number): number | null => bit > counted ? null : bit;
        const to = Math.min(from + count, bits.bitCount);
        const readings = Array.from(ends, (end, i) => {
          const read = Array.from(symbols.subarray(ends[i - 1] ?? 0, end));
          const length = read.reduce((sum, symbol) => sum + (code.lengths[symbol] ?? 0), certain);
          return { symbols: read.map(row), rest: bitText(bits.bytes, length, spelled - length) };
        });
        return success({
          bits: bits.bitCount, counted, certain, spelled, readings,
          firstDoubt: position(found.firstDoubt),
          firstAmbiguity: position(found.firstAmbiguity),
          at: Math.min(at, counted), alive: alive[Math.min(at, counted)] ?? 0,
          window: named({
            firstBit: from, firstSymbol: 0,
            bits: Uint8Array.from(bitText(bits.bytes, from, to - from), Number),
            ...certainWords(found.known, code.lengths, certain - from),
          }),
          aliveAfter: Array.from(alive.subarray(from + 1, to + 1)),
        });
      }));
  }

  /** Frees the engine's memory. */
  close(): void {
    this.#opened?.decoding.close();
    this.#opened = null;
  }

  #open(choice: BitsChoice): Result<Opened> {
    const key = keyOf(choice);
    if (this.#opened?.key === key) return success(this.#opened);
    return andThen(this.#bitsOf(choice), (bits) =>
      andThen(this.#engine.openDecoding(this.#coded.code, bits), (decoding) => {
        this.close();
        this.#opened = { key, decoding, damaged: null, stops: new Map() };
        return success(this.#opened);
      }));
  }

  /** null without damage, and where there is no such bit. */
  #damaged(opened: Opened, damage: Damage | null): Opened['damaged'] {
    if (damage === null) return null;
    const key = `${damage.kind} ${damage.bit}`;
    if (opened.damaged?.key === key) return opened.damaged;
    const done = opened.decoding.damage(damage);
    opened.damaged = done.ok ? { key, ...done.value,
      fixed: opened.key === 'text' && this.#coded.choice !== 'fixed-length'
        ? this.#fixed(damage, done.value.resync) : null,
      block: opened.key === 'text'
        ? blockHarm(this.#engine, this.#reading, damage, opened.decoding.decoded.bits) : null,
    } : null;
    return opened.damaged;
  }

  /** The same kind of damage in the same symbol's word, where all words are as long. */
  #fixed({ kind, bit }: Damage, { firstSymbol, firstBit }: Resync): Harm['fixed'] {
    const { message, histogram } = this.#reading;
    const done = andThen(this.#engine.construct('fixed-length', histogram), (code) =>
      andThen(message.bits(code, mostDecodedBits), (bits) =>
        andThen(this.#engine.openDecoding(code, bits), (decoding) => {
          const length = code.lengths[0] ?? 0;
          const offset = Math.min(bit - firstBit, length - 1);
          const harmed = decoding.damage({ kind, bit: firstSymbol * length + offset });
          decoding.close();
          return andThen(harmed, ({ resync }) => success({
            ...resync, bits: bits.bitCount, symbols: decoding.decoded.symbols,
          }));
        })));
    return done.ok ? done.value : null;
  }

  /** A dead end is one bit beyond what the word that goes furthest with the stream shares. */
  #stop({ decoding, damaged, stops }: Opened, decoded: Decoded): number {
    if (decoded.trouble !== 'dead-end') return decoded.bits;
    const known = stops.get(decoded);
    if (known !== undefined) return known;
    const words = codewords(this.#coded.code);
    const longest = words.reduce((most, word) => Math.max(most, word.length), 0);
    const ahead = decoding.window(decoded === damaged?.decoded, decoded.readBits, longest).bits;
    const shared = words.reduce((most, word) => {
      let length = 0;
      while (length < word.length && Number(word[length]) === ahead[length]) length++;
      return Math.max(most, length);
    }, 0);
    stops.set(decoded, decoded.readBits + shared + 1);
    return decoded.readBits + shared + 1;
  }

  #bitsOf(choice: BitsChoice): Result<Bits> {
    const key = keyOf(choice);
    if (this.#bits?.key === key) return success(this.#bits.bits);
    return andThen(this.#make(choice), (bits) => {
      this.#bits = { key, bits };
      return success(bits);
    });
  }

  #make(choice: BitsChoice): Result<Bits> {
    if (choice.from === 'coin') return success(coinFlips(this.#engine, choice.seed, coinBits));
    if (choice.from === 'typed') {
      // In pieces, for a word is never as long as such a text may be.
      const { words } = packCodewords(choice.bits.match(/.{1,4096}/g) ?? []);
      return success({ bytes: words, bitCount: choice.bits.length });
    }
    return this.#coded.cost === null
      ? failure({ name: 'no-codeword', text: 'A symbol of the text has no code word.' })
      : this.#reading.message.bits(this.#coded.code, mostDecodedBits);
  }
}

function keyOf(choice: BitsChoice): string {
  return choice.from === 'text' ? 'text'
    : choice.from === 'typed' ? choice.bits : `seed ${choice.seed}`;
}

function harmOf(
  resync: Resync, window: (damaged: boolean, from: number, to: number) => StreamWindow,
): Omit<Harm, 'fixed' | 'block'> {
  const from = Math.max(0, resync.firstBit - harmLead);
  const to = resync.firstBit + harmTail;
  return { ...resync, before: window(false, from, to), after: window(true, from, to) };
}

/** The last words before `end`, as rows of a window. */
function certainWords(
  known: Uint32Array, lengths: Uint16Array, end: number,
): Pick<BitWindow, 'symbols' | 'starts'> {
  const starts = new Int32Array(known.length);
  let start = end;
  for (let i = known.length - 1; i >= 0; i--) {
    start -= lengths[known[i] ?? 0] ?? 0;
    starts[i] = start;
  }
  const first = starts.findIndex((each, i) => each + (lengths[known[i] ?? 0] ?? 0) > 0);
  return first < 0 ? { symbols: new Uint32Array(), starts: new Int32Array() }
    : { symbols: known.subarray(first), starts: starts.subarray(first) };
}
