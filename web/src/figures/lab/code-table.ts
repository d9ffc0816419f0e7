// The code as a table: every symbol there, a window of rows where there are thousands.
import { css, html, nothing, type ReactiveController, type ReactiveControllerHost,
  type TemplateResult } from 'lit';
import type { Analysis, RowOrder, SymbolRow } from '../../analysis/analysis.ts';
import type { DocumentModel } from '../../document/document-model.ts';
import { hueClass } from '../../parts/marks.ts';
import { percent, whole } from './numbers.ts';
import { shortWord } from './readout.ts';

/** Up to so many symbols the table stands whole in the page; beyond, in a box that scrolls. */
const wholeTable = 48;
const rowHeight = 34;
const visibleRows = 16;
const spareRows = 12;
/** Browsers do not lay out elements much taller than this; beyond, scrolling takes larger steps. */
const tallest = 8_000_000;

interface Column {
  readonly order: RowOrder | null;
  readonly title: string;
  /** What the first press sorts down: large things first. */
  readonly descending: boolean;
  readonly numeric: boolean;
}

const columns: readonly Column[] = [
  { order: 'symbol', title: 'symbol', descending: false, numeric: false },
  { order: 'count', title: 'count', descending: true, numeric: true },
  { order: null, title: 'p', descending: true, numeric: true },
  { order: 'selfInformation', title: '−log₂ p', descending: true, numeric: true },
  { order: 'codeword', title: 'code word', descending: false, numeric: false },
  { order: 'length', title: 'length', descending: true, numeric: true },
  { order: 'contribution', title: 'p · length', descending: true, numeric: true },
  { order: 'redundancy', title: 'over-, underpaid', descending: true, numeric: true },
];

export interface TableHost extends ReactiveControllerHost {
  readonly model: DocumentModel | null;
  readonly active: number | null;
  readonly renderRoot: HTMLElement | DocumentFragment;
  light(symbol: number | null): void;
  pin(symbol: number | null): void;
}

export class CodeTable implements ReactiveController {
  readonly #host: TableHost;
  #order: RowOrder = 'codeword';
  #descending = false;
  #first = 0;
  /** Rows that were asked for: from `#first`, of the analysis of `#version`. */
  #rows: readonly SymbolRow[] | null = null;
  #wanted = '';
  /** Grows when the table is to be drawn anew, though its analysis is the same. */
  revision = 0;

  constructor(host: TableHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Asks for the rows in view when they are not at hand. */
  hostUpdated(): void {
    const model = this.#host.model;
    const analysis = model?.analysis;
    if (model == null || analysis == null) return;
    this.#stretch(analysis);
    if (this.#atHand(analysis) !== null) return;
    const { from, count } = this.#window(analysis);
    const wanted = `${model.version} ${this.#order} ${this.#descending} ${from} ${count}`;
    if (wanted === this.#wanted || !model.settled) return;
    this.#wanted = wanted;
    void model.rows({ order: this.#order, descending: this.#descending, from, count })
      .then((rows) => {
        if (rows === null || wanted !== this.#wanted) return;
        this.#rows = rows;
        this.#redraw();
      });
  }

  render(a: Analysis): TemplateResult {
    const { from } = this.#window(a);
    const rows = this.#atHand(a) ?? this.#rows ?? [];
    const scrolls = a.distinct > wholeTable;
    return html`<div class=${scrolls ? 'table-box scrolls' : 'table-box'}
        tabindex="0" role="region" aria-label="Code table"
        @scroll=${this.#scrolled} @keydown=${this.#keyed}>
      <table class="code-table" aria-rowcount=${a.distinct + 1}>
        <thead><tr aria-rowindex="1">${columns.map((column) => this.#head(column))}</tr></thead>
        <tbody>
          ${scrolls ? html`<tr class="space above" aria-hidden="true"><td colspan="8"></td></tr>`
            : nothing}
          ${rows.map((row, i) => this.#row(row, scrolls ? from + i : i))}
          ${scrolls ? html`<tr class="space below" aria-hidden="true"><td colspan="8"></td></tr>`
            : nothing}
        </tbody>
      </table>
    </div>`;
  }

  #redraw(): void {
    this.revision++;
    this.#host.requestUpdate();
  }

  #head({ order, title, descending, numeric }: Column): TemplateResult {
    const sorted = order === this.#order;
    const direction = this.#descending ? 'descending' : 'ascending';
    return html`<th scope="col" class=${numeric ? 'number' : ''}
      aria-sort=${sorted ? direction : nothing}>${order === null ? title : html`<button
        class="plain" @click=${() => this.#sort(order, descending)}>${title}<span
        class="arrow" aria-hidden="true">${sorted ? (this.#descending ? ' ↓' : ' ↑') : ''}</span
      ></button>`}</th>`;
  }

  #row(row: SymbolRow, index: number): TemplateResult {
    const { light, pin } = this.#host;
    const lit = row.index === this.#host.active;
    return html`<tr class=${`${hueClass(row.hue)} ${lit ? 'lit' : ''}`} aria-rowindex=${index + 2}
        @pointerenter=${() => light.call(this.#host, row.index)}
        @pointerleave=${() => light.call(this.#host, null)}
        @click=${() => pin.call(this.#host, row.index)}>
      <th scope="row"><span class="chip ${row.special ? 'special' : ''}"><bdi>${row.label}</bdi
        ></span>${row.name === row.label ? nothing
          : html` <span class="name">${row.name}</span>`}</th>
      <td class="number">${whole(row.count)}</td>
      <td class="number">${percent(row.probability)}</td>
      <td class="number">${row.selfInformation.toFixed(3)}</td>
      <td class="word"><code>${shortWord(row.codeword)}</code></td>
      <td class="number">${row.codeword.length}</td>
      <td class="number">${row.contribution.toFixed(4)}</td>
      <td class="number">${signed(row.redundancy)}</td>
    </tr>`;
  }

  /** The rows to draw, when the analysis itself has them. */
  #atHand(a: Analysis): readonly SymbolRow[] | null {
    const plain = this.#order === 'codeword' && !this.#descending;
    const { from, count } = this.#window(a);
    return plain && from + count <= a.rows.length ? a.rows.slice(from, from + count) : null;
  }

  #window(a: Analysis): { from: number; count: number } {
    if (a.distinct <= wholeTable) return { from: 0, count: a.distinct };
    const from = Math.max(0, Math.min(this.#first - spareRows, a.distinct - 1));
    return { from, count: Math.min(a.distinct - from, visibleRows + 2 * spareRows) };
  }

  #sort(order: RowOrder, descending: boolean): void {
    this.#descending = order === this.#order ? !this.#descending : descending;
    this.#order = order;
    this.#rows = null;
    this.#redraw();
  }

  #scrolled = ({ currentTarget }: Event): void => {
    const a = this.#host.model?.analysis;
    if (a == null || a.distinct <= wholeTable) return;
    const { scrollTop } = currentTarget as HTMLElement;
    const first = Math.round(scrollTop / this.#step(a));
    if (Math.abs(first - this.#first) < spareRows / 2 && first !== 0) return;
    this.#first = first;
    this.#redraw();
  };

  #keyed = (event: KeyboardEvent): void => {
    const box = event.currentTarget as HTMLElement;
    if (event.target !== box || (event.key !== 'Home' && event.key !== 'End')) return;
    event.preventDefault();
    box.scrollTop = event.key === 'Home' ? 0 : box.scrollHeight;
  };

  /** Pixels of scrolling for one row. */
  #step(a: Analysis): number {
    return Math.min(rowHeight, tallest / a.distinct);
  }

  /** The room of the rows that are not drawn; set here, since the page allows no style attribute. */
  #stretch(a: Analysis): void {
    const box = this.#host.renderRoot.querySelector<HTMLElement>('.table-box.scrolls');
    const [above, below] = ['above', 'below'].map((where) =>
      box?.querySelector<HTMLElement>(`.${where} td`) ?? null);
    if (box == null || above == null || below == null) return;
    const { from, count } = this.#window(a);
    const step = this.#step(a);
    const room = from * step;
    above.style.height = `${room}px`;
    below.style.height = `${Math.max(0, a.distinct * step - room - count * rowHeight)}px`;
  }
}

function signed(bits: number): string {
  const digits = Math.abs(bits).toFixed(4);
  if (Number(digits) === 0) return '0';
  return bits > 0 ? `+${digits}` : `−${digits}`;
}

export const codeTableStyles = css`
  .table-box { overflow-x: auto; }
  .table-box.scrolls { max-height: 560px; overflow-y: auto; border-block: 1px solid var(--line); }
  .code-table { border-collapse: collapse; width: 100%; min-width: 680px; font-size: 16px; }
  .code-table thead th {
    position: sticky; top: 0; background: var(--paper); font-weight: 400; color: var(--muted);
    vertical-align: bottom; text-align: left; box-shadow: inset 0 -1px var(--muted);
  }
  .code-table th, .code-table td { padding: 0 10px; height: 34px; white-space: nowrap; }
  .code-table th:first-child { padding-left: 4px; }
  .code-table thead th { height: auto; padding-block: 4px; }
  .code-table thead .plain { text-align: inherit; white-space: normal; }
  .code-table .number { text-align: right; }
  .code-table tbody th { text-align: left; font-weight: 400; }
  .code-table tbody tr { border-bottom: 1px solid var(--line); }
  .code-table tbody tr.space { border: 0; }
  .code-table tbody tr.space td { padding: 0; height: 0; }
  .code-table .lit { background: var(--wash); box-shadow: inset 0 0 0 2px var(--ink); }
  .chip {
    display: inline-block; min-width: 28px; padding: 0 6px; text-align: center; line-height: 26px;
    font-family: var(--mono); border-bottom: 3px solid var(--h);
    background: color-mix(in oklab, var(--h) 16%, var(--paper));
  }
  .chip.special { outline: 1px dotted var(--muted); outline-offset: -1px; }
  .code-table .name { color: var(--muted); display: inline-block; max-width: 22ch; overflow: hidden;
    text-overflow: ellipsis; vertical-align: bottom; }
`;
