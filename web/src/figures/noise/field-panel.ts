// The noise field with what moves it: wrap, zoom by buttons and keys, a strip to scrub.
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Bits, Squeeze } from '../../analysis/noise.ts';
import { whole } from '../common/numbers.ts';
import {
  layoutField, seenBits, usualScale, usualWrap, type FieldLayout,
} from './field-layout.ts';
import { paintField } from './field-painter.ts';
import { percentOf } from './noise-words.ts';

/** CSS pixels: the tallest picture, and the largest cells. */
const tallest = 400;
const largestCell = 24;
export const wraps = [7, 8, 16, 32, 64, 100, 128, 256, 512, 1024];

export class FieldPanel {
  readonly #host: ReactiveControllerHost;
  /** null: as it suits the length of the stream, or the room. */
  wrap: number | null = null;
  #scale: number | null = null;
  #row = 0;
  #column = 0;
  #drawn: { readonly bits: Bits; readonly layout: FieldLayout } | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** `title`: whose bits; `squeeze`: how many are ones, where it is known; `width`: CSS pixels. */
  render(bits: Bits, title: string, squeeze: Squeeze | null, width: number): TemplateResult {
    const density = devicePixelRatio || 1;
    const wrap = this.wrap ?? usualWrap(bits.bitCount);
    const room = Math.floor(width * density);
    const fit = usualScale(wrap, room, largestCell * density);
    const layout = layoutField({
      bitCount: bits.bitCount, wrap, scale: this.#scale ?? fit, width: room,
      height: Math.floor(tallest * density), row: this.#row, column: this.#column,
    });
    this.#drawn = { bits, layout };
    const { mostRow, mostColumn, row, column, columns, scale } = layout;
    const [first, last] = seenBits(layout);
    const place = `Bits ${whole(first)} to ${whole(last)} of ${whole(bits.bitCount)}, ${
      whole(wrap)} to a row${mostColumn > 0
      ? `; columns ${whole(column + 1)} to ${whole(column + columns)}` : ''}`;
    return html`<div class="field" @keydown=${this.#keyed}>
      <canvas class="noise" role="img" aria-label="${title} as a picture, ink for 1. ${place}."></canvas>
      ${mostRow + mostColumn === 0 ? nothing : html`<input class="seen-rows" type="range" min="0"
        max=${mostRow} .value=${String(row)} aria-label="Place in the stream"
        aria-valuetext=${place} @input=${(event: Event) =>
          this.#go(Number((event.target as HTMLInputElement).value), column)}>`}
      <div class="word-form">
        <label>Bits to a row <select @change=${this.#wrapped}>${wraps.map((n) => html`<option
          ?selected=${n === wrap}>${n}</option>`)}</select></label>
        <button aria-label="Zoom out" ?disabled=${scale <= 1} @click=${() => this.#zoom(-1)}
          >−</button>
        <button aria-label="Zoom in" ?disabled=${scale >= largestCell * density}
          @click=${() => this.#zoom(1)}>+</button>
      </div>
      <p class="muted note">${place}${squeeze === null ? nothing
        : `; ${percentOf(squeeze.ones, squeeze.bitCount)} of all are ones`}. ${scale === 1 ? 'One pixel'
        : `${scale} × ${scale} pixels`} a bit.</p>
    </div>`;
  }

  /** After the element was drawn. */
  paint(root: ParentNode): void {
    const canvas = root.querySelector<HTMLCanvasElement>('.field canvas');
    if (canvas === null || this.#drawn === null) return;
    const { bits, layout } = this.#drawn;
    paintField(canvas, bits, layout);
    const strip = root.querySelector<HTMLElement>('.seen-rows');
    strip?.style.setProperty('--seen', String(layout.rows / layout.totalRows));
  }

  /** Another stream begins at its beginning; it is seen as the one before was. */
  restart(): void {
    this.#row = this.#column = 0;
  }

  #go(row: number, column: number): void {
    this.#row = row;
    this.#column = column;
    this.#host.requestUpdate();
  }

  /** By doubling or halving; the first row stays. */
  #zoom(direction: 1 | -1): void {
    if (this.#drawn === null) return;
    const { scale } = this.#drawn.layout;
    const most = Math.floor(largestCell * (devicePixelRatio || 1));
    this.#scale = direction > 0 ? Math.min(most, 2 * scale) : Math.max(1, scale >> 1);
    this.#host.requestUpdate();
  }

  #keyed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || this.#drawn === null) return;
    if (event.key === '+' || event.key === '-') {
      this.#zoom(event.key === '+' ? 1 : -1);
      return;
    }
    const step = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 8], ArrowLeft: [0, -8] }[
      event.key];
    if (step === undefined || (event.target as Element).className !== 'seen-rows') return;
    const { row, column } = this.#drawn.layout;
    this.#go(row + (step[0] ?? 0), column + (step[1] ?? 0));
    event.preventDefault();
  };

  #wrapped = (event: Event): void => {
    this.restart();
    this.#scale = null;
    this.wrap = Number((event.target as HTMLSelectElement).value);
    this.#host.requestUpdate();
  };
}
