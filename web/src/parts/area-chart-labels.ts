// The words of the area chart: under the strips, at the remainder, on the levelled rectangle, at
// the active symbol, and the legend. No two of them overlap.
import type { SymbolRow } from '../analysis/analysis.ts';
import type { Plot } from './area-chart-columns.ts';
import type { AreaChartData, AreaChartLayout } from './area-chart-layout.ts';
import type { Bar } from './area-chart-shapes.ts';
import {
  formatBits, formatShare, formatSymbols, isolate, textSize, textWidth, type PlacedText,
} from './ruler-text.ts';

export const labelSize = 16;
const labelStrip = 18;
const countStrip = 40;
const labelDrop = 19;
const countDrop = 37;

/** Label and count of a strip, where the strip is wide enough for them. */
export function stripTexts(
  row: SymbolRow, { x0, x1 }: Bar, base: number,
): { label: PlacedText | null; count: PlacedText | null } {
  const [x, width] = [(x0 + x1) / 2, x1 - x0];
  const count = row.count.toLocaleString('en');
  const fits = (least: number, textPx: number): boolean => width >= least && width >= textPx + 4;
  return {
    label: !fits(labelStrip, textWidth(row.label, labelSize)) ? null
      : { x, y: base + labelDrop, text: row.label, anchor: 'middle' },
    count: !fits(countStrip, textWidth(count)) ? null
      : { x, y: base + countDrop, text: count, anchor: 'middle' },
  };
}

/** "4,962 symbols, 12 %", ending where its block or the plot ends. */
export function bracketLabel(
  symbols: number, share: number, x0: number, x1: number, plot: Plot,
): PlacedText {
  const text = `${formatSymbols(symbols)}, ${formatShare(share)}`;
  const half = textWidth(text) / 2;
  const centre = (x0 + x1) / 2;
  const end = Math.min(centre + half, plot.right);
  return { x: end, y: plot.base + countDrop, text, anchor: 'end' };
}

/** At t = 1: the height of the rectangle above it, the height of the line below it if it can be. */
export function levelLabels(
  { expectedLength, entropy }: AreaChartData, plot: Plot, pixelsPerBit: number, unit: string,
): PlacedText[] {
  const x = plot.left + 10;
  const columnTop = plot.base - expectedLength * pixelsPerBit;
  const lineY = plot.base - entropy * pixelsPerBit;
  const below = lineY + textSize + 8 <= plot.base;
  const words = (bits: number, area: string): string => {
    const full = `${formatBits(bits)} bits per ${unit}: ${area}`;
    return x + textWidth(full) <= plot.right ? full : `${formatBits(bits)}: ${area}`;
  };
  const lineLabelY = below ? lineY + textSize + 6 : lineY - 8;
  return [
    { x, y: columnTop - 8, text: words(expectedLength, 'area of the columns'), anchor: 'start' },
    { x, y: lineLabelY, text: words(entropy, 'area under the line'), anchor: 'start' },
  ];
}

export type LegendKind = 'line' | 'overpaid' | 'underpaid' | 'unit';

export interface LegendItem {
  readonly kind: LegendKind;
  /** Left end of the swatch, `swatchWidth` wide; the text follows it. */
  readonly x: number;
  /** Base line of the text. */
  readonly y: number;
  readonly text: string;
}

export const swatchWidth = 22;
export const swatchGap = 7;
const itemGap = 16;
const legendRow = 22;

/** The legend in as many rows as `width` asks for, and their height. */
export function layoutLegend(
  width: number, top: number, unit: string,
): { items: LegendItem[]; height: number } {
  const texts: readonly (readonly [LegendKind, string])[] = [
    ['line', '−log₂ p'],
    ['overpaid', 'overpaid'],
    ['underpaid', 'underpaid'],
    ['unit', `1 wide × 1 bit = 1 bit per ${unit}`],
  ];
  const items: LegendItem[] = [];
  let [x, row] = [0, 0];
  for (const [kind, full] of texts) {
    const whole = swatchWidth + swatchGap + textWidth(full);
    const text = whole <= width ? full : full.replace('1 wide × 1 bit', '1 × 1 bit');
    const itemWidth = swatchWidth + swatchGap + textWidth(text);
    if (x > 0 && x + itemWidth > width) [x, row] = [0, row + 1];
    items.push({ kind, x, y: top + row * legendRow + 16, text });
    x += itemWidth + itemGap;
  }
  return { items, height: (row + 1) * legendRow + 4 };
}

/** The outline and the words of the active symbol. */
export interface Callout {
  readonly x0: number;
  readonly x1: number;
  readonly columnY: number;
  readonly label: PlacedText;
  /** From the column up to its label. */
  readonly pole: string;
}

/**
 * Names the active symbol above everything that its label would lie on: to the left of the
 * column's right edge where there is room (columns there are lower), else from the plot's edge.
 */
export function layoutCallout(layout: AreaChartLayout, active: number): Callout | null {
  const { columns, plot, remainder } = layout;
  const column = columns.find(({ row }) => row.index === active);
  if (column === undefined) return null;
  const { row, length, x0, x1, columnY, lineY } = column;
  const bits = Number.isInteger(length) ? String(length) : formatBits(length);
  const text = `${isolate(row.label)}: ${formatShare(row.probability)}, ${bits} `
    + (length === 1 ? 'bit' : 'bits');
  const width = textWidth(text);
  const right = Math.min(Math.max(x1, plot.left + width), plot.right);
  const own = Math.min(columnY, lineY);
  const under = columns.filter((other) => other.x1 > right - width && other.x0 < right);
  const rest = remainder !== null && remainder.x0 < right ? remainder.top : own;
  const highest = under.reduce(
    (y, other) => Math.min(y, other.columnY, other.lineY), Math.min(own, rest),
  );
  const y = highest - 9;
  const middle = Math.min((x0 + x1) / 2, right);
  const pole = highest < own - 1 ? `M${middle} ${y + 4}V${own}` : '';
  return { x0, x1, columnY, label: { x: right, y, text, anchor: 'end' }, pole };
}
