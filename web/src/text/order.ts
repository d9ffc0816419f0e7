/**
 * The order of spellings: by code points, which is also the order of their WTF-8 bytes. It is not
 * JavaScript's own order, which compares UTF-16 code units and so puts U+10000 before U+E000.
 */

import { isHighSurrogate, isLowSurrogate } from './surrogate.ts';

/** Negative, 0 or positive as `a` stands before, with or after `b` in code point order. */
export function compareCodePoints(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let at = 0;
  while (at < shorter && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  if (at === shorter) return a.length - b.length;
  // Where they differ in the second half of a pair, the code points differ from its first half on.
  const isSecondHalf =
    at > 0 &&
    isHighSurrogate(a.charCodeAt(at - 1)) &&
    (isLowSurrogate(a.charCodeAt(at)) || isLowSurrogate(b.charCodeAt(at)));
  const from = isSecondHalf ? at - 1 : at;
  return (a.codePointAt(from) ?? 0) - (b.codePointAt(from) ?? 0);
}

/** The rank, from 0, of each of a list of distinct spellings in code point order. */
export function rankSpellings(spellings: readonly string[]): Uint32Array<ArrayBuffer> {
  const order = Array.from(spellings, (spelling, id) => ({ spelling, id }));
  order.sort((a, b) => compareCodePoints(a.spelling, b.spelling));
  const ranks = new Uint32Array(spellings.length);
  order.forEach(({ id }, rank) => {
    ranks[id] = rank;
  });
  return ranks;
}

/** The spellings in the order of their ranks: each stands at the index that is its rank. */
export function sortedByRank(spellings: readonly string[], ranks: Uint32Array): string[] {
  const sorted = new Array<string>(spellings.length);
  spellings.forEach((spelling, id) => {
    sorted[ranks[id] ?? 0] = spelling;
  });
  return sorted;
}
