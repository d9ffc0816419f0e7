// What pointer and keys of the wall work on.
import type { SymbolRow } from '../../analysis/analysis.ts';
import type { WallLayout } from '../../parts/code-wall-layout.ts';
import { placed } from '../../parts/code-wall-moves.ts';
import type { WallGrip } from './wall-grip.ts';
import { moveWords } from './wall-words.ts';

export interface WallBench {
  readonly grip: WallGrip;
  /** As it was last drawn. */
  readonly layout: WallLayout | null;
  readonly rows: readonly SymbolRow[];
  /** Whether all words are at hand, so that it is known whom a drop evicts. */
  readonly editable: boolean;
  /** The symbol that keys start from. */
  readonly here: number;
  light(symbol: number | null): void;
  pin(symbol: number | null): void;
  choose(symbol: number): void;
  set(changes: ReadonlyMap<number, string>): void;
  /** Brings a word into view. */
  follow(word: string): void;
  say(text: string): void;
  redraw(): void;
}

/** Puts the word that is held where it is, and takes their words from those in its way. */
export function drop(bench: WallBench): void {
  const move = bench.grip.release();
  const row = bench.rows.find(({ index }) => index === move?.index);
  if (move === null || row === undefined) return;
  bench.choose(move.index);
  if (move.word === row.codeword) return;
  const words = new Map(bench.rows.map(({ index, codeword }) => [index, codeword]));
  bench.say(moveWords(bench.rows, move, true));
  bench.set(placed(words, move.index, move.word).changes);
}

export function cancel(bench: WallBench): void {
  bench.grip.release();
  bench.redraw();
}
