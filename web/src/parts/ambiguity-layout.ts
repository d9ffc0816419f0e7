// A bit string with two readings: rows of cells, a bracket for each word of the first reading above
// them, and one for each word of the second below. Pure.
import type { SymbolRow } from '../analysis/analysis.ts';
import { cellHeight, cellWidth } from './bit-stream-layout.ts';
import { textWidth } from './ruler-text.ts';

/** A symbol in a reading: what it is called, and how long its word is. */
export type ReadSymbol = Pick<SymbolRow, 'label' | 'hue' | 'codeword'>;

/** A word, or the part of it that stands in this row. */
export interface PlacedReading {
  readonly label: string;
  readonly hue: number;
  readonly x: number;
  readonly width: number;
  /** It began in the row before, or goes on in the next, or behind the bits that are known. */
  readonly openLeft: boolean;
  readonly openRight: boolean;
  readonly labelled: boolean;
}

export interface AmbiguityRow {
  readonly y: number;
  readonly bits: string;
  readonly above: readonly PlacedReading[];
  readonly below: readonly PlacedReading[];
}

export interface AmbiguityLayout {
  readonly rows: readonly AmbiguityRow[];
  readonly width: number;
  readonly height: number;
  /** Bits of the string that the rows hold. */
  readonly bits: number;
}

/** More bits than this are not drawn. */
export const drawnBits = 512;
const labelSize = 16;
/** Upper edge of the cells in a row: below the first reading's labels and brackets. */
export const ambiguityCellTop = 28;
const ambiguityRowHeight = ambiguityCellTop + cellHeight + 38;

export function layoutAmbiguity(
  bits: string, readings: readonly [readonly ReadSymbol[], readonly ReadSymbol[]], width: number,
): AmbiguityLayout {
  const shown = bits.slice(0, drawnBits);
  const perRow = Math.max(1, Math.floor(width / cellWidth));
  const rows: AmbiguityRow[] = [];
  for (let from = 0; from < shown.length; from += perRow) {
    const row = shown.slice(from, from + perRow);
    const [above, below] = readings.map((reading) => placed(reading, from, from + row.length));
    rows.push({ y: rows.length * ambiguityRowHeight, bits: row,
      above: above ?? [], below: below ?? [] });
  }
  const longest = rows[0]?.bits.length ?? 0;
  return { rows, width: longest * cellWidth, height: rows.length * ambiguityRowHeight,
    bits: shown.length };
}

/** The words of a reading that touch bits [from, to). */
function placed(reading: readonly ReadSymbol[], from: number, to: number): PlacedReading[] {
  const words: PlacedReading[] = [];
  let start = 0;
  for (const { label, hue, codeword } of reading) {
    const end = start + codeword.length;
    const [first, last] = [Math.max(start, from), Math.min(end, to)];
    if (first < last) {
      const width = (last - first) * cellWidth;
      words.push({ label, hue, x: (first - from) * cellWidth, width,
        openLeft: start < from, openRight: end > to,
        labelled: textWidth(label, labelSize) <= width + 4 });
    }
    start = end;
  }
  return words;
}
