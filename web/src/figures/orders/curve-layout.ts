// Bits per symbol by the length of the context: in-sample, and honest. Pure.
import { px } from '../../parts/area-chart-shapes.ts';
import type { PlacedText } from '../../parts/ruler-text.ts';
import type { OrderCurve } from '../../analysis/orders.ts';

export interface OrdersLayout {
  readonly width: number;
  readonly height: number;
  readonly axis: string;
  readonly grid: string;
  readonly inSample: string;
  readonly honest: string;
  readonly dots: readonly { readonly x: number; readonly y: number; readonly best: boolean }[];
  readonly ticks: readonly PlacedText[];
  readonly labels: readonly PlacedText[];
}

const height = 320;
const [left, right, top, base] = [34, 16, 28, height - 46];

/** The context length at which the honest curve is lowest, the shortest of equals. */
export function bestOrder({ honest }: OrderCurve): number {
  return honest.reduce((best, bits, k) => bits < (honest[best] ?? 0) ? k : best, 0);
}

export function layoutOrders(curve: OrderCurve, width: number): OrdersLayout {
  const { inSample, honest } = curve;
  const last = honest.length - 1;
  const most = Math.max(1, Math.ceil(Math.max(...inSample, ...honest)));
  const x = (k: number): number => left + (width - left - right) * k / last;
  const y = (bits: number): number => base - bits * (base - top) / most;
  const line = (values: readonly number[]): string =>
    values.map((bits, k) => `${k === 0 ? 'M' : 'L'}${px(x(k))} ${px(y(bits))}`).join('');
  const best = bestOrder(curve);
  const bits = Array.from({ length: most + 1 }, (_, i) => i);
  const label = (values: readonly number[], k: number, dy: number, text: string): PlacedText => ({
    x: x(k), y: y(values[k] ?? 0) + dy, text,
    anchor: k < 2 ? 'start' : k > last - 2 ? 'end' : 'middle' });
  return {
    width, height, axis: `M${left} ${top}V${base}H${px(width - right)}`,
    grid: bits.slice(1).map((value) => `M${left} ${px(y(value))}H${px(width - right)}`).join(''),
    inSample: line(inSample), honest: line(honest),
    dots: honest.map((value, k) => ({ x: x(k), y: y(value), best: k === best })),
    ticks: [
      ...bits.map((value): PlacedText =>
        ({ x: left - 8, y: y(value) + 5, text: String(value), anchor: 'end' })),
      ...honest.map((_, k): PlacedText =>
        ({ x: x(k), y: base + 20, text: String(k), anchor: 'middle' })),
      { x: 0, y: 14, text: 'bits', anchor: 'start' },
      { x: width - right, y: height - 6, text: 'context length', anchor: 'end' },
    ],
    labels: [
      label(honest, best, -12, `least: ${(honest[best] ?? 0).toFixed(3)}`),
      label(honest, last, -12, 'honest'),
      label(inSample, last, inSample[last] !== undefined && inSample[last] > most / 6 ? 22 : -8,
        'in-sample'),
    ].filter(({ text }, i) => i !== 1 || best < last - 1 || text === ''),
  };
}
