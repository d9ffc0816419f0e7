// The columns of the area chart: one for each row, and one block for the symbols that are too many.
import type { Remainder, SymbolRow } from '../analysis/analysis.ts';
import { bracketLabel, stripTexts } from './area-chart-labels.ts';
import {
  cellDigits, cellPaths, silhouette, type Bar, type Cells, type Digits,
} from './area-chart-shapes.ts';
import { textExtent, type PlacedText } from './ruler-text.ts';

/** The drawing area; `base` is the base line, `top` the highest place a column may reach. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly base: number;
}

export interface Column extends Bar {
  readonly row: SymbolRow;
  /** Its height in bits. */
  readonly length: number;
  /** Null where a column is plain: under 6 px wide, or not as high as a code word is long. */
  readonly cells: Cells | null;
  /** Null where a cell is smaller than 10 by 14 px, or the columns are being levelled. */
  readonly digits: Digits | null;
  readonly label: PlacedText | null;
  readonly count: PlacedText | null;
}

export interface RemainderShape {
  readonly x0: number;
  readonly x1: number;
  /** The highest point of its columns and its line. */
  readonly top: number;
  readonly path: string;
  /** Under the base line, from end to end. */
  readonly bracket: string;
  readonly label: PlacedText;
}

/** From bits and shares to places in the picture, at one level. */
export interface Scale {
  readonly columnY: (length: number) => number;
  readonly lineY: (selfInformation: number) => number;
  readonly x: (share: number) => number;
}

const cellWidth = 6;
const digitWidth = 10;
const digitHeight = 14;
const gapWidth = 3;

/** Paper on each side of a column; none where it would eat the column. */
export function columnGap({ x0, x1 }: Bar): number {
  return x1 - x0 >= gapWidth ? 0.5 : 0;
}

/** Bars side by side from `start`, a share of the unit interval. */
export function layoutBars(
  parts: readonly { share: number; length: number; selfInformation: number }[],
  start: number, scale: Scale,
): Bar[] {
  let share = start;
  return parts.map((part) => {
    const x0 = scale.x(share);
    share += part.share;
    const [columnY, lineY] = [scale.columnY(part.length), scale.lineY(part.selfInformation)];
    return { x0, x1: scale.x(share), columnY, lineY };
  });
}

/** What stands on one strip and under it, as far as there is room; plain with a given `length`. */
export function layoutColumn(
  row: SymbolRow, bar: Bar, base: number, level: number, length?: number,
): Column {
  const width = bar.x1 - bar.x0;
  const height = (base - bar.columnY) / row.codeword.length;
  const gap = columnGap(bar);
  const plain = length !== undefined || width < cellWidth;
  const withDigits = !plain && level === 0 && width >= digitWidth && height >= digitHeight;
  return {
    ...bar,
    row,
    length: length ?? row.codeword.length,
    cells: plain ? null
      : cellPaths(row.codeword, bar.x0 + gap, bar.x1 - gap, bar.columnY, base),
    digits: withDigits ? cellDigits(row.codeword, bar, base) : null,
    ...stripTexts(row, bar, base),
  };
}

/** One block for all of its bars; null where it has no steps. */
export function layoutRemainder(
  { symbols, share }: Remainder, bars: readonly Bar[], plot: Plot,
): RemainderShape | null {
  const [first, last] = [bars[0], bars.at(-1)];
  if (first === undefined || last === undefined) return null;
  const [x0, x1] = [first.x0, last.x1];
  return {
    x0, x1,
    top: bars.reduce((y, bar) => Math.min(y, bar.columnY, bar.lineY), plot.base),
    path: silhouette(bars, plot.base),
    bracket: `M${x0} ${plot.base + 5}v6H${x1}v-6`,
    label: bracketLabel(symbols, share, x0, x1, plot),
  };
}

/** Without the counts that the remainder's name would touch. */
export function clearOf(columns: readonly Column[], remainder: RemainderShape | null): Column[] {
  if (remainder === null) return [...columns];
  const from = textExtent(remainder.label)[0] - 4;
  return columns.map((column) => (column.count !== null && textExtent(column.count)[1] > from
    ? { ...column, count: null } : column));
}
