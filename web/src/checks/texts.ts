// Short texts and a whole book: what Huffman's code needs for them, and their entropy.
import type { Engine } from '../engine/engine.ts';
import { countsOf, histogramOf, readBack, valueOf, withMessage } from './ask.ts';
import type { Check } from './check.ts';

/** Bits of Huffman's code, and the number of code points times the entropy. */
export const texts: readonly (readonly [text: string, bits: number, floor: string])[] = [
  ['uudulurd', 14, '14.000'], ['banana bandana', 28, '27.793'], ['abracadabra', 23, '22.444'],
  ['mississippi', 21, '20.054'], ['hello world', 32, '31.299'], ['TO BE OR NOT TO BE', 47, '46.694'],
];

export const textChecks: readonly Check[] = texts.map(([text, bits, floor]) => ({
  name: `“${text}”`, expected: `${bits}, ${floor}, read back`, source: '',
  got: (engine) => textCost(engine, text),
}));

function textCost(engine: Engine, text: string): readonly (number | string)[] {
  const symbols = Uint32Array.from(text, (char) => char.codePointAt(0) ?? 0);
  return withMessage(engine, symbols, (message) => {
    const histogram = message.histogram();
    const code = valueOf(engine.construct('huffman', histogram));
    const { totalBits } = valueOf(engine.cost(code, histogram.counts));
    return [totalBits, symbols.length * engine.entropy(histogram.counts), readBack(message, code)];
  });
}

/** A file by the counts of its bytes. */
export function bookCheck(
  name: string, counts: string, bits: number, entropy: string, source = '',
): Check {
  return {
    name, expected: `${bits}, ${entropy}`, source,
    got(engine) {
      const given = countsOf(counts);
      const code = valueOf(engine.construct('huffman', histogramOf(given)));
      return [valueOf(engine.cost(code, given)).totalBits, engine.entropy(given)];
    },
  };
}

/** The counts of tests/data/alice29.counts, by rising byte. */
export const aliceCounts =
  '3608 3608 1 28900 449 113 1761 56 55 60 2418 669 977 1 1 233 194 202 638 91 144 192 188 ' +
  '74 82 284 733 8 82 98 200 120 176 64 84 140 218 472 66 42 237 4 114 1 2 2 4 1108 8149 ' +
  '1383 2253 4739 13381 1926 2446 7088 6778 138 1076 4615 1907 6893 7965 1458 125 5293 6277 ' +
  '10212 3402 803 2437 144 2150 77';
