// The code wall: the space of all bit strings as a wall of halves, quarters, eighths, docked under
// the area chart on the same axis. A code word owns the block of its node, 2^-length of the whole;
// the Kraft sum is the occupied width. Words may clash, be equal, or be missing.
import type { Remainder } from '../analysis/analysis.ts';
import type { AreaChartLayout } from './area-chart-layout.ts';
import { rect } from './area-chart-shapes.ts';
import {
  layoutBlocks, layoutFree, layoutInner, ownedNodes, type Block, type FreeBlock, type Owned,
  type WallRow,
} from './code-wall-blocks.ts';
import { layoutDeep, layoutRest, type Deep, type Rest } from './code-wall-depths.ts';
import { nodeIn, placeOf, rowHeight, rowTop, type Frame } from './code-wall-frame.ts';
import { fractionText, placed, type Words } from './code-wall-moves.ts';
import { layoutPreview, type Move, type Preview } from './code-wall-preview.ts';
import { layoutRibbons, type DockedChart, type Ribbon } from './code-wall-ribbons.ts';
import type { PlacedText } from './ruler-text.ts';

export interface WallData {
  /** In the order of the code words. */
  readonly rows: readonly WallRow[];
  readonly remainder: Remainder | null;
}

export interface WallOptions {
  readonly width: number;
  /** The chart above, whose strips the ribbons come from; its axis is kept to the pixel. */
  readonly chart?: DockedChart;
  /** The node whose block fills the picture; '' for the whole wall. */
  readonly node?: string;
  readonly preview?: Move | null;
}

export interface WallLayout extends Frame {
  readonly width: number;
  readonly height: number;
  /** 1/2, 1/4, … at the left of the rows. */
  readonly levels: readonly PlacedText[];
  readonly cells: string;
  readonly digits: readonly PlacedText[];
  readonly ribbons: readonly Ribbon[];
  readonly zone: { readonly y0: number; readonly y1: number };
  readonly blocks: readonly Block[];
  /** What two words claim at once. */
  readonly overlaps: string;
  readonly free: readonly FreeBlock[];
  readonly deep: readonly Deep[];
  readonly rest: Rest | null;
  /** Occupied width, one bar a word: `first` where it is the only one, `more` where it overlaps. */
  readonly bars: { readonly first: string; readonly more: string };
  readonly preview: Preview | null;
  /** Symbols in the order of the arrow keys. */
  readonly order: readonly number[];
}

/** Rows under the chart's strips with their labels and counts, which the ribbons pass behind. */
export const stripRows = 44;
export const slantHeight = 44;
const leastRows = 3;
const mostRows = 10;
const mostNarrowRows = 8;
const narrowWidth = 480;
const axisWidth = 30;
const barHeight = 5;
const barStep = 7;
const mostBars = 12;

/** The chart as it stands on a wall: its legend gone, its last words where the ribbons begin. */
export function docked(chart: AreaChartLayout): AreaChartLayout {
  return { ...chart, legend: [], height: chart.plot.base + stripRows };
}

/** A row more than the longest word has bits, so that every word is seen to have a shadow. */
function rowsInView(owned: readonly Owned[], node: string, longest: number, width: number) {
  const most = width < narrowWidth ? mostNarrowRows : mostRows;
  const deepest = owned.reduce(
    (bits, { word }) => (word.startsWith(node) ? Math.max(bits, word.length) : bits), longest,
  );
  return Math.min(most, Math.max(leastRows, deepest - node.length + 1));
}

/** Side by side where words keep apart, one below the other where they overlap. */
function layoutBars(owned: readonly Owned[], rest: Rest | null, frame: Frame) {
  const bar = (x0: number, x1: number, layer: number): string => {
    const y = frame.bottom + 8 + layer * barStep;
    const gap = x1 - x0 >= 3 ? 0.5 : 0;
    return rect(x0 + gap, y, x1 - gap, y + barHeight);
  };
  let [first, more, layers] = ['', '', 1];
  for (const { word, owners, around } of owned) {
    const place = placeOf(frame, word);
    if (place === null) continue;
    for (let layer = around; layer < Math.min(mostBars, around + owners.length); layer++) {
      if (layer === 0) first += bar(place.x0, place.x1, 0);
      else more += bar(place.x0, place.x1, layer);
      layers = Math.max(layers, layer + 1);
    }
  }
  if (rest !== null) first += bar(rest.x0, rest.x1, 0);
  return { first, more, bottom: frame.bottom + 8 + layers * barStep };
}

function layoutLevels(frame: Frame): PlacedText[] {
  return Array.from({ length: frame.rows }, (_, i) => ({
    x: frame.left - 5, y: rowTop(frame, i + 1) + 19,
    text: fractionText(frame.node.length + i + 1), anchor: 'end',
  }));
}

/** Numbers out: no document, no fonts. */
export function layoutCodeWall(data: WallData, options: WallOptions): WallLayout {
  const { width, chart, node = '', preview: move = null } = options;
  const owned = ownedNodes(data.rows);
  const words: Words = new Map(data.rows.map(({ index, codeword }) => [index, codeword]));
  const changes: Words = move === null ? new Map<number, string>()
    : move.evicts ? placed(words, move.index, move.word).changes
      : new Map([[move.index, move.word]]);
  const longest = Math.max(move?.word.length ?? 0,
    ...(data.remainder?.steps ?? []).map(({ length }) => length));
  const rows = rowsInView(owned, node, longest, width);
  const zone = { y0: 0, y1: stripRows };
  const top = chart === undefined ? 2 : stripRows + slantHeight;
  const bottom = top + rows * rowHeight;
  const plot = chart?.plot ?? { left: axisWidth, right: width - 1 };
  const frame: Frame = { node, left: plot.left, right: plot.right, top, rows, bottom };
  const draft = data.remainder && layoutRest(data.remainder, owned, frame, 0);
  const bars = layoutBars(owned, draft, frame);
  const textY = bars.bottom + 14;
  const rest = draft && { ...draft, label: { ...draft.label, y: textY } };
  const deep = layoutDeep(owned, frame, textY, rest?.x0 ?? Infinity);
  return {
    ...frame, width, zone,
    height: bars.bottom + (deep.length > 0 || rest !== null ? 20 : 4),
    levels: layoutLevels(frame),
    ...layoutInner(owned, frame),
    ribbons: chart === undefined ? [] : layoutRibbons(
      chart, new Map([...words, ...changes]), rest, frame, zone),
    blocks: layoutBlocks(owned, frame),
    overlaps: overlapPath(owned, frame),
    free: layoutFree(owned, frame, data.remainder === null ? Infinity : rest?.x0 ?? -Infinity),
    deep, rest, bars,
    preview: move && layoutPreview(data.rows, move, changes, frame),
    order: data.rows.map(({ index }) => index),
  };
}

/** The blocks, shadows included, that lie inside another word's or belong to several symbols. */
function overlapPath(owned: readonly Owned[], frame: Frame): string {
  return owned.map(({ word, around, owners }) => {
    const place = placeOf(frame, word);
    if (place === null || place.row > frame.rows || around + owners.length === 1) return '';
    return rect(place.x0, rowTop(frame, place.row), place.x1, frame.bottom);
  }).join('');
}

/** The block at (x, y), shadows included: the innermost word there. */
export function blockAt({ blocks, bottom }: WallLayout, x: number, y: number): Block | null {
  return blocks.findLast(({ x0, x1, y0 }) => x >= x0 && x < x1 && y >= y0 && y < bottom) ?? null;
}

/** The symbol whose block, shadow or ribbon lies at (x, y); null elsewhere. */
export function symbolAt(layout: WallLayout, x: number, y: number): number | null {
  const { ribbons, zone } = layout;
  if (y >= zone.y0 && y < Math.min(zone.y1, layout.top)) {
    return ribbons.find(({ x0, x1 }) => x >= x0 && x < x1)?.index ?? null;
  }
  const block = blockAt(layout, x, y);
  if (block === null) return null;
  const { owners, y0, y1 } = block;
  const stripe = Math.floor((y - y0) / (y1 - y0) * owners.length);
  return owners[y < y1 ? stripe : 0]?.index ?? null;
}

/** The node at (x, y), as the bits that lead to it; null beside the wall. */
export function nodeAt(layout: WallLayout, x: number, y: number): string | null {
  return nodeIn(layout, x, y);
}
