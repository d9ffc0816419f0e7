// <surprisal-wall>: what a short code word costs. The area chart over the code wall on one axis.
import { html, type TemplateResult } from 'lit';
import type { Analysis } from '../../analysis/analysis.ts';
import { baseOf } from '../../analysis/codes.ts';
import type { DocumentModel } from '../../document/document-model.ts';
import { paintAreaChart } from '../../parts/area-chart.ts';
import { layoutAreaChart, symbolAt } from '../../parts/area-chart-layout.ts';
import { docked } from '../../parts/code-wall-layout.ts';
import { unitNames } from '../../text/unit.ts';
import { Figure } from '../common/figure.ts';
import { titleOf } from '../common/code-titles.ts';
import { undoKeyed } from '../common/undo-keys.ts';
import { rate, symbols } from '../common/numbers.ts';
import { differing, type Options } from '../common/options.ts';
import { picture } from '../common/picture.ts';
import { VerdictPanel } from '../verdict/verdict-panel.ts';
import { WallPanel } from './wall-panel.ts';

const wideChart = 300;
const narrowChart = 240;
const narrowWidth = 480;

export class SurprisalWall extends Figure {
  readonly #panel = new WallPanel(this);
  readonly #verdict = new VerdictPanel(this);
  #pixelsPerBit: number | undefined;

  override get parts(): Figure['parts'] {
    return { ...super.parts, chart: '.over-wall', wall: '.wall-panel', verdict: '.verdict',
      key: '.wall-key' };
  }

  override get options(): Options { return differing({ node: this.#panel.node }, { node: '' }); }

  override set options(given: Options) {
    this.#panel.node = String(given['node'] ?? '');
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const model = this.model;
    const a = model?.analysis;
    if (model == null || a == null) return html``;
    return html`
      <h2>A budget of one</h2>
      <p class="lead">What does a short word cost? Below lie all bit strings as a wall: half of
        them begin with 0, half with 1, and every further bit halves again. A code word owns the
        block under its last bit, 2<sup>−length</sup> of the wall, and no other word may stand
        there. There is one wall to share: together the words use at most 1 (Kraft 1949). What a
        short word takes, all others go without. Take a block and move it.</p>
      <div @keydown=${(event: KeyboardEvent) => undoKeyed(event, model)}>
        ${this.#pictures(a)}
        ${this.#history(model)}
        ${this.#verdict.render(model, a, this.width)}
      </div>
      <p class="wall-key">A ribbon joins the share of a symbol, p, to the block of its word.
        Upright, the word costs what the symbol is worth; the slant is the waste. The bar K is
        the occupied width: where it is double, two words claim the same bits.</p>`;
  }

  #pictures(a: Analysis): TemplateResult {
    const unit = unitNames[a.unit].one;
    const expectedLength = a.cost?.expectedLength ?? 0;
    const layout = docked(layoutAreaChart({ ...a, expectedLength }, {
      width: this.width, level: 0, unit,
      height: this.width < narrowWidth ? narrowChart : wideChart,
      ...(this.#pixelsPerBit === undefined ? {} : { pixelsPerBit: this.#pixelsPerBit }),
    }));
    this.#pixelsPerBit = layout.pixelsPerBit;
    const label = `Area chart of the code: ${symbols(a.distinct, a.unit)}, ` +
      `${rate(expectedLength)} bits per ${unit}, entropy ${rate(a.entropy)}`;
    const hit = { width: layout.width, order: layout.order,
      symbolAt: (x: number, y: number) => symbolAt(layout, x, y) };
    return html`<div class="over-wall">${picture(this.highlight, hit, paintAreaChart(layout, {
      label, role: 'application', tabindex: 0, active: this.active,
    }))}</div>
    ${this.#panel.render(a, this.width, layout)}`;
  }

  #history(model: DocumentModel): TemplateResult {
    return html`<div class="wall-history">
      <button ?disabled=${!model.canUndo} @click=${() => model.undo()}>Undo</button>
      <button ?disabled=${!model.canRedo} @click=${() => model.redo()}>Redo</button>
      <button ?disabled=${!model.edited} @click=${() => model.resetCode()}
        >Reset to ${titleOf(baseOf(model.state.code))}</button>
    </div>`;
  }
}
