// "Break my code": what is wrong or right with the code, the worst first, in words and pictures;
// what would mend it, as buttons; and codes to break.
import { css, html, nothing, type ReactiveController, type ReactiveControllerHost,
  type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Analysis, SymbolRow } from '../../analysis/analysis.ts';
import { waitingExample } from '../../analysis/waiting.ts';
import type { DocumentModel } from '../../document/document-model.ts';
import { paintAmbiguity } from '../../parts/ambiguity.ts';
import { drawnBits, layoutAmbiguity } from '../../parts/ambiguity-layout.ts';
import { paintSwap } from '../../parts/swap.ts';
import { layoutSwap } from '../../parts/swap-layout.ts';
import { copyText } from '../common/clipboard.ts';
import { undoKeyed } from '../common/undo-keys.ts';
import { bits, whole } from '../common/numbers.ts';
import { chip, sentence, statusItem } from './pieces.ts';
import { readyCodesRow } from './ready-codes-row.ts';
import { shortWord } from '../common/readout.ts';
import { Rows } from './rows.ts';
import { exchanged, freeWordFor, withoutBit } from './verdict-mends.ts';
import {
  ambiguitySentence, clashSentence, isAmbiguous, lackingSentence, moreClashes,
  optimalitySentence, plain, printedBits, splitSentence, statusOf, waitingSentence,
} from './verdict-words.ts';

/** Clashes that are spelled out. */
const shownClashes = 3;
const exchangeTime = 600;

export interface VerdictHost extends ReactiveControllerHost {
  readonly model: DocumentModel | null;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export class VerdictPanel implements ReactiveController {
  readonly #host: VerdictHost;
  readonly #rows: Rows;
  /** How far the two columns have gone, 0 to 1. */
  #exchange = 0;
  #exchangeOf: Analysis | null = null;
  #frame = 0;
  /** Whether a button was pressed that goes when it has done its work. */
  #pressed = false;
  #copied = '';
  #copiedOf: Analysis | null = null;
  /** Grows when the panel is to be drawn anew, though its analysis is the same. */
  revision = 0;

  constructor(host: VerdictHost) {
    this.#host = host;
    this.#rows = new Rows(host, () => { this.revision++; });
    host.addController(this);
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
  }

  /** The focus stays in the panel, where the keys for undo work, when its button is gone. */
  hostUpdated(): void {
    const root = this.#host.renderRoot as ShadowRoot;
    // While the answer is awaited the button is disabled, and may keep the focus.
    if (!this.#pressed || root.activeElement?.matches('.mends button')) return;
    this.#pressed = false;
    if (root.activeElement === null) {
      root.querySelector<HTMLElement>('.verdict')?.focus({ preventScroll: true });
    }
  }

  /** `width`: of the room that the pictures have. */
  render(model: DocumentModel, a: Analysis, width: number): unknown {
    return guard([a, model.state, model.settled, width, this.revision], () => html`<div
        class="verdict" tabindex="-1" @click=${this.#clicked}
        @keydown=${(event: KeyboardEvent) => undoKeyed(event, model)}>
      ${a.total === 0 ? nothing : html`
        <ul class="status" aria-label="Verdict on the code">${statusOf(a).map(statusItem)}</ul>
        ${this.#lacking(model, a)}
        ${this.#decodable(a, width)}
        ${this.#better(model, a, width)}`}
      ${readyCodesRow(model)}
    </div>`);
  }

  #lacking(model: DocumentModel, a: Analysis): TemplateResult | typeof nothing {
    if (a.lacking.count === 0) return nothing;
    const words = a.remainder === null ? a.rows.map((row) => row.codeword) : null;
    const offers = words === null ? [] : a.lacking.first.map((row) =>
      ({ row, word: freeWordFor(words, row, a.lacking.count) }));
    return html`<p class="bad">${sentence(lackingSentence(a.lacking))}</p>
      ${words === null ? nothing : offers.some(({ word }) => word === null)
        ? html`<p>The budget is spent: no place is free. A longer word elsewhere frees one.</p>`
        : html`<p class="mends">${offers.map(({ row, word }) => html`<button
            @click=${() => void model.setWords(new Map([[row.index, word ?? '']]))}>Give ${
            chip(row)} the free word <code>${shortWord(word ?? '')}</code></button>`)}</p>`}`;
  }

  #decodable(a: Analysis, width: number): TemplateResult | typeof nothing {
    const { verdict } = a;
    if (verdict.prefixFree) return nothing;
    const clashes = verdict.clashes.slice(0, shownClashes);
    return html`
      ${isAmbiguous(verdict) ? this.#ambiguity(a, width)
        : verdict.uniquelyDecodable === true ? this.#waiting(a, width)
          : html`<p>Whether it is uniquely decodable is not decided: ${verdict.undecided}</p>`}
      ${clashes.map((clash) => html`<p>${sentence(clashSentence(clash, this.#rows.of(a)))}</p>`)}
      ${verdict.clashCount > clashes.length
        ? html`<p class="muted">${moreClashes(verdict.clashCount, clashes.length)}</p>` : nothing}`;
  }

  #ambiguity(a: Analysis, width: number): TemplateResult {
    const of = this.#rows.of(a);
    const said = ambiguitySentence(a.verdict, of);
    const { ambiguity } = a.verdict;
    return html`<p class="bad">${sentence(said)}</p>
      ${ambiguity === null ? nothing : html`
        ${this.#twoReadings(a, ambiguity, width, plain(said))}
        ${ambiguity.bits.length <= printedBits ? nothing : html`<p class="mends">
          ${ambiguity.bits.length <= drawnBits ? nothing
            : html`<span class="muted">The first ${bits(drawnBits)} are drawn.</span>`}
          <button class="plain" @click=${() => void this.#copy(a, ambiguity.bits)}>Copy all ${
            bits(ambiguity.bits.length)}</button>
          <span role="status" class="muted">${this.#copiedOf === a ? this.#copied : ''}</span>
        </p>`}`}`;
  }

  #waiting(a: Analysis, width: number): TemplateResult {
    const waiting = waitingExample(a.rows);
    const said = waitingSentence(waiting, this.#rows.of(a));
    return html`<p>${sentence(said)}</p>
      ${waiting === null ? nothing : this.#twoReadings(a, waiting, width, plain(said))}`;
  }

  #twoReadings(
    a: Analysis, { bits: string, readings }: { readonly bits: string;
      readonly readings: readonly [readonly number[], readonly number[]] },
    width: number, label: string,
  ): TemplateResult | typeof nothing {
    const of = this.#rows.of(a);
    const [one, two] = readings.map((reading) => reading.slice(0, drawnBits).map(of));
    const known = (rows: readonly (SymbolRow | null)[] = []): SymbolRow[] =>
      rows.filter((row) => row !== null);
    if (known(one).length < (one?.length ?? 0) || known(two).length < (two?.length ?? 0)) {
      return nothing;
    }
    return paintAmbiguity(layoutAmbiguity(string, [known(one), known(two)], width), label);
  }

  #better(model: DocumentModel, a: Analysis, width: number): TemplateResult {
    const { optimality } = a.verdict;
    const said = sentence(optimalitySentence(a, this.#rows.of(a)));
    const split = splitSentence(a);
    return html`
      ${optimality === null || optimality.kind === 'optimal'
        ? html`<p>${said} <span class="muted">${split}</span></p>`
        : html`<p>${said}</p>${this.#mend(model, a, width)}<p class="muted">${split}</p>`}`;
  }

  #mend(model: DocumentModel, a: Analysis, width: number): TemplateResult | typeof nothing {
    const { optimality } = a.verdict;
    const button = (text: string, mend: () => void): TemplateResult =>
      html`<p class="mends"><button ?disabled=${!model.settled} @click=${mend}>${text}</button
        ></p>`;
    if (optimality?.kind === 'spare') {
      return button('Drop the bit', () => void withoutBit(model, a, optimality.node));
    }
    if (optimality?.kind === 'lengths') {
      return button('Take these lengths', () => model.setCode('huffman'));
    }
    if (optimality?.kind !== 'swap') return nothing;
    const of = this.#rows.of(a);
    const [first, second] = [of(optimality.first), of(optimality.second)];
    if (first === null || second === null) return nothing;
    const layout = layoutSwap(first, second, width, this.#exchangeOf === a ? this.#exchange : 0);
    return html`${paintSwap(layout, `Two columns change places: ${
      whole(layout.now.bits)} bits now, ${whole(layout.then.bits)} then`)}
      ${button('Exchange them', () => this.#run(a, () =>
        void model.setWords(exchanged(first, second))))}`;
  }

  /** The columns go to each other's strip, then the words do. */
  #run(a: Analysis, then: () => void): void {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return then();
    cancelAnimationFrame(this.#frame);
    this.#exchangeOf = a;
    const begun = performance.now();
    const step = (now: number): void => {
      const t = Math.min(1, Math.max(0, now - begun) / exchangeTime);
      this.#exchange = t * t * (3 - 2 * t);
      this.#redraw();
      if (t < 1) this.#frame = requestAnimationFrame(step);
      else if (this.#host.model?.analysis === a) then();
    };
    this.#frame = requestAnimationFrame(step);
  }

  async #copy(a: Analysis, text: string): Promise<void> {
    this.#copied = await copyText(text) ? `${bits(text.length)} copied`
      : 'The browser did not allow copying.';
    this.#copiedOf = a;
    this.#redraw();
  }

  #clicked = ({ target }: Event): void => {
    this.#pressed = target instanceof Element && target.closest('.mends') !== null;
  };

  #redraw(): void {
    this.revision++;
    this.#host.requestUpdate();
  }
}

export const verdictStyles = css`
  .verdict { font-size: 17px; line-height: 1.5; min-width: 0; }
  .verdict > p { margin-top: 6px; max-width: 52em; }
  .verdict p.bad { border-left: 3px solid var(--alert); padding-left: 10px; }
  .verdict code { overflow-wrap: anywhere; }
  .verdict svg.ambiguity, .verdict svg.swap { margin: 10px 0 4px; }
  .mends { display: flex; flex-wrap: wrap; gap: 6px 12px; align-items: center; }
  .ready-codes { margin-top: 14px; }
`;
