// The code as a table: every symbol there, a window of rows where there are thousands; each code
// word can be edited in its place.
import { html, nothing, type ReactiveController, type ReactiveControllerHost,
  type TemplateResult } from 'lit';
import type { Analysis, RowOrder, SymbolRow } from '../../analysis/analysis.ts';
import type { DocumentModel } from '../../document/document-model.ts';
import { columns, rowCells, rowClass, type Column } from './code-table-row.ts';
import { CodewordField } from './codeword-field.ts';
import { flag, oneOf, type Options } from '../common/options.ts';
import { undoKeyed } from '../common/undo-keys.ts';

/** Up to so many symbols the table stands whole in the page; beyond, in a box that scrolls. */
const wholeTable = 48;
const rowHeight = 34;
const visibleRows = 16;
const spareRows = 12;
/** Browsers do not lay out elements much taller than this; beyond, scrolling takes larger steps. */
const tallest = 8_000_000;

const orders = columns.flatMap(({ order }) => order ?? []);
/** As the table comes, by the names in links. */
export const usualTable = { sort: 'codeword', down: false };

export interface TableHost extends ReactiveControllerHost {
  readonly model: DocumentModel | null;
  readonly active: number | null;
  readonly renderRoot: HTMLElement | DocumentFragment;
  light(symbol: number | null): void;
  pin(symbol: number | null): void;
}

export class CodeTable implements ReactiveController {
  readonly #host: TableHost;
  readonly #field: CodewordField;
  #order: RowOrder = 'codeword';
  #descending = false;
  #first = 0;
  /** The rows that came last, which these were, and which were asked for last. */
  #rows: readonly SymbolRow[] | null = null;
  #arrived = '';
  #wanted = '';
  /** What was drawn last: of which analysis, which rows, from which place in the order. */
  #drawn: Analysis | null = null;
  #shown: readonly SymbolRow[] = [];
  #from = 0;
  /** Whether these are older rows, until those of this place have come. */
  #late = false;
  /** The place that the focus is on its way to. */
  #goal: number | null = null;
  /** Grows when the table is to be drawn anew, though its analysis is the same. */
  revision = 0;

  constructor(host: TableHost) {
    this.#host = host;
    this.#field = new CodewordField(host, () => { this.revision++; });
    host.addController(this);
  }

  get options(): typeof usualTable {
    return { sort: this.#order, down: this.#descending };
  }

  read({ sort, down }: Options): void {
    this.#order = oneOf(sort, orders, 'codeword');
    this.#descending = flag(down);
    this.#rows = null;
    this.revision++;
  }

  /** Asks for the rows in view when they are not at hand. */
  hostUpdated(): void {
    const model = this.#host.model;
    const analysis = model?.analysis;
    if (model == null || analysis == null) return;
    this.#stretch(analysis);
    this.#reachGoal();
    this.#field.drawn();
    if (this.#atHand(analysis) !== null) return;
    const { from, count } = this.#window(analysis);
    const wanted = this.#key(analysis);
    if (wanted === this.#wanted || !model.settled) return;
    this.#wanted = wanted;
    const query = { order: this.#order, descending: this.#descending, from, count };
    void model.ask('rows', { query })
      .then((rows) => {
        if (rows === null || wanted !== this.#wanted) return;
        this.#rows = rows;
        this.#arrived = wanted;
        this.#redraw();
      });
  }

  render(a: Analysis): TemplateResult {
    const { from } = this.#window(a);
    const scrolls = a.distinct > wholeTable;
    this.#drawn = a;
    this.#from = from;
    const atHand = this.#atHand(a);
    this.#shown = atHand ?? this.#rows ?? [];
    this.#late = atHand === null && this.#arrived !== this.#key(a);
    const stops = this.#shown.some(({ index }) => index === this.#field.stop);
    const stop = stops ? this.#field.stop : this.#shown[Math.max(0, this.#first - from)]?.index;
    const space = (where: string): TemplateResult | typeof nothing => scrolls
      ? html`<tr class="space ${where}" aria-hidden="true"><td colspan="8"></td></tr>` : nothing;
    return html`<div class=${scrolls ? 'table-box scrolls' : 'table-box'}
        tabindex="0" role="region" aria-label="Code table"
        @scroll=${this.#scrolled} @keydown=${this.#keyed} @click=${this.#clicked}
        @focusin=${this.#field.entered} @focusout=${this.#field.leaving}>
      <table class="code-table" aria-rowcount=${a.distinct + 1}>
        <thead><tr aria-rowindex="1">${columns.map((column) => this.#head(column))}</tr></thead>
        <tbody>
          ${space('above')}
          ${this.#shown.map((row, i) => this.#row(row, from + i, row.index === stop))}
          ${space('below')}
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

  #row(row: SymbolRow, place: number, stop: boolean): TemplateResult {
    const { light } = this.#host;
    return html`<tr class=${rowClass(row, row.index === this.#host.active)}
        aria-rowindex=${place + 2} data-symbol=${row.index}
        @pointerenter=${() => light.call(this.#host, row.index)}
        @pointerleave=${() => light.call(this.#host, null)}
      >${rowCells(row, this.#field.cell(row, stop), this.#drawn?.cost != null)}</tr>`;
  }

  /** The rows to draw, when the analysis itself has them. */
  #atHand(a: Analysis): readonly SymbolRow[] | null {
    const plain = this.#order === 'codeword' && !this.#descending;
    const { from, count } = this.#window(a);
    return plain && from + count <= a.rows.length ? a.rows.slice(from, from + count) : null;
  }

  /** Which rows are to be asked for. */
  #key(a: Analysis): string {
    const { from, count } = this.#window(a);
    return `${this.#host.model?.version} ${this.#order} ${this.#descending} ${from} ${count}`;
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

  /** A press on a word opens it, one on the rest of the row pins its symbol. */
  #clicked = ({ target }: Event): void => {
    const place = this.#placeOf(target);
    const row = this.#shown[place - this.#from];
    if (row === undefined || !(target instanceof Element) || target.closest('input')) return;
    if (target.closest('.word-button')) this.#field.open(row, this.#drawn?.rows ?? []);
    else this.#host.pin(row.index);
  };

  #keyed = (event: KeyboardEvent): void => {
    const { target, key } = event;
    const place = this.#placeOf(target);
    const row = this.#shown[place - this.#from];
    const { model } = this.#host;
    if (target instanceof HTMLInputElement) {
      return this.#field.keyed(event, (backward) =>
        this.#shown[place - this.#from + (backward ? -1 : 1)] ?? null, this.#drawn?.rows ?? []);
    }
    if (model !== null) undoKeyed(event, model);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (row !== undefined && key === 'F2') this.#field.open(row, this.#drawn?.rows ?? []);
    else if (row !== undefined) this.#go(place, event);
    else this.#jump(event);
  };

  /** From word to word. */
  #go(place: number, event: KeyboardEvent): void {
    const last = (this.#drawn?.distinct ?? 0) - 1;
    const goal = { ArrowDown: place + 1, ArrowUp: place - 1, PageDown: place + visibleRows,
      PageUp: place - visibleRows, Home: 0, End: last }[event.key];
    if (goal === undefined) return;
    event.preventDefault();
    if (this.#late) return;
    this.#goal = Math.max(0, Math.min(goal, last));
    this.#reachGoal();
  }

  /** The box itself scrolls by the usual keys, but for the first and the last row. */
  #jump(event: KeyboardEvent): void {
    const box = event.currentTarget as HTMLElement;
    if (event.target !== box || (event.key !== 'Home' && event.key !== 'End')) return;
    event.preventDefault();
    box.scrollTop = event.key === 'Home' ? 0 : box.scrollHeight;
  }

  /** Puts the focus on the word at the goal; scrolls there first when it is not drawn. */
  #reachGoal(): void {
    const [goal, a] = [this.#goal, this.#drawn];
    if (goal === null || a === null || this.#late) return;
    const row = this.#shown[goal - this.#from];
    if (row === undefined) {
      const box = this.#host.renderRoot.querySelector('.table-box');
      if (box !== null) box.scrollTop = goal * this.#step(a);
      return;
    }
    this.#goal = null;
    this.#field.focus(row.index);
  }

  /** The place in the order of the row that an element stands in; −1 for none. */
  #placeOf(target: EventTarget | null): number {
    const row = target instanceof Element ? target.closest('tr[data-symbol]') : null;
    return row === null ? -1 : Number(row.getAttribute('aria-rowindex')) - 2;
  }

  /** Pixels of scrolling for one row. */
  #step(a: Analysis): number {
    return Math.min(rowHeight, tallest / a.distinct);
  }

  /** The room of rows that are not drawn; set here, since the page allows no style attribute. */
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
