// What the message may be drawn from, and the message as a link keeps it. Pure.
import type { Analysis, SymbolRow } from '../../analysis/analysis.ts';
import { robotSource } from '../robot/robot-source.ts';

export interface Piece extends Pick<SymbolRow, 'label' | 'name' | 'hue' | 'special'> {
  readonly count: number;
}

/** Pieces in the order of the strips; of the message, places among them. */
export interface Told {
  readonly source: readonly Piece[];
  readonly message: readonly number[];
}

/** Names that stand in links. */
export const sourceNames = ['robot', 'two', 'yours'] as const;
export type SourceName = typeof sourceNames[number];

/** As they come, by place. */
export const firstMessages: Readonly<Record<SourceName, string>> =
  { robot: '102', two: '0001000000', yours: '' };
export const longestMessage = 12;

export function pieces(names: readonly string[], counts: readonly number[]): Piece[] {
  return names.map((name, i) =>
    ({ label: name, name, hue: i, special: false, count: counts[i] ?? 0 }));
}

export const robotPieces = pieces(robotSource.names, robotSource.counts);

/** `percent`: how often in a hundred `a` comes. */
export function twoPieces(percent: number): Piece[] {
  return pieces(['a', 'b'], [percent, 100 - percent]);
}

/** Digits of places; what does not fit the source is left out, and where nothing does, `usual`. */
export function messageOf(digits: string, source: readonly Piece[], usual = ''): number[] {
  const places = [...digits].map(Number).filter((place) => place < source.length);
  return places.length === 0 && usual !== '' ? messageOf(usual, source)
    : places.slice(0, longestMessage);
}

/**
 * The first symbols of a text, with its counts. What is too rare to be drawn is one last piece,
 * before which the message ends.
 */
export function toldBy({ rows, remainder, total, stream }: Analysis): Told {
  const rest = total - rows.reduce((sum, { count }) => sum + count, 0);
  const places = stream.words.map(({ symbol }) => rows.findIndex(({ index }) => index === symbol));
  const end = [...places, -1].indexOf(-1);
  return {
    source: remainder === null ? rows : [...rows,
      { label: '…', name: `${remainder.symbols} others`, hue: -1, special: true, count: rest }],
    message: places.slice(0, Math.min(end, longestMessage - 2)),
  };
}
