// The bit stream with its controls: two ways to lay it out, and a scrub strip when it is long.
import { css, html, nothing, type ReactiveController, type ReactiveControllerHost,
  type TemplateResult } from 'lit';
import type { Analysis, StreamQuery, StreamWindow } from '../../analysis/analysis.ts';
import type { DocumentModel } from '../../document/document-model.ts';
import { paintStream } from '../../parts/bit-stream.ts';
import {
  bitsPerRow, layoutStream, symbolsPerRow, wordAt, type PlacedWord, type StreamLayout,
  type StreamMode,
} from '../../parts/bit-stream-layout.ts';
import { copyText } from '../common/clipboard.ts';
import { bits, whole } from '../common/numbers.ts';
import { flag, oneOf, wholeNumber, type Options } from '../common/options.ts';
import { scrubStrip } from '../common/scrub.ts';

const modes: readonly StreamMode[] = ['bits', 'characters'];
const fewRows = 2;
const manyRows = 12;
/** More bits than this are not put on the clipboard. */
const copyLimit = 1 << 20;

/** As the panel comes, by the names in links. */
export const usualStream = { stream: 'bits', commas: true, lines: false, from: 0 };

export interface StreamHost extends ReactiveControllerHost {
  readonly model: DocumentModel | null;
  readonly active: number | null;
  readonly position: number | null;
  light(symbol: number | null, position?: number): void;
  pin(symbol: number | null): void;
}

export class StreamPanel implements ReactiveController {
  readonly #host: StreamHost;
  #mode: StreamMode = 'bits';
  #commas = true;
  #open = false;
  /** The first bit, or in mode 'characters' the first symbol, that is shown. */
  #from = 0;
  #window: StreamWindow | null = null;
  #windowOf = '';
  #wanted = '';
  #copied = '';
  #layout: StreamLayout | null = null;

  constructor(host: StreamHost) {
    this.#host = host;
    host.addController(this);
  }

  get options(): typeof usualStream {
    return { stream: this.#mode, commas: this.#commas, lines: this.#open, from: this.#from };
  }

  read({ stream, commas, lines, from }: Options): void {
    this.#mode = oneOf(stream, modes, 'bits');
    this.#commas = flag(commas, true);
    this.#open = flag(lines);
    this.#from = wholeNumber(from, { most: Number.MAX_SAFE_INTEGER, usual: 0 });
  }

  /** Asks for the stretch in view when the analysis does not bring it. */
  hostUpdated(): void {
    const model = this.#host.model;
    const a = model?.analysis;
    if (model == null || a == null || !model.settled || this.#preview(a) !== null) return;
    const query = this.#query(a);
    const wanted = this.#key(query);
    if (wanted === this.#windowOf || wanted === this.#wanted) return;
    this.#wanted = wanted;
    void model.ask('stream', { query }).then((window) => {
      if (this.#wanted === wanted) this.#wanted = '';
      if (window === null) return;
      this.#window = window;
      this.#windowOf = wanted;
      this.#host.requestUpdate();
    });
  }

  render(a: Analysis, width: number): TemplateResult {
    this.#width = width;
    const window = this.#preview(a) ?? this.#window ?? a.stream;
    const layout = layoutStream(window, {
      width, mode: this.#mode, commas: this.#commas, rows: this.#open ? manyRows : fewRows,
    });
    this.#layout = layout;
    const { active, position } = this.#host;
    return html`<div class="stream-panel">
      <svg class="stream" width=${width} height=${Math.max(layout.height, 68)}
        viewBox="0 0 ${width} ${Math.max(layout.height, 68)}" role="img"
        aria-label=${this.#description(layout, window, a)}
        @pointermove=${this.#pointed} @pointerleave=${() => this.#host.light(null)}
        @click=${this.#clicked}>${paintStream(layout, active, position)}</svg>
      ${this.#scrub(a, layout, window)}
      ${this.#controls(a)}
    </div>`;
  }

  #width = 0;

  #controls(a: Analysis): TemplateResult {
    const more = this.#long(a, fewRows);
    return html`<div class="stream-controls">
      <span id="stream-mode" class="muted">width =</span>
      <span role="group" aria-labelledby="stream-mode">${modes.map(
        (mode) => html`<button aria-pressed=${mode === this.#mode ? 'true' : 'false'}
          @click=${() => this.#set(() => this.#switch(mode, a))}
          >${mode === 'bits' ? 'bits' : 'character'}</button>`)}</span>
      ${this.#mode === 'characters' ? nothing : html`<label><input type="checkbox"
        ?checked=${this.#commas} @change=${() => this.#set(() => { this.#commas = !this.#commas; })}
        > show commas</label>`}
      ${more || this.#open ? html`<button class="plain" aria-expanded=${String(this.#open)}
        @click=${() => this.#set(() => { this.#open = !this.#open; })}
        >${this.#open ? 'fewer lines' : 'more lines'}</button>` : nothing}
      ${bitsOf(a) > 0 ? html`<button class="plain" @click=${() => void this.#copy(a)}
        >Copy ${bitsOf(a) > copyLimit ? `the first ${whole(copyLimit)}` : 'the'} bits</button>
        <span role="status" class="muted">${this.#copied}</span>` : nothing}
    </div>`;
  }

  #scrub(a: Analysis, layout: StreamLayout, window: StreamWindow): TemplateResult | typeof nothing {
    const shown = this.#mode === 'bits' ? layout.bits : layout.symbols;
    const size = this.#size(a);
    if (this.#from === 0 && shown >= size) return nothing;
    const step = Math.max(1, shown);
    const what = this.#mode === 'bits' ? 'bit' : 'symbol';
    const first = this.#mode === 'bits' ? window.firstBit : window.firstSymbol;
    return scrubStrip({
      what, at: this.#from, last: size - 1, size, step, forward: this.#from + shown < size,
      go: (to) => this.#go(to, a),
    }, `${what} ${whole(first)} of ${whole(size)}`);
  }

  #go(from: number, a: Analysis): void {
    this.#set(() => { this.#from = Math.max(0, Math.min(Math.round(from), this.#size(a) - 1)); });
  }

  #size(a: Analysis): number {
    return this.#mode === 'bits' ? bitsOf(a) : a.cost === null ? 0 : a.total;
  }

  #perRow(): number {
    return this.#mode === 'bits' ? bitsPerRow(this.#width) : symbolsPerRow(this.#width);
  }

  #long(a: Analysis, rows: number): boolean {
    return this.#size(a) > rows * this.#perRow() * (this.#commas ? 0.7 : 1);
  }

  #switch(mode: StreamMode, a: Analysis): void {
    if (mode === this.#mode) return;
    const share = this.#from / Math.max(1, this.#size(a));
    this.#mode = mode;
    this.#from = Math.round(share * this.#size(a));
  }

  #query(a: Analysis): StreamQuery {
    const from = Math.max(0, Math.min(this.#from, this.#size(a) - 1));
    const rows = this.#open ? manyRows : fewRows;
    return { by: this.#mode === 'bits' ? 'bit' : 'symbol', from, count: rows * this.#perRow() };
  }

  #key({ by, from, count }: StreamQuery): string {
    return `${this.#host.model?.version} ${by} ${from} ${count}`;
  }

  /** The beginning comes with the analysis. */
  #preview(a: Analysis): StreamWindow | null {
    const { by, from, count } = this.#query(a);
    if (from > 0) return null;
    const whole = a.stream.bits.length >= bitsOf(a);
    const enough = by === 'bit' ? a.stream.bits.length >= count : a.stream.words.length > count;
    return whole || enough ? a.stream : null;
  }

  #set(change: () => void): void {
    change();
    this.#copied = '';
    this.#host.requestUpdate();
  }

  #at(event: PointerEvent | MouseEvent): PlacedWord | null {
    if (this.#layout === null) return null;
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const scale = this.#layout.width / box.width;
    return wordAt(this.#layout, (event.clientX - box.left) * scale,
      (event.clientY - box.top) * scale);
  }

  #pointed = (event: PointerEvent): void => {
    const placed = this.#at(event);
    this.#host.light(placed?.word.symbol ?? null, placed?.position);
  };

  #clicked = (event: MouseEvent): void => {
    this.#host.pin(this.#at(event)?.word.symbol ?? null);
  };

  async #copy(a: Analysis): Promise<void> {
    const window = await this.#host.model?.ask('stream',
      { query: { by: 'bit', from: 0, count: copyLimit } });
    if (window == null) return;
    const done = await copyText(window.bits);
    this.#copied = done ? `${bits(Math.min(bitsOf(a), copyLimit))} copied`
      : 'The browser did not allow copying.';
    this.#host.requestUpdate();
  }

  #description(layout: StreamLayout, window: StreamWindow, a: Analysis): string {
    if (bitsOf(a) === 0) return 'The stream is empty.';
    const words = layout.rows.flatMap((row) => row.words).slice(0, 40)
      .map(({ word, bits: shown }) => `${word.name} ${shown}`);
    return `Bit stream from bit ${whole(window.firstBit)} of ${whole(bitsOf(a))}: ` +
      `${words.join(', ')}${layout.symbols > 40 ? ', and on' : ''}`;
  }
}

/** The length of the stream; none where the code cannot write the text. */
function bitsOf({ cost }: Analysis): number {
  return cost?.totalBits ?? 0;
}

export const streamPanelStyles = css`
  .stream-panel { grid-area: stream; min-width: 0; }
  .stream { height: auto; }
  .stream-controls, .scrub { display: flex; flex-wrap: wrap; gap: 4px 14px; align-items: center;
    font-size: 16px; margin-top: 4px; }
  .stream-controls [role='group'] { display: inline-flex; }
  .stream-controls [role='group'] button { border-radius: 0; margin-right: -1px; }
  .stream-controls label { display: inline-flex; align-items: center; gap: 6px; min-height: 32px; }
  input[type='checkbox'], input[type='range'] { accent-color: var(--ink); }
  input[type='checkbox'] { width: 18px; height: 18px; }
  .scrub input { flex: 1 1 200px; min-height: 32px; }
  .scrub { margin-bottom: 4px; }
`;
