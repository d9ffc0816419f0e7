// A class's receipts, pasted at once: a table, CSV, and a mark on what does not belong.
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { assignmentHash, readAssignment } from '../../share/assignment.ts';
import { csvText } from '../../share/csv.ts';
import { parseLink } from '../../share/link.ts';
import { longestPaste, readReceipts, receiptTable, type ReceiptRow } from '../../share/receipt.ts';
import { download } from '../common/download.ts';
import { links } from '../common/links.ts';
import { area, Copier, field } from './forms.ts';

/** Rows that are drawn; the CSV has all. */
const drawnRows = 200;

export class ClassTable {
  readonly #host: ReactiveControllerHost;
  #link: string | null = null;
  #hashOf = '';
  /** null while the link is that of no assignment. */
  #hash: string | null = null;
  #pasted = '';
  readonly #copier: Copier;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#copier = new Copier(host);
  }

  /** `made`: the link of the assignment that has been made here. */
  render(made: string): TemplateResult {
    const link = this.#link ?? made;
    void this.#find(link);
    const rows = this.#hash === null ? [] : readReceipts(this.#pasted, this.#hash);
    return html`<h3>Receipts of a class</h3>
      <div class="builder">
      ${field('Link of the assignment', link, (text) => {
        this.#link = text;
        this.#host.requestUpdate();
      })}
      ${area('Receipts', this.#pasted, (text) => {
        this.#pasted = text;
        this.#host.requestUpdate();
      }, longestPaste)}
      <p role="status">${this.#pasted.trim() === '' ? 'Paste all that came in, one after the other.'
        : this.#hash === null ? html`<span class="trouble">This is the link of no assignment: without
          it nobody can tell which receipts belong.</span>` : sumOf(rows)}</p>
      ${rows.length === 0 ? nothing : this.#table(rows)}</div>`;
  }

  #table(rows: readonly ReceiptRow[]): TemplateResult {
    const [head = [], ...lines] = receiptTable(rows.slice(0, drawnRows));
    const csv = csvText(receiptTable(rows));
    return html`<div class="receipts" tabindex="0" role="region" aria-label="Receipts">
      <table><thead><tr>${head.map((title) => html`<th scope="col">${title}</th>`)}</tr></thead>
      <tbody>${lines.map((cells, i) => html`<tr class=${rows[i]?.fault === '' ? '' : 'fault'}>${
        cells.map((cell) => html`<td><bdi>${cell}</bdi></td>`)}</tr>`)}</tbody></table></div>
      ${rows.length > drawnRows ? html`<p class="muted">The first ${drawnRows}; the CSV has all.</p>`
        : nothing}
      <p><button @click=${() => download(csv,
          `surprisal-receipts-${this.#hash}.csv`, 'text/csv')}>Save as CSV</button>
        ${this.#copier.button('Copy as CSV', csv.slice(1))}</p>`;
  }

  async #find(link: string): Promise<void> {
    if (link === this.#hashOf) return;
    this.#hashOf = link;
    const parsed = await parseLink(link.replace(/^.*?(#|$)/s, ''), links.coder);
    if (link !== this.#hashOf) return;
    const read = parsed.ok ? readAssignment(parsed.value.figures['assignment'] ?? {}) : null;
    this.#hash = parsed.ok && read !== null && typeof read !== 'string'
      ? assignmentHash(read, parsed.value.document) : null;
    this.#host.requestUpdate();
  }
}

function sumOf(rows: readonly ReceiptRow[]): string {
  const good = rows.filter(({ fault }) => fault === '');
  const right = good.filter((row) => row.right === true).length;
  return `${good.length} ${good.length === 1 ? 'receipt' : 'receipts'}: ${right} right, ` +
    `${good.length - right} wrong. ${rows.length - good.length} that do not belong.`;
}
