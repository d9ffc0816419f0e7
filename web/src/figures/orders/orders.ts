// <surprisal-orders>: longer contexts in-sample and honestly; models of one text that code another.
import { html, nothing, type TemplateResult } from 'lit';
import { mostOrderSymbols, symbolsOf, type Crossings, type OrdersAnswer, type OrderUnit }
  from '../../analysis/orders.ts';
import type { DocumentModel } from '../../document/document-model.ts';
import { languages } from '../../text/languages.ts';
import type { Content } from '../../text/content.ts';
import { unitNames } from '../../text/unit.ts';
import { baseTitles, bases, copyOf, usualBase, type Base } from '../common/copy.ts';
import { Figure } from '../common/figure.ts';
import { Latest } from '../common/latest.ts';
import { symbols as counted, whole } from '../common/numbers.ts';
import { differing, oneOf, wholeNumber, type Options } from '../common/options.ts';
import { spokenWords } from '../common/page-words.ts';
import { troubleLine } from '../common/trouble-line.ts';
import { paintOrders } from './curve.ts';
import { crossedTable, crossedWords } from './matrix.ts';
import { curveWords, leastSymbols } from './orders-words.ts';

const units: readonly OrderUnit[] = ['letter', 'byte'];
const usual = { text: '', unit: 'letter', order: 2, texts: '' };
const mostContext = 8;

/** A text of the matrix. */
export interface Crossed {
  readonly title: string;
  readonly content: Content;
}

export class SurprisalOrders extends Figure {
  /** As chosen; '' where nothing is. */
  #chosen: Base | '' = '';
  #base: Base = 'yours';
  #unit: OrderUnit = 'letter';
  #order = 2;
  /** Languages that were taken away, by their ids. */
  #without: ReadonlySet<string> = new Set();
  readonly #curve = new Latest<OrdersAnswer>(this);
  readonly #crossings = new Latest<{ texts: readonly Crossed[]; found: Crossings }>(this);

  override get saved(): null { return null; }

  override get parts(): Figure['parts'] {
    return { ...super.parts, choices: '.choices:not(.texts)', curve: '.ask:not(.like),.orders',
      numbers: '.by-length,.by-length+.note', matrix: 'h3,.texts,.like,.why,.crossing,.crossing+.note' };
  }

  override get options(): Options {
    return differing({ text: this.#chosen, unit: this.#unit, order: this.#order,
      texts: this.#without.size === 0 ? '' : this.#listed().map(({ id }) => id).join('-') || 'none' },
    usual);
  }

  override set options(given: Options) {
    this.#chosen = oneOf(given['text'], ['', ...bases], '');
    this.#unit = oneOf(given['unit'], units, 'letter');
    this.#order = wholeNumber(given['order'], { most: mostContext, usual: 2 });
    const named = given['texts'] === undefined ? null : String(given['texts']).split('-');
    this.#without = new Set(languages.map(({ id }) => id)
      .filter((id) => named !== null && !named.includes(id)));
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const { model } = this;
    return html`
      <h2>Memorise or predict?</h2>
      <p class="lead">Is a longer context better? Counted after the fact, always: when each context
        came once, the counts know by heart what followed it. That is memorising. A coder does not
        know the text before it reads it. So the honest curve predicts each symbol from those before
        it alone, and for a text of this size it turns back up.</p>
      ${model === null || model.analysis === null ? nothing : this.#body(model)}`;
  }

  #body(model: DocumentModel): TemplateResult {
    this.#base = this.#chosen || usualBase(model.state.content, 'page');
    const { content } = copyOf(model.state.content, this.#base, 'none', spokenWords);
    const unit: OrderUnit = content.kind === 'bytes' ? 'byte' : this.#unit;
    const size = symbolsOf(content, unit, leastSymbols).length;
    const press = (on: boolean, title: string, change: () => void): TemplateResult => html`<button
      aria-pressed=${String(on)} @click=${() => {
        change();
        this.requestUpdate();
      }}>${title}</button>`;
    return html`
      <div class="choices" role="group" aria-label="Text">${bases.map((base) =>
        press(base === this.#base, baseTitles[base], () => { this.#chosen = base; }))}</div>
      <div class="choices" role="group" aria-label="Unit">${units.map((each) =>
        press(each === unit, unitNames[each].many, () => { this.#unit = each; }))}</div>
      ${size < leastSymbols ? html`<p class="ask" role="status">${counted(size, unit)}: <strong>too
        short</strong> to tell memorising from predicting. ${press(false,
          'Use what this page says', () => { this.#chosen = 'page'; })}</p>`
        : this.#curves(model, content, unit)}
      <h3>Which language is this?</h3>
      ${this.#matrix(model, content, unit, size >= leastSymbols)}`;
  }

  #curves(model: DocumentModel, content: Content, unit: OrderUnit): TemplateResult {
    const curve = model.settled || this.#curve.value === null
      ? this.#curve.of(`${model.version} ${this.#base} ${unit}`,
        () => model.ask('orderCurve', { content, unit })) : this.#curve.value;
    return curve === null ? html`${troubleLine(model)}<p role="status">…</p>` : html`
      <p class="ask" role="status">${curveWords(curve)}</p>
      ${paintOrders(curve, this.width)}
      <p class="muted note">Bits per ${unitNames[unit].one}, of ${counted(curve.size, unit)}${
        curve.size === mostOrderSymbols ? ', the first of them' : ''}. In-sample: the plug-in
        conditional entropy of the counts. Honest: −log₂ p, adaptive, interpolated (Witten and Bell
        1991).</p>`;
  }

  #listed() {
    return languages.filter(({ id }) => !this.#without.has(id));
  }

  #matrix(
    model: DocumentModel, yours: Content, unit: OrderUnit, long: boolean,
  ): TemplateResult {
    const toggle = (id: string) => () => {
      const without = new Set(this.#without);
      if (!without.delete(id)) without.add(id);
      this.#without = without;
      this.requestUpdate();
    };
    const texts: Crossed[] = [
      ...long ? [{ content: yours,
        title: this.#base === 'page' ? 'This page' : baseTitles[this.#base] }] : [],
      ...this.#listed().map(({ title, text }) =>
        ({ title, content: { kind: 'text', text } as const })),
    ];
    const key = [model.version, long ? this.#base : '', unit, this.#order,
      ...this.#without].join();
    const last = model.settled && texts.length > 1 ? this.#crossings.of(key, async () => {
      const found = await model.ask('crossings',
        { texts: texts.map(({ content: text }) => text), unit, order: this.#order });
      return found === null ? null : { texts, found };
    }) : this.#crossings.value;
    return html`
      <div class="choices texts" role="group" aria-label="Texts">${languages.map(({ id, title }) => html`
        <label><input class="tick" type="checkbox" .checked=${!this.#without.has(id)}
          @change=${toggle(id)}> ${title}</label>`)}
        <label>context length <select @change=${(event: Event) => {
          this.#order = Number((event.target as HTMLSelectElement).value);
          this.requestUpdate();
        }}>${Array.from({ length: mostContext + 1 }, (_, k) => html`<option
          ?selected=${k === this.#order}>${k}</option>`)}</select></label></div>
      ${texts.length < 2 ? html`<p class="ask">Two texts at least: choose another one.</p>`
        : last === null ? html`${troubleLine(model)}<p role="status">…</p>` : html`
          ${long ? nothing : html`<p class="muted">Your text is too short to stand among them.</p>`}
          ${crossedWords(last.texts, last.found, long)}
          ${crossedTable(last.texts, last.found)}
          <p class="muted note">Cross-entropy in bits per ${unitNames[unit].one}. The model of each row
            has read the first ${whole(last.found.size)} of its text; what is coded are the
            ${whole(last.found.size)} after them of the text of the column, so that no model has seen
            what it codes. It learns on as it reads.</p>`}`;
  }
}
