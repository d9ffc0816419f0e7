// The bit stream as rows of cells: where every bit, bracket and label stands. Pure.
import type { StreamWindow, StreamWord } from '../analysis/analysis.ts';

export type StreamMode = 'bits' | 'characters';

export interface StreamOptions {
  readonly width: number;
  readonly mode: StreamMode;
  /** Gaps between code words; in mode 'bits' only. */
  readonly commas: boolean;
  readonly rows: number;
}

/** In place of a symbol: bits that nobody has read yet, which get no bracket. */
export const unread = -2;

/** One code word, or the part of it that stands in this row. */
export interface PlacedWord {
  readonly word: StreamWord;
  /** Position of the symbol in the message. */
  readonly position: number;
  readonly x: number;
  readonly width: number;
  readonly cell: number;
  readonly bits: string;
  /** Broken at the start or end of the row: the bracket stays open there. */
  readonly openLeft: boolean;
  readonly openRight: boolean;
  readonly labelled: boolean;
}

export interface StreamRow {
  readonly y: number;
  readonly firstBit: number;
  readonly words: readonly PlacedWord[];
  /** Position marks, one every eight bits of the stream; none between stretched words. */
  readonly ticks: readonly number[];
}

export interface StreamLayout {
  readonly rows: readonly StreamRow[];
  readonly width: number;
  readonly height: number;
  /** How much of the window the rows hold. */
  readonly bits: number;
  readonly symbols: number;
}

export const cellWidth = 14;
export const cellHeight = 20;
export const rowHeight = 68;
/** Where the cells of a row begin, below its position marks. */
export const cellTop = 18;

const commaGap = 8;
const characterWidth = 28;
const labelCharWidth = 9;
const leastBitsPerRow = 8;

/** Bits that rows of this width show without commas: what a window must have to fill them. */
export function bitsPerRow(width: number): number {
  const fit = Math.floor(width / cellWidth);
  return fit < leastBitsPerRow ? leastBitsPerRow : fit - fit % leastBitsPerRow;
}

export function symbolsPerRow(width: number): number {
  return Math.max(1, Math.floor(width / characterWidth));
}

export function layoutStream(window: StreamWindow, options: StreamOptions): StreamLayout {
  const rows = options.mode === 'bits' ? rowsOfBits(window, options)
    : rowsOfCharacters(window, options);
  const last = rows.at(-1)?.words.at(-1);
  const symbols = last === undefined ? 0 : last.position + 1 - window.firstSymbol;
  const bits = rows.reduce((sum, row) =>
    sum + row.words.reduce((inRow, word) => inRow + word.bits.length, 0), 0);
  return { rows, width: options.width, height: rows.length * rowHeight, bits, symbols };
}

function rowsOfBits(
  window: StreamWindow, { width, commas, rows: most }: StreamOptions,
): StreamRow[] {
  const rows: StreamRow[] = [];
  const limit = commas ? width : bitsPerRow(width) * cellWidth;
  let words: PlacedWord[] = [];
  let x = 0;
  let rowStart = 0;
  const close = (next: number): void => {
    rows.push(makeRow(rows.length, window.firstBit + rowStart, words));
    [words, x, rowStart] = [[], 0, next];
  };
  for (const [i, word] of window.words.entries()) {
    const end = Math.min(word.start + word.length, window.bits.length);
    let from = Math.max(word.start, 0);
    if (commas && x > 0) x += commaGap;
    while (from < end) {
      if (x + cellWidth > limit) close(from);
      if (rows.length === most) return rows;
      const to = Math.min(end, from + Math.floor((limit - x) / cellWidth));
      words.push(place(word, window.firstSymbol + i, x, cellWidth, window.bits, from, to));
      x += (to - from) * cellWidth;
      from = to;
    }
  }
  if (words.length > 0) close(window.bits.length);
  return rows;
}

function rowsOfCharacters(
  window: StreamWindow, { width, rows: most }: StreamOptions,
): StreamRow[] {
  const perRow = symbolsPerRow(width);
  const rows: StreamRow[] = [];
  for (let first = 0; first < window.words.length && rows.length < most; first += perRow) {
    const words = window.words.slice(first, first + perRow).map((word, i) => {
      const from = Math.max(word.start, 0);
      const to = Math.min(word.start + word.length, window.bits.length);
      return place(word, window.firstSymbol + first + i, i * characterWidth,
        (characterWidth - 2) / word.length, window.bits, from, to);
    });
    rows.push(makeRow(rows.length, window.firstBit + Math.max(0, words[0]?.word.start ?? 0),
      words));
  }
  return rows;
}

function place(
  word: StreamWord, position: number, x: number, cell: number, bits: string,
  from: number, to: number,
): PlacedWord {
  const width = (to - from) * cell;
  return {
    word, position, x, width, cell,
    bits: bits.slice(from, to),
    openLeft: from > word.start,
    openRight: to < word.start + word.length || word.open === true,
    labelled: [...word.label].length * labelCharWidth <= width + 4,
  };
}

function makeRow(index: number, firstBit: number, words: readonly PlacedWord[]): StreamRow {
  const ticks: number[] = [];
  let bit = firstBit;
  for (const { x, cell, bits } of words) {
    if (cell !== cellWidth) break;
    for (let i = 0; i < bits.length; i++, bit++) if (bit % 8 === 0) ticks.push(x + i * cell);
  }
  return { y: index * rowHeight, firstBit, words, ticks };
}

/** The word at a point of the picture, or null. */
export function wordAt(layout: StreamLayout, x: number, y: number): PlacedWord | null {
  const row = layout.rows[Math.floor(y / rowHeight)];
  return row?.words.find((word) => x >= word.x && x < word.x + word.width) ?? null;
}
