// A text in another order, or drawn anew from its own characters: what a predictor loses. Seeded.
import { seededDraws } from './random-letters.ts';

/** How a copy of a text differs from it. */
export type Treatment = 'none' | 'letters' | 'words' | 'random';

/** Longer copies are cut. */
export const mostTreated = 1 << 20;

/** The code points of the copy; 'words' are what stands between white space, which stays. */
export function treated(text: string, treatment: Treatment, seed: number): string {
  if (treatment === 'none') return text;
  const kept = text.length <= mostTreated ? text : text.slice(0, mostTreated);
  if (treatment === 'words') {
    const pieces = kept.split(/(\s+)/);
    const words = shuffled(pieces.filter((_, i) => i % 2 === 0), seed);
    return pieces.map((gap, i) => i % 2 === 0 ? words[i / 2] : gap).join('');
  }
  const letters = Array.from(kept);
  if (treatment === 'letters') return shuffled(letters, seed).join('');
  const alphabet = [...new Set(letters)];
  const draw = seededDraws(seed);
  return letters.map(() => alphabet[draw(alphabet.length)]).join('');
}

/** In place, from the end (Fisher and Yates 1938; Durstenfeld 1964). */
function shuffled(items: string[], seed: number): string[] {
  const draw = seededDraws(seed);
  for (let last = items.length - 1; last > 0; last--) {
    const other = draw(last + 1);
    [items[last], items[other]] = [items[other] ?? '', items[last] ?? ''];
  }
  return items;
}
