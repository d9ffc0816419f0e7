// The matrix of cross-entropies: train on the row, code the column; and what it says.
import { html, nothing, type TemplateResult } from 'lit';
import type { Crossings } from '../../analysis/orders.ts';
import type { Crossed } from './orders.ts';
import { excess, mostUneven, nearest } from './orders-words.ts';

export function crossedTable(texts: readonly Crossed[], found: Crossings): TemplateResult {
  const { bits } = found;
  const all = bits.flat();
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const bests = texts.map((_, b) => nearest(found, b, -1));
  return html`<div class="wide crossing" tabindex="0" role="region" aria-label="Train on one, code another">
    <table class="odds-table crossed">
      <thead><tr><th>trained on ↓ codes →</th>${texts.map(({ title }) =>
        html`<th scope="col">${title}</th>`)}</tr></thead>
      <tbody>${[...texts, { title: 'nothing' }].map(({ title }, a) => html`<tr>
        <th scope="row">${title}</th>${texts.map((_, b) => {
          const value = bits[a]?.[b] ?? 0;
          return html`<td class="b${Math.round(4 * (value - least) / (most - least || 1))}${
            bests[b] === a ? ' least-of' : ''}">${value.toFixed(2)}${
            bests[b] === a ? html`<span class="hidden"> least</span>` : nothing}</td>`;
        })}</tr>`)}</tbody></table></div>`;
}

/** `long`: the visitor's text is the first. */
export function crossedWords(
  texts: readonly Crossed[], found: Crossings, long: boolean,
): TemplateResult {
  const { bits } = found;
  const at = (a: number, b: number): string => (bits[a]?.[b] ?? 0).toFixed(2);
  const title = (i: number): string => texts[i]?.title ?? '';
  const like = long ? nearest(found, 0, 0) : -1;
  const pair = mostUneven(found);
  return html`${like < 0 ? nothing : html`<p class="ask like" role="status">${title(0)} is most like
      <strong>${title(like)}</strong>: ${at(like, 0)} bits after reading that, ${
        at(texts.length, 0)} after reading nothing.</p>`}
    ${pair === null ? nothing : html`<p class="why">It is not symmetric: ${title(pair[1])} costs ${
      excess(found, ...pair).toFixed(2)} more after ${title(pair[0])} than after its own beginning,
      but ${title(pair[0])} after ${title(pair[1])} only ${
      excess(found, pair[1], pair[0]).toFixed(2)} more. The average runs over the text that is
      coded: what that has often and the model had not at all is dear, the reverse costs
      little.</p>`}`;
}
