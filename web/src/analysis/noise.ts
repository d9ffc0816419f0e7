// The bits of a text as streams, and how far each of them is from coin flips.
import {
  randomnessTests, type Bits, type Engine, type RandomnessTest, type TestOutcomes,
} from '../engine/engine.ts';
import type { ModelChoice } from '../engine/models.ts';
import { andThen, success, type Result } from '../engine/result.ts';
import { openSegmenter } from '../text/segment.ts';
import type { Coded } from './coded.ts';
import type { Reading } from './reading.ts';

export type { Bits, RandomnessTest, TestOutcomes };

/** Coders of the text as UTF-8 that give no symbol a code word; the names stand in links. */
export type CoderName = 'rans' | 'order-2' | 'ppm' | 'mixing';

/** 'code': under the code of the document. 'deflate': of the text as UTF-8. */
export type StreamName =
  'utf-8' | 'fixed-length' | 'code' | 'block-2' | CoderName | 'deflate' | 'coin';

export interface NoiseStream {
  /** At most `mostStreamBits`, from the start. */
  readonly bits: Bits;
  /** Bits of the whole stream. */
  readonly total: number;
  /** Bytes of the text that were coded, where that is not all of it; else 0. */
  readonly cut: number;
  /** Why there is none; '' where there is. */
  readonly reason: string;
}

export const mostStreamBits = 1 << 24;
/** Bytes that a coder is given: as many as take about half a second. */
const mostBytes: Readonly<Record<CoderName, number>> =
  { 'rans': 1 << 21, 'order-2': 1 << 21, 'ppm': 1 << 19, 'mixing': 1 << 16 };
const models: Readonly<Record<Exclude<CoderName, 'rans'>, ModelChoice>> = {
  'order-2': { name: 'order', order: 2 }, 'ppm': { name: 'ppm' },
  'mixing': { name: 'context-mixing' },
};
/** The order of the adaptive code. */
export const squeezeOrder = 16;
/** The coin's; the same coin for every text. */
const coinSeed = 1948;

/** How much is left to squeeze. */
export interface Squeeze {
  readonly bitCount: number;
  readonly ones: number;
  /** Bits that DEFLATE makes of the stream, in whole bytes. */
  readonly deflateBits: number;
  /** Bits of the ideal code under a predictor of order 16 that learns as it goes. */
  readonly idealBits: number;
}

export type Tests = Readonly<Record<RandomnessTest, TestOutcomes>>;

/** New each time: what the worker answers is handed over, and gone from here. */
const none = (): Bits => ({ bytes: new Uint8Array(), bitCount: 0 });

/** `utf8Bits`: of the whole text. DEFLATE is not the engine's: its stream is made of 'utf-8'. */
export function noiseStream(
  engine: Engine, reading: Reading, { code, cost }: Coded, utf8Bits: number,
  name: Exclude<StreamName, 'deflate'>,
): NoiseStream {
  const { message, histogram } = reading;
  switch (name) {
    case 'utf-8': return streamOf(success(utf8(reading)), utf8Bits);
    case 'fixed-length': return fixed(engine, reading);
    case 'block-2': return message.size() === 0 ? streamOf(success(none()), 0)
      : streamOf(message.blockBits(2, mostStreamBits),
        andThen(message.extension(2), ({ totalBits }) => success(totalBits)));
    case 'coin': return coin(engine, cost?.totalBits ?? utf8Bits);
    case 'code': return streamOf(message.bits(code, mostStreamBits),
      cost?.totalBits ?? histogram.counts.length);
    default: return coded(engine, utf8(reading, mostBytes[name]).bytes, utf8Bits, name);
  }
}

/** The body alone: without header, table and checksum. */
function coded(
  engine: Engine, text: Uint8Array, utf8Bits: number, name: CoderName,
): NoiseStream {
  const cut = 8 * text.length < utf8Bits ? text.length : 0;
  if (text.length === 0) return streamOf(success(none()), 0);
  const bits = name === 'rans' ? success(ransBits(engine, text))
    : andThen(engine.codeText(text, models[name], { checksum: false }),
      ({ bytes, headerBits, bodyBits }) =>
        success({ bytes: bytes.slice(headerBits / 8), bitCount: bodyBits }));
  return streamOf(bits, bits.ok ? bits.value.bitCount : 0, cut);
}

function ransBits(engine: Engine, text: Uint8Array): Bits {
  const { bytes, stateBits } = engine.encodeRans(text);
  return { bytes: bytes.slice(-stateBits / 8), bitCount: stateBits };
}

function streamOf(
  bits: Result<Bits>, total: number | Result<number>, cut = 0,
): NoiseStream {
  const counted = typeof total === 'number' ? total : total.ok ? total.value : 0;
  return bits.ok ? { bits: bits.value, total: counted, cut, reason: '' }
    : { bits: none(), total: 0, cut, reason: bits.error.text };
}

/** Of bytes themselves; of 27 letters the reduced text. */
function utf8({ content, unit }: Reading, most = mostStreamBits / 8): Bits {
  const segmenter = openSegmenter(content, unit === 'letter' ? 'letter' : 'byte');
  const ids = new Uint32Array(Math.min(most, 3 * segmenter.length));
  const size = unit === 'symbol' ? 0 : segmenter.next(ids);
  return { bytes: Uint8Array.from(ids.subarray(0, size)), bitCount: 8 * size };
}

function fixed(engine: Engine, { message, histogram }: Reading): NoiseStream {
  const code = engine.construct('fixed-length', histogram);
  return streamOf(andThen(code, (words) => message.bits(words, mostStreamBits)),
    code.ok ? (code.value.lengths[0] ?? 0) * message.size() : 0);
}

function coin(engine: Engine, bits: number): NoiseStream {
  const bitCount = Math.min(bits, mostStreamBits);
  return { bits: coinFlips(engine, coinSeed, bitCount), total: bitCount, cut: 0, reason: '' };
}

/** A draw among 256 alike is eight flips. */
export function coinFlips(engine: Engine, seed: number, bitCount: number): Bits {
  const bytes = Uint8Array.from(
    engine.draw(new Uint32Array(256).fill(1), seed, 0, Math.ceil(bitCount / 8)));
  const spare = 8 * bytes.length - bitCount;
  if (spare > 0) bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) >> spare << spare;
  return { bytes, bitCount };
}

export function squeeze(engine: Engine, bits: Bits, deflateBits: number): Squeeze {
  return { bitCount: bits.bitCount, ones: onesOf(bits), deflateBits,
    idealBits: engine.ktCodeLength(bits, squeezeOrder) };
}

/** Yields before each test how much is done, 0 to 1. */
export function* testAll(engine: Engine, bits: Bits): Generator<number, Result<Tests>> {
  const tests: Partial<Record<RandomnessTest, TestOutcomes>> = {};
  let done = 0;
  for (const test of randomnessTests) {
    yield done++ / randomnessTests.length;
    tests[test] = engine.randomness(test, bits);
  }
  return success(tests as Tests);
}

/** The bits after the last one are 0. */
function onesOf({ bytes }: Bits): number {
  let ones = 0;
  for (const byte of bytes) {
    for (let rest = byte; rest > 0; rest &= rest - 1) ones++;
  }
  return ones;
}
