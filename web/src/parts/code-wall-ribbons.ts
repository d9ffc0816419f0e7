// Ribbons join each strip of the area chart to its block on the code wall below. A strip is p
// wide, a block 2^-length: where the two agree a ribbon is vertical, and its slant is the waste.
import { px } from './area-chart-shapes.ts';
import type { Rest } from './code-wall-depths.ts';
import { placeOf, rowTop, type Frame } from './code-wall-frame.ts';
import type { Words } from './code-wall-moves.ts';

/** As much of the area chart as the wall needs to dock under it. */
export interface DockedChart {
  readonly plot: { readonly left: number; readonly right: number };
  readonly columns: readonly {
    readonly x0: number; readonly x1: number;
    readonly row: { readonly index: number; readonly hue: number };
  }[];
  readonly remainder: { readonly x0: number; readonly x1: number } | null;
}

/** As wide as the strip at first, then slanting to the wall, then down to its block. */
export interface Ribbon {
  /** Null for the remainder. */
  readonly index: number | null;
  readonly hue: number;
  readonly x0: number;
  readonly x1: number;
  readonly path: string;
  /** Its two sides, down to the wall; '' where it is narrow. */
  readonly sides: string;
  /** Whether it reaches a block: it ends in the air where a symbol has no code word. */
  readonly cut: boolean;
}

/** The strip's foot in the picture, and where the slant begins. */
export interface Zone {
  readonly y0: number;
  readonly y1: number;
}

/** A narrower ribbon has no outlines: they would be all that is seen of it. */
const sideFrom = 5;

type Side = { readonly x0: number; readonly x1: number };

/** From the strip to the wall, and on through the inner nodes to `y`. */
export function ribbonShape(
  strip: Side, block: Side, y: number, { y0, y1 }: Zone, wallTop: number,
): Pick<Ribbon, 'x0' | 'x1' | 'path' | 'sides' | 'cut'> {
  const [s0, s1, b0, b1] = [strip.x0, strip.x1, block.x0, block.x1].map(px);
  return {
    x0: strip.x0, x1: strip.x1, cut: false,
    path: `M${s0} ${y0}V${y1}L${b0} ${wallTop}V${px(y)}H${b1}V${wallTop}L${s1} ${y1}V${y0}Z`,
    sides: strip.x1 - strip.x0 < sideFrom ? ''
      : `M${s0} ${y0}V${y1}L${b0} ${wallTop}M${s1} ${y0}V${y1}L${b1} ${wallTop}`,
  };
}

/** Only the strip: there is no block to go to. */
function stub({ x0, x1 }: Side, { y0, y1 }: Zone): Omit<Ribbon, 'index' | 'hue'> {
  const path = `M${px(x0)} ${y0}V${y1}H${px(x1)}V${y0}`;
  return { x0, x1, path, sides: path, cut: true };
}

/** One ribbon for every strip whose block is in view or that has none. */
export function layoutRibbons(
  chart: DockedChart, words: Words, rest: Rest | null, frame: Frame, zone: Zone,
): Ribbon[] {
  const ribbons = chart.columns.flatMap(({ row: { index, hue }, x0, x1 }): Ribbon[] => {
    const word = words.get(index);
    if (word === undefined || word === '') return [{ index, hue, ...stub({ x0, x1 }, zone) }];
    const place = placeOf(frame, word);
    if (place === null) return [];
    const y = rowTop(frame, Math.min(place.row, frame.rows));
    return [{ index, hue, ...ribbonShape({ x0, x1 }, place, y, zone, frame.top) }];
  });
  const { remainder } = chart;
  if (remainder === null || rest === null) return ribbons;
  const whole = ribbonShape(remainder, rest, frame.bottom, zone, frame.top);
  return [...ribbons, { index: null, hue: -1, ...whole }];
}
