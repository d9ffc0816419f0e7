// Gibbs' inequality as a graph: ln x lies below x − 1 and touches it at 1 only. Each symbol stands
// at x = q/p; its gap, weighed by p, is its part of the cost. Natural logarithms, no log taken: the
// curve is drawn as x = e^u, and a symbol's ln x comes from the engine's lengths. Pure.
import { px } from '../../parts/area-chart-shapes.ts';
import type { PlacedText } from '../../parts/ruler-text.ts';

export interface GibbsPoint {
  readonly index: number;
  readonly hue: number;
  readonly p: number;
  readonly q: number;
  /** log2 of p/q, in bits. */
  readonly extra: number;
}

export interface GibbsLayout {
  readonly width: number;
  readonly height: number;
  readonly axes: string;
  readonly line: string;
  readonly curve: string;
  readonly gaps: readonly { readonly index: number; readonly hue: number; readonly x: number;
    readonly top: number; readonly y: number }[];
  readonly texts: readonly PlacedText[];
}

const leastX = 3;
/** A little below ln(1/8). */
const lowest = -2.4;
const margin = 28;

export function layoutGibbs(width: number, height: number, points: readonly GibbsPoint[]):
GibbsLayout {
  const most = points.reduce((x, { p, q }) => Math.max(x, q / p * 1.05), leastX);
  const x = (value: number): number => margin + value / most * (width - margin - 8);
  const y = (value: number): number =>
    20 + (most - 1 - value) / (most - 1 - lowest) * (height - 28);
  let curve = '';
  for (let u = lowest; Math.exp(u) <= most; u += 0.1) {
    curve += `${curve === '' ? 'M' : 'L'}${px(x(Math.exp(u)))} ${px(y(u))}`;
  }
  return {
    width, height, curve,
    axes: `M${px(x(0))} ${px(y(most - 1))}V${px(y(lowest))}M${px(x(0))} ${px(y(0))}H${
      px(x(most))}M${px(x(1))} ${px(y(0) - 4)}v8`,
    line: `M${px(x(0))} ${px(y(-1))}L${px(x(most))} ${px(y(most - 1))}`,
    gaps: points.map(({ index, hue, p, q, extra }) => ({
      index, hue, x: x(q / p), top: y(q / p - 1), y: y(-extra * Math.LN2) })),
    texts: [
      { x: x(most) - 4, y: y(0) + 18, text: 'x = q/p', anchor: 'end' },
      { x: x(1), y: y(0) + 20, text: '1', anchor: 'middle' },
      { x: x(most * 0.8) - 8, y: y(most * 0.8 - 1) - 4, text: 'x − 1', anchor: 'end' },
      { x: x(0.3), y: y(lowest) - 2, text: 'ln x', anchor: 'start' },
    ],
  };
}

/** The gaps, weighed by p: the divergence, in nats. */
export function weighedGap(points: readonly GibbsPoint[]): number {
  return points.reduce((sum, { p, q, extra }) => sum + q - p + p * extra * Math.LN2, 0);
}
