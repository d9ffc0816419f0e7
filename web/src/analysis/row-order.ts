// The table's orders. Ties fall back to the order of the code words, in every direction.
import type { RowQuery } from './analysis.ts';
import type { Coded } from './coded.ts';

/** All alphabet indices, as the query wants them. */
export function sortedIndices(
  { order: by, descending }: Pick<RowQuery, 'order' | 'descending'>, counts: Uint32Array,
  coded: Coded,
): Uint32Array {
  const { order } = coded;
  if (by === 'codeword') return descending ? order.slice().reverse() : order;
  const key = keyOf(by, counts, coded);
  const sign = descending ? -1 : 1;
  return order.slice().sort((a, b) => sign * (key(a) - key(b)));
}

function keyOf(
  by: Exclude<RowQuery['order'], 'codeword'>, counts: Uint32Array,
  { code, cost, selfInformation }: Coded,
): (index: number) => number {
  switch (by) {
    case 'symbol': return (index) => index;
    case 'count': return (index) => counts[index] ?? 0;
    case 'selfInformation': return (index) => selfInformation[index] ?? 0;
    case 'length': return (index) => code.lengths[index] ?? 0;
    case 'contribution': return (index) => (counts[index] ?? 0) * (code.lengths[index] ?? 0);
    case 'redundancy': return (index) => cost?.redundancy[index] ?? 0;
  }
}
