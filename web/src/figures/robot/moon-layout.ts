// The moon under the robot: a window of the ground that moves along, its craters, and the way the
// robot has gone. In the ground's coordinates; numbers out, no document. Pure.
import type { Point } from './robot-source.ts';

export interface MoonLayout {
  readonly width: number;
  readonly height: number;
  /** Where the ground lies under the window. */
  readonly shift: Point;
  readonly grid: string;
  readonly craters: string;
  readonly trail: string;
  /** The way that was meant, where the robot goes another; '' where it does not. */
  readonly meant: string;
  readonly start: Point;
  readonly robot: Point;
}

export const cell = 40;
/** The robot never comes nearer to the edge, in cells. */
const margin = 1;
/** Moves that stay drawn. */
const remembered = 60;

/** Where the robot is after each of its moves; it starts at 0, 0. */
export function pathOf(moves: readonly (Point | undefined)[]): Point[] {
  const path: Point[] = [{ x: 0, y: 0 }];
  for (const move of moves) {
    const { x, y } = path[path.length - 1] ?? { x: 0, y: 0 };
    path.push({ x: x + (move?.x ?? 0), y: y + (move?.y ?? 0) });
  }
  return path;
}

/** `path` ends where the robot is; `meant`: the path it should have gone, where that is another. */
export function layoutMoon(
  path: readonly Point[], meant: readonly Point[], width: number, rows: number,
): MoonLayout {
  const columns = Math.max(3, Math.floor(width / cell));
  const corner = cornerOf(path, columns, rows);
  const robot = middle(path.at(-1));
  return {
    width: columns * cell, height: rows * cell,
    shift: { x: -corner.x * cell, y: -corner.y * cell },
    ...groundOf(corner, columns, rows),
    trail: line(path.slice(-remembered)), meant: line(meant.slice(-remembered)),
    start: middle(path[0]), robot,
  };
}

/** The window's first cell: it starts around the robot and follows it no more than it must. */
function cornerOf(path: readonly Point[], columns: number, rows: number): Point {
  let [x, y] = [-(columns >> 1), -(rows >> 1)];
  for (const at of path) {
    x = Math.min(at.x - margin, Math.max(at.x - columns + 1 + margin, x));
    y = Math.min(at.y - margin, Math.max(at.y - rows + 1 + margin, y));
  }
  return { x, y };
}

function middle(at: Point | undefined): Point {
  return { x: ((at?.x ?? 0) + 0.5) * cell, y: ((at?.y ?? 0) + 0.5) * cell };
}

function line(path: readonly Point[]): string {
  return path.length < 2 ? '' : `M${path.map(middle).map(({ x, y }) => `${x} ${y}`).join('L')}`;
}

/** One cell more on all sides, so that nothing is missing while the window moves. */
function groundOf(corner: Point, columns: number, rows: number) {
  let [grid, craters] = ['', ''];
  const [left, top] = [(corner.x - 1) * cell, (corner.y - 1) * cell];
  for (let i = 0; i <= columns + 2; i++) grid += `M${left + i * cell} ${top}v${(rows + 2) * cell}`;
  for (let j = 0; j <= rows + 2; j++) grid += `M${left} ${top + j * cell}h${(columns + 2) * cell}`;
  for (let j = 0; j < rows + 2; j++) {
    for (let i = 0; i < columns + 2; i++) craters += crater(corner.x - 1 + i, corner.y - 1 + j);
  }
  return { grid, craters };
}

/** The same cell always has the same crater, or none. */
function crater(x: number, y: number): string {
  let mix = Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 15), 0x2c1b3c6d) >>> 8;
  if (mix % 4 !== 0) return '';
  const wide = 5 + (mix >> 4) % 9;
  const left = x * cell + 6 + (mix >> 9) % (29 - 2 * wide);
  const top = y * cell + 12 + (mix >> 13) % 17;
  const arc = `a${wide} ${wide * 0.6} 0 0 1 `;
  return `M${left} ${top}${arc}${2 * wide} 0${arc}${-2 * wide} 0`;
}
