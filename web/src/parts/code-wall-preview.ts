// A word on its way over the code wall: where it would stand, and whom it would put out.
import type { WallRow } from './code-wall-blocks.ts';
import { placeOf, rowTop, type Frame } from './code-wall-frame.ts';
import type { Words } from './code-wall-moves.ts';

/** A word on its way to a node. */
export interface Move {
  readonly index: number;
  readonly word: string;
  /** Whether the words that clash with it go, as on a drop, or stay, as where one is typed. */
  readonly evicts: boolean;
}

/** Where a word would stand, and whose words would have to go. */
export interface Preview {
  readonly index: number;
  readonly hue: number;
  readonly word: string;
  readonly label: string;
  /** Who had just this node. */
  readonly replaced: string;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly evicted: ReadonlySet<number>;
}

/** `changes`: the words as they would be. Null where the node lies beside the frame. */
export function layoutPreview(
  rows: readonly WallRow[], { index, word }: Move, changes: Words, frame: Frame,
): Preview | null {
  const row = rows.find((other) => other.index === index);
  const place = placeOf(frame, word);
  if (row === undefined || place === null) return null;
  const { x0, x1 } = place;
  const there = rows.filter(({ codeword, index: other }) => codeword === word && other !== index);
  return {
    index, hue: row.hue, x0, x1, y0: rowTop(frame, Math.min(place.row, frame.rows)), word,
    label: [row, ...there.filter((other) => !changes.has(other.index))]
      .map(({ label }) => label).join(' '),
    replaced: there.filter((other) => changes.has(other.index))
      .map(({ label }) => label).join(' '),
    evicted: new Set([...changes.keys()].filter((other) => other !== index)),
  };
}
