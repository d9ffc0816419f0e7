// <surprisal-floor>: why no code goes below the entropy, in four steps on the visitor's own code.
import { html, nothing, type TemplateResult } from 'lit';
import type { Analysis } from '../../analysis/analysis.ts';
import type { DocumentState } from '../../analysis/state.ts';
import type { DocumentModel } from '../../document/document-model.ts';
import { layoutAreaChart, symbolAt, type AreaChartLayout } from '../../parts/area-chart-layout.ts';
import { paintAreaChart } from '../../parts/area-chart.ts';
import { paintCodeWall } from '../../parts/code-wall.ts';
import { docked, layoutCodeWall, symbolAt as symbolOnWall } from '../../parts/code-wall-layout.ts';
import { workedExample } from '../../text/samples.ts';
import { unitNames } from '../../text/unit.ts';
import { Figure } from '../common/figure.ts';
import { rate, symbols } from '../common/numbers.ts';
import { differing, oneOf, wholeNumber, type Options } from '../common/options.ts';
import { picture } from '../common/picture.ts';
import { robotState } from '../robot/robot-source.ts';
import { budgetWords, wallWords } from '../wall/wall-words.ts';
import { algebra } from './algebra.ts';
import { budgetSymbolAt, layoutBudget } from './budget-layout.ts';
import { mostExtraBits, unspent, wholeBits, type Spent } from './floor-steps.ts';
import { paintBudget } from './pictures.ts';
import { ShiftPanel } from './shift-panel.ts';
import { leftText, steps } from './steps.ts';
import { wholeNumbers } from './whole-bits.ts';

/** With more symbols, blocks are too narrow to be shifted. */
const mostSymbols = 30;
const wideChart = 300;
const narrowChart = 300;
const narrowWidth = 480;

/** By the names in links. */
const examples: readonly (readonly [title: string, state: DocumentState, id: string])[] = [
  [workedExample.title, { content: { kind: 'text', text: workedExample.text },
    unit: workedExample.unit, code: 'huffman', distribution: 'text' }, 'bandana'],
  ['the robot’s source', { ...robotState, code: 'huffman' }, 'robot'],
];
const exampleIds = ['', ...examples.map(([, , id]) => id)];
const usual = { step: 0, example: '', shift: '' };

export class SurprisalFloor extends Figure {
  readonly #shift = new ShiftPanel(this);
  /** A document of the figure's own, in place of the page's. */
  #example: DocumentModel | null = null;
  #exampleId = '';
  #step = 0;
  #pixelsPerBit: number | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#use('');
  }

  override get saved(): DocumentModel | null { return this.#example ?? this.model; }

  override get parts(): Figure['parts'] {
    return { ...super.parts, steps: '.rail,.rail~.choices', words: '.step',
      picture: '.over-wall,.wall-picture', numbers: '.sum,.sum~*' };
  }

  override get options(): Options {
    return differing({ step: this.#step, example: this.#exampleId, shift: this.#shift.text },
      usual);
  }

  override set options(given: Options) {
    this.#step = wholeNumber(given['step'], { most: steps.length - 1, usual: 0 });
    this.#shift.text = String(given['shift'] ?? '');
    this.#use(oneOf(given['example'], exampleIds, ''));
  }

  protected override render(): TemplateResult {
    const model = this.saved;
    const a = model?.analysis;
    if (model == null || a == null) return html``;
    return html`
      <h2>How do you know?</h2>
      <p class="lead">Could a cleverer code go below the entropy, H? No, and here is why, in four
        steps. Above stands the area chart: strips as wide as the symbols are probable, columns as
        high as their words are long. Below, on the same axis, lies the wall, and what each length
        takes of it.</p>
      ${this.#examples(a)}
      ${a.distinct < 2 || a.remainder !== null || a.distinct > mostSymbols ? nothing
        : this.#argument(model, a)}
      ${algebra()}`;
  }

  /** What to look at instead where the text does not do. */
  #examples(a: Analysis): TemplateResult | typeof nothing {
    const own = this.#example !== null;
    const why = own ? 'An example stands here.'
      : a.distinct < 2 ? 'The budget is shared by two symbols at least; your text has ' +
        `${symbols(a.distinct, a.unit)}.`
        : a.remainder === null && a.distinct <= mostSymbols ? ''
          : `Your text has ${symbols(a.distinct, a.unit)} that differ: too many blocks to shift ` +
            'by hand. The argument is the same for fewer.';
    return why === '' ? nothing : html`<p class="choices">${why}
      ${own ? html`<button @click=${() => this.#use('')}>Back to your text</button>`
        : examples.map(([title, , id]) => html`<button
          @click=${() => this.#use(id)}>Take ${title}</button>`)}</p>`;
  }

  /** An example by its id; '' is the document of the page. */
  #use(id: string): void {
    this.requestUpdate();
    if (id === this.#exampleId) return;
    const state = examples.find((example) => example[2] === id)?.[1];
    const example = state === undefined ? null : Figure.newDocument(state);
    this.#exampleId = id;
    this.#example?.removeEventListener('change', this.#changed);
    this.#example = example;
    example?.addEventListener('change', this.#changed);
    this.highlight.clear();
  }

  #changed = (): void => { this.requestUpdate(); };

  #argument(model: DocumentModel, a: Analysis): TemplateResult {
    const step = this.#step;
    const go = (to: number): (() => void) => () => {
      this.#step = to;
      this.requestUpdate();
    };
    return html`
      <ol class="rail" aria-label="Steps of the argument">${steps.map(({ title }, i) => html`<li>
        <button aria-current=${i === step ? 'step' : nothing} @click=${go(i)}>${i + 1} ${title
        }</button></li>`)}</ol>
      <div class="step" aria-live="polite"><h3>${steps[step]?.title}</h3>
        <p>${steps[step]?.says}</p></div>
      <p class="choices">
        <button ?disabled=${step === 0} @click=${go(step - 1)}>Back</button>
        <button ?disabled=${step === steps.length - 1} @click=${go(step + 1)}>Next</button></p>
      ${step === 2 ? this.#shift.controls(model, a) : nothing}
      ${this.#pictures(a, this.#spent(model, a))}
      ${this.#numbers(model, a)}`;
  }

  /** null in the first step, which shows the code itself. */
  #spent(model: DocumentModel, a: Analysis): Spent | null {
    const { rows } = a;
    switch (this.#step) {
      case 0: return null;
      case 1: return { area: a.entropy, shares: rows.map(({ probability }) => probability),
        lengths: rows.map(({ selfInformation }) => selfInformation) };
      case 2: return this.#shift.spent(model, a);
      default: return wholeBits(a);
    }
  }

  #pictures(a: Analysis, spent: Spent | null): TemplateResult {
    const unit = unitNames[a.unit].one;
    const area = spent?.area ?? a.cost?.expectedLength ?? 0;
    const highest = a.rows.reduce((most, row) => Math.max(most, row.selfInformation), 0);
    const deepest = this.#step === 2 ? highest + mostExtraBits : Math.max(highest, a.longest);
    const layout = docked(layoutAreaChart({
      ...a, expectedLength: area, longest: deepest,
      ...(spent === null ? {} : { lengths: spent.lengths }),
    }, {
      width: this.width, level: 0, unit,
      height: this.width < narrowWidth ? narrowChart : wideChart,
      ...(this.#pixelsPerBit === undefined ? {} : { pixelsPerBit: this.#pixelsPerBit }),
    }));
    this.#pixelsPerBit = layout.pixelsPerBit;
    const hit = { width: layout.width, order: layout.order,
      symbolAt: (x: number, y: number) => symbolAt(layout, x, y) };
    const label = `Area chart: ${symbols(a.distinct, a.unit)}, area of the columns ` +
      `${rate(area)} bits per ${unit}, area under the line −log₂ p ${rate(a.entropy)}`;
    return html`<div class="over-wall">${picture(this.highlight, hit, paintAreaChart(layout, {
      label, role: 'application', tabindex: 0, active: this.active,
    }))}</div>${spent === null ? this.#wall(a, layout) : this.#budget(a, layout, spent, highest)}`;
  }

  #wall(a: Analysis, chart: AreaChartLayout): TemplateResult {
    const layout = layoutCodeWall(a, { width: this.width, chart });
    return this.#docked(layout.width, (x, y) => symbolOnWall(layout, x, y), paintCodeWall(layout, {
      label: wallWords(a.rows, a), role: 'img', active: this.active, draggable: false,
    }));
  }

  #budget(
    a: Analysis, chart: AreaChartLayout, { shares, lengths }: Spent, highest: number,
  ): TemplateResult {
    const left = unspent(shares);
    const layout = layoutBudget(chart, { shares, lengths, unspent: left }, highest + 1);
    const label = `The budget: ${a.rows.map(({ name }, i) =>
      `${name} ${(shares[i] ?? 0).toFixed(3)}`).join(', ')}; ` +
      (left === 0 ? 'all of it is spent' : `${leftText(left)} is left`);
    return this.#docked(layout.width, (x, y) => budgetSymbolAt(layout, x, y),
      paintBudget(layout, label, this.active));
  }

  /** The pointer lights symbols here too; keys do above. */
  #docked(
    width: number, at: (x: number, y: number) => number | null, painted: TemplateResult,
  ): TemplateResult {
    return html`<div class="wall-picture docked">${
      picture(this.highlight, { width, order: [], symbolAt: at }, painted)}</div>`;
  }

  #numbers(model: DocumentModel, a: Analysis): TemplateResult {
    const per = `bits per ${unitNames[a.unit].one}`;
    const { cost, entropy: h } = a;
    switch (this.#step) {
      case 0: return html`<p class="sum">${cost === null ? 'A symbol has no code word: no area.'
        : html`L = <strong>${rate(cost.expectedLength)}</strong> ${per}.`} The budget:
        ${budgetWords(a.verdict.kraft)}</p>`;
      case 1: return html`<p class="sum">H = <strong>${rate(h)}</strong> ${per}, if each symbol is
        drawn on its own. The budget: used exactly 1.</p>`;
      case 2: return this.#shift.numbers(model, a, this.width);
      default: return wholeNumbers(a, this.width);
    }
  }
}
