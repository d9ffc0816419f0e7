// Code words, what they cost, what they use of the budget, and whether they can be read back.
import { codewords } from '../engine/codeword.ts';
import type { CodeName, Engine } from '../engine/engine.ts';
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
  { name: 'UTF-8 of U+2262', expected: '111000101000100110100010', source: 'RFC 3629, section 7',
    got: (engine) => codewords(valueOf(engine.construct('utf-8', {
      symbols: Uint32Array.of(0x2262), counts: Uint32Array.of(1) }))).join() },
  { name: 'down, up, left under 0 10 110 111', expected: '100110', source: '',
    got: (engine) => withMessage(engine, Uint32Array.of(1, 0, 2), (message) =>
      digitsOf(valueOf(message.bits(codeOf(robotWords), 99)))) },
];

/** Kraft sum, expected length; then the parts of L − H: divergence and unused budget. */
export const budgetChecks: readonly Check[] = [
  { name: 'lengths 1, 2, 3, 3: K, L', expected: '1, 1.75', source: shannon,
    got: (engine) => budget(engine, robotWords).slice(0, 2) },
  { name: 'lengths 2, 2, 2, 3: K, L, D, −log₂ K', expected: '7/8, 2.125, 0.1824, 0.1926',
    source: '', got: (engine) => budget(engine, '00 01 10 110') },
  { name: '100 beside 0, 10, 110, 111: K, clash', expected: '9/8, 10 begins 100', source: '',
    got(engine) {
      const words = `${robotWords} 100`;
      const code = codeOf(words);
      const named = words.split(' ');
      return [engine.kraft(code).text, ...engine.clashes(code, 9).clashes.map(
        ({ begins, other }) => `${named[begins]} begins ${named[other]}`)];
    } },
  { name: 'Huffman for .4, .2, .2, .1, .1: L, lengths', expected: '2.2, 2 2 2 3 3',
    source: 'Sayood 2017, section 3.2.1',
    got(engine) {
      const code = valueOf(engine.construct('huffman', histogramOf(countsOf(tied))));
      return [valueOf(engine.cost(code, countsOf(tied))).expectedLength, code.lengths.join(' ')];
    } },
  ...['0 10 110 1110 1111', '0 100 101 110 111', '00 01 10 110 111'].map((words): Check => ({
    name: `${words} for the same`, expected: 'optimal', source: '',
    got: (engine) => valueOf(engine.optimality(codeOf(words), countsOf(tied))).kind,
  })),
];

function budget(engine: Engine, words: string): readonly (number | string)[] {
  const code = codeOf(words);
  const { divergence, unused } = valueOf(engine.splitLength(code, countsOf(robot)));
  return [engine.kraft(code).text, valueOf(engine.cost(code, countsOf(robot))).expectedLength,
    divergence, unused];
}

/** The shortest bit string with two readings, if there is one. */
export const readingChecks: readonly Check[] = ([
  ['0 01 11', 'not prefix-free, uniquely decodable', 'Sardinas and Patterson 1953 (the test)'],
  ['1 011 01110 1110 10011', 'not prefix-free, 111011',
    'after Berstel, Perrin and Reutenauer 2009'],
  ['0 10 110 111 100', 'not prefix-free, 100', ''],
  [robotWords, 'prefix-free, uniquely decodable', shannon],
] as const).map(([words, expected, source]) => ({
  name: words, expected, source, got: (engine) => readings(engine, words),
}));

function readings(engine: Engine, words: string): readonly string[] {
  const code = codeOf(words);
  const { prefixFree } = valueOf(engine.order(code));
  return [prefixFree ? 'prefix-free' : 'not prefix-free',
    valueOf(engine.decodability(code))?.bits ?? 'uniquely decodable'];
}
