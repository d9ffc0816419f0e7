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
const bracketTop = cellTop + cellHeight + 4;
const foot = cellTop + cellHeight;

/** Of `bits` the first `known` are settled. */
export function layoutShares(
  shares: readonly Share[], bits: string, known: number, width: number,
): SharesLayout {
  const end = shares.at(-1)?.to ?? 0;
  const size = Math.max(1, bits.length, Math.ceil(end - 1e-9));
  const unit = Math.max(narrowest, Math.min(widest, Math.floor((width - 2) / size)));
  const perRow = Math.floor((width - 2) / unit);
  /** A stretch of bits, cut where a row ends. */
  const stretches = (from: number, to: number) => {
    const found: { row: number; x0: number; x1: number; opens: boolean; ends: boolean }[] = [];
    for (let row = Math.floor(from / perRow); row * perRow < to - 1e-9; row++) {
      const [a, b] = [Math.max(from, row * perRow), Math.min(to, (row + 1) * perRow)];
      if (b - a > 1e-9) {
        found.push({ row, x0: 1 + (a - row * perRow) * unit, x1: 1 + (b - row * perRow) * unit,
          opens: a === from, ends: b === to });
      }
    }
    return found;
  };
  /** What of the settled bits of one value lies between. */
  const cells = (from: number, to: number, digit: string): string => {
    let path = '';
    for (let i = Math.floor(from); i < Math.min(known, Math.ceil(to)); i++) {
      if (bits[i] !== digit) continue;
      for (const { row, x0, x1 } of stretches(Math.max(from, i), Math.min(to, i + 1))) {
        const y = row * rowPitch;
        path += rect(x0, y + foot - (digit === '1' ? cellHeight : cellHeight / 2), x1, y + foot);
      }
    }
    return path;
  };
  const each = Array.from({ length: size }, (_, i) => stretches(i, i + 1)[0]);
  const at = (i: number): { x: number; y: number } =>
    ({ x: each[i]?.x0 ?? 0, y: (each[i]?.row ?? 0) * rowPitch });
  return {
    width, height: Math.ceil(size / perRow) * rowPitch,
    shares: shares.map(({ index, hue, label, from, to }) => {
      const parts = stretches(from, to);
      const widestPart = parts.reduce((best, part) =>
        part.x1 - part.x0 > best.x1 - best.x0 ? part : best, parts[0] ?? { row: 0, x0: 0, x1: 0 });
      return {
        index, hue, zero: cells(from, to, '0'), one: cells(from, to, '1'),
        bracket: parts.map(({ row, x0, x1, opens, ends }) =>
          `M${px(x0 + 1)} ${row * rowPitch + bracketTop}${opens ? 'v4' : 'm0 4'}H${px(x1 - 1)}${
            ends ? 'v-4' : ''}`).join(''),
        label: textWidth(label, 15) > widestPart.x1 - widestPart.x0 - 2 ? null : {
          x: (widestPart.x0 + widestPart.x1) / 2, y: widestPart.row * rowPitch + bracketTop + 20,
          text: label, anchor: 'middle' },
      };
    }),
    open: each.slice(known).map((_, i) => {
      const { x, y } = at(known + i);
      return rect(x + 1, y + cellTop, x + unit - 1, y + foot);
    }).join(''),
    spare: cells(end, known, '0') + cells(end, known, '1'),
    cuts: each.slice(0, known).map((_, i) => {
      const { x, y } = at(i);
      return `M${px(x)} ${y + cellTop - 3}V${y + foot}`;
    }).join(''),
    digits: each.map((_, i) => ({ x: at(i).x + unit / 2, y: at(i).y + cellTop + 15,
      text: i < known ? bits[i] ?? '' : '?', anchor: 'middle' })),
    positions: each.map((_, i): PlacedText =>
      ({ x: at(i).x, y: at(i).y + 12, text: String(i), anchor: 'start' })),
  };
}
