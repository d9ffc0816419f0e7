// What blocks of n symbols cost above the entropy, and the bound 1/n: floor, dots, curve. Pure.
import type { Blocks } from '../../analysis/interval.ts';
import { px } from '../../parts/area-chart-shapes.ts';
import type { PlacedText } from '../../parts/ruler-text.ts';
import { rate } from '../common/numbers.ts';

export interface BlocksLayout {
  readonly width: number;
  readonly height: number;
  readonly grid: string;
  /** The entropy. */
  readonly floor: string;
  readonly bound: string;
  readonly curve: string;
  /** `worse`: above the one before it. */
  readonly dots: readonly { readonly x: number; readonly y: number; readonly worse: boolean }[];
  readonly ticks: readonly PlacedText[];
  readonly labels: readonly PlacedText[];
}

const height = 340;
const [left, right, top, base, foot] = [58, 16, 32, height - 80, height - 50];
const exact = 1e-9;
/** Narrower, the numbers at the dots would touch. */
const roomFrom = 480;

/** The block lengths that cost more than the one before. */
export function dips(rates: readonly number[]): number[] {
  return rates.flatMap((bits, i) => i > 0 && bits > (rates[i - 1] ?? 0) + exact ? [i + 1] : []);
}

/** `known`: so many of the rates are shown. */
export function layoutBlocks(
  { entropy, rates }: Blocks, known: number, width: number,
): BlocksLayout {
  const n = rates.map((_, i) => i + 1);
  const last = n.length;
  const most = Math.max(0.2, (rates[0] ?? 0) - entropy) * 1.06;
  const x = (length: number): number => left + (width - left - right) * (length - 1) / (last - 1);
  const y = (above: number): number => base - above * (base - top) / most;
  const shown = rates.slice(0, known);
  const worse = dips(shown);
  const dots = shown.map((bits, i) =>
    ({ x: x(i + 1), y: y(bits - entropy), worse: worse.includes(i + 1) }));
  // From where 1/n comes into the picture on.
  const bound = Array.from({ length: 10 * last - 9 }, (_, i) => 1 + i / 10)
    .filter((length) => 1 / length <= most);
  const named = Math.max(2, bound[0] ?? 2) + 0.2;
  const step = most > 0.4 ? 0.2 : 0.1;
  const levels = Array.from({ length: Math.floor(most / step) }, (_, i) => (i + 1) * step);
  const edge = width - right + 8;
  return {
    width, height, dots,
    grid: levels.map((above) => `M${left} ${px(y(above))}H${px(edge)}`).join(''),
    floor: `M${left} ${base}H${px(edge)}`,
    bound: line(bound.map((length) => ({ x: x(length), y: y(1 / length) }))),
    curve: line(dots),
    ticks: [
      ...levels.map((above): PlacedText => ({ x: left - 8, y: y(above) + 5, anchor: 'end',
        text: `+${above.toFixed(1)}` })),
      { x: left - 8, y: base + 5, text: 'H', anchor: 'end' },
      ...n.flatMap((length): PlacedText[] => [
        { x: x(length), y: foot + 18, text: String(length), anchor: 'middle' },
        { x: x(length), y: foot + 36, text: String(2 ** length), anchor: 'middle' }]),
      { x: left - 14, y: foot + 18, text: 'n', anchor: 'end' },
      { x: left - 14, y: foot + 36, text: 'words', anchor: 'end' },
      { x: 0, y: 16, text: 'bits per symbol above H', anchor: 'start' },
    ],
    labels: [
      { x: left + 8, y: base + 21, anchor: 'start',
        text: `H = ${rate(entropy)}: no code below` },
      { x: x(named) + 10, y: y(1 / named) - 2, text: 'H + 1/n', anchor: 'start' },
      ...dots.flatMap(({ x, y }, i): PlacedText[] => width < roomFrom && i > 0 ? [] : [
        { x: i === 1 || i === 2 || i === last - 1 ? x + 8 : x, y: y - 11, text: rate(rates[i] ?? 0),
          anchor: i < 3 ? 'start' : i === last - 1 ? 'end' : 'middle' }]),
    ],
  };
}

function line(points: readonly { readonly x: number; readonly y: number }[]): string {
  return points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${px(x)} ${px(y)}`).join('');
}
