// Code words as the engine packs them: one after the other, first bit on top.
import type { Code } from './engine.ts';

/** '0' and '1' for `count` bits of packed `bytes` from bit `first`. */
export function bitText(bytes: Uint8Array, first: number, count: number): string {
  let text = '';
  for (let bit = first; bit < first + count; bit++) {
    text += ((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1 ? '1' : '0';
  }
  return text;
}

/** The bit where each code word of `code` starts; one more entry for the end. */
export function wordStarts(code: Code): Float64Array {
  const starts = new Float64Array(code.lengths.length + 1);
  let bit = 0;
  code.lengths.forEach((length, index) => {
    bit += length;
    starts[index + 1] = bit;
  });
  return starts;
}

/** The code words as '0' and '1', by symbol index; '' for a symbol without one. */
export function codewords(code: Code): string[] {
  const starts = wordStarts(code);
  return Array.from(code.lengths, (length, index) =>
    bitText(code.words, starts[index] ?? 0, length));
}

/** Code words written as '0' and '1', as a code packs them; '' for a symbol without one. */
export function packCodewords(words: readonly string[]): Pick<Code, 'lengths' | 'words'> {
  const lengths = Uint16Array.from(words, (word) => word.length);
  const bits = lengths.reduce((sum, length) => sum + length, 0);
  const packed = new Uint8Array((bits + 7) >> 3);
  let bit = 0;
  for (const word of words) {
    for (const digit of word) {
      if (digit === '1') packed[bit >> 3] = (packed[bit >> 3] ?? 0) | (128 >> (bit & 7));
      bit++;
    }
  }
  return { lengths, words: packed };
}
