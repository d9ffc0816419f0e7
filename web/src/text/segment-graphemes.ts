/**
 * Graphemes: exactly those of Intl.Segmenter on the whole text, which must never be fed the whole
 * text, because the cost of each step grows with the length of what it was fed.
 *
 * Key observations: between two code units that stand alone (below) there is always a boundary, so
 * those need no Segmenter. A boundary never depends on what lies before the grapheme to its left,
 * so the Segmenter may start afresh at any true boundary; and all boundaries that it finds in a
 * window are true but the end of the window, so the last grapheme of a window is read again in
 * the next one. A grapheme that fills its window makes the window grow.
 * Source: Unicode Standard Annex 29, section 3.1.1.
 */

import { graphemesOf } from './grapheme.ts';
import { openInterner } from './intern.ts';
import type { Segmenter } from './segmenter.ts';
import { splitsPair } from './surrogate.ts';

/** Code units that the Segmenter is fed at once: at least, where the text goes on, and at most. */
const leastWindow = 32;
const mostWindow = 128;
const carriageReturn = 13;
const lineFeed = 10;

/**
 * First and last of ranges of code units that stand alone: between any two of them, of one range or
 * of two, there is a boundary, CR LF being the one exception. They are Latin, Greek, Cyrillic,
 * Armenian, Hebrew and Arabic letters, dashes and quotation marks, kana, ideographs, and the
 * precomposed Hangul syllables (which join only with the jamo left out here).
 */
export const aloneRanges: readonly (readonly [number, number])[] = [
  [0x0000, 0x02ff],
  [0x0370, 0x0482],
  [0x048a, 0x0590],
  [0x05d0, 0x05ea],
  [0x0620, 0x064a],
  [0x2010, 0x2027],
  [0x3000, 0x3029],
  [0x3041, 0x3096],
  [0x30a0, 0x30ff],
  [0x3400, 0x9fff],
  [0xac00, 0xd7a3],
];

const standsAlone = new Uint8Array(0x10000);
for (const [first, last] of aloneRanges) standsAlone.fill(1, first, last + 1);

/** Whether a boundary before index `at`, inside the text, shows from its two neighbours alone. */
function isPlainBoundary(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  if (standsAlone[before] === 0 || standsAlone[after] === 0) return false;
  return !isLineEnd(text, at - 1);
}

function isLineEnd(text: string, at: number): boolean {
  return text.charCodeAt(at) === carriageReturn && text.charCodeAt(at + 1) === lineFeed;
}

/** Graphemes of a text, numbered in order of first appearance. */
export function openGraphemes(text: string): Segmenter {
  const length = text.length;
  const interner = openInterner();
  let at = 0; // always a true boundary
  let reach = mostWindow;

  /** Writes graphemes of code units that stand alone; stops where the Segmenter must decide. */
  function takePlain(out: Uint32Array, filled: number): number {
    let from = at;
    while (from < length && filled < out.length) {
      if (from + 1 === length || isPlainBoundary(text, from + 1)) {
        out[filled++] = interner.unit(text.charCodeAt(from++));
      } else if (isLineEnd(text, from)) {
        out[filled++] = interner.spelling('\r\n');
        from += 2;
      } else {
        break;
      }
    }
    at = from;
    return filled;
  }

  /** The end of what the Segmenter is fed: a plain boundary, or the end of the window. */
  function windowEnd(): number {
    const limit = Math.min(at + reach, length);
    let end = Math.min(at + leastWindow, length);
    while (end < limit && !isPlainBoundary(text, end)) end++;
    return end < length && splitsPair(text, end) ? end + 1 : end;
  }

  /** Writes the graphemes of one window. */
  function takeWindow(out: Uint32Array, filled: number): number {
    const end = windowEnd();
    const closed = end === length || isPlainBoundary(text, end);
    const from = at;
    for (const { segment, index } of graphemesOf(text.slice(from, end))) {
      const stop = from + index + segment.length;
      if (filled === out.length || (stop === end && !closed)) break;
      out[filled++] = interner.spelling(segment);
      at = stop;
    }
    reach = at === from ? 2 * reach : mostWindow;
    return filled;
  }

  function next(out: Uint32Array): number {
    let filled = takePlain(out, 0);
    while (at < length && filled < out.length) {
      filled = takePlain(out, takeWindow(out, filled));
    }
    return filled;
  }

  return {
    next,
    get consumed() {
      return at;
    },
    length,
    spellings: () => interner.spellings,
    reduction: () => null,
  };
}
