// Which symbols the pictures draw one by one, and the exact shape of all the others together.
import type { Remainder, Step } from './analysis.ts';

/** So many symbols are always drawn; beyond, only those that are this wide on the unit interval. */
const alwaysDrawn = 128;
const leastShare = 1 / 800;

/**
 * How many symbols, from the front of the code-word order, are drawn one by one: all up to 128;
 * of a larger alphabet those in front of the first narrow one.
 */
export function drawnOneByOne(order: Uint32Array, counts: Uint32Array, total: number): number {
  if (order.length <= alwaysDrawn) return order.length;
  let drawn = 0;
  while (drawn < order.length && (counts[order[drawn] ?? 0] ?? 0) >= leastShare * total) drawn++;
  return drawn;
}

/** The symbols `rest` (alphabet indices in code-word order) as steps; null where there are none. */
export function remainderOf(
  rest: Uint32Array, counts: Uint32Array, lengths: Uint16Array, selfInformation: Float64Array,
  total: number,
): Remainder | null {
  if (rest.length === 0) return null;
  const steps = new Map<string, { count: number; symbols: number; index: number }>();
  for (const index of rest) {
    const key = `${lengths[index]} ${counts[index]}`;
    const step = steps.get(key);
    if (step !== undefined) step.symbols++;
    else steps.set(key, { count: counts[index] ?? 0, symbols: 1, index });
  }
  const ordered = [...steps.values()].sort((a, b) =>
    (lengths[a.index] ?? 0) - (lengths[b.index] ?? 0) || b.count - a.count);
  const shape: Step[] = ordered.map(({ count, symbols, index }) => ({
    share: count * symbols / total,
    length: lengths[index] ?? 0,
    selfInformation: selfInformation[index] ?? 0,
  }));
  return {
    symbols: rest.length,
    share: shape.reduce((sum, step) => sum + step.share, 0),
    steps: shape,
  };
}
