// The area chart: the unit interval cut into strips as wide as probabilities; on each a column as
// high as its code word is long; over them the line -log2 p. The area of the columns is the
// expected length L, the area under the line the entropy H. Levelled (t = 1), the columns are one
// rectangle L high and the line lies at H: both areas are the same at every t.
import type { Analysis } from '../analysis/analysis.ts';
import {
  clearOf, layoutBars, layoutColumn, layoutRemainder, type Column, type Plot, type RemainderShape,
  type Scale,
} from './area-chart-columns.ts';
import { layoutLegend, levelLabels, type LegendItem } from './area-chart-labels.ts';
import { bitTicks, choosePixelsPerBit } from './area-chart-scale.ts';
import { overpaidPath, stepLine, underpaidPath } from './area-chart-shapes.ts';
import type { PlacedText } from './ruler-text.ts';

export interface AreaChartData
  extends Pick<Analysis, 'rows' | 'remainder' | 'entropy' | 'longest'> {
  /** The area of the columns, bits per symbol. */
  readonly expectedLength: number;
  /** Heights of the columns by row, in bits, where they are not those of code words. */
  readonly lengths?: readonly number[];
}

export interface AreaChartOptions {
  readonly width: number;
  /** Of the whole picture, where it is to be lower or higher than it would be by itself. */
  readonly height?: number;
  /** 0: columns; 1: levelled. */
  readonly level: number;
  /** A lower plot; by itself below 480 px. */
  readonly narrow?: boolean;
  /** The step of the picture before this one, which stays in use where it can. */
  readonly pixelsPerBit?: number;
  /** What a bit is counted per: "code point", "byte", … */
  readonly unit?: string;
}

export interface AreaChartLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: Plot;
  readonly pixelsPerBit: number;
  /** Numbers centred on the height of their bit, and the word "bits" above the last. */
  readonly ticks: readonly PlacedText[];
  readonly unit: PlacedText;
  readonly columns: readonly Column[];
  readonly remainder: RemainderShape | null;
  readonly line: string;
  readonly overpaid: string;
  readonly underpaid: string;
  /** 1 to 0 while the columns are levelled. */
  readonly cellOpacity: number;
  readonly levelLabels: readonly PlacedText[];
  readonly legend: readonly LegendItem[];
  /** Symbols in the order of the arrow keys. */
  readonly order: readonly number[];
}

const plotHeight = 340;
const narrowPlotHeight = 220;
const narrowWidth = 480;
const axisWidth = 30;
const topMargin = 26;
const stripRows = 44;

/** Highest thing to draw, in bits. */
function topBits({ rows, remainder, longest, lengths = [] }: AreaChartData): number {
  const lines = [...rows, ...(remainder?.steps ?? [])].map((part) => part.selfInformation);
  return Math.max(longest, ...lengths, ...lines, 1);
}

function makeScale(
  data: AreaChartData, plot: Plot, pixelsPerBit: number, level: number,
): Scale {
  const y = (own: number, mean: number): number =>
    plot.base - (own * (1 - level) + mean * level) * pixelsPerBit;
  return {
    columnY: (length) => y(length, data.expectedLength),
    lineY: (selfInformation) => y(selfInformation, data.entropy),
    x: (share) => plot.left + share * (plot.right - plot.left),
  };
}

function layoutPlot(data: AreaChartData, options: AreaChartOptions, legendHeight: number) {
  const top = topBits(data);
  const narrow = options.narrow ?? options.width < narrowWidth;
  const around = topMargin + stripRows + legendHeight;
  const budget = options.height === undefined
    ? (narrow ? narrowPlotHeight : plotHeight)
    : options.height - around;
  const pixelsPerBit = choosePixelsPerBit(top, budget, options.pixelsPerBit);
  const base = topMargin + Math.ceil(Math.max(budget, top * pixelsPerBit));
  const plot: Plot = { left: axisWidth, right: options.width - 1, top: topMargin, base };
  const ticks = bitTicks(top, pixelsPerBit, base - topMargin).map((bits): PlacedText => ({
    x: axisWidth - 8, y: base - bits * pixelsPerBit, text: String(bits), anchor: 'end',
  }));
  const last = ticks.at(-1)?.y ?? base;
  const unitText: PlacedText = { x: 0, y: last - 12, text: 'bits', anchor: 'start' };
  return { plot, pixelsPerBit, ticks, unit: unitText };
}

/** Numbers out: no document, no fonts. Rows are taken in the order given. */
export function layoutAreaChart(data: AreaChartData, options: AreaChartOptions): AreaChartLayout {
  const { rows, remainder, lengths } = data;
  const { width, level } = options;
  const per = options.unit ?? 'symbol';
  const legendHeight = layoutLegend(width, 0, per).height;
  const { plot, pixelsPerBit, ticks, unit } = layoutPlot(data, options, legendHeight);
  const scale = makeScale(data, plot, pixelsPerBit, level);
  const shares = rows.map(({ probability, codeword, selfInformation }, i) =>
    ({ share: probability, length: lengths?.[i] ?? codeword.length, selfInformation }));
  const bars = layoutBars(shares, 0, scale);
  const shown = shares.reduce((sum, { share }) => sum + share, 0);
  const restBars = layoutBars(remainder?.steps ?? [], shown, scale);
  const rest = remainder && layoutRemainder(remainder, restBars, plot);
  const columns = rows.flatMap((row, i) => {
    const bar = bars[i];
    return bar === undefined ? [] : [layoutColumn(row, bar, plot.base, level, lengths?.[i])];
  });
  const all = [...bars, ...restBars];
  return {
    width, plot, pixelsPerBit, ticks, unit,
    height: plot.base + stripRows + legendHeight,
    columns: clearOf(columns, rest),
    remainder: rest,
    line: stepLine(all), overpaid: overpaidPath(all), underpaid: underpaidPath(all),
    cellOpacity: Math.max(0, 1 - level * 3),
    levelLabels: level === 1 && all.length > 0 ? levelLabels(data, plot, pixelsPerBit, per) : [],
    legend: layoutLegend(width, plot.base + stripRows, per).items,
    order: rows.map(({ index }) => index),
  };
}

/** The symbol whose strip lies at (x, y), labels included; null beside the strips. */
export function symbolAt({ columns, plot }: AreaChartLayout, x: number, y: number): number | null {
  if (y < plot.top || y > plot.base + stripRows) return null;
  const column = columns.find(({ x0, x1 }) => x >= x0 && x < x1);
  return column?.row.index ?? null;
}
