// Rungs below each other on one axis of bits from 0, in groups. What was measured is a filled bar,
// what was published an open mark; a group that has a unit closes its axis. Pure.
import { px } from '../../parts/area-chart-shapes.ts';
import { textWidth, type PlacedText } from '../../parts/ruler-text.ts';

export interface LadderRow {
  readonly title: string;
  /** 'uncounted': published, without a model that its reader needs too. */
  readonly kind: 'measured' | 'published' | 'uncounted';
  /** Bits per symbol: of the message, and with all else; or two bounds; or the same twice. */
  readonly from: number;
  readonly to: number;
  /** What stands at the end, where there is room for that of all rows; else the shorter one. */
  readonly text: string;
  readonly short: string;
}

export interface LadderGroup {
  readonly title: string;
  /** What the bits are per; '' where the next group goes on with the same axis. */
  readonly unit: string;
  readonly rows: readonly LadderRow[];
}

/** A line over all rows. */
export interface LadderMark {
  readonly bits: number;
  readonly text: string;
  readonly short: string;
}

export interface PlacedRow {
  readonly kind: LadderRow['kind'];
  readonly from: number;
  readonly to: number;
  /** The upper edge of its bar. */
  readonly y: number;
  readonly title: PlacedText;
  readonly end: PlacedText;
}

export interface LadderLayout {
  readonly width: number;
  readonly height: number;
  readonly zero: number;
  readonly grid: string;
  readonly axis: string;
  readonly ticks: readonly PlacedText[];
  readonly heads: readonly PlacedText[];
  readonly rows: readonly PlacedRow[];
  readonly mark: { readonly path: string; readonly label: PlacedText } | null;
}

export const barHeight = 14;
const headHeight = 36;
const markHeight = 24;
/** Clear space between what is drawn and its text. */
const gap = 10;
/** Titles that need more of the width stand above their bars. */
const mostTitle = 0.36;
/** The texts must leave so much of the width to the axis. */
const leastAxis = 0.6;
/** A tick's number and its air. */
const tickRoom = 36;
/** From the axis to the next group. */
const axisHeight = 48;

/** 1, 2, 5, 10, …: the first with no more ticks than there is room for. */
function stepOf(most: number, room: number): number {
  let step = 1;
  for (let i = 0; most / step * tickRoom > room; i++) step *= i % 3 === 1 ? 2.5 : 2;
  return step;
}

export function layoutLadder(
  groups: readonly LadderGroup[], mark: LadderMark | null, width: number,
): LadderLayout {
  const all = groups.flatMap(({ rows }) => rows);
  const titled = Math.max(...all.map(({ title }) => textWidth(title))) + gap;
  const stacked = titled > mostTitle * width;
  const zero = stacked ? 4 : titled;
  const most = Math.max(1, mark?.bits ?? 0, ...all.map(({ to }) => to));
  // As far right as each bar leaves room for its text.
  const lastFor = (by: 'text' | 'short'): number => Math.min(width - gap, ...all.map((row) =>
    zero + (width - zero - 2 * gap - textWidth(row[by])) * most / Math.max(row.to, 1e-9)));
  const by = lastFor('text') - zero > leastAxis * (width - zero) ? 'text' : 'short';
  const last = lastFor(by);
  const step = stepOf(most, last - zero);
  const x = (bits: number): number => zero + bits * (last - zero) / most;
  const at = Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step);
  const rows: PlacedRow[] = [];
  const heads: PlacedText[] = [];
  const ticks: PlacedText[] = [];
  let [grid, axis] = ['', ''];
  let y = mark === null ? 0 : markHeight;
  let top = y + headHeight;
  for (const { title: head, unit, rows: own } of groups) {
    heads.push({ x: 0, y: y + 24, text: head, anchor: 'start' });
    y += headHeight;
    for (const row of own) {
      const upper = y + (stacked ? 20 : 4);
      const [from, to] = [x(row.from), x(row.to)];
      rows.push({ kind: row.kind, from, to, y: upper,
        title: { x: 0, y: stacked ? y + 15 : upper + 12, text: row.title, anchor: 'start' },
        end: { x: to + gap, y: upper + 12, text: row[by], anchor: 'start' } });
      y += stacked ? 40 : 22;
    }
    if (unit === '') continue;
    y += 6;
    grid += at.map((bits) => `M${px(x(bits))} ${top}V${y}`).join('');
    axis += `M${px(zero)} ${y}H${px(last)}`;
    ticks.push(...at.map((bits): PlacedText =>
      ({ x: x(bits), y: y + 18, text: String(bits), anchor: 'middle' })),
    { x: zero, y: y + 36, text: `bits per ${unit}`, anchor: 'start' });
    y += axisHeight;
    top = y + headHeight;
  }
  if (mark === null) return { width, height: y, zero, grid, axis, ticks, heads, rows, mark };
  const text = textWidth(mark.text) > width ? mark.short : mark.text;
  const half = textWidth(text) / 2;
  return {
    width, height: y, zero, grid, axis, ticks, heads, rows,
    mark: { path: `M${px(x(mark.bits))} ${markHeight - 4}V${y - axisHeight}`, label: {
      x: Math.max(half, Math.min(width - half, x(mark.bits))), y: 14, text, anchor: 'middle' } },
  };
}
