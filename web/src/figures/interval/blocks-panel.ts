// Blocks of a source of two symbols: what they cost, and how many words they need.
import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Blocks } from '../../analysis/interval.ts';
import type { DocumentModel } from '../../document/document-model.ts';
import { Latest } from '../common/latest.ts';
import { rate, whole } from '../common/numbers.ts';
import { layoutBlocks } from './blocks-layout.ts';
import { blocksWords, type Guess } from './interval-words.ts';
import { paintBlocks } from './pictures.ts';
import { twoPieces } from './sources.ts';

export const usualPercent = 90;
const presets = [90, 80];
/** The table stands beside the picture, as the curves do elsewhere. */
const besideFrom = 900;
const tableWidth = 480;

export class BlocksPanel {
  readonly #host: ReactiveControllerHost;
  readonly #blocks: Latest<Blocks & { readonly percent: number }>;
  percent = usualPercent;
  guess: Guess = '';
  #typed: string | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#blocks = new Latest(host);
  }

  render(model: DocumentModel, width: number): TemplateResult {
    const { percent } = this;
    const found = this.#blocks.of(String(percent), async () => {
      const answer = await model.ask('blocks', { counts: twoPieces(percent).map(({ count }) => count) });
      return answer && { ...answer, percent };
    });
    return html`
      <div class="choices blocks-p">
        <label for="interval-p">p of the one symbol</label>
        <input type="range" min="1" max="99" step="1" .value=${live(String(percent))}
          aria-label="Probability of the one symbol" aria-valuetext=${percent / 100}
          @input=${({ target }: Event) =>
            this.#set((target as HTMLInputElement).valueAsNumber)}>
        <input id="interval-p" inputmode="decimal" autocomplete="off"
          .value=${live(this.#typed ?? String(percent / 100))}
          aria-invalid=${this.#typed === null ? 'false' : 'true'} aria-describedby="interval-p-note"
          @input=${({ target }: Event) => this.#type((target as HTMLInputElement).value)}>
        ${presets.map((preset) => html`<button aria-pressed=${String(preset === percent)}
          @click=${() => this.#set(preset)}>${preset / 100}</button>`)}
        <span id="interval-p-note" class="trouble" role="alert">${this.#typed === null ? ''
          : 'Write a number of hundredths from 0.01 to 0.99.'}</span>
      </div>
      ${found === null ? html`<p role="status">…</p>` : this.#shown(found, width)}`;
  }

  #shown(found: Blocks & { readonly percent: number }, width: number): TemplateResult {
    const { entropy, rates, selfInformation, percent } = found;
    const over = this.guess !== '';
    const known = over ? rates.length : 1;
    return html`<p class="blocks-p why">Worth ${selfInformation.map((bits, i) =>
      `${rate(bits)} ${i === 0 ? `bit at p = ${percent / 100}` : `at ${(100 - percent) / 100}`}`)
      .join(', ')}: on average H = ${rate(entropy)} bits. A code word each costs 1.</p>
      ${over ? html`<p class="blocks-ask ask" role="status">${blocksWords(found, this.guess)}</p>`
        : html`<p class="blocks-ask ask">Give one word to a block of n symbols. Each longer block
          needs twice as many words. Does each cost less per symbol than the one before?
          ${([['each', 'Yes, each'], ['not', 'Not each']] as const).map(([guess, text]) => html`
            <button @click=${() => this.#take(guess)}>${text}</button>`)}
          <button class="plain" @click=${() => this.#take('skipped')}>Skip</button></p>`}
      <div class="information">
        ${paintBlocks(layoutBlocks(found, known,
          width >= besideFrom ? width - tableWidth : width),
          'Bits per symbol by block length, above the entropy; the table has the numbers')}
        <table class="odds-table"><thead><tr><th scope="col">n</th><th scope="col">words</th>
          <th scope="col">Huffman</th><th scope="col">H + 1/n</th></tr></thead>
          <tbody>${rates.map((bits, i) => html`<tr><th scope="row">${i + 1}</th>
            <td>${whole(2 ** (i + 1))}</td><td>${i < known ? rate(bits) : '?'}</td>
            <td>${rate(entropy + 1 / (i + 1))}</td></tr>`)}</tbody></table>
      </div>`;
  }

  #set(percent: number): void {
    this.percent = percent;
    this.#typed = null;
    this.#host.requestUpdate();
  }

  #type(text: string): void {
    const percent = Math.round(Number(text.replace(',', '.')) * 100);
    if (percent >= 1 && percent <= 99) return this.#set(percent);
    this.#typed = text;
    this.#host.requestUpdate();
  }

  #take(guess: Guess): void {
    this.guess = guess;
    this.#host.requestUpdate();
  }
}
