// The noise field: which bits of a stream stand where, in device pixels. Never less than a pixel a
// bit, so that no averaged grey makes everything look random: what does not fit is cropped. Pure.
import type { Bits } from '../../analysis/noise.ts';

export interface FieldData {
  readonly bitCount: number;
  /** Bits of a row. */
  readonly wrap: number;
  /** Device pixels a bit. */
  readonly scale: number;
  /** Room, in device pixels. */
  readonly width: number;
  readonly height: number;
  /** The corner asked for. */
  readonly row: number;
  readonly column: number;
}

export interface FieldLayout {
  readonly scale: number;
  readonly wrap: number;
  readonly bitCount: number;
  readonly width: number;
  readonly height: number;
  /** What is seen. */
  readonly rows: number;
  readonly columns: number;
  readonly row: number;
  readonly column: number;
  /** The farthest corner, and all rows. */
  readonly mostRow: number;
  readonly mostColumn: number;
  readonly totalRows: number;
}

export function layoutField(data: FieldData): FieldLayout {
  const { bitCount, wrap } = data;
  const scale = Math.max(1, Math.floor(data.scale));
  const totalRows = Math.ceil(bitCount / wrap);
  const rows = Math.min(totalRows, Math.max(1, Math.floor(data.height / scale)));
  const columns = Math.min(wrap, Math.max(1, Math.floor(data.width / scale)));
  const [mostRow, mostColumn] = [totalRows - rows, wrap - columns];
  return {
    scale, wrap, bitCount, rows, columns, totalRows, mostRow, mostColumn,
    width: columns * scale, height: rows * scale,
    row: Math.min(mostRow, Math.max(0, data.row)),
    column: Math.min(mostColumn, Math.max(0, data.column)),
  };
}

/** 256; of short streams less, so that they fill more than a few rows. */
export function usualWrap(bitCount: number): number {
  let wrap = 256;
  while (wrap > 8 && wrap * wrap > 4 * bitCount) wrap /= 2;
  return wrap;
}

/** The largest whole scale, to `most`, at which a row fits. */
export function usualScale(wrap: number, width: number, most: number): number {
  return Math.max(1, Math.min(Math.floor(most), Math.floor(width / wrap)));
}

export function bitAt({ bytes }: Bits, bit: number): number {
  return ((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1;
}

/** A pixel a bit, as RGBA: black for a 1, nothing for a 0. */
export function maskOf(bits: Bits, layout: FieldLayout): Uint8ClampedArray<ArrayBuffer> {
  const { rows, columns, row, column, wrap } = layout;
  const pixels = new Uint32Array(rows * columns);
  for (let y = 0, pixel = 0; y < rows; y++) {
    let bit = (row + y) * wrap + column;
    for (let x = 0; x < columns; x++, bit++, pixel++) {
      if (bit < bits.bitCount && bitAt(bits, bit) === 1) pixels[pixel] = 0xffffffff;
    }
  }
  return new Uint8ClampedArray(pixels.buffer);
}

/** First and last bit of the rows that are seen, from 1 on, and how many of a row. */
export function seenBits({ row, rows, wrap, bitCount }: FieldLayout): [number, number] {
  return [Math.min(bitCount, row * wrap + 1), Math.min(bitCount, (row + rows) * wrap)];
}

/** '0' and '1'. */
export function bitText(bits: Bits): string {
  return Array.from({ length: bits.bitCount }, (_, bit) => bitAt(bits, bit)).join('');
}
