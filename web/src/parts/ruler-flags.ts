// Where the names of marks on an axis go. A flag is a pole that rises from its mark and a text on
// one side of the pole, in one of several rows; row 0 is nearest to the axis.
//
// Key observation: with at most five flags the search for the fewest rows is small enough to be
// done in full, so no heuristic has to be right about poles that pass between texts.

export interface Flag {
  readonly x: number;
  /** Width of the text in px. */
  readonly width: number;
}

export interface FlagPlace {
  readonly row: number;
  readonly side: 'left' | 'right';
}

/** Clear space between a pole and its text, and between two texts. */
export const flagGap = 5;

function span(flag: Flag, side: FlagPlace['side']): [number, number] {
  return side === 'right'
    ? [flag.x + flagGap, flag.x + flagGap + flag.width]
    : [flag.x - flagGap - flag.width, flag.x - flagGap];
}

/** Texts in one row keep apart; a pole passes no text in a row below its own. */
function clear(a: Flag, placeA: FlagPlace, b: Flag, placeB: FlagPlace): boolean {
  const [leftA, rightA] = span(a, placeA.side);
  const [leftB, rightB] = span(b, placeB.side);
  if (placeA.row === placeB.row && leftA < rightB + flagGap && leftB < rightA + flagGap) {
    return false;
  }
  const crosses = (pole: Flag, row: number, [left, right]: [number, number], textRow: number) =>
    row >= textRow && pole.x > left - 2 && pole.x < right + 2;
  return !crosses(a, placeA.row, [leftB, rightB], placeB.row)
    && !crosses(b, placeB.row, [leftA, rightA], placeA.row);
}

function search(
  flags: readonly Flag[], places: FlagPlace[], rows: number, left: number, right: number,
): boolean {
  const flag = flags[places.length];
  if (flag === undefined) return true;
  for (let row = 0; row < rows; row++) {
    for (const side of ['right', 'left'] as const) {
      const [from, to] = span(flag, side);
      if (from < left || to > right) continue;
      const place: FlagPlace = { row, side };
      if (!places.every((other, i) => clear(flags[i] ?? flag, other, flag, place))) continue;
      places.push(place);
      if (search(flags, places, rows, left, right)) return true;
      places.pop();
    }
  }
  return false;
}

/**
 * A place for every flag between `left` and `right`, in the fewest rows, to the right of the pole
 * where possible. Where poles cannot be kept off the texts, or a text is too wide for its side,
 * each flag has a row of its own: texts never overlap.
 */
export function placeFlags(flags: readonly Flag[], left: number, right: number): FlagPlace[] {
  for (let rows = 1; rows <= flags.length; rows++) {
    const places: FlagPlace[] = [];
    if (search(flags, places, rows, left, right)) return places;
  }
  return flags.map((flag, row) => ({
    row,
    side: span(flag, 'right')[1] <= right ? 'right' : 'left',
  }));
}
