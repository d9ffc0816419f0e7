import type { Segmenter } from './segmenter.ts';
import { isHighSurrogate, isLowSurrogate } from './surrogate.ts';

/** Code points of a text. A surrogate without its partner is a symbol of its own value. */
export function openCodePoints(text: string): Segmenter {
  let at = 0;
  return {
    next(out) {
      const { units, filled } = copyCodePoints(text, at, out);
      at += units;
      return filled;
    },
    get consumed() {
      return at;
    },
    length: text.length,
    spellings: () => null,
    reduction: () => null,
  };
}

/**
 * Copies code points of `text` from index `from` on, as many as fit into `out`; answers how many
 * code units it read and how many ids it wrote. Every key typed comes through this loop, and it is
 * a function with nothing but locals because that halves its time.
 */
function copyCodePoints(
  text: string,
  from: number,
  out: Uint32Array,
): { readonly units: number; readonly filled: number } {
  const length = text.length;
  const room = out.length;
  let at = from;
  let filled = 0;
  for (; at < length && filled < room; at++, filled++) {
    let id = text.charCodeAt(at);
    if (isHighSurrogate(id) && at + 1 < length) {
      const low = text.charCodeAt(at + 1);
      if (isLowSurrogate(low)) {
        id = 0x10000 + ((id - 0xd800) << 10) + (low - 0xdc00);
        at++;
      }
    }
    out[filled] = id;
  }
  return { units: at - from, filled };
}
