// The stacked bar of an expected length: entropy, divergence, unused budget, end to end on an axis
// of bits per symbol, and the mark of the fixed code across it. Pure.
import { textWidth, type PlacedText } from '../../parts/ruler-text.ts';

export type PartKind = 'entropy' | 'divergence' | 'unused';

export interface SplitPart {
  readonly kind: PartKind;
  readonly x0: number;
  readonly x1: number;
  readonly label: PlacedText | null;
}

export interface SplitBarData {
  readonly parts: readonly { readonly kind: PartKind; readonly bits: number;
    readonly text: string }[];
  readonly fixed: number;
  readonly fixedText: string;
}

export interface SplitBarLayout {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly parts: readonly SplitPart[];
  readonly mark: { readonly x: number; readonly label: PlacedText };
  readonly ticks: readonly PlacedText[];
}

const left = 30;
const top = 26;
const bottom = 66;
const height = 90;

/** Zero included; the axis holds still while the bar passes the mark. */
export function layoutSplitBar({ parts, fixed, fixedText }: SplitBarData, width: number):
SplitBarLayout {
  const sum = parts.reduce((bits, part) => bits + part.bits, 0);
  const most = Math.max(Math.ceil(fixed) + 1, Math.ceil(sum - 1e-9));
  const right = width - 12;
  const x = (bits: number): number => left + bits / most * (right - left);
  let bits = 0;
  return {
    width, height, top, bottom,
    parts: parts.filter((part) => part.bits > 1e-9).map(({ kind, bits: own, text }) => {
      const [x0, x1] = [x(bits), x(bits += own)];
      return { kind, x0, x1, label: textWidth(text) + 8 > x1 - x0 ? null
        : { x: (x0 + x1) / 2, y: (top + bottom) / 2 + 5, text, anchor: 'middle' } };
    }),
    mark: { x: x(fixed), label: placedAt(x(fixed), fixedText, width) },
    ticks: Array.from({ length: most + 1 }, (_, n) =>
      ({ x: x(n), y: bottom + 18, text: String(n), anchor: 'middle' })),
  };
}

/** Over the mark, inside the picture. */
function placedAt(x: number, text: string, width: number): PlacedText {
  const half = textWidth(text) / 2;
  return { x: Math.max(half, Math.min(width - half, x)), y: 15, text, anchor: 'middle' };
}
