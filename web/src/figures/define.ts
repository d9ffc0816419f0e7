// Registers the figures below the first one, in the order of the page.
import { defineWall } from './wall/define.ts';

export function defineFigures(): void {
  defineWall();
}
