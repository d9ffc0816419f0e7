/**
 * The 27 letters of Shannon's 1951 experiments: a to z and the space. Upper case is folded (A to Z,
 * and the two other code points whose case folding is a letter of a to z), every run of anything
 * else is one space, and there is no space at either end.
 *
 * Key observation: a space can be written only when the letter after it is seen, and that one rule
 * joins runs and trims both ends.
 */

import type { Reduction, Segmenter } from './segmenter.ts';
import { splitsPair } from './surrogate.ts';

const space = 32;
const kelvinSign = 0x212a;
const longS = 0x17f;

/** The letters of 27 of a text, as the char codes of a to z and of the space. */
export function openLetters(text: string): Segmenter {
  const length = text.length;
  let at = 0;
  let kept = 0;
  let folded = 0;
  let codePoints = 0;
  let started = false; // a letter has been written
  let gap = false; // and a run of other things after it
  let gapHasSpace = false; // which has a space in it

  function skip(unit: number): void {
    gap = started;
    if (unit === space) gapHasSpace = started;
    codePoints++;
    at += splitsPair(text, at + 1) ? 2 : 1;
  }

  function writeSpace(out: Uint32Array, to: number): void {
    out[to] = space;
    if (gapHasSpace) kept++;
    gap = false;
    gapHasSpace = false;
  }

  function next(out: Uint32Array): number {
    let filled = 0;
    while (at < length && filled < out.length) {
      const unit = text.charCodeAt(at);
      const letter = letterOf(unit);
      if (letter === 0) {
        skip(unit);
      } else if (gap) {
        writeSpace(out, filled++);
      } else {
        out[filled++] = letter;
        if (letter === unit) kept++;
        else folded++;
        started = true;
        codePoints++;
        at++;
      }
    }
    return filled;
  }

  return {
    next,
    get consumed() {
      return at;
    },
    length,
    spellings: () => null,
    reduction: (): Reduction => ({ kept, folded, dropped: codePoints - kept - folded }),
  };
}

/** The letter a to z that a code unit folds to, or 0. */
function letterOf(unit: number): number {
  if (unit >= 97 && unit <= 122) return unit;
  if (unit >= 65 && unit <= 90) return unit + 32;
  if (unit === kelvinSign) return 107;
  return unit === longS ? 115 : 0;
}

/** A text reduced to 27 letters, as text. */
export function reducedText(text: string): string {
  const letters = openLetters(text);
  const ids = new Uint32Array(Math.min(8192, text.length + 1));
  const pieces: string[] = [];
  for (let n = letters.next(ids); n > 0; n = letters.next(ids)) {
    pieces.push(String.fromCharCode(...ids.subarray(0, n)));
  }
  return pieces.join('');
}
