// A source that is given by counts, as a message: each symbol as often as its count says, in order.
import type { Label } from '../text/label.ts';
import type { Segmenter } from '../text/segment.ts';
import type { Alphabet } from './alphabet.ts';
import type { Source } from './state.ts';

/** Symbols of a source; more are not told apart in the pictures that edit one. */
export const mostSourceTotal = 1 << 20;

/** Ids are places in the source. */
export function openSource({ counts }: Source): Segmenter {
  const length = counts.reduce((sum, count) => sum + count, 0);
  let symbol = 0;
  let used = 0;
  let consumed = 0;
  return {
    next(out) {
      let filled = 0;
      while (filled < out.length && symbol < counts.length) {
        const left = (counts[symbol] ?? 0) - used;
        const now = Math.min(left, out.length - filled);
        out.fill(symbol, filled, filled + now);
        filled += now;
        used = now === left ? 0 : used + now;
        if (now === left) symbol++;
      }
      consumed += filled;
      return filled;
    },
    get consumed() { return consumed; },
    length,
    spellings: () => null,
    reduction: () => null,
  };
}

/** `symbols`: places in the source of those that occur. Hues go by place. */
export function sourceAlphabet({ names }: Source, symbols: Uint32Array): Alphabet {
  const place = (index: number): number => symbols[index] ?? 0;
  return {
    size: symbols.length,
    key: place,
    label(index): Label {
      const text = names[place(index)] ?? '';
      return { text, name: text, codePoint: '', special: false, isolate: false };
    },
    hue: (index) => place(index) < 8 ? place(index) : undefined,
    spellings: () => null,
  };
}
