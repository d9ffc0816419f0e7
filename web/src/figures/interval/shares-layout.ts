// Which part of which bit belongs to which symbol: −log2 p of each laid end to end over the bits that
// are sent, drawn as a bit stream whose brackets need not end between two cells. Pure.
import { px, rect } from '../../parts/area-chart-shapes.ts';
import { cellHeight, cellTop } from '../../parts/bit-stream-layout.ts';
import { textWidth, type PlacedText } from '../../parts/ruler-text.ts';

export interface Share {
  readonly index: number;
  readonly label: string;
  readonly hue: number;
  /** In bits. */
  readonly from: number;
  readonly to: number;
}

export interface PlacedShare {
  readonly index: number;
  readonly hue: number;
  readonly zero: string;
  readonly one: string;
  readonly bracket: string;
  readonly label: PlacedText | null;
}

export interface SharesLayout {
  readonly width: number;
  readonly height: number;
  readonly shares: readonly PlacedShare[];
  /** Bits that are not settled yet, and what no symbol has of those that are. */
  readonly open: string;
  readonly spare: string;
  /** Where one bit ends and the next begins. */
  readonly cuts: string;
  readonly digits: readonly PlacedText[];
  readonly positions: readonly PlacedText[];
}

const [widest, narrowest] = [80, 26];
const rowPitch = 76;
const foot = cellTop + cellHeight;
const bracketTop = foot + 4;
const exact = 1e-9;

/** Of `bits` the first `known` are settled. */
export function layoutShares(
  shares: readonly Share[], bits: string, known: number, width: number,
): SharesLayout {
  const end = shares.at(-1)?.to ?? 0;
  const size = Math.max(1, bits.length, Math.ceil(end - exact));
  const unit = Math.max(narrowest, Math.min(widest, Math.floor((width - 2) / size)));
  const perRow = Math.floor((width - 2) / unit);
  /** Cut where a bit ends, so that each part lies in one row. */
  const parts = (from: number, to: number) => Array.from(
    { length: Math.max(0, Math.ceil(to - exact) - Math.floor(from)) }, (_, n) => {
      const i = Math.floor(from) + n;
      const x = (at: number): number => 1 + (at - i + i % perRow) * unit;
      return { i, x0: x(Math.max(from, i)), x1: x(Math.min(to, i + 1)),
        y: Math.floor(i / perRow) * rowPitch };
    });
  type Parts = ReturnType<typeof parts>;
  const cells = (of: Parts, digit: string): string =>
    of.filter(({ i }) => i < known && bits[i] === digit).map(({ x0, x1, y }) =>
      rect(x0, y + foot - (digit === '1' ? cellHeight : cellHeight / 2), x1, y + foot)).join('');
  const each = parts(0, size);
  const spare = parts(end, known);
  return {
    width, height: Math.ceil(size / perRow) * rowPitch,
    shares: shares.map(({ index, hue, label, from, to }) => {
      const own = parts(from, to);
      // The label stands where the middle is.
      const { y = 0 } = parts((from + to) / 2, to)[0] ?? {};
      const here = own.filter((part) => part.y === y);
      const [x0, x1] = [here[0]?.x0 ?? 0, here.at(-1)?.x1 ?? 0];
      return {
        index, hue, zero: cells(own, '0'), one: cells(own, '1'),
        bracket: own.map((part, n) => `M${px(part.x0 + (n === 0 ? 1 : 0))} ${
          part.y + bracketTop}${n === 0 ? 'v4' : 'm0 4'}H${px(part.x1 - 1)}${
          n === own.length - 1 ? 'v-4' : 'h1'}`).join(''),
        label: textWidth(label, 15) > x1 - x0 - 2 ? null
          : { x: (x0 + x1) / 2, y: y + bracketTop + 20, text: label, anchor: 'middle' },
      };
    }),
    spare: cells(spare, '0') + cells(spare, '1'),
    open: each.slice(known).map(({ x0, x1, y }) =>
      rect(x0 + 1, y + cellTop, x1 - 1, y + foot)).join(''),
    cuts: each.slice(0, known).map(({ x0, y }) => `M${x0} ${y + cellTop - 3}V${y + foot}`).join(''),
    digits: each.map(({ i, x0, y }) => ({ x: x0 + unit / 2, y: y + cellTop + 15,
      text: i < known ? bits[i] ?? '' : '?', anchor: 'middle' })),
    positions: each.map(({ i, x0, y }) => ({ x: x0, y: y + 12, text: String(i), anchor: 'start' })),
  };
}
