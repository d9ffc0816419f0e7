// A word taken from the wall by pointer or by keys, on its way to a node. Nothing changes before it
// is dropped.
import type { WallRow } from '../../parts/code-wall-blocks.ts';
import { blockAt, nodeAt, symbolAt, type WallLayout } from '../../parts/code-wall-layout.ts';
import { freeWords, moved, type Direction } from '../../parts/code-wall-moves.ts';
import type { Move } from '../../parts/code-wall-preview.ts';

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down',
};
/** A pointer that has moved less far than this has only pressed. */
const slack = 5;

interface Press {
  readonly row: WallRow;
  readonly x: number;
  readonly y: number;
}

export class WallGrip {
  #move: Move | null = null;
  #press: Press | null = null;
  #dragged = false;

  get move(): Move | null { return this.#move; }
  /** Whether the pointer is what holds the word. */
  get dragging(): boolean { return this.#press !== null && this.#move !== null; }

  /** Takes a word where it stands; one that has none where there is room, or at the left. */
  take({ index, codeword }: WallRow, rows: readonly WallRow[]): void {
    const word = codeword || (freeWords(rows.map((row) => row.codeword))[0] ?? '0');
    this.#move = { index, word, evicts: true };
  }

  /** One step by an arrow key; whether the key was one. */
  step(key: string): boolean {
    const direction = directions[key];
    if (direction === undefined || this.#move === null) return false;
    this.#move = { ...this.#move, word: moved(this.#move.word, direction) };
    return true;
  }

  /** A pointer went down on the wall, at (x, y) of the picture. */
  press(layout: WallLayout, rows: readonly WallRow[], x: number, y: number): void {
    const block = blockAt(layout, x, y);
    const row = rows.find(({ index }) => index === symbolAt(layout, x, y));
    this.#dragged = false;
    this.#press = block === null || row === undefined || y >= block.y1 ? null : { row, x, y };
  }

  /** The pointer moved; true when from here on a word is held. */
  drag(layout: WallLayout, x: number, y: number): boolean {
    if (this.#press === null) return false;
    const { row, x: fromX, y: fromY } = this.#press;
    if (this.#move === null && Math.hypot(x - fromX, y - fromY) < slack) return false;
    this.#dragged = true;
    this.#move = { index: row.index, word: nodeAt(layout, x, y) ?? row.codeword, evicts: true };
    return true;
  }

  /** Lets go, and says what was held. */
  release(): Move | null {
    const move = this.#move;
    this.#move = this.#press = null;
    return move;
  }

  /** Whether the click that follows belongs to a drag; asked once. */
  get clickSpent(): boolean {
    const spent = this.#dragged;
    this.#dragged = false;
    return spent;
  }
}
