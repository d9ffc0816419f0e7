// <surprisal-noise>: what remains when everything predictable is squeezed out, and how to tell.
import { html, nothing, type TemplateResult } from 'lit';
import type { Squeeze, StreamName } from '../../analysis/noise.ts';
import type { DocumentModel } from '../../document/document-model.ts';
import type { Treatment } from '../../text/shuffle.ts';
import { Figure } from '../common/figure.ts';
import { bits as bitsText, whole } from '../common/numbers.ts';
import { differing, oneOf, type Options } from '../common/options.ts';
import { spokenWords } from '../common/page-words.ts';
import { troubleLine } from '../common/trouble-line.ts';
import { Bench } from './bench.ts';
import { bitText } from './field-layout.ts';
import { FieldPanel, wraps } from './field-panel.ts';
import { CoinGuess, guessed } from './guess.ts';
import {
  leastBits, shorterWords, streamOrder, streamTitle, treatmentWords, verdictWords,
} from './noise-words.ts';
import {
  bases, baseWords, stagedState, steps, treatments, type Base, type Stage,
} from './stage.ts';
import { squeezeTable, testTables, type StreamRow } from './tables.ts';

const usual = { text: '', change: 'none', stream: 'code', wrap: '', guess: '' };

export class SurprisalNoise extends Figure {
  readonly #bench = new Bench(this);
  readonly #field = new FieldPanel(this);
  readonly #guess = new CoinGuess(this);
  /** As it was chosen; null before, see #at. */
  #stage: Stage | null = null;
  #stream: StreamName = 'code';
  #own: DocumentModel | null = null;
  /** What the own document was last made for, and whether it is it that is shown. */
  #asked: readonly unknown[] = [];
  #isOwn = false;
  #plain: { readonly key: string; readonly found: Map<StreamName, Squeeze> } =
    { key: '', found: new Map() };
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');

  override connectedCallback(): void {
    super.connectedCallback();
    this.#dark.onchange = this.#again;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#dark.onchange = null;
  }

  #again = (): void => { this.requestUpdate(); };

  override get options(): Options {
    return differing({
      text: this.#stage?.base ?? '', change: this.#stage?.treatment ?? 'none', stream: this.#stream,
      wrap: String(this.#field.wrap ?? ''), guess: this.#guess.taken,
    }, usual);
  }

  override set options(given: Options) {
    this.#stage = given['text'] === undefined && given['change'] === undefined ? null : {
      base: oneOf(given['text'], bases, 'yours'),
      treatment: oneOf(given['change'], treatments.map(([name]) => name), 'none'),
    };
    this.#stream = oneOf(given['stream'], streamOrder, 'code');
    this.#field.wrap = wraps.find((wrap) => String(wrap) === String(given['wrap'])) ?? null;
    this.#guess.taken = oneOf(given['guess'], [...guessed, 'skipped', ''] as const, '');
    this.requestUpdate();
  }

  protected override updated(changes: Parameters<Figure['updated']>[0]): void {
    super.updated(changes);
    this.#field.paint(this.renderRoot as ShadowRoot);
    this.#guess.paint(this.renderRoot as ShadowRoot);
  }

  protected override render(): TemplateResult {
    const { model } = this;
    const shown = model === null ? null : this.#document(model);
    return html`
      <h2>Is it noise yet?</h2>
      <p class="lead">What remains when all that can be predicted is squeezed out? Where a bit can be
        guessed better than a coin’s, a code could be shorter. So what a perfect code makes looks
        like coin flips; and what can be squeezed once more was not noise yet.</p>
      ${model === null || shown === null ? nothing : this.#body(model, shown)}`;
  }

  /** What was chosen; else the visitor's text, or English while that is too short to say much. */
  #at(yours: DocumentModel): Stage {
    const size = isText(yours) ? yours.analysis?.cost?.totalBits ?? leastBits : 0;
    return this.#stage ?? { base: size < leastBits ? 'page' : 'yours', treatment: 'none' };
  }

  /** The visitor's document, or the figure's own with a copy. */
  #document(yours: DocumentModel): DocumentModel {
    const stage = this.#at(yours);
    const { base, treatment } = stage;
    const asked = [base, treatment, base === 'yours' ? yours.state : null];
    if (asked.some((part, i) => part !== this.#asked[i])) {
      this.#asked = asked;
      const state = stagedState(yours.state, stage, spokenWords);
      this.#isOwn = state !== null;
      if (state !== null && this.#own !== null) this.#own.open(state);
      else if (state !== null) {
        this.#own = Figure.newDocument(state);
        this.#own.addEventListener('change', this.#again);
      }
    }
    return this.#isOwn && this.#own?.analysis != null ? this.#own : yours;
  }

  #body(yours: DocumentModel, shown: DocumentModel): TemplateResult {
    const size = shown.analysis?.cost?.totalBits ?? 0;
    const short = size < leastBits || !isText(shown);
    // A stream that is another one under another name is left out.
    const names = streamOrder.filter((name) => name !== shown.analysis?.code);
    const name = names.includes(this.#stream) ? this.#stream : 'code';
    this.#bench.want(shown, short ? ['code'] : [name, ...streamOrder]);
    const before = this.#before(yours, shown);
    const rows = names.map((other) => {
      const found = this.#bench.get(other);
      return { name: other, found, before: before?.get(other) ?? null,
        title: streamTitle(shown.analysis, other, found?.stream) };
    });
    return html`${this.#story(yours)}
      ${this.#isOwn && this.#own !== null ? troubleLine(this.#own) : nothing}
      ${shown.analysis === null ? nothing : short ? this.#tooShort(shown, size)
        : this.#judged(shown, name, rows)}`;
  }

  #story(yours: DocumentModel): TemplateResult {
    const { base, treatment } = this.#at(yours);
    const step = steps.find((at) => at.base === base && at.treatment === treatment);
    const fixed = base === 'yours' && (yours.state.content.kind === 'bytes' || !isText(yours));
    return html`<nav aria-label="Texts"><ol class="rail">
        <li><button aria-current=${base === 'yours' ? 'step' : nothing}
          @click=${() => this.#go('yours')}>Your text</button></li>
        ${steps.map((at, i) => html`<li><button aria-current=${at === step ? 'step' : nothing}
          @click=${() => this.#go(at.base, at.treatment)}><span>${i + 1}</span> ${at.title}
          </button></li>`)}
      </ol></nav>
      <div class="word-form" role="group" aria-label="Change a copy of the text">
        ${treatments.map(([name, title]) => html`<button ?disabled=${fixed}
          aria-pressed=${String(name === treatment)}
          @click=${() => this.#go(base, name)}>${title}</button>`)}
      </div>
      <p class="why">${base === 'yours' && treatment === 'none' ? nothing
        : `${baseWords[base]}; your text stays as it is.`} ${step?.why}
        ${treatmentWords[treatment]}</p>`;
  }

  #go(base: Base, treatment: Treatment = 'none'): void {
    this.#stage = { base, treatment };
    this.#show(this.#stream);
  }

  #show(name: StreamName): void {
    this.#stream = name;
    this.#field.restart();
    this.requestUpdate();
  }

  #tooShort(shown: DocumentModel, size: number): TemplateResult {
    const bits = this.#bench.bits('code');
    const title = streamTitle(shown.analysis, 'code');
    return html`<p class="ask">${!isText(shown) ? 'Odds alone are no text, and have no stream.'
      : shown.analysis?.cost === null
        ? 'The code has no word for some symbol of the text.'
        : html`${bitsText(size)} under ${title}: <strong>too short to judge</strong>. With fewer than
          ${whole(leastBits)} bits a coin, too, looks like anything.`}
      <button @click=${() => this.#go('paragraph')}>Use a paragraph of English</button></p>
      ${bits === null || bits.bitCount === 0 || !isText(shown) ? nothing : html`
        ${this.#field.render(bits, title, null, this.width)}
        <details><summary>These bits as text</summary>
          <p class="mono twin">${bitText(bits)}</p></details>`}`;
  }

  #judged(
    shown: DocumentModel, name: StreamName, rows: readonly StreamRow[],
  ): TemplateResult {
    const three = guessed.map((other) => this.#bench.bits(other));
    const guess = three.every((bits) => bits !== null)
      ? this.#guess.render(three, 
        guessed.map((other) => streamTitle(shown.analysis, other)), this.width)
      : nothing;
    if (!this.#guess.over) return html`${guess}`;
    const bits = this.#bench.bits(name);
    const { stream, squeeze = null, tests = null } = this.#bench.get(name) ?? {};
    const title = streamTitle(shown.analysis, name, stream);
    return html`${guess}
      <div class="word-form streams"><label>Stream <select @change=${({ target }: Event) =>
        this.#show((target as HTMLSelectElement).value as StreamName)}>${rows.map((row) => html`
        <option value=${row.name} ?selected=${row.name === name}>${row.title}</option>`)}
      </select></label></div>
      ${bits === null || bits.bitCount === 0 ? html`<p>${stream?.reason}</p>`
        : this.#field.render(bits, title, squeeze, this.width)}
      ${stream === undefined || stream.total <= stream.bits.bitCount ? nothing : html`<p class="muted">
        The whole stream has ${bitsText(stream.total)}; what is measured are those in the
        picture.</p>`}
      <h3>How much is left to squeeze</h3>
      <p class="ask" role="status">${squeeze === null ? '…'
        : `${verdictWords(title, squeeze, tests)} ${shorterWords(name, stream, rows)}`}</p>
      ${squeezeTable(rows, name)}
      <p class="muted note">Order 16, ideal: −log₂ p of each bit, added up, for a predictor that
        knows the 16 bits before and learns as it goes (Krichevsky and Trofimov 1981). It codes
        nothing. Learning costs: even a coin comes out longer. rANS, arithmetic coding, PPM and
        context mixing code the bytes of UTF-8; their message alone stands here, without header,
        table and checksum.</p>
      ${tests === null || squeeze === null ? nothing : html`<h3>Tests of randomness: ${title}</h3>
        ${testTables(tests, squeeze.bitCount)}`}`;
  }

  /** The numbers of a text as it is are kept, to stand beside those of its copies. */
  #before(yours: DocumentModel, shown: DocumentModel): Map<StreamName, Squeeze> | null {
    const { base, treatment } = this.#at(yours);
    const { state: { unit }, version } = yours;
    const key = base === 'yours' ? `${unit} ${version}` : base;
    if (treatment !== 'none') {
      return key === this.#plain.key && (base !== 'yours' || unit === 'code-point')
        ? this.#plain.found : null;
    }
    if (shown.settled && (shown === yours) === (base === 'yours')) {
      if (key !== this.#plain.key) this.#plain = { key, found: new Map() };
      for (const name of streamOrder) {
        const squeeze = this.#bench.get(name)?.squeeze;
        if (squeeze != null) this.#plain.found.set(name, squeeze);
      }
    }
    return null;
  }
}

function isText({ state }: DocumentModel): boolean {
  return state.distribution === 'text';
}
