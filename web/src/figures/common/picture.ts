// Pointer and keys of a picture: one tab stop, arrows go by symbol, Enter pins, Escape clears.
import { html, type nothing, type TemplateResult } from 'lit';
import type { Highlight } from './highlight.ts';

export interface PictureLayout {
  readonly width: number;
  /** Symbols in the order of the arrow keys. */
  readonly order: readonly number[];
}

export interface HitTest extends PictureLayout {
  symbolAt(x: number, y: number): number | null;
}

/** How `at`, which a layout comes with, finds the symbol at a point of it. */
export function hitTest<L extends PictureLayout>(
  layout: L, at: (layout: L, x: number, y: number) => number | null,
): HitTest {
  return { width: layout.width, order: layout.order,
    symbolAt: (x, y) => at(layout, x, y) };
}

export function picture(
  highlight: Highlight, layout: HitTest, painted: TemplateResult | typeof nothing,
): TemplateResult {
  const at = (event: MouseEvent): number | null => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const scale = layout.width / box.width;
    return layout.symbolAt((event.clientX - box.left) * scale, (event.clientY - box.top) * scale);
  };
  return html`<div class="picture"
    @pointermove=${(event: PointerEvent) => highlight.light(at(event))}
    @pointerleave=${() => highlight.light(null)}
    @click=${(event: MouseEvent) => highlight.pin(at(event))}
    @keydown=${(event: KeyboardEvent) => keyed(event, highlight, layout.order)}
    @focusout=${() => highlight.light(null)}>${painted}</div>`;
}

function keyed(event: KeyboardEvent, highlight: Highlight, order: readonly number[]): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const here = highlight.symbol === null ? -1 : order.indexOf(highlight.symbol);
  const last = order.length - 1;
  const target = {
    ArrowRight: Math.min(last, here + 1), ArrowDown: Math.min(last, here + 1),
    ArrowLeft: Math.max(0, here - 1), ArrowUp: Math.max(0, here - 1),
    Home: 0, End: last,
  }[event.key];
  if (target !== undefined) highlight.light(order[target] ?? null);
  else if (event.key === 'Enter' || event.key === ' ') highlight.pin(highlight.symbol);
  else if (event.key === 'Escape') highlight.clear();
  else return;
  event.preventDefault();
}
