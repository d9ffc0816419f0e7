// <surprisal-prediction>: what a predictor expects of each character of a text, and what it pays.
import { html, nothing, type TemplateResult } from 'lit';
import {
  bytesOf, modelNames, type CodedSize, type Guess, type ModelName, type Prediction,
  type PredictionQuery,
} from '../../analysis/prediction.ts';
import type { DocumentModel } from '../../document/document-model.ts';
import type { Treatment } from '../../text/shuffle.ts';
import { unitNames } from '../../text/unit.ts';
import { Figure } from '../common/figure.ts';
import { Latest } from '../common/latest.ts';
import { rate, symbols, whole } from '../common/numbers.ts';
import {
  differing, matching, oneOf, wholeNumber, type Options,
} from '../common/options.ts';
import { captions, spokenWords } from '../common/page-words.ts';
import { troubleLine } from '../common/trouble-line.ts';
import { cellsOf, dearest, labelAt, before, meanOf, type Cells } from './cells.ts';
import {
  baseTitles, bases, copyOf, mostPredicted, usualBase, type Base, type Copy,
} from '../common/copy.ts';
import { cellWords, renderExpected } from './expected.ts';
import { HeatPanel, paintDrawn } from './heat-panel.ts';
import {
  modelAbout, modelName, modelTitles, shuffleWords, treatments,
} from './prediction-words.ts';
import { cellAtX, layoutRunning } from './running-layout.ts';
import { paintRunning } from './running.ts';
import { totalsTable } from './totals.ts';

const usual = { text: '', change: 'none', model: 'order-2', read: 'nothing', at: -1, seed: -1 };
/** Below so many characters a model that starts from nothing has learned little. */
const leastCells = 200;
/** Milliseconds without a change before the text is really coded. */
const codingPause = 400;
const drawnBytes = 240;
const firstSeed = 1951;
const listedDearest = 12;
const wideFrom = 900;

/** A text that was predicted. */
interface Predicted {
  readonly query: PredictionQuery;
  readonly prediction: Prediction;
  readonly cells: Cells;
  readonly bytes: Uint8Array;
}

export class SurprisalPrediction extends Figure {
  /** As chosen; '' where nothing is. */
  #chosen: Base | '' = '';
  #base: Base = 'yours';
  #treatment: Treatment = 'none';
  #model: ModelName = 'order-2';
  #read = 'nothing';
  /** Of what is written on; −1 where nothing is. */
  #seed = -1;
  readonly #heat = new HeatPanel(this);
  readonly #predicted = new Latest<Predicted>(this);
  readonly #expected = new Latest<Guess[][]>(this);
  readonly #coded = new Latest<CodedSize>(this);
  readonly #drawn = new Latest<string>(this);
  #copied: readonly unknown[] = [];
  #copy: Copy = { content: { kind: 'text', text: '' }, cutFrom: 0 };
  #copies = 0;
  /** Bits per character of what was predicted, by text and model. */
  readonly #means = new Map<string, number>();

  override get saved(): null { return null; }

  override get parts(): Figure['parts'] {
    return { ...super.parts, choices: '.choices,.why', mean: '.ask', map: '.heat,.seen-rows,.legend',
      expected: '.expected', running: '.running-mean', totals: '.what-it-costs,.what-it-costs+.note',
      more: '.writing,.drawn,details:not(.save)' };
  }

  override get options(): Options {
    return differing({
      text: this.#chosen, change: this.#treatment, model: this.#model, read: this.#read,
      at: this.#heat.pinned ?? -1, seed: this.#seed,
    }, usual);
  }

  override set options(given: Options) {
    this.#chosen = oneOf(given['text'], ['', ...bases], '');
    this.#treatment = oneOf(given['change'], treatments.map(([name]) => name), 'none');
    this.#model = oneOf(given['model'], modelNames, 'order-2');
    this.#read = matching(given['read'], /^english$/, 'nothing');
    this.#heat.restart();
    const at = wholeNumber(given['at'], { most: mostPredicted, usual: -1 });
    this.#heat.pinned = at < 0 ? null : at;
    this.#seed = wholeNumber(given['seed'], { most: 2 ** 31, usual: -1 });
    this.requestUpdate();
  }

  protected override updated(changes: Parameters<Figure['updated']>[0]): void {
    super.updated(changes);
    this.#heat.paint(this.renderRoot as ShadowRoot);
  }

  protected override render(): TemplateResult {
    const { model } = this;
    return html`
      <h2>Letters have neighbours</h2>
      <p class="lead">What does shuffling destroy? The entropy of single symbols never saw their
        order. A predictor does: from what came before, it gives each letter a probability p before
        it comes, and the letter then costs −log₂ p bits, its surprisal. The less a letter was
        expected, the more it stands out. Let the model look further back, and the text grows plain;
        shuffle the letters, and what it knew of neighbours is worth nothing.</p>
      ${model === null || model.analysis === null ? nothing : this.#body(model)}`;
  }

  #body(model: DocumentModel): TemplateResult {
    this.#base = this.#chosen || usualBase(model.state.content, 'paragraph');
    const predicted = this.#predict(model);
    return html`
      <div class="choices" role="group" aria-label="Text">${bases.map((base) => html`<button
        aria-pressed=${String(base === this.#base)}
        @click=${() => this.#change(() => { this.#chosen = base; })}>${baseTitles[base]}</button>`)}
      </div>
      <div class="choices" role="group" aria-label="Order of it">${treatments.map(([name, title]) =>
        html`<button aria-pressed=${String(name === this.#treatment)}
          ?disabled=${this.#base === 'yours' && model.state.content.kind === 'bytes'}
          @click=${() => this.#change(() => { this.#treatment = name; })}>${title}</button>`)}
      </div>
      <div class="choices models" role="group" aria-label="Model">${modelNames.map((name) =>
        html`<button aria-pressed=${String(name === this.#model)} title=${modelName(name)}
          @click=${() => { this.#model = name; this.requestUpdate(); }}>${modelTitles[name]}${
          this.#meanText(name)}</button>`)}
        <label><input class="tick" type="checkbox" ?disabled=${this.#base === 'page'}
          .checked=${this.#prior !== ''} @change=${this.#readToggled}> has read
          ${whole(captions.length)} letters of English before</label>
      </div>
      <p class="why">${modelAbout(this.#model)} ${shuffleWords(this.#treatment)}</p>
      ${predicted === null ? html`${troubleLine(model)}<p role="status">…</p>`
        : predicted.cells.ids.length === 0 ? html`<p class="ask">There is nothing to predict yet.
          ${this.#offer()}</p>` : this.#shown(model, predicted)}`;
  }

  #offer(): TemplateResult {
    return html`<button @click=${() => this.#change(() => { this.#chosen = 'paragraph'; })}>Use a
      paragraph of English</button>`;
  }

  #change(change: () => void): void {
    change();
    this.#heat.restart();
    this.requestUpdate();
  }

  #readToggled = (event: Event): void => {
    this.#read = (event.target as HTMLInputElement).checked ? 'english' : 'nothing';
    this.requestUpdate();
  };

  /** What the page says is what it would have read. */
  get #prior(): string {
    return this.#read === 'english' && this.#base !== 'page' ? captions : '';
  }

  #key(name: ModelName): string {
    return `${this.#copies} ${name} ${this.#prior === '' ? '' : this.#read}`;
  }

  /** What was predicted last: of what is chosen, or for a moment of what was chosen before. */
  #predict(model: DocumentModel): Predicted | null {
    const copied = [this.#base, this.#treatment,
      this.#base === 'yours' ? model.state.content : null];
    if (copied.some((part, i) => part !== this.#copied[i])) {
      this.#copied = copied;
      this.#copy = copyOf(model.state.content, this.#base, this.#treatment, spokenWords);
      this.#copies++;
    }
    if (!model.settled) return this.#predicted.value;
    const query = { content: this.#copy.content, model: this.#model, prior: this.#prior };
    const key = this.#key(this.#model);
    return this.#predicted.of(`${model.version} ${key}`, async () => {
      const prediction = await model.ask('predict', { query });
      if (prediction === null) return null;
      const cells = cellsOf(query.content, prediction.costs, query.prior);
      if (this.#means.size > 200) this.#means.clear();
      this.#means.set(key, meanOf(cells));
      return { query, prediction, cells, bytes: bytesOf(query.content) };
    });
  }

  #meanText(name: ModelName): TemplateResult | typeof nothing {
    const mean = this.#means.get(this.#key(name));
    return mean === undefined ? nothing : html` <small>${mean.toFixed(2)}</small>`;
  }

  #shown(model: DocumentModel, predicted: Predicted): TemplateResult {
    const { prediction, cells, bytes, query } = predicted;
    const { stamp, alone, costs } = prediction;
    const at = this.#heat.at(cells);
    const unit = cells.unit;
    const start = cells.starts[at] ?? 0;
    // What belongs to an answer is known by its question: stamps begin anew with a worker.
    const question = this.#predicted.key;
    const key = `${question} ${at}`;
    const expected = this.#expected.of(key,
      () => model.ask('expected', { stamp, from: start, count: (cells.starts[at + 1] ?? 0) - start }));
    const coded = this.#coded.of(question, async () => {
      await new Promise((resume) => { setTimeout(resume, codingPause); });
      return this.#predicted.value === predicted ? model.ask('codedSize', { query }) : null;
    });
    const mean = meanOf(cells);
    const wide = this.width >= wideFrom;
    const width = wide ? this.width - 360 : this.width;
    const running = layoutRunning(cells, at, width,
      alone.entropy, alone.huffmanBits / alone.total);
    const { cutFrom } = this.#copy;
    return html`
      ${cutFrom === 0 ? nothing : html`<p class="muted">The first ${symbols(cells.ids.length, unit)}
        of a longer text are predicted and shown.</p>`}
      <p class="ask" role="status"><strong>${rate(mean)} bits per ${unitNames[unit].one}</strong> under ${modelName(query.model)}; ${
        rate(alone.huffmanBits / alone.total)} under Huffman’s code, its table not counted.${
        cells.ids.length >= leastCells ? nothing : html` ${symbols(cells.ids.length, unit)}: <em>too
          short to learn from</em>. ${this.#offer()}`}</p>
      <div class="predicted">
        <div>${this.#heat.render(cells, width, cellWords(cells, at))}</div>
        ${renderExpected(cells, at, bytes, costs, this.#expected.key === key ? expected : null)}
        <div class="running-mean">${paintRunning(running, unitNames[unit].one, modelName(query.model), (x) =>
          this.#heat.go(cellAtX(running, x, cells.ids.length)))}</div>
      </div>
      ${totalsTable(prediction, unit, modelName(query.model),
        this.#coded.key === question ? coded : null)}
      ${this.#writeOn(model, predicted)}
      <details><summary>The dearest ${unitNames[unit].many}, as a table</summary>
        <table class="odds-table"><thead><tr><th>after</th><th>came</th><th>place</th><th>bits</th></tr>
        </thead><tbody>${dearest(cells, listedDearest).map((i) => html`<tr>
          <td class="mono">${before(cells, i, 12)}</td><th scope="row">${labelAt(cells, i).name}${
            cells.isNew[i] === 1 ? ' (new)' : ''}</th>
          <td>${whole(i + 1)}</td><td>${(cells.bits[i] ?? 0).toFixed(2)}</td></tr>`)}</tbody></table>
      </details>`;
  }

  #writeOn(model: DocumentModel, { prediction, cells, query }: Predicted): TemplateResult {
    const { stamp } = prediction;
    const seed = this.#seed;
    const go = (to: number) => () => {
      this.#seed = to;
      this.requestUpdate();
    };
    if (seed < 0) {
      return html`<div class="choices writing"><button @click=${go(firstSeed)}>Write on</button></div>`;
    }
    const key = `${this.#predicted.key} ${seed}`;
    const drawn = this.#drawn.of(key, async () => {
      const more = await model.ask('drawn',
        { stamp, seed, size: drawnBytes });
      return more === null ? null : cells.unit === 'byte'
        ? Array.from(more, (byte) => byte.toString(16).padStart(2, '0')).join(' ')
        : new TextDecoder().decode(more);
    });
    return html`<div class="choices writing">
        <button @click=${go(seed + 1)}>Other random bits</button>
        <button @click=${go(-1)}>Stop</button>
        <span class="muted">Drawn by ${modelName(query.model)}, seed ${seed}: random bits, decoded.
          Not your text.</span></div>
      <p class="mono drawn"><bdo dir="ltr"><span class="muted">${
        before(cells, cells.ids.length, 24)}</span>${drawn === null || this.#drawn.key !== key
        ? '…' : paintDrawn(drawn)}</bdo></p>`;
  }
}
