// What <surprisal-noise> says of a stream. Pure.
import type { RandomnessTest, Squeeze, StreamName, TestOutcomes, Tests } from '../../analysis/noise.ts';
import { whole } from '../common/numbers.ts';
import type { Treatment } from '../../text/shuffle.ts';

/** Below so many bits there is no verdict. */
export const leastBits = 1000;
/** What a coin does once in a hundred streams. */
const level = 0.01;

/** "52.55 %" */
export function percentOf(part: number, all: number): string {
  return `${all === 0 ? '0' : (100 * part / all).toFixed(2)} %`;
}

/** "−25.5 %", "+0.1 %", "±0 %": by how much `after` is another number than `before`. */
export function change(after: number, before: number): string {
  const tenths = Math.round(1000 * (after / before - 1)) / 10;
  if (tenths === 0 || before === 0) return '±0 %';
  return `${tenths < 0 ? '−' : '+'}${Math.abs(tenths).toFixed(1)} %`;
}

/** "0.312", "3·10⁻¹⁶": three digits, or a power of ten. */
export function pText(p: number): string {
  if (p >= 0.0005) return p.toFixed(3);
  if (p < 1e-300) return 'below 10⁻³⁰⁰';
  const power = Math.floor(Math.log10(p));
  const digits = String(-power).replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? '');
  return `${Math.min(9, Math.round(p / 10 ** power))}·10⁻${digits}`;
}

/** The question of each test, and how its section of SP 800-22 is called. */
export const testWords: Readonly<Record<RandomnessTest, readonly [string, string]>> = {
  'frequency': ['Frequency', 'As many ones as zeros?'],
  'runs': ['Runs', 'Do they take turns as often as a coin’s?'],
  'block-frequency': ['Block frequency', 'As many ones as zeros in every stretch?'],
  'longest-run': ['Longest run', 'Are the longest rows of ones like a coin’s?'],
  'serial': ['Serial', 'Are all short patterns equally frequent?'],
  'approximate-entropy': ['Approximate entropy', 'Do the last bits tell of the next?'],
  'cumulative-sums': ['Cumulative sums',
    'Does a walk, up for 1, down for 0, stray too far? Forward, backward.'],
  'spectral': ['Fourier transform', 'Does a period stand out in the first 2²⁰ bits?'],
};

/** What a test says: nothing below its own minimum. */
export function testVerdict({ minimum, outcomes }: TestOutcomes, bitCount: number): string {
  if (bitCount < minimum || outcomes.length === 0) return `too short: it needs ${whole(minimum)} bits`;
  return outcomes.every(({ pValue }) => pValue >= level) ? 'as a coin' : 'not as a coin';
}

/** Tests that a coin would rarely fail so badly, by name. */
export function failing(tests: Tests, bitCount: number): string[] {
  return Object.entries(testWords)
    .filter(([test]) => testVerdict(tests[test as RandomnessTest], bitCount) === 'not as a coin')
    .map(([, [name]]) => name.toLowerCase());
}

/** Whether a squeezer takes off more than a thousandth. */
export function givesWay({ bitCount, deflateBits, idealBits }: Squeeze): boolean {
  return Math.min(deflateBits, idealBits) < 0.999 * bitCount;
}

/** The headline of one stream. */
export function verdictWords(name: string, squeezed: Squeeze, tests: Tests | null): string {
  const { bitCount, deflateBits, idealBits } = squeezed;
  if (givesWay(squeezed)) {
    const best = Math.min(deflateBits, idealBits);
    return `${name} is not noise: ${percentOf(bitCount - best, bitCount)} of it can still be ` +
      `squeezed out, ${best === idealBits ? 'by a predictor that knows the last 16 bits'
        : 'by DEFLATE'}.`;
  }
  if (tests === null) return '…';
  const failed = failing(tests, bitCount);
  return failed.length === 0
    ? `${name}: nothing left to squeeze, and no test tells it from a coin.`
    : `${name}: nothing left for DEFLATE or order 16, and yet no coin: ${
      failed.join(', ')} ${failed.length === 1 ? 'sees' : 'see'} the difference.`;
}

/** What a treatment can move, and what not. */
export const treatmentWords: Readonly<Record<Treatment, string>> = {
  none: '',
  letters: 'The same letters as often: a code for single letters cannot move, nor its bits and ' +
    'ones. What neighbours told of each other is gone.',
  words: 'The same letters again: a code for single letters, its bits and ones cannot move. ' +
    'Neighbours within a word are still there.',
  random: 'All letters of the text with equal odds: a code has nothing to gain by, and every ' +
    'number moves.',
};

export const streamOrder: readonly StreamName[] = [
  'utf-8', 'fixed-length', 'code', 'block-2', 'deflate', 'coin',
];
