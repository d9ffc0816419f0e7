// What a symbol of probability p might be said to be worth: −log2 p, and three that tempt. All are
// functions of the number of halvings b with p = 2^−b, so that no logarithm is taken here. Pure.
import { px } from '../../parts/area-chart-shapes.ts';
import type { PlacedText } from '../../parts/ruler-text.ts';

export type CurveName = 'log' | 'inverse' | 'complement' | 'odds';

export interface Curve {
  readonly title: string;
  /** At p = 2^−bits. */
  readonly at: (bits: number) => number;
  /** What it gets wrong, or right. */
  readonly says: string;
}

export const curves: Readonly<Record<CurveName, Curve>> = {
  log: {
    title: '−log₂ p', at: (bits) => bits,
    says: 'Nothing for what is certain, one bit for a coin, and independent events add: three ' +
      'coins are three times one. No other unbroken curve does all of this.',
  },
  inverse: {
    title: '1/p', at: (bits) => 2 ** bits,
    says: 'It multiplies where it should add: three coins cost 8, not three times 2. And what is ' +
      'certain costs 1, though it tells nothing.',
  },
  complement: {
    title: '1 − p', at: (bits) => 1 - 2 ** -bits,
    says: 'It does not add: three coins cost less than three times one. And it never passes 1: ' +
      'one in a thousand and one in a million cost nearly the same.',
  },
  odds: {
    title: '1/p − 1', at: (bits) => 2 ** bits - 1,
    says: 'Right for what is certain and for one coin, so it looks mended. But three coins cost ' +
      '7, not three times 1: it still does not add.',
  },
};

export const curveNames = Object.keys(curves) as CurveName[];

export interface CurveLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number;
    readonly base: number };
  readonly log: string;
  /** '' where −log2 p itself is chosen. */
  readonly tempting: string;
  readonly ticks: readonly PlacedText[];
  readonly grid: string;
  /** Where p stands: from the base line up to −log2 p, or to the edge where that is above it. */
  readonly here: { readonly x: number; readonly y: number; readonly dot: number | null;
    readonly tempting: number | null };
  readonly label: PlacedText;
}

const mostBits = 6;
const axisWidth = 30;
const topMargin = 26;
const foot = 26;
/** Halvings from one point of a curve to the next, and where p is as good as 0. */
const stepBits = 0.05;
const farBits = 14;

export function layoutCurves(
  width: number, height: number, chosen: CurveName, bits: number,
): CurveLayout {
  const plot = { left: axisWidth, right: width - 8, top: topMargin, base: height - foot };
  const x = (halvings: number): number => plot.left + (plot.right - plot.left) * 2 ** -halvings;
  const y = (value: number): number =>
    plot.base - Math.min(mostBits, value) * (plot.base - plot.top) / mostBits;
  const path = ({ at }: Curve): string => {
    let d = '';
    for (let b = 0; b <= farBits && (b === 0 || at(b - stepBits) < mostBits); b += stepBits) {
      d += `${d === '' ? 'M' : 'L'}${px(x(b))} ${px(y(at(b)))}`;
    }
    return d;
  };
  const dot = (value: number): number | null => value > mostBits ? null : y(value);
  const here = { x: x(bits), y: y(bits), dot: dot(bits),
    tempting: chosen === 'log' ? null : dot(curves[chosen].at(bits)) };
  const text = `${bits.toFixed(3)} bits`;
  const before = here.x > (plot.left + plot.right) / 2;
  return {
    width, height, plot, here,
    log: path(curves.log), tempting: chosen === 'log' ? '' : path(curves[chosen]),
    ticks: ticks(plot, y),
    grid: [2, 4, 6].map((value) => `M${plot.left} ${px(y(value))}H${plot.right}`).join(''),
    label: { x: here.x + (before ? -10 : 10), y: Math.max(plot.top + 14, here.y - 10), text,
      anchor: before ? 'end' : 'start' },
  };
}

function ticks(plot: CurveLayout['plot'], y: (value: number) => number): PlacedText[] {
  const upright = [0, 2, 4, 6].map((value): PlacedText =>
    ({ x: plot.left - 8, y: y(value) + 5, text: String(value), anchor: 'end' }));
  const along = (['0', '1/4', '1/2', '3/4', '1'] as const).map((text, i): PlacedText => ({
    x: plot.left + (plot.right - plot.left) * i / 4, y: plot.base + 19, text,
    anchor: i === 4 ? 'end' : i === 0 ? 'start' : 'middle' }));
  return [...upright, ...along, { x: 0, y: plot.top - 12, text: 'bits', anchor: 'start' },
    { x: plot.left + (plot.right - plot.left) * 0.88, y: plot.base + 19, text: 'p',
      anchor: 'middle' }];
}

/** Value of a curve as it is printed. */
export function worth(name: CurveName, bits: number): string {
  const value = curves[name].at(bits);
  return value >= 1e6 ? value.toExponential(2) : String(Number(value.toFixed(3)));
}

/** Three coins beside three times one coin: whether independent events add. */
export function coins(name: CurveName): { readonly three: string; readonly thrice: string } {
  return { three: worth(name, 3), thrice: String(3 * curves[name].at(1)) };
}
