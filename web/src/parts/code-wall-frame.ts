// The frame of the code wall: which part of the wall is in view, and where its nodes lie in the
// picture. In view is the block of one node, the whole wall for '' and half of it for '0'.
import { share } from './code-wall-moves.ts';

export const rowHeight = 28;

export interface Frame {
  /** The node whose block fills the picture. */
  readonly node: string;
  readonly left: number;
  readonly right: number;
  /** Upper edge of the first row, which has the two halves of `node`. */
  readonly top: number;
  readonly rows: number;
  readonly bottom: number;
}

/** The block of a node: `row` 0 where the node is that of the frame, or above it. */
export interface Place {
  readonly x0: number;
  readonly x1: number;
  readonly row: number;
}

/** Null where a node lies beside the frame. */
export function placeOf({ node, left, right }: Frame, word: string): Place | null {
  if (node.startsWith(word)) return { x0: left, x1: right, row: 0 };
  if (!word.startsWith(node)) return null;
  const { from, size } = share(word.slice(node.length));
  const x0 = left + from * (right - left);
  return { x0, x1: x0 + size * (right - left), row: word.length - node.length };
}

/** Upper edge of a row; row 0 begins where row 1 does. */
export function rowTop({ top }: Frame, row: number): number {
  return top + Math.max(0, row - 1) * rowHeight;
}

/** The node at (x, y) of the picture; null beside the wall. */
export function nodeIn({ node, left, right, top, rows, bottom }: Frame, x: number, y: number) {
  if (x < left || x >= right || y < top || y >= bottom) return null;
  const row = Math.min(rows, 1 + Math.floor((y - top) / rowHeight));
  const cell = Math.floor((x - left) / (right - left) * 2 ** row);
  return node + cell.toString(2).padStart(row, '0');
}
