// <surprisal-lab>: type a text, see its code words, compare bits per symbol with the entropy.
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Analysis, SymbolRow } from '../../analysis/analysis.ts';
import type { DocumentModel } from '../../document/document-model.ts';
import { paintAreaChart } from '../../parts/area-chart.ts';
import { layoutAreaChart, symbolAt as symbolInChart } from '../../parts/area-chart-layout.ts';
import { docked } from '../../parts/code-wall-layout.ts';
import { paintRuler } from '../../parts/ruler.ts';
import { layoutRuler } from '../../parts/ruler-layout.ts';
import { unitNames } from '../../text/unit.ts';
import { Figure } from '../common/figure.ts';
import { ChartMotion } from './chart-motion.ts';
import { closing } from './closing.ts';
import { CodeChooser } from './code-chooser.ts';
import { headline } from './headline.ts';
import type { LabBelow } from './lab-below.ts';
import { landmarks } from './landmarks.ts';
import { Levelling } from './levelling.ts';
import { rate, symbols, whole } from '../common/numbers.ts';
import { differing, flag, type Options } from '../common/options.ts';
import { hitTest, picture } from '../common/picture.ts';
import { readout } from '../common/readout.ts';
import { showUnit, sourceControls, type KeptIn } from './source-controls.ts';
import { StreamPanel, usualStream } from './stream-panel.ts';
import { Sweep } from './sweep.ts';
import { TextBox } from './text-box.ts';

/** What a link leaves out. */
const usual = { wall: false, level: false, codes: false, ...usualStream };

/** Room for the numbers beside the chart, and from which width on they stand there. */
const sideWidth = 380;
const wideFrom = 900;
/** Milliseconds of rest before a screen reader is told of a result. */
const announceAfter = 700;

export class SurprisalLab extends Figure {
  static override properties = {
    ...Figure.properties, announced: { state: true }, kept: { attribute: false },
  };

  /** Makes what lies below the first screen; its part of the script comes later. */
  static newBelow: ((lab: SurprisalLab) => LabBelow) | null = null;

  declare announced: string;
  /** Where the state is kept for a reload, as the page says. */
  declare kept: KeptIn;

  readonly #box = new TextBox(this);
  readonly #stream = new StreamPanel(this);
  readonly #codes = new CodeChooser(this);
  readonly #levelling = new Levelling(this);
  readonly #motion = new ChartMotion(this);
  readonly #sweep = new Sweep(this);
  #wallShown = false;
  #below: LabBelow | null = null;
  /** As they were last set. */
  #options: Options = {};
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

  override get parts(): Figure['parts'] {
    return {
      title: 'h2', text: '.text-box', source: '.source', samples: '.side', stream: '.stream-panel',
      chart: '.chart', number: '.headline', codes: '.codes', ruler: '.ruler-place',
      closing: '.closing', verdict: '.verdict-section', table: '.table-section',
      tree: '.tree-section', total: '.honest-total',
    };
  }

  override get options(): Options {
    const first = differing({
      wall: this.#wallShown, level: this.#levelling.on, codes: this.#codes.open,
      ...this.#stream.options,
    }, usual);
    return { ...first, ...this.#below?.options };
  }

  override set options(given: Options) {
    this.#wallShown = flag(given['wall']);
    this.#levelling.set(flag(given['level']));
    this.#codes.open = flag(given['codes']);
    this.#stream.read(given);
    this.#options = given;
    this.#below?.read(given);
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
    if (this.#below === null && SurprisalLab.newBelow !== null) {
      this.#below = SurprisalLab.newBelow(this);
      this.#below.read(this.#options);
    }
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
      ${this.#rest(model)}
      <p class="hidden" role="status">${this.announced}</p>`;
  }

  /** What lies below the first screen; after a change it follows one frame later. */
  #rest(model: DocumentModel): unknown {
    const a = this.#drawnBelow;
    if (a === null || this.#below === null) return html`<div class="below"></div>`;
    return this.#below.render(model, a, a === model.analysis ? model.proof : null);
  }

  #chart(a: Analysis): TemplateResult {
    const width = this.width >= wideFrom ? this.width - sideWidth : this.width;
    const rows = this.#motion.rows(a, this.model?.version ?? 0);
    const plain = layoutAreaChart({ ...a, rows, expectedLength: spent(a) }, {
      width, height: this.width >= wideFrom ? 372 : 300, level: this.#levelling.level, unit: unitNames[a.unit].one,
      ...(this.#pixelsPerBit === undefined ? {} : { pixelsPerBit: this.#pixelsPerBit }),
    });
    this.#pixelsPerBit = plain.pixelsPerBit;
    const wall = this.#wallShown ? this.#below : null;
    const layout = wall === null ? plain : docked(plain);
    const label = `Area chart of the code: ${symbols(a.distinct, a.unit)}, ` +
      `${rate(spent(a))} bits per ${unitNames[a.unit].one}, entropy ${rate(a.entropy)}`;
    return html`<div class="chart" @pointerenter=${() => { this.#motion.held = true; }}
        @pointerleave=${this.#released}>
      <div class=${wall === null ? '' : 'over-wall'}
        >${picture(this.highlight, hitTest(layout, symbolInChart), paintAreaChart(layout, {
          label, role: 'application', tabindex: 0, active: this.active,
        }))}</div>
      ${wall === null ? nothing : wall.wall(a, width, layout)}
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
    if (this.model?.settled === true) showUnit(this.renderRoot);
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

/** Lets a file be dropped anywhere on the figure; dragged text goes its usual way. */
function dragged(event: DragEvent): void {
  if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
}
