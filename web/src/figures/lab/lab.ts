// <surprisal-lab>: type a text, see its code words, compare bits per symbol with the entropy.
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Analysis, SymbolRow } from '../../analysis/analysis.ts';
import type { DocumentModel } from '../../document/document-model.ts';
import { paintAreaChart } from '../../parts/area-chart.ts';
import { layoutAreaChart, symbolAt as symbolInChart } from '../../parts/area-chart-layout.ts';
import { docked } from '../../parts/code-wall-layout.ts';
import { paintCodeTree } from '../../parts/code-tree.ts';
import { layoutCodeTree, symbolAt as symbolInTree } from '../../parts/code-tree-layout.ts';
import { paintRuler } from '../../parts/ruler.ts';
import { layoutRuler } from '../../parts/ruler-layout.ts';
import { unitNames } from '../../text/unit.ts';
import { Figure } from '../common/figure.ts';
import { ChartMotion } from './chart-motion.ts';
import { closing } from './closing.ts';
import { CodeChooser } from './code-chooser.ts';
import { CodeTable, usualTable } from './code-table.ts';
import { headline } from './headline.ts';
import { honestTotalPanel } from './honest-total.ts';
import { landmarks } from './landmarks.ts';
import { Levelling } from './levelling.ts';
import { rate, symbols, whole } from '../common/numbers.ts';
import { differing, flag, type Options } from '../common/options.ts';
import { picture, type PictureLayout } from '../common/picture.ts';
import { readout } from '../common/readout.ts';
import { sourceControls, type KeptIn } from './source-controls.ts';
import { StreamPanel, usualStream } from './stream-panel.ts';
import { Sweep } from './sweep.ts';
import { TextBox } from './text-box.ts';
import { VerdictPanel } from '../verdict/verdict-panel.ts';
import { WallPanel } from '../wall/wall-panel.ts';

/** What a link leaves out. */
const usual = {
  wall: false, level: false, codes: false, node: '', ...usualStream, ...usualTable,
};

/** Room for the numbers beside the chart, and from which width on they stand there. */
const sideWidth = 380;
const wideFrom = 900;
/** Milliseconds of rest before a screen reader is told of a result. */
const announceAfter = 700;

export class SurprisalLab extends Figure {
  static override properties = {
    ...Figure.properties, announced: { state: true }, kept: { attribute: false },
  };

  declare announced: string;
  /** Where the state is kept for a reload, as the page says. */
  declare kept: KeptIn;

  readonly #box = new TextBox(this);
  readonly #stream = new StreamPanel(this);
  readonly #codes = new CodeChooser(this);
  readonly #verdict = new VerdictPanel(this);
  readonly #table = new CodeTable(this);
  readonly #wall = new WallPanel(this);
  readonly #levelling = new Levelling(this);
  readonly #motion = new ChartMotion(this);
  readonly #sweep = new Sweep(this);
  #wallShown = false;
  /** The analysis that the parts below the first screen show. */
  #drawnBelow: Analysis | null = null;
  #following = 0;
  #pixelsPerBit: number | undefined;
  #announcing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.announced = '';
    this.kept = 'link';
  }

  override connectedCallback(): void {
    this.addEventListener('dragover', dragged);
    this.addEventListener('drop', this.#dropped);
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#announcing);
  }

  /** What was rendered at build time makes way, and leaves behind what was typed into it. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const box = this.shadowRoot?.querySelector('textarea');
    const typed = box?.value === box?.defaultValue ? undefined : box?.value;
    const focused = this.shadowRoot?.activeElement?.id === 'text';
    this.shadowRoot?.replaceChildren();
    const content = this.model?.state.content;
    if (typed !== undefined && content?.kind === 'text' && typed !== content.text) {
      this.model?.setContent({ kind: 'text', text: typed });
    }
    if (focused) void this.updateComplete.then(() => this.#box.focus());
    return super.createRenderRoot();
  }

  override get options(): Options {
    return differing({
      wall: this.#wallShown, level: this.#levelling.on, codes: this.#codes.open,
      node: this.#wall.node, ...this.#stream.options, ...this.#table.options,
    }, usual);
  }

  override set options(given: Options) {
    this.#wallShown = flag(given['wall']);
    this.#levelling.set(flag(given['level']));
    this.#codes.open = flag(given['codes']);
    this.#wall.node = String(given['node'] ?? '');
    this.#stream.read(given);
    this.#table.read(given);
    this.requestUpdate();
  }

  protected override modelChanged(): void {
    super.modelChanged();
    clearTimeout(this.#announcing);
    this.#announcing = setTimeout(() => { this.announced = this.#summary(); }, announceAfter);
  }

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
        ${sourceControls(model, a, this.kept)}
        ${this.#stream.render(a, this.width)}
        ${headline(a)}
        ${this.#chart(a)}
        ${this.#codes.render(model, a)}
        ${this.#ruler(a)}
        <p class="closing">${closing(a)}</p>
      </div>
      ${this.#below(model)}
      <p class="hidden" role="status">${this.announced}</p>`;
  }

  /** What lies below the first screen; after a change it follows one frame later. */
  #below(model: DocumentModel): unknown {
    const a = this.#drawnBelow;
    if (a === null) return html`<div class="below"></div>`;
    const proof = a === model.analysis ? model.proof : null;
    return guard([a, proof, model.state, model.settled, this.active, this.width,
      this.#verdict.revision, this.#table.revision, this.highlight.row], () => html`
      <section class="verdict-section" aria-labelledby="verdict-title">
        <h3 id="verdict-title">Break my code</h3>
        ${this.#verdict.render(model, a, this.width)}
      </section>
      <section class="table-section" aria-labelledby="table-title">
        <h3 id="table-title">The code, as a table</h3>
        <p class="muted">${this.#tableNote(a)}</p>
        ${this.#table.render(a)}
      </section>
      <section class="tree-section" aria-labelledby="tree-title">
        <h3 id="tree-title">The code, as a tree</h3>
        ${this.#tree(a)}
      </section>
      ${honestTotalPanel(a, proof)}`);
  }

  #chart(a: Analysis): TemplateResult {
    const width = this.width >= wideFrom ? this.width - sideWidth : this.width;
    const rows = this.#motion.rows(a, this.model?.version ?? 0);
    const plain = layoutAreaChart({ ...a, rows, expectedLength: spent(a) }, {
      width, height: this.width >= wideFrom ? 372 : 300, level: this.#levelling.level, unit: unitNames[a.unit].one,
      ...(this.#pixelsPerBit === undefined ? {} : { pixelsPerBit: this.#pixelsPerBit }),
    });
    this.#pixelsPerBit = plain.pixelsPerBit;
    const layout = this.#wallShown ? docked(plain) : plain;
    const label = `Area chart of the code: ${symbols(a.distinct, a.unit)}, ` +
      `${rate(spent(a))} bits per ${unitNames[a.unit].one}, entropy ${rate(a.entropy)}`;
    return html`<div class="chart" @pointerenter=${() => { this.#motion.held = true; }}
        @pointerleave=${this.#released}>
      <div class=${this.#wallShown ? 'over-wall' : ''}
        >${picture(this.highlight, hitTest(layout, symbolInChart), paintAreaChart(layout, {
          label, role: 'application', tabindex: 0, active: this.active,
        }))}</div>
      ${this.#wallShown ? this.#wall.render(a, width, layout) : nothing}
      <div class="chart-foot">
        <button aria-pressed=${this.#levelling.on ? 'true' : 'false'}
          ?disabled=${a.total === 0 || a.cost === null} @click=${() => this.#levelling.toggle()}>Level it</button>
        <button aria-pressed=${String(this.#wallShown)} @click=${this.#toggleWall}
          >Show the wall</button>
        <p class="readout">${this.#readout(a)}</p>
      </div>
    </div>`;
  }

  #toggleWall = (): void => {
    this.#wallShown = !this.#wallShown;
    this.requestUpdate();
  };

  #released = (): void => {
    this.#motion.held = false;
    this.requestUpdate();
  };

  #balance(a: Analysis): string {
    if (a.total === 0) return 'Type a text, and its symbols stand here.';
    if (a.cost === null) return 'A symbol without a code word has a strip, and no column.';
    const { overpaid, underpaid, expectedLength } = a.cost;
    return `overpaid ${rate(overpaid)} − underpaid ${rate(underpaid)} = ` +
      `${rate(expectedLength - a.entropy)} bits per ${unitNames[a.unit].one} of redundancy`;
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
    const marks = landmarks(a, this.#codes.offers);
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
    <p class="muted">${budget(a)}</p>`;
  }

  #tableNote(a: Analysis): string {
    const unit = unitNames[a.unit].one;
    if (a.distinct === 0) return '';
    if (a.cost === null) return `${whole(a.distinct)} distinct.`;
    return `${whole(a.distinct)} distinct; p · length adds up to ` +
      `${rate(a.cost.expectedLength)} bits per ${unit}, over and under paid to ` +
      `${rate(a.cost.expectedLength - a.entropy)}.`;
  }

  #summary(): string {
    const a = this.model?.analysis;
    if (a == null) return '';
    if (a.total === 0) return 'The text is empty.';
    const unit = unitNames[a.unit].one;
    if (a.cost === null) return closing(a);
    return `${symbols(a.total, a.unit)}: ${whole(a.cost.totalBits)} bits, ` +
      `${rate(a.cost.expectedLength)} per ${unit}; entropy ${rate(a.entropy)}.`;
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

/** The area of the columns. */
function spent({ cost }: Analysis): number {
  return cost?.expectedLength ?? 0;
}

/** What the Kraft sum says of the places in the tree. */
function budget({ verdict: { kraft } }: Analysis): string {
  const sum = kraft.text === '' ? `about ${kraft.value.toFixed(6)}` : kraft.text;
  if (kraft.kind === 'complete') return 'The Kraft sum is exactly 1: no free place is left.';
  return kraft.kind === 'incomplete'
    ? `The Kraft sum is ${sum}: the code is incomplete, and the other places stay free.`
    : `The Kraft sum is ${sum}, above 1: there are more claims than places.`;
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
