// The mean surprisal after so many characters, from the first on: how fast a model learns. Beside
// it what a code for single symbols needs. Pure.
import { px } from '../../parts/area-chart-shapes.ts';
import type { PlacedText } from '../../parts/ruler-text.ts';
import { whole } from '../common/numbers.ts';
import { meanOf, type Cells } from './cells.ts';

export interface RunningLayout {
  readonly width: number;
  readonly height: number;
  readonly mean: string;
  /** Order-0 entropy; and Huffman's code. */
  readonly entropy: string;
  readonly huffman: string;
  readonly axis: string;
  readonly texts: readonly PlacedText[];
  /** The mean at the place that is looked at. */
  readonly here: { readonly x: number; readonly y: number };
}

const height = 170;
const [left, right, top, base] = [30, 8, 12, height - 24];
const mostBits = 8;
const points = 300;

export function layoutRunning(
  cells: Cells, at: number, width: number, entropy: number, huffman: number,
): RunningLayout {
  const size = cells.ids.length;
  const x = (count: number): number => left + (width - left - right) * count / size;
  const y = (bits: number): number => base - Math.min(mostBits, bits) * (base - top) / mostBits;
  let mean = '';
  for (let i = 0, last = 0; i <= points; i++) {
    const count = Math.max(1, Math.round(size * i / points));
    if (count === last) continue;
    mean += `${last === 0 ? 'M' : 'L'}${px(x(count))} ${px(y(meanOf(cells, count)))}`;
    last = count;
  }
  const across = (bits: number): string => `M${left} ${px(y(bits))}H${px(width - right)}`;
  return {
    width, height, mean, entropy: across(entropy), huffman: across(huffman),
    axis: `M${left} ${top}V${base}H${px(width - right)}`,
    texts: [
      ...[0, 4, 8].map((bits): PlacedText =>
        ({ x: left - 8, y: y(bits) + 5, text: String(bits), anchor: 'end' })),
      { x: width - right, y: y(entropy) + 18,
        text: `order-0 entropy ${entropy.toFixed(2)}`, anchor: 'end' },
      { x: width - right, y: y(huffman) - 8, text: `Huffman ${huffman.toFixed(2)}`, anchor: 'end' },
      { x: left, y: height - 6, text: '1', anchor: 'start' },
      { x: width - right, y: height - 6, text: whole(size), anchor: 'end' },
    ],
    here: { x: x(at + 1), y: y(meanOf(cells, at + 1)) },
  };
}

/** The cell at a point of the picture. */
export function cellAtX({ width }: RunningLayout, x: number, size: number): number {
  const share = (x - left) / (width - left - right);
  return Math.min(size - 1, Math.max(0, Math.ceil(share * size) - 1));
}
