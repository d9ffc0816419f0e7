// What the code wall cannot show block by block: words longer than its rows, and the symbols
// behind those that are drawn one by one.
import type { Remainder } from '../analysis/analysis.ts';
import { px, rect } from './area-chart-shapes.ts';
import type { Owned } from './code-wall-blocks.ts';
import { placeOf, rowTop, type Frame } from './code-wall-frame.ts';
import { share } from './code-wall-moves.ts';
import { formatSymbols, textExtent, textWidth, type PlacedText } from './ruler-text.ts';

/** A run of cells of the last row below which longer words lie. */
export interface Deep {
  readonly x0: number;
  readonly x1: number;
  readonly words: number;
  /** The true widths of those words, at the lower edge of the last row. */
  readonly path: string;
  /** "+3", where there is room below the wall. */
  readonly label: PlacedText | null;
}

const deepHeight = 10;

type Run = { x0: number; x1: number; words: number; path: string };

/** Runs of neighbouring cells; labels at `y` keep clear of what begins at `until`. */
export function layoutDeep(
  owned: readonly Owned[], frame: Frame, y: number, until: number,
): Deep[] {
  const runs: Run[] = [];
  for (const { word, owners } of owned) {
    const place = placeOf(frame, word);
    if (place === null || place.row <= frame.rows) continue;
    const cell = placeOf(frame, word.slice(0, frame.node.length + frame.rows));
    if (cell === null) continue;
    let run = runs.at(-1);
    if (run === undefined || cell.x0 > run.x1 + 1e-6) {
      run = { x0: cell.x0, x1: cell.x1, words: 0, path: '' };
      runs.push(run);
    }
    run.x1 = Math.max(run.x1, cell.x1);
    run.words += owners.length;
    run.path += rect(place.x0, frame.bottom - deepHeight, place.x1, frame.bottom);
  }
  let end = -Infinity;
  return runs.map((run): Deep => {
    const label = deepLabel(run, frame, y);
    const [from, to] = textExtent(label);
    if (from < end + 4 || to > until - 4) return { ...run, label: null };
    end = to;
    return { ...run, label };
  });
}

/** Centred under its run, inside the frame. */
function deepLabel({ x0, x1, words }: Run, { left, right }: Frame, y: number): PlacedText {
  const text = `+${words}`;
  const half = textWidth(text) / 2;
  const x = Math.min(Math.max((x0 + x1) / 2, left + half), right - half);
  return { x, y, text, anchor: 'middle' };
}

/** The remainder in one outline, as wide as its words are. */
export interface Rest {
  readonly x0: number;
  readonly x1: number;
  readonly path: string;
  readonly label: PlacedText;
}

/**
 * A stair for each step, from the end of the last word that is drawn: where the words of a
 * canonical code stand. Null where all of it lies beside the frame.
 */
export function layoutRest(
  { symbols, steps }: Remainder, owned: readonly Owned[], frame: Frame, y: number,
): Rest | null {
  const used = owned.reduce((most, { word }) => {
    const { from, size } = share(word);
    return Math.max(most, from + size);
  }, 0);
  const scale = (frame.right - frame.left) * 2 ** frame.node.length;
  const x0 = Math.max(frame.left, frame.left + (used - share(frame.node).from) * scale);
  let [x, path] = [x0, `M${px(x0)} ${px(frame.bottom)}`];
  for (const { share: part, length, selfInformation } of steps) {
    if (length === 0) continue;
    const words = part * 2 ** selfInformation;
    const row = Math.min(frame.rows, Math.max(1, length - frame.node.length));
    x = Math.min(frame.right, x + words * 2 ** -length * scale);
    path += `V${px(rowTop(frame, row))}H${px(x)}`;
  }
  if (x0 >= frame.right || x <= x0) return null;
  const text = formatSymbols(symbols);
  const end = Math.min(frame.right, Math.max((x0 + x + textWidth(text)) / 2, x0));
  return {
    x0, x1: x, path: `${path}V${px(frame.bottom)}Z`, label: { x: end, y, text, anchor: 'end' },
  };
}
