// The shapes of the area chart as SVG path data: cells, the line -log2 p, overpaid, underpaid.
// y grows downward; a bar's column stands on the base line.

/** A stretch of the unit interval with the top of its column and the height of the line. */
export interface Bar {
  readonly x0: number;
  readonly x1: number;
  readonly columnY: number;
  readonly lineY: number;
}

/** One path for all 0 cells of a column, one for all 1 cells, one for their marks. */
export interface Cells {
  readonly zeros: string;
  readonly ones: string;
  readonly marks: string;
}

/** A digit for every bit, as lists for one <text> set at `size` px. */
export interface Digits {
  readonly text: string;
  readonly xs: string;
  readonly ys: string;
  readonly size: number;
}

const widestMark = 3;
const digitSize = 14;
const largeDigitSize = 18;
const samePlace = 1e-6;

/** Short enough for an attribute, exact enough for a screen. */
export function px(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export function rect(x0: number, y0: number, x1: number, y1: number): string {
  return `M${px(x0)} ${px(y0)}H${px(x1)}V${px(y1)}H${px(x0)}Z`;
}

function markWidth(x0: number, x1: number): number {
  return Math.min(widestMark, (x1 - x0) / 5);
}

/**
 * Cells from the top of the column down, the first bit on top, paper between them. A 1 has a mark
 * of full height at its left side, a 0 one of half height.
 */
export function cellPaths(
  codeword: string, x0: number, x1: number, top: number, base: number,
): Cells {
  const height = (base - top) / codeword.length;
  const gap = height >= 20 ? 1 : 0.5;
  let [zeros, ones, marks] = ['', '', ''];
  for (let i = 0; i < codeword.length; i++) {
    const [y0, y1] = [top + i * height + gap, top + (i + 1) * height - gap];
    const one = codeword[i] === '1';
    if (one) ones += rect(x0, y0, x1, y1);
    else zeros += rect(x0, y0, x1, y1);
    marks += rect(x0, one ? y0 : (y0 + y1) / 2, x0 + markWidth(x0, x1), y1);
  }
  return { zeros, ones, marks };
}

/**
 * Digits centred in what the marks leave of their cells. Where the line crosses a cell, its digit
 * stands in the larger part of it; where that is too low for a digit, it is left out.
 */
export function cellDigits(codeword: string, bar: Bar, base: number): Digits {
  const { x0, x1, columnY, lineY } = bar;
  const height = (base - columnY) / codeword.length;
  const size = height >= 28 && x1 - x0 >= 20 ? largeDigitSize : digitSize;
  const x = px((x0 + markWidth(x0, x1) + x1) / 2);
  let text = '';
  const ys: string[] = [];
  for (let i = 0; i < codeword.length; i++) {
    let [top, bottom] = [columnY + i * height, columnY + (i + 1) * height];
    const above = lineY - top > bottom - lineY;
    if (lineY > top && lineY < bottom) [top, bottom] = above ? [top, lineY] : [lineY, bottom];
    if (bottom - top < digitSize) continue;
    text += codeword[i];
    ys.push(px((top + bottom) / 2 + size * 0.36));
  }
  return { text, xs: ys.map(() => x).join(' '), ys: ys.join(' '), size };
}

/** The step line over all bars from left to right. */
export function stepLine(bars: readonly Bar[]): string {
  const [first] = bars;
  if (first === undefined) return '';
  return bars.reduce(
    (path, bar) => `${path}V${px(bar.lineY)}H${px(bar.x1)}`, `M${px(first.x0)} ${px(first.lineY)}`,
  );
}

/** What stands above the line. */
export function overpaidPath(bars: readonly Bar[]): string {
  return bars
    .filter((bar) => bar.columnY < bar.lineY - samePlace)
    .map((bar) => rect(bar.x0, bar.columnY, bar.x1, bar.lineY))
    .join('');
}

/** What is missing below the line: one outline for each run of neighbours. */
export function underpaidPath(bars: readonly Bar[]): string {
  let path = '';
  let run: Bar[] = [];
  for (const bar of [...bars, null]) {
    if (bar !== null && bar.columnY > bar.lineY + samePlace) {
      run.push(bar);
      continue;
    }
    path += outline(run);
    run = [];
  }
  return path;
}

/** Along the line to the right, along the columns back. */
function outline(run: readonly Bar[]): string {
  const back = run.toReversed().map((bar) => `V${px(bar.columnY)}H${px(bar.x0)}`).join('');
  return run.length === 0 ? '' : `${stepLine(run)}${back}Z`;
}

/** The closed silhouette of columns that are not drawn one by one. */
export function silhouette(bars: readonly Bar[], base: number): string {
  const [first] = bars;
  if (first === undefined) return '';
  const tops = bars.map((bar) => `V${px(bar.columnY)}H${px(bar.x1)}`).join('');
  return `M${px(first.x0)} ${px(base)}${tops}V${px(base)}Z`;
}
