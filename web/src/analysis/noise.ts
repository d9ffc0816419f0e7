// The bits of a text as streams, and how far each of them is from coin flips.
import {
  randomnessTests, type Bits, type Engine, type RandomnessTest, type TestOutcomes,
} from '../engine/engine.ts';
import { andThen, success, type Result } from '../engine/result.ts';
import { openSegmenter } from '../text/segment.ts';
import type { Coded } from './coded.ts';
import type { Reading } from './reading.ts';

export type { Bits, RandomnessTest, TestOutcomes };

/** 'code': under the code of the document. 'deflate': of the text as UTF-8. */
export type StreamName = 'utf-8' | 'fixed-length' | 'code' | 'block-2' | 'deflate' | 'coin';

export interface NoiseStream {
  /** At most `mostStreamBits`, from the start. */
  readonly bits: Bits;
  /** Bits of the whole stream. */
  readonly total: number;
  /** Why there is none; '' where there is. */
  readonly reason: string;
}

export const mostStreamBits = 1 << 24;
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

const none = { bytes: new Uint8Array(), bitCount: 0 };

/** `utf8Bits`: of the whole text. DEFLATE is not the engine's: its stream is made of 'utf-8'. */
export function noiseStream(
  engine: Engine, reading: Reading, { code, cost }: Coded, utf8Bits: number,
  name: Exclude<StreamName, 'deflate'>,
): NoiseStream {
  const { message, histogram } = reading;
  switch (name) {
    case 'utf-8': return streamOf(success(utf8(reading)), utf8Bits);
    case 'fixed-length': return fixed(engine, reading);
    case 'block-2': return message.size() === 0 ? streamOf(success(none), 0)
      : streamOf(message.blockBits(2, mostStreamBits),
        andThen(message.extension(2), ({ totalBits }) => success(totalBits)));
    case 'coin': return coin(engine, cost?.totalBits ?? utf8Bits);
    case 'code': return streamOf(message.bits(code, mostStreamBits),
      cost?.totalBits ?? histogram.counts.length);
  }
}

function streamOf(bits: Result<Bits>, total: number | Result<number>): NoiseStream {
  const counted = typeof total === 'number' ? total : total.ok ? total.value : 0;
  return bits.ok ? { bits: bits.value, total: counted, reason: '' }
    : { bits: none, total: 0, reason: bits.error.text };
}

/** Of bytes themselves; of 27 letters the reduced text. */
function utf8({ content, unit }: Reading): Bits {
  const segmenter = openSegmenter(content, unit === 'letter' ? 'letter' : 'byte');
  const ids = new Uint32Array(Math.min(mostStreamBits / 8, 3 * segmenter.length));
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
  return { bits: coinFlips(engine, coinSeed, bitCount), total: bitCount, reason: '' };
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
