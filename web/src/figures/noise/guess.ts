// "Which is the coin?": three pictures without labels, a guess, and then the reveal.
import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Bits, StreamName } from '../../analysis/noise.ts';
import { layoutField, type FieldLayout } from './field-layout.ts';
import { paintField } from './field-painter.ts';

export const guessed: readonly StreamName[] = ['utf-8', 'code', 'coin'];
const letters = 'ABC';
/** CSS pixels of a picture. */
const side = 256;

export class CoinGuess {
  readonly #host: ReactiveControllerHost;
  /** The stream that was taken for the coin, 'skipped', or '' before. */
  taken: StreamName | 'skipped' | '' = '';
  #drawn: readonly { readonly bits: Bits; readonly layout: FieldLayout }[] = [];

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get over(): boolean { return this.taken !== ''; }

  /** The streams in the order of `guessed`; `titles` for after the reveal. */
  render(streams: readonly Bits[], titles: readonly string[], width: number): TemplateResult {
    const density = devicePixelRatio || 1;
    const bitCount = Math.min(...streams.map((bits) => bits.bitCount));
    const room = Math.floor(Math.min(side, (width - 32) / 3) * density);
    const wrap = bitCount < 16_384 || room < side ? 64 : 128;
    // The order follows from the text, so that a link shows the same.
    const order = [0, 1, 2].map((place) => (place + (streams[1]?.bitCount ?? 0)) % 3);
    this.#drawn = order.map((i) => ({
      bits: streams[i] as Bits,
      layout: layoutField({ bitCount, wrap, scale: Math.max(1, Math.floor(room / wrap)),
        width: room, height: room, row: 0, column: 0 }),
    }));
    return html`<div class="which" role="group" aria-labelledby="which-coin">
      <p class="ask" id="which-coin">${this.over ? this.#answer(order, titles) : html`Three
        streams, equally long: the text as UTF-8, the same text under its code, and a coin.
        <strong>Which is the coin?</strong>
        <button class="plain" @click=${() => this.#take('skipped')}>Skip</button>`}</p>
      <ul>${order.map((i, place) => html`<li>
        <canvas class="noise over" role="img" aria-label="Stream ${letters[place]}${
          this.over ? `: ${titles[i]}` : ''}, the first ${bitCount} bits as a picture"></canvas>
        ${this.over ? html`<p>${letters[place]}: ${titles[i]}</p>` : html`<button
          @click=${() => this.#take(guessed[i] ?? 'skipped')}>${letters[place]} is the coin
          </button>`}</li>`)}</ul>
    </div>`;
  }

  paint(root: ParentNode): void {
    root.querySelectorAll<HTMLCanvasElement>('.which canvas').forEach((canvas, place) => {
      const drawn = this.#drawn[place];
      if (drawn !== undefined) paintField(canvas, drawn.bits, drawn.layout);
    });
  }

  #answer(order: readonly number[], titles: readonly string[]): TemplateResult {
    const coin = letters[order.indexOf(2)];
    return html`<span role="status">${this.taken === 'coin' ? 'Right' : this.taken === 'skipped'
      ? 'Look' : `No, that is ${titles[guessed.indexOf(this.taken || 'coin')]}`}: ${coin} is the coin. UTF-8
      gives itself away by its stripes: the first bit of each byte is alike.</span>`;
  }

  #take(taken: CoinGuess['taken']): void {
    this.taken = taken;
    this.#host.requestUpdate();
  }
}

