// <surprisal-noise>: what remains when everything predictable is squeezed out, and how to tell.
import { html, nothing, type TemplateResult } from 'lit';
import type { Squeeze, StreamName } from '../../analysis/noise.ts';
import { bitText } from './field-layout.ts';
import type { DocumentModel } from '../../document/document-model.ts';
import type { Treatment } from '../../text/shuffle.ts';
import { titleOf } from '../common/code-titles.ts';
import { Figure } from '../common/figure.ts';
import { bits as bitsText, whole } from '../common/numbers.ts';
import { differing, oneOf, type Options } from '../common/options.ts';
import { Bench } from './bench.ts';
import { FieldPanel, wraps } from './field-panel.ts';
import { CoinGuess, guessed } from './guess.ts';
import { leastBits, streamOrder, treatmentWords, verdictWords } from './noise-words.ts';
import { baseWords, pageWords, stagedState, steps, type Base, type Stage } from './stage.ts';
import { squeezeTable, testTables } from './tables.ts';

const treatments: readonly (readonly [Treatment, string])[] = [
  ['none', 'As it is'], ['letters', 'Shuffle letters'], ['words', 'Shuffle words'],
  ['random', 'Random letters'],
];
const bases: readonly Base[] = ['yours', 'paragraph', 'page', 'robot'];
const usual = { text: 'yours', change: 'none', stream: 'code', wrap: '', guess: '' };

export class SurprisalNoise extends Figure {
  readonly #bench = new Bench(this);
  readonly #field = new FieldPanel(this);
  readonly #guess = new CoinGuess(this);
  #stage: Stage = { base: 'yours', treatment: 'none' };
  #stream: StreamName = 'code';
  #own: DocumentModel | null = null;
  /** What the own document was made for. */
  #staged: readonly unknown[] = [];
  #plain: { readonly key: string; readonly found: Map<StreamName, Squeeze> } =
    { key: '', found: new Map() };
  /** What the page says, as it was when it was asked first. */
  #spoken = '';
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
      text: this.#stage.base, change: this.#stage.treatment, stream: this.#stream,
      wrap: String(this.#field.wrap ?? ''), guess: this.#guess.taken,
    }, usual);
  }

  override set options(given: Options) {
    this.#stage = {
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

  /** The visitor's document, or the figure's own with a copy. */
  #document(yours: DocumentModel): DocumentModel {
    const { base, treatment } = this.#stage;
    const spoken = (): string => this.#spoken ||= words();
    const asked = [base, treatment, ...base === 'yours' ? [yours.state] : []];
    if (asked.some((part, i) => part !== this.#staged[i])) {
      this.#staged = asked;
      const state = stagedState(yours.state, this.#stage, spoken);
      if (state === null) this.#staged = [...asked, null];
      else if (this.#own === null) {
        this.#own = Figure.newDocument(state);
        this.#own.addEventListener('change', this.#again);
      } else this.#own.open(state);
    }
    return this.#own === null || this.#staged.at(-1) === null ? yours : this.#own;
  }

  #body(yours: DocumentModel, shown: DocumentModel): TemplateResult {
    const names = [this.#stream, ...streamOrder.filter((name) => name !== this.#stream)]
      .filter((name) => this.#has(shown, name));
    const size = shown.analysis?.cost?.totalBits ?? 0;
    const short = size < leastBits;
    this.#bench.want(shown, short ? ['code'] : names);
    this.#remember(yours, shown, names);
    return html`${this.#story(yours)}
      ${shown.analysis === null ? nothing : short ? this.#tooShort(shown, size)
        : this.#judged(yours, shown, names)}`;
  }

  /** Streams that are another one under another name are left out. */
  #has({ analysis }: DocumentModel, name: StreamName): boolean {
    if (analysis?.unit === 'symbol' && (name === 'utf-8' || name === 'deflate')) return false;
    return analysis?.code !== name;
  }

  #story(yours: DocumentModel): TemplateResult {
    const { base, treatment } = this.#stage;
    const step = steps.find((at) => at.base === base && at.treatment === treatment);
    const opaque = base === 'yours' && (yours.state.content.kind === 'bytes'
      || yours.state.distribution !== 'text');
    return html`<nav aria-label="Texts"><ol class="rail">
        <li><button aria-current=${base === 'yours' ? 'step' : nothing}
          @click=${() => this.#go({ base: 'yours', treatment: 'none' })}>Your text</button></li>
        ${steps.map((at, i) => html`<li><button aria-current=${at === step ? 'step' : nothing}
          @click=${() => this.#go(at)}><span>${i + 1}</span> ${at.title}</button></li>`)}
      </ol></nav>
      ${base === 'yours' ? nothing : html`<p class="why">${step?.why
        ?? `${baseWords[base]}. Your text stays as it is.`}</p>`}
      <div class="word-form" role="group" aria-label="Change a copy of the text">
        ${treatments.map(([name, title]) => html`<button ?disabled=${opaque && name !== 'none'}
          aria-pressed=${String(name === treatment)}
          @click=${() => this.#go({ base, treatment: name })}>${title}</button>`)}
        <span class="muted">${base === 'yours' && treatment !== 'none'
          ? 'A copy: your text stays as it is.' : nothing}</span>
      </div>
      ${treatment === 'none' ? nothing : html`<p class="why">${treatmentWords[treatment]}</p>`}`;
  }

  #go({ base, treatment }: Stage): void {
    this.#stage = { base, treatment };
    this.#field.restart();
    this.requestUpdate();
  }

  #tooShort(shown: DocumentModel, size: number): TemplateResult {
    const bits = this.#bench.bits('code');
    const title = titleOf(shown.analysis?.code ?? 'huffman');
    return html`<p class="ask">${shown.analysis?.cost === null
        ? 'The code has no word for some symbol of the text.'
        : html`${bitsText(size)} under ${title}: <strong>too short to judge</strong>. With fewer than ${
          whole(leastBits)} bits a coin, too, looks like anything.`}
      <button @click=${() => this.#go({ base: 'paragraph', treatment: 'none' })}>Use a paragraph of
        English</button></p>
      ${bits === null || bits.bitCount === 0 ? nothing : html`
        ${this.#field.render(bits, title, null, this.width)}
        <details><summary>These bits as text</summary>
          <p class="mono twin">${bitText(bits)}</p></details>`}`;
  }

  #title(shown: DocumentModel, name: StreamName): string {
    return name === 'code' ? titleOf(shown.analysis?.code ?? 'huffman')
      : name === 'deflate' ? 'DEFLATE' : name === 'coin' ? 'a coin' : titleOf(name);
  }

  #judged(
    yours: DocumentModel, shown: DocumentModel, names: readonly StreamName[],
  ): TemplateResult {
    const three = guessed.map((name) => this.#bench.bits(name));
    const whole3 = three.every((bits) => bits !== null);
    const guess = whole3 ? this.#guess.render(three, guessed.map((name) =>
      this.#title(shown, name)), this.width) : nothing;
    if (!this.#guess.over) return html`${guess}`;
    const name = names[0] ?? 'code';
    const bits = this.#bench.bits(name);
    const found = this.#bench.get(name);
    const title = this.#title(shown, name);
    const show = (other: StreamName): void => {
      this.#stream = other;
      this.#field.restart();
      this.requestUpdate();
    };
    const before = this.#stage.treatment !== 'none' && this.#plain.key === this.#key(yours)
      ? this.#plain.found : null;
    const rows = streamOrder.filter((other) => names.includes(other)).map((other) => ({
      name: other, title: this.#title(shown, other), found: this.#bench.get(other),
      before: before?.get(other) ?? null,
    }));
    const cut = found !== null && found.stream.total > found.stream.bits.bitCount;
    return html`${guess}
      <div class="word-form streams" role="group" aria-label="Stream">${rows.map((row) => html`
        <button aria-pressed=${String(row.name === name)} @click=${() => show(row.name)}
          >${row.title}</button>`)}</div>
      ${bits === null || bits.bitCount === 0 ? html`<p>${found?.stream.reason ?? nothing}</p>`
        : this.#field.render(bits, title, found?.squeeze?.ones ?? null, this.width)}
      ${cut ? html`<p class="muted">Of ${whole(found.stream.total)} bits the first ${
        whole(found.stream.bits.bitCount)} are shown and measured.</p>` : nothing}
      <h3>How much is left to squeeze</h3>
      <p class="ask" role="status">${found?.squeeze == null ? '…'
        : verdictWords(title, found.squeeze, found.tests)}</p>
      ${squeezeTable(rows, name)}
      <p class="muted note">Order 16, ideal: −log₂ p of each bit, added up, for a predictor that
        knows the 16 bits before and learns as it goes (Krichevsky and Trofimov 1981). It codes
        nothing yet. Learning costs: even a coin comes out longer.</p>
      ${found?.tests == null ? nothing : html`<h3>Tests of randomness: ${title}</h3>
        ${testTables(found.tests, found.stream.bits.bitCount)}`}`;
  }

  #key({ state, version }: DocumentModel): string {
    const { base } = this.#stage;
    return base !== 'yours' ? base : state.unit === 'code-point' ? `yours ${version}` : '';
  }

  /** The numbers of a text as it is, to stand beside those of its copies. */
  #remember(yours: DocumentModel, shown: DocumentModel, names: readonly StreamName[]): void {
    if (this.#stage.treatment !== 'none' || !shown.settled) return;
    const key = this.#key(yours);
    if (key !== this.#plain.key) this.#plain = { key, found: new Map() };
    for (const name of names) {
      const squeeze = this.#bench.get(name)?.squeeze;
      if (squeeze != null) this.#plain.found.set(name, squeeze);
    }
  }
}

/** The paragraphs that stand on the page. */
function words(): string {
  return pageWords(Array.from(document.querySelectorAll('main > :not(surprisal-noise)'), ({ shadowRoot }) =>
    Array.from(shadowRoot?.querySelectorAll('p:not(.hidden)') ?? [], (p) => p.textContent ?? ''))
    .flat());
}
