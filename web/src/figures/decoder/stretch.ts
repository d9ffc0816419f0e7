// Which stretch of millions of bits is in view around the cursor. Pure.
import { bitsPerRow } from '../../parts/bit-stream-layout.ts';

export const mostRows = 3;
/** Bits before the rows that are asked for, so that words and text reach back. */
const lead = 640;

export interface Stretch {
  /** The first bit in view. */
  readonly from: number;
  readonly query: { readonly from: number; readonly count: number };
}

/** Rows that hold the bit before the cursor, one row above them. `longest`: of all code words. */
export function stretchAt(at: number, width: number, longest: number): Stretch {
  const perRow = bitsPerRow(width);
  const from = Math.max(0, Math.floor(Math.max(0, at - 1) / perRow) - 1) * perRow;
  const first = Math.max(0, from - Math.max(lead, longest));
  return { from, query: { from: first, count: from - first + mostRows * perRow } };
}
