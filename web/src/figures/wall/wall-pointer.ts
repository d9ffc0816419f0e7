// The pointer on the wall: it lights, pins, and drags words to other nodes.
import { symbolAt } from '../../parts/code-wall-layout.ts';
import { cancel, drop, type WallBench } from './wall-bench.ts';

/** Up to so many symbols a word can be dragged: by touch, and by a pointer that is finer. */
export const touchable = 8;
export const draggable = 30;

/** Place in the picture, as it was laid out. */
function at({ currentTarget, clientX, clientY }: MouseEvent, width: number): [number, number] {
  const box = (currentTarget as Element).getBoundingClientRect();
  const scale = width / box.width;
  return [(clientX - box.left) * scale, (clientY - box.top) * scale];
}

export function pressed(event: PointerEvent, { grip, layout, rows, editable }: WallBench): void {
  const most = event.pointerType === 'touch' ? touchable : draggable;
  if (layout === null || event.button !== 0 || !event.isPrimary) return;
  if (editable && rows.length <= most) grip.press(layout, rows, ...at(event, layout.width));
}

export function pointed(event: PointerEvent, bench: WallBench): void {
  const { grip, layout } = bench;
  if (layout === null) return;
  const [x, y] = at(event, layout.width);
  if (!grip.drag(layout, x, y)) {
    bench.light(symbolAt(layout, x, y));
    return;
  }
  (event.currentTarget as Element).setPointerCapture(event.pointerId);
  bench.redraw();
}

export function released(bench: WallBench): void {
  if (bench.grip.dragging) drop(bench);
  else if (bench.grip.move === null) cancel(bench);
}

export function left(bench: WallBench): void {
  if (!bench.grip.dragging) bench.light(null);
}

export function clicked(event: MouseEvent, bench: WallBench): void {
  const { grip, layout } = bench;
  if (grip.clickSpent || layout === null) return;
  const symbol = symbolAt(layout, ...at(event, layout.width));
  if (symbol !== null) bench.choose(symbol);
  bench.pin(symbol);
}
