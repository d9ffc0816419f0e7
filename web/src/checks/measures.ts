// Entropy, cross-entropy and divergence of given distributions, and what blocks gain.
import type { Engine } from '../engine/engine.ts';
import { countsOf, sharesOf, valueOf, withMessage } from './ask.ts';
import type { Check } from './check.ts';

const coverThomas = 'Cover and Thomas 2006, example 2.3.1';

/** Names and numbers of a distribution; shares are in proportion to `counts`. */
const entropies: readonly (readonly [name: string, counts: string, bits: string, source: string])[] = [
  ['H(1/2, 1/4, 1/8, 1/8)', '4 2 1 1', '1.750', 'Shannon 1948, section 10'],
  ['26 letters, all alike (F₀)', Array(26).fill(1).join(' '), '4.70', 'Shannon 1951'],
  ['H(.9, .1)', '9 1', '0.4690', ''],
  ['H(.8, .2)', '4 1', '0.7219', ''],
  ['H(.4, .2, .2, .1, .1)', '4 2 2 1 1', '2.122', 'Sayood 2017, example 3.2.1'],
  ['one symbol', '7', '0', 'definition'],
];

export const entropyChecks: readonly Check[] = entropies.map(([name, counts, expected, source]) => ({
  name, expected, source, got: (engine) => engine.entropy(countsOf(counts)),
}));

/** H(P, Q) and D(P‖Q). */
const pairs: readonly (readonly [p: string, q: string, values: string, source: string])[] = [
  ['1 1 2 4', '4 2 1 1', '2.625, 0.875', ''],
  ['4 2 1 1', '1 1 2 4', '2.625, 0.875', ''],
  ['9 1', '1 1', '1.0000, 0.5310', ''],
  ['1 1', '9 1', '1.7370, 0.7370', ''],
  ['1 1', '3 1', '1.2075, 0.2075', coverThomas],
  ['3 1', '1 1', '1.0000, 0.1887', coverThomas],
];

export const divergenceChecks: readonly Check[] = pairs.map(([p, q, expected, source]) => ({
  name: `P = ${p.replaceAll(' ', ' : ')}, Q = ${q.replaceAll(' ', ' : ')}`, expected, source,
  got(engine) {
    const both = [sharesOf(p), sharesOf(q)] as const;
    return [engine.crossEntropy(...both), engine.klDivergence(...both)];
  },
}));

/** Not monotone: blocks of four are worse than blocks of three. */
export const blockChecks: readonly Check[] = [
  ['.2', '4 1', '1.00000, 0.78000, 0.72800, 0.74080, 0.73792'],
  ['.1', '9 1', '1.00000, 0.64500, 0.53267, 0.49255, 0.48019'],
].map(([share = '', counts = '', expected = '']) => ({
  name: `P(1) = ${share}`, expected, source: '', got: (engine) => blocks(engine, counts),
}));

function blocks(engine: Engine, counts: string): readonly number[] {
  const symbols = [...countsOf(counts)].flatMap((count, symbol) => Array<number>(count).fill(symbol));
  return withMessage(engine, Uint32Array.from(symbols), (message) =>
    [1, 2, 3, 4, 5].map((length) => valueOf(message.extension(length)).expectedLength));
}
