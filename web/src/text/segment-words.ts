/**
 * Words: maximal runs of letters, marks and decimal digits, with apostrophes between two of those.
 * Every other code point is a symbol of its own, so the spellings in a row are the text again.
 * The time is in proportion to the text, however long a word is.
 */

import { openInterner } from './intern.ts';
import type { Segmenter } from './segmenter.ts';
import { splitsPair } from './surrogate.ts';

const wordCodePoint = /^[\p{L}\p{M}\p{Nd}]$/u;
const apostrophe = 0x27;
const rightQuote = 0x2019;

/** What is known of a code unit that is a code point by itself. */
const unknown = 0;
const inWord = 1;
const outside = 2;
const kindOfUnit = new Uint8Array(0x10000);

/** How many code units (1 or 2) the word code point at index `at` has; 0 if there is none. */
function wordUnitsAt(text: string, at: number): 0 | 1 | 2 {
  const unit = text.charCodeAt(at);
  let kind = kindOfUnit[unit];
  if (kind === unknown) {
    kind = wordCodePoint.test(String.fromCharCode(unit)) ? inWord : outside;
    kindOfUnit[unit] = kind;
  }
  if (kind === inWord) return 1;
  if (!splitsPair(text, at + 1)) return 0;
  return wordCodePoint.test(text.slice(at, at + 2)) ? 2 : 0;
}

/** The end of the word that starts at index `from`; `from` itself where no word starts. */
function wordEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length) {
    const units = wordUnitsAt(text, end);
    if (units > 0) {
      end += units;
      continue;
    }
    const unit = text.charCodeAt(end);
    if (end === from || (unit !== apostrophe && unit !== rightQuote)) break;
    if (wordUnitsAt(text, end + 1) === 0) break;
    end++;
  }
  return end;
}

/** Words of a text and what stands between them, numbered in order of first appearance. */
export function openWords(text: string): Segmenter {
  const length = text.length;
  const interner = openInterner();
  let at = 0;

  function next(out: Uint32Array): number {
    let filled = 0;
    while (at < length && filled < out.length) {
      let end = wordEnd(text, at);
      if (end === at) end += splitsPair(text, at + 1) ? 2 : 1;
      const isUnit = end - at === 1;
      out[filled++] = isUnit
        ? interner.unit(text.charCodeAt(at))
        : interner.spelling(text.slice(at, end));
      at = end;
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
