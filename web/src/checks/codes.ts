// Code words, what they cost, what they use of the budget, and whether they can be read back.
import { codewords } from '../engine/codeword.ts';
import type { Code, CodeName, Engine } from '../engine/engine.ts';
import { codeOf, countsOf, digitsOf, histogramOf, valueOf, withMessage } from './ask.ts';
import type { Check } from './check.ts';

const robot = '4 2 1 1';
const robotWords = '0 10 110 111';
const shannon = 'Shannon 1948, section 10';
/** Three sets of lengths for .4, .2, .2, .1, .1, all of them optimal. */
const tied = '4 2 2 1 1';

const titled = (name: string): string =>
  name.charAt(0).toUpperCase() + name.slice(1).replace('-', ' ');

/** Codes of symbols of falling count. */
const made: readonly (readonly [CodeName, counts: string, words: string, source: string])[] = [
  ['huffman', robot, robotWords, shannon],
  ['fixed-length', robot, '00 01 10 11', 'definition'],
  ['huffman', '5', '0', 'definition'],
  ['unary', robot, '0 10 110 1110', 'definition'],
  ['elias-gamma', robot, '1 010 011 00100', 'Elias 1975'],
  ['elias-delta', robot, '1 0100 0101 01100', 'Elias 1975'],
  ['fibonacci', robot, '11 011 0011 1011', 'Fraenkel and Klein 1996'],
];

export const wordChecks: readonly Check[] = [
  ...made.map(([name, counts, expected, source]): Check => ({
    name: `${titled(name)}, counts ${counts}`, expected, source,
    got: (engine) => codewords(valueOf(engine.construct(name, histogramOf(countsOf(counts)))))
      .join(' '),
  })),
  { name: 'down, up, left under 0 10 110 111', expected: '100110', source: '',
    got: (engine) => withMessage(engine, Uint32Array.of(1, 0, 2), (message) =>
      digitsOf(valueOf(message.bits(codeOf(robotWords), 99)))) },
];

/** Kraft sum, expected length; then the parts of L − H: divergence and unused budget. */
/** Kraft sum and expected length on the robot's counts; then L − H as divergence and unused budget. */
export const budgetChecks: readonly Check[] = [
  ...([
    [robotWords, '1, 1.75, 0.0000, 0.0000', shannon],
    ['00 01 10 110', '7/8, 2.125, 0.1824, 0.1926', ''],
  ] as const).map(([words, expected, source]): Check => ({
    name: `${words}: K, L, D, −log₂ K`, expected, source,
    got(engine) {
      const code = codeOf(words);
      const { divergence, unused } = valueOf(engine.splitLength(code, countsOf(robot)));
      return [engine.kraft(code).text, lengthOf(engine, code, robot), divergence, unused];
    },
  })),
  { name: 'Huffman, counts 4 2 2 1 1: L, lengths', expected: '2.2, 2 2 2 3 3',
    source: 'Sayood 2017, section 3.2.1',
    got(engine) {
      const code = valueOf(engine.construct('huffman', histogramOf(countsOf(tied))));
      return [lengthOf(engine, code, tied), code.lengths.join(' ')];
    } },
  ...['0 10 110 1110 1111', '0 100 101 110 111', '00 01 10 110 111'].map((words): Check => ({
    name: `${words} for the same`, expected: 'optimal', source: '',
    got: (engine) => valueOf(engine.optimality(codeOf(words), countsOf(tied))).kind,
  })),
];

function lengthOf(engine: Engine, code: Code, counts: string): number {
  return valueOf(engine.cost(code, countsOf(counts))).expectedLength;
}

export const readingChecks: readonly Check[] = ([
  ['0 01 11', '1, not prefix-free, uniquely decodable', 'test of Sardinas and Patterson 1953'],
  ['1 011 01110 1110 10011', '3/4, not prefix-free, 111011',
    'after Berstel, Perrin and Reutenauer 2009'],
  ['0 10 110 111 100', '9/8, not prefix-free, 100', ''],
  [robotWords, '1, prefix-free, uniquely decodable', shannon],
] as const).map(([words, expected, source]) => ({
  name: words, expected, source, got: (engine) => readings(engine, codeOf(words)),
}));

/** With the shortest bit string that has two readings, if there is one. */
function readings(engine: Engine, code: Code): readonly string[] {
  return [engine.kraft(code).text,
    valueOf(engine.order(code)).prefixFree ? 'prefix-free' : 'not prefix-free',
    valueOf(engine.decodability(code))?.bits ?? 'uniquely decodable'];
}
