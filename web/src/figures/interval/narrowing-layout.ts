// The interval as it narrows: a row is the interval so far, drawn to the whole width and cut into a
// strip a symbol; a ribbon opens the strip that was said to the row below. Pure.
import type { Narrowed } from '../../analysis/interval.ts';
import { rect } from '../../parts/area-chart-shapes.ts';
import { ribbonShape, type Ribbon } from '../../parts/code-wall-ribbons.ts';
import { textWidth, type PlacedText } from '../../parts/ruler-text.ts';
import type { Share } from './shares-layout.ts';
import type { Told } from './sources.ts';

export interface Strip {
  readonly index: number;
  readonly hue: number;
  readonly x0: number;
  readonly x1: number;
  /** '' where it has no room. */
  readonly label: string;
}

export interface NarrowingRow {
  readonly y: number;
  /** The strip that is said there; null in the last row. */
  readonly chosen: Strip | null;
  /** Low end, width, high end. */
  readonly texts: readonly PlacedText[];
  /** From where to where the numbers lie that begin with the bits that are sent. */
  readonly pin: readonly [number, number];
}

export interface NarrowingLayout {
  readonly width: number;
  readonly height: number;
  /** Alike in all rows. */
  readonly strips: readonly Strip[];
  readonly rows: readonly NarrowingRow[];
  readonly ribbons: readonly Ribbon[];
  /** Rows that are still to come. */
  readonly later: string;
  readonly order: readonly number[];
}

export const rowHeight = 28;
const slant = 18;
const textHeight = 20;
const pitch = rowHeight + slant + textHeight;
const labelSize = 16;
const edge = 2;
/** Narrower, only the ends have room for a number. */
const widthFrom = 640;

/** After the symbols that have `shares` of the bits; the height is that of all. */
export function layoutNarrowing(
  { source, message }: Told, { steps, places, shortestBits }: Narrowed, shares: readonly Share[],
  width: number,
): NarrowingLayout {
  const shown = shares.length;
  const total = source.reduce((sum, { count }) => sum + count, 0);
  const scale = width - 2 * edge;
  let sum = 0;
  const strips = source.map(({ label, hue, count }, index): Strip => {
    const [x0, x1] = [sum, sum + count].map((part) => edge + part / total * scale);
    sum += count;
    const room = (x1 ?? 0) - (x0 ?? 0) - 6;
    return { index, hue, x0: x0 ?? 0, x1: x1 ?? 0,
      label: textWidth(label, labelSize) <= room ? label : '' };
  });
  const rows = Array.from({ length: shown + 1 }, (_, i): NarrowingRow => {
    const y = textHeight + i * pitch;
    const { low, high, width: size } = steps[i - 1] ?? { low: '0/1', high: '1/1', width: '1/1' };
    const room = width / (width < widthFrom ? 2 : 3) - 12;
    const text = (fraction: string, x: number, anchor: PlacedText['anchor'], after = '') =>
      ({ x, y: y - 5, anchor, text: numberText(fraction, room, after) });
    const pin = edge + (places[i] ?? 0) * scale;
    return {
      y, chosen: i < shown ? strips[message[i] ?? -1] ?? null : null,
      pin: [pin, pin + scale * 2 ** ((shares[i - 1]?.to ?? 0) - shortestBits.length)],
      texts: [text(low, edge + 2, 'start'),
        ...width < widthFrom || i === 0 ? [] : [text(size, width / 2, 'middle', ' wide')],
        text(high, width - edge - 2, 'end')],
    };
  });
  return {
    width, height: textHeight + message.length * pitch + rowHeight + 6, strips, rows,
    order: strips.map(({ index }) => index),
    later: message.slice(shown).map((_, i) => {
      const y = textHeight + (shown + 1 + i) * pitch;
      return rect(edge, y, width - edge, y + rowHeight);
    }).join(''),
    ribbons: rows.flatMap(({ y, chosen }): Ribbon[] => chosen === null ? [] : [{
      index: chosen.index, hue: chosen.hue,
      ...ribbonShape(chosen, { x0: edge, x1: width - edge }, y + pitch,
        { y0: y + rowHeight, y1: y + rowHeight + 1 }, y + rowHeight + slant),
    }]),
  };
}

/** The fraction, or so much of its decimals as has room. */
function numberText(fraction: string, room: number, after: string): string {
  const whole = fraction.replace(/\/1$/, '') + after;
  return textWidth(whole) <= room ? whole
    : decimals(fraction, Math.floor(room / textWidth('0')) - 3 - after.length) + after;
}

/** "0.59…" to so many digits, cut, not rounded. */
export function decimals(fraction: string, digits: number): string {
  const [over = '0', under = '1'] = fraction.split('/');
  const cut = String(BigInt(over) * 10n ** BigInt(digits) / BigInt(under)).padStart(digits + 1, '0');
  return `${cut.slice(0, -digits)}.${cut.slice(-digits)}…`;
}

/** The symbol of the strip at a point of the picture. */
export function stripAt({ strips, rows }: NarrowingLayout, x: number, y: number): number | null {
  const inRow = rows.some((row) => y >= row.y && y < row.y + rowHeight);
  return inRow ? strips.find(({ x0, x1 }) => x >= x0 && x < x1)?.index ?? null : null;
}
