// <surprisal-information>: −log2 p, the number of times that the space of possibilities is halved.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Analysis, SymbolRow } from '../../analysis/analysis.ts';
import type { DocumentModel } from '../../document/document-model.ts';
import { Comparison } from '../common/comparison.ts';
import { Figure } from '../common/figure.ts';
import { bits as countBits, symbols } from '../common/numbers.ts';
import { differing, oneOf, wholeNumber, type Options } from '../common/options.ts';
import { chip } from '../verdict/pieces.ts';
import { decimal, fraction, halvings, readChance, tell } from './chance.ts';
import { CurvePanel } from './curve-panel.ts';
import { curveNames } from './curves.ts';
import { layoutHalving } from './halving-layout.ts';
import { Halver } from './halver.ts';
import { paintHalving } from './pictures.ts';

/** What has been picked: its probability, its bits, and how they came about. */
interface Picked {
  readonly probability: number;
  readonly bits: number;
  readonly name: string;
  readonly told: string;
}

type Kind = 'probability' | 'symbol' | 'message';

const kinds: Readonly<Record<Kind, string>> =
  { probability: 'A probability', symbol: 'A symbol', message: 'A message' };
const kindNames = Object.keys(kinds) as Kind[];
/** What a link leaves out; `made`: all halvings. */
const usual = { tell: 'probability', p: '1/8', symbol: -1, length: 3, made: -1, curve: 'log' };
const nothingToTell = 'The text is empty: there is nothing to tell.';
/** Of a large alphabet, so many symbols from each end are offered. */
const endChips = 10;
const longestMessage = 8;
const wideFrom = 900;
/** Beside the bar, and below it at most. */
const curveWidth = 440;
const widestCurve = 520;
const columnGap = 40;

export class SurprisalInformation extends Figure {
  readonly #comparison = new Comparison(this);
  readonly #halver = new Halver(this);
  readonly #curves = new CurvePanel(this);
  #kind: Kind = 'probability';
  #typed = '1/8';
  /** The last that was a probability. */
  #good = '1/8';
  #probability = 1 / 8;
  #trouble = '';
  #symbol = -1;
  #length = 3;
  #complete = false;

  override get parts(): Figure['parts'] {
    return { ...super.parts, bar: '.information>:first-child', curve: '.information>:last-child' };
  }

  override get options(): Options {
    const { made } = this.#halver;
    return differing({
      tell: this.#kind, p: this.#good, symbol: this.#symbol, length: this.#length,
      made: Number.isInteger(made) ? made : -1, curve: this.#curves.name,
    }, usual);
  }

  override set options(given: Options) {
    const made = wholeNumber(given['made'], { most: 64, usual: -1 });
    this.#kind = oneOf(given['tell'], kindNames, 'probability');
    this.#type(usual.p);
    if (given['p'] !== undefined) this.#type(String(given['p']));
    if (this.#trouble !== '') this.#type(usual.p);
    this.#symbol = wholeNumber(given['symbol'], { most: 1 << 21, usual: -1 });
    this.#length = wholeNumber(given['length'], { least: 1, most: longestMessage, usual: 3 });
    this.#curves.name = oneOf(given['curve'], curveNames, 'log');
    this.#halver.set(made < 0 ? Infinity : made);
  }

  protected override render(): TemplateResult {
    const model = this.model;
    const a = model?.analysis;
    if (model == null || a == null) return html``;
    const picked = this.#picked(model, a);
    this.#complete ||= picked !== null;
    return html`
      <h2>Halving</h2>
      <p class="lead">How long should a word be? Give each symbol its share of the wall. Half of
        the wall is one halving away from the whole, a quarter two, an eighth three, and the word
        there is as many bits long. Other shares lie between two halvings. So the ideal length for
        a symbol of probability p is the number of times that the space of all possibilities is
        halved until p is left: −log₂ p bits, its surprisal. Pick one.</p>
      <div class="information">
        <div>
          <div class="choices" role="group" aria-label="What is to be told">${
            kindNames.map((kind) => html`<button
              aria-pressed=${kind === this.#kind ? 'true' : 'false'}
              @click=${() => this.#change(() => { this.#kind = kind; })}>${kinds[kind]}</button>`)
          }</div>
          ${this.#kind === 'probability' ? this.#chanceInput()
            : this.#kind === 'symbol' ? this.#symbolChips(a) : this.#messageSize(a)}
          ${picked === null ? nothing : this.#halving(picked)}
        </div>
        ${picked === null ? nothing : this.#curves.render(picked, this.width >= wideFrom
          ? curveWidth : Math.min(this.width, widestCurve))}
      </div>`;
  }

  /** Drawn in any case until the engine's first answer is in the picture. */
  protected override shouldUpdate(): boolean {
    return super.shouldUpdate() || !this.#complete;
  }

  /** Something else is to be told: all of its halvings are there at once. */
  #change(change: () => void): void {
    change();
    this.#halver.set(Infinity);
  }

  #picked(model: DocumentModel, a: Analysis): Picked | null {
    if (this.#kind === 'probability') {
      const found = this.#comparison.of(model, { p: [1], q: [this.#probability] });
      const probability = found?.q[0] ?? 1;
      const bits = found?.idealLengths[0];
      return bits === undefined ? null : { probability, bits, name: `p = ${this.#good}`,
        told: `−log₂ p = ${bits.toFixed(3)} bits: ${halvings(bits)}.` };
    }
    const rows = this.#kind === 'message' ? this.#message(a) : this.#chosen(a);
    if (rows.length === 0) return null;
    const { symbols: said, product, sum, probability, bits } = tell(rows, a.total);
    const [row] = rows;
    return { probability, bits, name: `p = ${decimal(probability)}`,
      told: rows.length > 1 || row === undefined
        ? `${said}, each drawn on its own: the probabilities multiply, ${product}; ` +
          `the bits add, ${sum}.`
        : `${said} is ${fraction(row.count, a.total)} of the text: its ideal length is ` +
          `−log₂ p = ${bits.toFixed(3)} bits; ${row.codeword === '' ? 'it has no code word'
            : `its code word has ${countBits(row.codeword.length)}`}.` };
  }

  #chosen({ rows }: Analysis): SymbolRow[] {
    const row = rows.find(({ index }) => index === this.#symbol) ?? rows.at(-1);
    return row === undefined ? [] : [row];
  }

  /** The beginning of the text, as far as its symbols have rows. */
  #message({ rows, stream }: Analysis): SymbolRow[] {
    const begin = stream.words.slice(0, this.#length).map(({ symbol }) =>
      rows.find(({ index }) => index === symbol));
    const end = begin.indexOf(undefined);
    return begin.slice(0, end < 0 ? undefined : end).flatMap((row) => row ?? []);
  }

  #chanceInput(): TemplateResult {
    return html`<div class="choices">
      <label for="chance">p =</label>
      <input id="chance" autocomplete="off" spellcheck="false" .value=${live(this.#typed)}
        aria-invalid=${this.#trouble === '' ? 'false' : 'true'} aria-describedby="chance-trouble"
        @input=${(event: Event) => this.#type((event.target as HTMLInputElement).value)}>
      <input type="range" min="1" max="100" aria-label="probability in per cent"
        .value=${live(String(Math.max(1, Math.round(this.#probability * 100))))}
        @input=${(event: Event) => this.#type(`${(event.target as HTMLInputElement).value} %`)}>
      ${['1', '1/2', '0.3', '1/1000'].map((text) => html`<button class="plain"
        @click=${() => this.#type(text)}>${text}</button>`)}
      <p id="chance-trouble" class="trouble" role="alert">${this.#trouble}</p>
    </div>`;
  }

  #type(typed: string): void {
    const chance = readChance(typed);
    this.#change(() => {
      this.#typed = typed;
      this.#trouble = chance.ok ? '' : chance.text;
      if (!chance.ok) return;
      this.#good = typed.trim();
      this.#probability = chance.probability;
    });
  }

  #symbolChips(a: Analysis): TemplateResult {
    const { rows } = a;
    const few = rows.length <= 2 * endChips ? rows
      : [...rows.slice(0, endChips), ...rows.slice(-endChips)];
    const [chosen] = this.#chosen(a);
    return html`<div class="choices" role="group" aria-label="Symbols">${few.map((row) =>
      html`<button aria-pressed=${row === chosen ? 'true' : 'false'}
        @click=${() => this.#change(() => { this.#symbol = row.index; })}>${chip(row)}</button>`)}
      ${few.length === rows.length && a.remainder === null ? nothing
        : html`<span class="muted">of ${symbols(a.distinct, a.unit)}</span>`}
      ${rows.length === 0 ? nothingToTell : nothing}
    </div>`;
  }

  #messageSize(a: Analysis): TemplateResult {
    const there = this.#message(a).length;
    if (there === 0) {
      return html`<p class="choices">${a.total === 0 ? nothingToTell
        : 'There is no stream to show: a symbol of the text has no code word.'}</p>`;
    }
    const size = (change: number): (() => void) => () =>
      this.#change(() => { this.#length = there + change; });
    return html`<div class="choices">The first ${symbols(there, a.unit)}
      <button ?disabled=${there <= 1} @click=${size(-1)}>One fewer</button>
      <button ?disabled=${there >= Math.min(longestMessage, a.stream.words.length)}
        @click=${size(1)}>One more</button></div>`;
  }

  #halving({ bits, name, told }: Picked): TemplateResult {
    const wide = this.width >= wideFrom;
    const made = Math.min(bits, this.#halver.made);
    const width = wide ? this.width - curveWidth - columnGap : this.width;
    return html`
      ${paintHalving(layoutHalving({ width, bits, made, name }),
        `The space of possibilities, halved ${made.toFixed(3)} times; ${name}.`)}
      <p class="told" aria-live="polite">${told}</p>
      <div class="choices">
        <button @click=${() => this.#halver.set(0)} ?disabled=${made === 0}>From the start</button>
        <button @click=${() => this.#halver.halve(bits)} ?disabled=${made >= bits}>Halve</button>
      </div>`;
  }
}
