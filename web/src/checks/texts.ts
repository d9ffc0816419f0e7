// Short texts, and books by the counts of their bytes: what Huffman's code needs for them, and
// their entropy.
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

/** Of a whole book, for the tests: its counts would weigh too much on the page. */
export function bookCheck(
  name: string, counts: string, bits: number, entropy: string,
): Check {
  return {
    name, expected: `${bits}, ${entropy}`, source: '',
    got(engine) {
      const given = countsOf(counts);
      const code = valueOf(engine.construct('huffman', histogramOf(given)));
      return [valueOf(engine.cost(code, given)).totalBits, engine.entropy(given)];
    },
  };
}
