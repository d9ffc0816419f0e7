// The exact bits, and the published results with their sources: the pictures as tables.
import { html, type TemplateResult } from 'lit';
import { unitNames } from '../../text/unit.ts';
import { percent, rate, whole } from '../common/numbers.ts';
import { pending, plainBits, rungNames, rungTitle, totalOf, type Found } from './ladder-words.ts';
import type { Scale } from './published.ts';

export function rungTable(found: Found): TemplateResult {
  return html`<div class="wide rungs" tabindex="0" role="region" aria-label="Exact bits">
    <table class="odds-table"><thead><tr><th>coder</th><th>message</th><th>+ table</th>
      <th>= bits</th><th>per ${unitNames[found.unit].one}</th><th>of the text</th></tr></thead>
    <tbody>${rungNames.map((name) => {
      const rung = found.rungs.get(name);
      return html`<tr><th scope="row">${rungTitle(name, found)}</th>${rung == null
        ? html`<td colspan="5">${pending(rung)}</td>`
        : html`<td>${whole(rung.messageBits)}</td>
          <td>${name === 'deflate' ? 'inside' : whole(rung.extraBits)}</td>
          <td>${whole(totalOf(rung))}</td><td>${rate(totalOf(rung) / found.total)}</td>
          <td>${percent(totalOf(rung) / plainBits(found))}</td>`}</tr>`;
    })}</tbody></table></div>`;
}

export function publishedTable(scales: readonly Scale[]): TemplateResult {
  return html`<details class="sources"><summary>Numbers and sources as a table</summary>
    <div class="wide" tabindex="0" role="region" aria-label="Published results">
    <table class="odds-table">${scales.map(({ title, unit, results }) => html`
      <thead><tr><th scope="col">${title}</th><th scope="col">bits per ${unit}</th>
        <th scope="col">source</th></tr></thead>
      <tbody>${results.map((result) => html`<tr><th scope="row">${result.name}${
        result.note === '' ? '' : `: ${result.note}`}</th><td>${result.text}</td>
        <td class="words">${result.source}</td></tr>`)}</tbody>`)}</table></div></details>`;
}
