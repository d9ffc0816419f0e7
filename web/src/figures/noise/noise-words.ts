// What <surprisal-noise> says of a stream. Pure.
import type {
  NoiseStream, RandomnessTest, Squeeze, StreamName, TestOutcomes, Tests,
} from '../../analysis/noise.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import { titleOf } from '../common/code-titles.ts';
import { bits, whole } from '../common/numbers.ts';
import type { Treatment } from '../../text/shuffle.ts';
import type { StreamRow } from './tables.ts';

/** Below so many bits there is no verdict. */
export const leastBits = 1000;
/** What a coin does once in a hundred streams. */
const level = 0.01;
/** What so many tests of so many streams make of coins now and then. */
const doubtful = 1e-4;

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
    .map(([, [name]]) => name.replace(/^(?!Fou)./, (first) => first.toLowerCase()));
}

/** Whether a squeezer takes off more than a thousandth. */
export function givesWay({ bitCount, deflateBits, idealBits }: Squeeze): boolean {
  return Math.min(deflateBits, idealBits) < 0.999 * bitCount;
}

const titles: Readonly<Record<Exclude<StreamName, 'code'>, string>> = {
  'utf-8': 'UTF-8', 'fixed-length': 'fixed', 'block-2': 'block of two',
  'rans': 'rANS, order 0', 'order-2': 'arithmetic, order 2', 'ppm': 'PPM', 'mixing': 'context mixing',
  'deflate': 'DEFLATE', 'coin': 'a coin',
};

/** With how much of the text is in it, where that is known not to be all. */
export function streamTitle(
  analysis: Analysis | null, name: StreamName, stream?: NoiseStream,
): string {
  const title = name === 'code' ? titleOf(analysis?.code ?? 'huffman') : titles[name];
  return stream === undefined || stream.cut === 0 ? title
    : `${title}, first ${whole(stream.cut)} bytes`;
}

/** The headline of one stream. */
export function verdictWords(name: string, squeezed: Squeeze, tests: Tests | null): string {
  const { bitCount, deflateBits, idealBits } = squeezed;
  if (bitCount < leastBits) return `${name}: ${bits(bitCount)} are too short to judge.`;
  if (givesWay(squeezed)) {
    const best = Math.min(deflateBits, idealBits);
    return `${name} is not noise: ${percentOf(bitCount - best, bitCount)} of it can still be ` +
      `squeezed out, ${best === idealBits ? 'by a predictor that knows the last 16 bits'
        : 'by DEFLATE'}.`;
  }
  if (tests === null) return '…';
  const failed = failing(tests, bitCount);
  const s = failed.length === 1 ? 's' : '';
  const p = Math.min(...Object.values(tests).flatMap(({ minimum, outcomes }) =>
    bitCount < minimum ? [] : outcomes.map(({ pValue }) => pValue)));
  return `${name}: nothing left for DEFLATE or order 16${failed.length === 0
    ? ', and no test tells it from a coin.'
    : p >= doubtful ? `; ${failed.join(', ')} stray${s} as one coin in ${whole(1 / p)} does.`
      : `, and yet no coin: ${failed.join(', ')} see${s} the difference.`}`;
}

/** Those that learn as they go: their bits are all that a reader needs, but for a header. */
const rivals: readonly StreamName[] = ['order-2', 'ppm', 'mixing', 'deflate'];

/** Whether another coder writes the same text in fewer bits, however random these look; or ''. */
export function shorterWords(
  name: StreamName, of: NoiseStream | undefined, rows: readonly StreamRow[],
): string {
  if (of === undefined || of.cut > 0 || name === 'coin') return '';
  let least: readonly [string, number] = ['', 0.999 * of.total];
  for (const { name: rival, title, found } of rows) {
    const { total = 0, cut = 0 } = found?.stream ?? {};
    if (rivals.includes(rival) && cut === 0 && total > 0 && total < least[1]) least = [title, total];
  }
  return least[0] && `The same text takes ${percentOf(of.total - least[1], of.total)} fewer bits ` +
    `under ${least[0]}.`;
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
  'utf-8', 'fixed-length', 'code', 'block-2', 'rans', 'order-2', 'ppm', 'mixing', 'deflate', 'coin',
];
