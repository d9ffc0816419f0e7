// The heat map: a stretch of the text, each character on a ground as dark as it was dear. Pointing
// looks at one, a click or the keys go to it; a strip scrubs through long texts.
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { whole } from '../common/numbers.ts';
import { binOf, capped, dearest, labelAt, moved, type Cells } from './cells.ts';

/** Pixels of a character and its margin, at most; rows that are shown. */
const cellWidth = 11.5;
const rows = 12;

export class HeatPanel {
  readonly #host: ReactiveControllerHost;
  /** Where it was gone to; null: to the dearest that had been seen before. */
  pinned: number | null = null;
  #pointed: number | null = null;
  #from = 0;
  #shown: Cells | null = null;
  #dearest = 0;
  /** The share that is seen. */
  #seen = 1;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** The cell that is looked at. */
  at(cells: Cells): number {
    if (cells !== this.#shown) {
      this.#shown = cells;
      this.#pointed = null;
      const [first = 0, ...others] = dearest(cells, 200);
      this.#dearest = [first, ...others].find((i) => cells.isNew[i] === 0) ?? first;
    }
    return Math.min(cells.ids.length - 1, this.#pointed ?? this.pinned ?? this.#dearest);
  }

  /** `said`: of the cell that is looked at. */
  render(cells: Cells, width: number, said: string): TemplateResult {
    const at = this.at(cells);
    const size = cells.ids.length;
    const count = Math.max(240, Math.floor(width / cellWidth) * rows);
    const last = Math.max(0, size - count);
    this.#from = Math.min(last, this.#from);
    this.#seen = Math.min(1, count / size);
    const to = Math.min(size, this.#from + count);
    return html`
      <div class="heat mono" tabindex="0" role="slider" aria-label="Characters by surprisal"
        aria-valuemin="1" aria-valuemax=${size} aria-valuenow=${at + 1} aria-valuetext=${said}
        @pointermove=${(event: Event) => this.#point(cellOf(event))}
        @pointerleave=${() => this.#point(null)}
        @click=${(event: Event) => this.go(cellOf(event) ?? this.pinned)}
        @keydown=${(event: KeyboardEvent) => this.#keyed(event, cells, count)}
        >${Array.from({ length: to - this.#from }, (_, i) =>
          paintCell(cells, this.#from + i, this.#from + i === at))}</div>
      ${last === 0 ? nothing : html`<input class="seen-rows" type="range" min="0" max=${last}
        .value=${String(this.#from)}
        aria-label="Place in the text" aria-valuetext="Characters ${whole(this.#from + 1)} to ${
          whole(to)} of ${whole(size)}" @input=${(event: Event) => {
          this.#from = Number((event.target as HTMLInputElement).value);
          this.#host.requestUpdate();
        }}>`}
      ${legend}`;
  }

  /** After the element was drawn. */
  paint(root: ParentNode): void {
    root.querySelector<HTMLElement>('.seen-rows')?.style.setProperty('--seen', String(this.#seen));
  }

  /** Another text begins at its beginning. */
  restart(): void {
    this.pinned = this.#pointed = null;
    this.#from = 0;
  }

  go(to: number | null): void {
    this.pinned = to;
    this.#pointed = null;
    this.#host.requestUpdate();
  }

  #point(to: number | null): void {
    if (to === this.#pointed) return;
    this.#pointed = to;
    this.#host.requestUpdate();
  }

  #keyed(event: KeyboardEvent, cells: Cells, count: number): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') return this.go(null);
    const at = this.at(cells);
    const to = event.key === 'Enter' ? at : moved(cells, at, event.key);
    if (to === null) return;
    event.preventDefault();
    if (to < this.#from || to >= this.#from + count) {
      this.#from = Math.max(0, to - Math.floor(count / 2));
    }
    this.go(to);
  }
}

function cellOf({ target }: Event): number | null {
  const at = (target as Element & { cell?: number }).cell;
  return at ?? null;
}

function paintCell(cells: Cells, i: number, here: boolean): TemplateResult {
  const label = labelAt(cells, i);
  const id = cells.ids[i] ?? 0;
  const kind = `b${binOf(cells.bits[i] ?? 0)}${cells.isNew[i] === 1 ? ' new' : ''}${
    here ? ' here' : ''}${id > 0x2ff ? ' own' : ''}`;
  return html`<span class=${kind} .cell=${i}>${label.text}</span>${
    id === 10 ? html`<br>` : label.special ? html`<wbr>` : nothing}`;
}

/** Drawn text, without surprisals. */
export function paintDrawn(text: string): TemplateResult {
  const letters = Array.from(text);
  const cells = { ids: Uint32Array.from(letters, (one) => one.codePointAt(0) ?? 0) } as Cells;
  return html`${letters.map((_, i) => {
    const { text: glyph, special } = labelAt({ ...cells, unit: 'code-point' }, i);
    return html`${glyph}${cells.ids[i] === 10 ? html`<br>` : special ? html`<wbr>` : nothing}`;
  })}`;
}

const legend = html`<p class="legend">
  <span>Bits:</span> ${Array.from({ length: capped }, (_, bin) =>
    html`<span class="mono b${bin}">${bin}–${bin + 1}</span>`)}
  <span class="mono b8">over 8</span> <span class="mono new">new</span></p>`;
