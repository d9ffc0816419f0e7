// The wall for lengths of any kind: a block as wide as its share q of the budget, and as deep as a
// word of −log2 q bits would lie. For whole lengths these are the blocks of code words. Pure.
import type { AreaChartLayout } from '../../parts/area-chart-layout.ts';
import { px, rect } from '../../parts/area-chart-shapes.ts';
import { rowHeight } from '../../parts/code-wall-frame.ts';
import { slantHeight, stripRows } from '../../parts/code-wall-layout.ts';
import { fractionText } from '../../parts/code-wall-moves.ts';
import { ribbonShape, type Ribbon } from '../../parts/code-wall-ribbons.ts';
import { textWidth, type PlacedText } from '../../parts/ruler-text.ts';

export interface BudgetBlock {
  readonly index: number;
  readonly hue: number;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly label: PlacedText | null;
}

export interface BudgetLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly levels: readonly PlacedText[];
  readonly lines: string;
  readonly ribbons: readonly Ribbon[];
  readonly blocks: readonly BudgetBlock[];
  /** What no symbol has; null where all is spent. */
  readonly free: { readonly x0: number; readonly x1: number;
    readonly label: PlacedText | null } | null;
}

export interface Spending {
  /** By column of the chart. */
  readonly shares: readonly number[];
  readonly lengths: readonly number[];
  readonly unspent: number;
}

const leastRows = 3;
const mostRows = 8;
const labelSize = 16;

/** Under `chart`, whose axis is kept to the pixel. */
export function layoutBudget(
  chart: AreaChartLayout, { shares, lengths, unspent }: Spending, deepest: number,
): BudgetLayout {
  const { left, right } = chart.plot;
  const rows = Math.max(leastRows, Math.min(mostRows, Math.ceil(deepest)));
  const top = stripRows + slantHeight;
  const bottom = top + rows * rowHeight;
  const scale = right - left;
  let x = left;
  const blocks = chart.columns.map(({ row: { index, hue, label } }, i): BudgetBlock => {
    const x0 = x;
    x += (shares[i] ?? 0) * scale;
    const depth = Math.min(rows, Math.max(1, lengths[i] ?? 1));
    const y0 = top + (depth - 1) * rowHeight;
    return { index, hue, x0, x1: x, y0, label: fitted(label, labelSize, x0, x, y0) };
  });
  const zone = { y0: 0, y1: stripRows };
  return {
    width: chart.width, height: bottom + 4, left, right, top, bottom, blocks,
    levels: Array.from({ length: rows }, (_, i) => ({
      x: left - 5, y: top + i * rowHeight + 19, text: fractionText(i + 1), anchor: 'end' })),
    lines: Array.from({ length: rows - 1 }, (_, i) =>
      `M${left} ${top + (i + 1) * rowHeight}H${right}`).join(''),
    ribbons: blocks.flatMap(({ index, hue, x0, x1, y0 }, i): Ribbon[] => {
      const strip = chart.columns[i];
      return strip === undefined ? []
        : [{ index, hue, ...ribbonShape(strip, { x0, x1 }, y0, zone, top) }];
    }),
    free: unspent === 0 ? null
      : { x0: x, x1: right, label: fitted('free', 14, x, right, top) },
  };
}

function fitted(
  text: string, size: number, x0: number, x1: number, y0: number,
): PlacedText | null {
  return textWidth(text, size) + 4 > x1 - x0 ? null
    : { x: (x0 + x1) / 2, y: y0 + 19, text, anchor: 'middle' };
}

/** Block and all that lies below it. */
export function blockPath({ x0, x1, y0 }: BudgetBlock, bottom: number): string {
  const gap = x1 - x0 >= 3 ? 0.5 : 0;
  return rect(x0 + gap, y0, x1 - gap, bottom);
}

/** The symbol at (x, y), ribbons' upper ends included; null elsewhere. */
export function budgetSymbolAt(
  { ribbons, blocks }: BudgetLayout, x: number, y: number,
): number | null {
  if (y < stripRows) return ribbons.find(({ x0, x1 }) => x >= x0 && x < x1)?.index ?? null;
  return blocks.find(({ x0, x1, y0 }) => x >= x0 && x < x1 && y >= y0)?.index ?? null;
}

/** Where the free part begins and how it is drawn. */
export function freePath({ free, top, bottom }: BudgetLayout): string {
  return free === null || free.x1 - free.x0 < 3 ? ''
    : `M${px(free.x0 + 1.5)} ${top + 1.5}H${px(free.x1 - 1.5)}V${bottom - 1.5}H${
      px(free.x0 + 1.5)}Z`;
}
