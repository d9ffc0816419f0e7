// <surprisal-lab>: type a text, see its code words, compare bits per symbol with the entropy.
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Analysis, SymbolRow } from '../../analysis/analysis.ts';
import type { DocumentModel } from '../../document/document-model.ts';
import { paintAreaChart } from '../../parts/area-chart.ts';
import { layoutAreaChart, symbolAt as symbolInChart } from '../../parts/area-chart-layout.ts';
import { paintCodeTree } from '../../parts/code-tree.ts';
import { layoutCodeTree, symbolAt as symbolInTree } from '../../parts/code-tree-layout.ts';
import { paintRuler } from '../../parts/ruler.ts';
import { layoutRuler } from '../../parts/ruler-layout.ts';
import { unitNames } from '../../text/unit.ts';
import { ChartMotion } from './chart-motion.ts';
import { closing } from './closing.ts';
import { CodeTable } from './code-table.ts';
import { headline } from './headline.ts';
import { Highlight } from './highlight.ts';
import { honestTotalPanel } from './honest-total.ts';
import { landmarks } from './landmarks.ts';
import { Levelling } from './levelling.ts';
import { rate, symbols, whole } from './numbers.ts';
import { picture, type PictureLayout } from './picture.ts';
import { readout } from './readout.ts';
import { labSheets } from './sheets.ts';
import { sourceControls } from './source-controls.ts';
import { StreamPanel } from './stream-panel.ts';
import { Sweep } from './sweep.ts';
import { TextBox } from './text-box.ts';

/** Room for the numbers beside the chart, and from which width on they stand there. */
const sideWidth = 380;
const wideFrom = 900;
/** Milliseconds of rest before a screen reader is told of a result. */
const announceAfter = 700;

export class SurprisalLab extends LitElement {
  static override styles = labSheets;
  static override properties = {
    model: { attribute: false },
    width: { state: true },
    announced: { state: true },
  };

  /** Makes the document of a figure that was given none. */
  static newModel: () => DocumentModel = () => {
    throw new Error('a figure outside a page needs a document');
  };

  declare model: DocumentModel | null;
  declare width: number;
  declare announced: string;

  readonly highlight = new Highlight(this);
  readonly #box = new TextBox(this);
  readonly #stream = new StreamPanel(this);
  readonly #table = new CodeTable(this);
  readonly #levelling = new Levelling(this);
  readonly #motion = new ChartMotion(this);
  readonly #sweep = new Sweep(this);
  /** The analysis that the parts below the first screen show. */
  #drawnBelow: Analysis | null = null;
  #following = 0;
  #pixelsPerBit: number | undefined;
  #announcing: ReturnType<typeof setTimeout> | undefined;
  #watching: ResizeObserver | undefined;

  constructor() {
    super();
    this.model = null;
    this.width = 1200;
    this.announced = '';
  }

  get active(): number | null { return this.highlight.symbol; }
  get position(): number | null { return this.highlight.position; }
  light(symbol: number | null, position?: number): void { this.highlight.light(symbol, position); }
  pin(symbol: number | null): void { this.highlight.pin(symbol); }

  override connectedCallback(): void {
    this.model ??= (this.constructor as typeof SurprisalLab).newModel();
    this.model.addEventListener('change', this.#changed);
    this.width = this.clientWidth || this.width;
    this.#watching = new ResizeObserver(() => { this.width = this.clientWidth || this.width; });
    this.#watching.observe(this);
    this.addEventListener('dragover', dragged);
    this.addEventListener('drop', this.#dropped);
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.model?.removeEventListener('change', this.#changed);
    this.#watching?.disconnect();
    clearTimeout(this.#announcing);
  }

  /** What was rendered at build time makes way, and leaves behind what was typed into it. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const typed = this.shadowRoot?.querySelector('textarea')?.value;
    const focused = this.shadowRoot?.activeElement?.id === 'text';
    this.shadowRoot?.replaceChildren();
    const content = this.model?.state.content;
    if (typed !== undefined && content?.kind === 'text' && typed !== content.text) {
      this.model?.setContent({ kind: 'text', text: typed });
    }
    if (focused) void this.updateComplete.then(() => this.#box.focus());
    return super.createRenderRoot();
  }

  #changed = (): void => {
    this.requestUpdate();
    this.highlight.forget(this.model?.version ?? 0);
    clearTimeout(this.#announcing);
    this.#announcing = setTimeout(() => { this.announced = this.#summary(); }, announceAfter);
  };

  #dropped = (event: DragEvent): void => {
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    this.model?.openFile(file);
  };

  /** Starts the one sweep over the worked example. */
  sweep(): void {
    this.#sweep.start();
  }

  protected override render(): TemplateResult {
    const model = this.model;
    const a = model?.analysis;
    if (model == null || a == null) return html``;
    return html`
      <div class="first">
        <h2>What is your text worth, in bits?</h2>
        ${this.#box.render(model.state.content)}
        ${sourceControls(model, a)}
        ${this.#stream.render(a, this.width)}
        ${headline(a)}
        ${this.#chart(a)}
        ${this.#ruler(a)}
        <p class="closing">${closing(a)}</p>
      </div>
      ${this.#below(model)}
      <p class="hidden" role="status">${this.announced}</p>`;
  }

  /** What lies below the first screen; after a change it follows one frame later. */
  #below(model: DocumentModel): unknown {
    const a = this.#drawnBelow ?? model.analysis;
    if (a === null) return nothing;
    const proof = a === model.analysis ? model.proof : null;
    return guard([a, proof, this.active, this.width, this.#table.revision, this.highlight.row],
      () => html`
      ${honestTotalPanel(a, proof)}
      <section class="tree-section" aria-labelledby="tree-title">
        <h3 id="tree-title">The code, as a tree</h3>
        ${this.#tree(a)}
      </section>
      <section class="table-section" aria-labelledby="table-title">
        <h3 id="table-title">The code, as a table</h3>
        <p class="muted">${this.#tableNote(a)}</p>
        ${this.#table.render(a)}
      </section>`);
  }

  #chart(a: Analysis): TemplateResult {
    const width = this.width >= wideFrom ? this.width - sideWidth : this.width;
    const rows = this.#motion.rows(a, this.model?.version ?? 0);
    const layout = layoutAreaChart({ ...a, rows }, {
      width, height: this.width >= wideFrom ? 372 : 300, level: this.#levelling.level, unit: unitNames[a.unit].one,
      ...(this.#pixelsPerBit === undefined ? {} : { pixelsPerBit: this.#pixelsPerBit }),
    });
    this.#pixelsPerBit = layout.pixelsPerBit;
    const label = `Area chart of the code: ${symbols(a.distinct, a.unit)}, ` +
      `${rate(a.expectedLength)} bits per ${unitNames[a.unit].one}, entropy ${rate(a.entropy)}`;
    return html`<div class="chart" @pointerenter=${() => { this.#motion.held = true; }}
        @pointerleave=${this.#released}>
      ${picture(this.highlight, hitTest(layout, symbolInChart), paintAreaChart(layout, {
        label, role: 'application', tabindex: 0, active: this.active,
      }))}
      <div class="chart-foot">
        <button aria-pressed=${this.#levelling.on ? 'true' : 'false'}
          ?disabled=${a.total === 0} @click=${() => this.#levelling.toggle()}>Level it</button>
        <p class="readout">${this.#readout(a)}</p>
      </div>
    </div>`;
  }

  #released = (): void => {
    this.#motion.held = false;
    this.requestUpdate();
  };

  #balance(a: Analysis): string {
    if (a.total === 0) return 'Type a text, and its symbols stand here.';
    return `overpaid ${rate(a.overpaid)} − underpaid ${rate(a.underpaid)} = ` +
      `${rate(a.expectedLength - a.entropy)} bits per ${unitNames[a.unit].one} of redundancy`;
  }

  #readout(a: Analysis): TemplateResult {
    const row = this.#activeRow(a);
    if (row === null) return html`<span class="muted">${this.#balance(a)}</span>`;
    const { symbol, facts } = readout(row, a);
    return html`<strong><bdi>${symbol}</bdi></strong>: ${facts}`;
  }

  /** The row of the symbol that is lit; asked for when the analysis does not bring it. */
  #activeRow(a: Analysis): SymbolRow | null {
    const { symbol } = this.highlight;
    if (symbol === null) return null;
    return a.rows.find((row) => row.index === symbol) ?? this.highlight.row;
  }

  #ruler(a: Analysis): TemplateResult {
    const unit = unitNames[a.unit].one;
    const marks = landmarks(a);
    const layout = layoutRuler({ landmarks: marks }, { width: this.width, unit });
    const label = marks.length === 0 ? 'Ruler of bits, empty' : `Ruler of bits per ${unit}: ` +
      marks.map(({ name, value }) => `${name} ${rate(value)}`).join(', ');
    return html`<div class="ruler-place">${paintRuler(layout, { label, role: 'img' })}</div>`;
  }

  #tree(a: Analysis): TemplateResult {
    if (a.total === 0) return html`<p class="muted">No symbols, no tree.</p>`;
    const labels = new Map(a.rows.map((row) => [row.index, row]));
    const layout = layoutCodeTree(a.tree, labels, { width: this.width });
    const label = `Code tree with ${whole(a.distinct)} leaves, 0 first, longest code word ` +
      `${a.longest} bits`;
    return html`${picture(this.highlight, hitTest(layout, symbolInTree), paintCodeTree(layout, {
      label, role: 'application', tabindex: 0, active: this.active,
    }))}
    <p class="muted">${a.complete ? 'The Kraft sum is exactly 1: no free place is left.'
      : `The Kraft sum is ${a.kraft}: the code is incomplete. One symbol needs a code word of at ` +
        'least one bit, so half of the places stay free.'}</p>`;
  }

  #tableNote(a: Analysis): string {
    const unit = unitNames[a.unit].one;
    return a.distinct === 0 ? '' : `${whole(a.distinct)} distinct; p · length adds up to ` +
      `${rate(a.expectedLength)} bits per ${unit}, over and under paid to ` +
      `${rate(a.expectedLength - a.entropy)}.`;
  }

  #summary(): string {
    const a = this.model?.analysis;
    if (a == null) return '';
    if (a.total === 0) return 'The text is empty.';
    const unit = unitNames[a.unit].one;
    return `${symbols(a.total, a.unit)}: ${whole(a.totalBits)} bits, ${rate(a.expectedLength)} ` +
      `per ${unit}; entropy ${rate(a.entropy)}.`;
  }

  protected override updated(changes: PropertyValues): void {
    super.updated(changes);
    this.highlight.fetch(this.model);
    const newest = this.model?.analysis ?? null;
    if (this.#drawnBelow === newest) return;
    cancelAnimationFrame(this.#following);
    this.#following = requestAnimationFrame(() => {
      this.#drawnBelow = newest;
      this.requestUpdate();
    });
  }
}

/** Lets a file be dropped anywhere on the figure; dragged text goes its usual way. */
function dragged(event: DragEvent): void {
  if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
}

function hitTest<L extends PictureLayout>(
  layout: L, at: (layout: L, x: number, y: number) => number | null,
) {
  return { width: layout.width, order: layout.order,
    symbolAt: (x: number, y: number) => at(layout, x, y) };
}
