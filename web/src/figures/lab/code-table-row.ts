// One row of the code table, and its columns.
import { css, html, nothing, type TemplateResult } from 'lit';
import type { RowOrder, SymbolRow } from '../../analysis/analysis.ts';
import { hueClass } from '../../parts/marks.ts';
import { percent, whole } from '../common/numbers.ts';

export interface Column {
  readonly order: RowOrder | null;
  readonly title: string;
  /** What the first press sorts down: large things first. */
  readonly descending: boolean;
  readonly numeric: boolean;
}

export const columns: readonly Column[] = [
  { order: 'symbol', title: 'symbol', descending: false, numeric: false },
  { order: 'codeword', title: 'code word', descending: false, numeric: false },
  { order: 'length', title: 'length', descending: true, numeric: true },
  { order: 'count', title: 'count', descending: true, numeric: true },
  { order: null, title: 'p', descending: true, numeric: true },
  { order: 'selfInformation', title: '−log₂ p', descending: true, numeric: true },
  { order: 'contribution', title: 'p · length', descending: true, numeric: true },
  { order: 'redundancy', title: 'over-, underpaid', descending: true, numeric: true },
];

/** `word`: what stands in the cell of its code word; `costed`: no symbol lacks a word. */
export function rowCells(
  row: SymbolRow, word: TemplateResult, costed: boolean,
): TemplateResult {
  return html`<th scope="row"><span class="chip ${row.special ? 'special' : ''}"><bdi
        >${row.label}</bdi></span>${row.name === row.label ? nothing
      : html` <span class="name">${row.name}</span>`}</th>
    <td class="word">${word}</td>
    <td class="number">${row.codeword.length}</td>
    <td class="number">${whole(row.count)}</td>
    <td class="number">${percent(row.probability)}</td>
    <td class="number">${row.selfInformation.toFixed(3)}</td>
    <td class="number">${row.codeword === '' ? '–' : row.contribution.toFixed(4)}</td>
    <td class="number">${!costed ? '–' : signed(row.redundancy)}</td>`;
}

export function rowClass({ hue }: SymbolRow, lit: boolean): string {
  return `${hueClass(hue)} ${lit ? 'lit' : ''}`;
}

function signed(bits: number): string {
  const digits = Math.abs(bits).toFixed(4);
  if (Number(digits) === 0) return '0';
  return bits > 0 ? `+${digits}` : `−${digits}`;
}

export const codeTableStyles = css`
  .table-box { overflow-x: auto; }
  /* Rows are drawn into elements that stood elsewhere: an anchor would scroll on and on. */
  .table-box.scrolls { max-height: 560px; overflow-y: auto; overflow-anchor: none;
    border-block: 1px solid var(--line); }
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
