// Two columns that change places, on strips as wide as their symbols are frequent: as high as the
// words are long, so that the area is what the two symbols cost. Pure.
import type { SymbolRow } from '../analysis/analysis.ts';
import { cellPaths, px, rect, type Cells } from './area-chart-shapes.ts';

export type Swapped = Pick<SymbolRow, 'label' | 'count' | 'codeword' | 'hue'>;

export interface SwapColumn {
  /** Of the symbol whose word it is: that of the other one once it has arrived. */
  readonly hue: number;
  readonly cells: Cells;
  /** Digits of the word, one <text> of them; null where a cell has no room. */
  readonly digits: { readonly text: string; readonly x: string; readonly ys: string } | null;
}

/** The two strips under the words that they have at one time. */
export interface SwapSide {
  readonly x: number;
  /** The longer column first: the other one is painted over it. */
  readonly columns: readonly SwapColumn[];
  readonly strips: readonly { readonly x: number; readonly text: string }[];
  /** Bits of the two symbols in all. */
  readonly bits: number;
}

export interface SwapLayout {
  readonly now: SwapSide;
  readonly then: SwapSide;
  /** Outline of the columns that stand now, drawn around those that then stand. */
  readonly outline: string;
  readonly width: number;
  readonly height: number;
  readonly base: number;
  readonly sideWidth: number;
}

const widest = 210;
const sideGap = 40;
const plotHeight = 144;
const mostPixelsPerBit = 28;
const footHeight = 46;

/**
 * `t`: how far the columns of the first side have gone to each other's strip, 0 to 1; what they
 * cost shrinks with it.
 */
export function layoutSwap(
  first: Swapped, second: Swapped, width: number, t: number,
): SwapLayout {
  const sideWidth = Math.max(60, Math.min(widest, (width - sideGap) / 2));
  const longest = Math.max(first.codeword.length, second.codeword.length);
  const scale = Math.min(mostPixelsPerBit, plotHeight / longest);
  const base = Math.ceil(longest * scale) + 4;
  const side = (x: number, way: number): SwapSide => layoutSide(first, second,
    { x, sideWidth, base, scale, t: way });
  const then = sideWidth + sideGap;
  const cut = then + strip(first, second, sideWidth);
  return {
    now: side(0, t), then: side(then, 1), base, sideWidth,
    outline: rect(then, base - scale * first.codeword.length, cut, base) +
      rect(cut, base - scale * second.codeword.length, then + sideWidth, base),
    width: then + sideWidth, height: base + footHeight,
  };
}

interface Side {
  readonly x: number;
  readonly sideWidth: number;
  readonly base: number;
  readonly scale: number;
  readonly t: number;
}

/** Width of the first strip. */
function strip(first: Swapped, second: Swapped, width: number): number {
  return width * first.count / (first.count + second.count);
}

function layoutSide(
  first: Swapped, second: Swapped, { x, sideWidth, base, scale, t }: Side,
): SwapSide {
  const cut = strip(first, second, sideWidth);
  const [left, right] = [[0, cut], [cut, sideWidth]] as const;
  const column = (
    { codeword, hue }: Swapped, from: readonly [number, number], to: readonly [number, number],
    taker: Swapped,
  ): SwapColumn => {
    const [x0, x1] = [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t];
    return layoutColumn(codeword, t === 1 ? taker.hue : hue, [x + x0, x + x1], base, scale);
  };
  const [one, two] = [first.codeword.length, second.codeword.length];
  const columns = [column(first, left, right, second), column(second, right, left, first)];
  return {
    x, columns: one >= two ? columns : columns.reverse(),
    strips: [{ x: x + cut / 2, text: first.label }, { x: x + (cut + sideWidth) / 2,
      text: second.label }],
    bits: first.count * (one + (two - one) * t) + second.count * (two + (one - two) * t),
  };
}

function layoutColumn(
  codeword: string, hue: number, [x0, x1]: readonly [number, number], base: number, scale: number,
): SwapColumn {
  const top = base - codeword.length * scale;
  const room = scale >= 14 && x1 - x0 >= 14;
  return {
    hue,
    cells: cellPaths(codeword, x0 + 0.5, Math.max(x0 + 1, x1 - 0.5), top, base),
    digits: !room ? null : {
      text: codeword,
      x: [...codeword].map(() => px((x0 + x1) / 2)).join(' '),
      ys: [...codeword].map((_, i) => px(top + (i + 0.5) * scale + 5)).join(' '),
    },
  };
}
