// What is said of readings under a code that is not prefix-free. Pure.
import type { ReadingsView } from '../../analysis/decoding.ts';
import { whole } from '../common/numbers.ts';
import { readingCount } from './decoder-words.ts';

/** How many are alive here. */
export function readingWords({ at, alive, counted, bits }: ReadingsView): string {
  const end = at === counted && counted < bits
    ? ` Readings are counted for the first ${whole(counted)} bits.` : '';
  const after = `after bit ${whole(at)}`;
  if (alive === 0) return `No reading is left ${after}: these bits are no text.${end}`;
  return `${alive === 1 ? 'One reading is' : `${readingCount(alive)} readings are`} alive ${after}.${end}`;
}

/** Where doubt begins, and where it becomes final. */
export function doubtWords({ firstDoubt, firstAmbiguity, counted }: ReadingsView): string {
  if (firstDoubt === null) return `No doubt in the first ${whole(counted)} bits.`;
  const begin = `The first doubt begins with bit ${whole(firstDoubt)}`;
  return firstAmbiguity === null
    ? `${begin}. The bits that follow may settle it: no two readings end at the same bit.`
    : `${begin}. At bit ${whole(firstAmbiguity)} two readings end together: no bit that follows can ` +
      'tell them apart.';
}
