// The space of possibilities as a bar that is halved until a share p is left: first whole halvings,
// then the part of one that is missing. A row a halving, as on the code wall. Pure.
import { rect } from '../../parts/area-chart-shapes.ts';
import { fractionText } from '../../parts/code-wall-moves.ts';
import { textWidth, type PlacedText } from '../../parts/ruler-text.ts';

export interface HalvingRow {
  /** What is left, and what this halving takes away, as paths. */
  readonly kept: string;
  readonly gone: string;
  /** The number of halvings so far, at the left; '' where it is not whole. */
  readonly step: PlacedText;
  readonly label: PlacedText;
}

export interface HalvingLayout {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly HalvingRow[];
}

export interface HalvingOptions {
  readonly width: number;
  /** −log2 p: the halvings in all. */
  readonly bits: number;
  /** So many of them have been made, 0 to `bits`. */
  readonly made: number;
  /** What p is called. */
  readonly name: string;
}

const axisWidth = 30;
const rowHeight = 28;
const rowGap = 3;
const exact = 1e-9;
/** A bar halved so often is a pixel wide: what follows has no picture. */
const mostRows = 10;

/** Rows are made in full for `bits`, so that nothing below moves while they come. */
export function layoutHalving({ width, bits, made, name }: HalvingOptions): HalvingLayout {
  const drawn = Math.min(bits, mostRows);
  const ends = Array.from({ length: Math.floor(drawn + exact) + 1 }, (_, k) => k);
  if (drawn - (ends.length - 1) > exact) ends.push(drawn);
  const rows = ends.flatMap((end, k): HalvingRow[] => {
    const before = Math.max(0, end === k ? k - 1 : Math.floor(end));
    return made < before - exact || (k > 0 && made <= before + exact) ? []
      : [layoutRow({ width, bits, name }, k, before, Math.min(end, made))];
  });
  return { width, height: ends.length * (rowHeight + rowGap), rows };
}

function layoutRow(
  { width, bits, name }: Omit<HalvingOptions, 'made'>, k: number, before: number, end: number,
): HalvingRow {
  const space = width - axisWidth - 1;
  const right = (halvings: number): number => axisWidth + space * 2 ** -halvings;
  const y = k * (rowHeight + rowGap);
  const texts = rowTexts(bits, end, name);
  return {
    kept: rect(axisWidth, y, right(end), y + rowHeight),
    gone: k === 0 ? '' : rect(right(end), y, right(before), y + rowHeight),
    step: { x: axisWidth - 8, y: y + 19, anchor: 'end',
      text: Number.isInteger(end) ? String(end) : '' },
    label: { ...placed(texts, right(end), right(before), width), y: y + 19 },
  };
}

/** The first text that fits into the bar or behind it; the last one over what is taken away. */
function placed(
  texts: readonly string[], barEnd: number, rowEnd: number, width: number,
): Omit<PlacedText, 'y'> {
  for (const text of texts) {
    const size = textWidth(text) + 12;
    const x = [axisWidth, rowEnd].find((from, i) => from + size <= (i === 0 ? barEnd : width));
    if (x !== undefined) return { x: x + 8, text, anchor: 'start' };
  }
  return { x: width - 8, text: texts.at(-1) ?? '', anchor: 'end' };
}

/** What a row may say, the longest first. */
function rowTexts(bits: number, end: number, name: string): string[] {
  if (end < exact) return [bits < exact ? `all of it: ${name}` : 'all that is possible: 1'];
  if (Math.abs(end - bits) < exact) return [`${name}: ${bits.toFixed(3)} halvings`, name];
  if (end >= mostRows) return [`${fractionText(end)}, and ${(bits - end).toFixed(3)} more`];
  return [Number.isInteger(end) ? fractionText(end) : ''];
}
