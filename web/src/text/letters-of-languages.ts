// Letters of 27 in two languages. The German paragraph is written for this page, without the letters
// that the 27 do not have. English is counted in a book, where each of them occurs.
import { openLetters } from './segment-letters.ts';

/** a to z and the space, as the pictures show them. */
export const letterNames: readonly string[] = [...'abcdefghijklmnopqrstuvwxyz␣'];

/**
 * How often each of the 27 stands in the 134,997 of Lewis Carroll's Alice's Adventures in Wonderland
 * (alice29.txt of the Canterbury corpus), in the order of `letterNames`.
 */
export const aliceCounts: readonly number[] = [
  8787, 1474, 2397, 4931, 13569, 2000, 2528, 7372, 7511, 146, 1158, 4713, 2107, 7013, 8141, 1522,
  209, 5433, 6495, 10684, 3468, 845, 2674, 148, 2264, 78, 27330,
];

export const germanSample =
  'Wer eine Nachricht sendet, bezahlt sie mit Zeichen. Darum bekommt der Buchstabe, der am ' +
  'meisten vorkommt, das kleinste Wort: im Deutschen ist das ein e, danach kommen n, i, s und ' +
  'r. Wer nun einen Text aus einem anderen Land mit diesem Code schreibt, bezahlt zu viel, denn ' +
  'dort sind andere Buchstaben beliebt. Lesen kann man den Text danach genauso gut wie vorher. ' +
  'Er war nur teurer, und wie viel teurer, das steht als Zahl unter dem Bild.';

/** How often each of the 27 stands in a text, in the order of `letterNames`. */
export function letterCounts(text: string): number[] {
  const counts = letterNames.map(() => 0);
  const ids = new Uint32Array(1024);
  const letters = openLetters(text);
  for (let filled = letters.next(ids); filled > 0; filled = letters.next(ids)) {
    for (const id of ids.subarray(0, filled)) {
      const place = id === 32 ? counts.length - 1 : id - 97;
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  return counts;
}
