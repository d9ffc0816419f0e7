// What the model expected at one place, as bars, and what it got.
import { html, nothing, type TemplateResult } from 'lit';
import type { Guess } from '../../analysis/prediction.ts';
import { labelOf, type Label } from '../../text/label.ts';
import { rate, whole } from '../common/numbers.ts';
import { before, labelAt, type Cells } from './cells.ts';
import { chance } from './prediction-words.ts';

/** Characters that are shown in front. */
const context = 16;

/** For a screen reader: "s, 4.93 bits". */
export function cellWords(cells: Cells, at: number): string {
  const { name } = labelAt(cells, at);
  return `${name}, ${(cells.bits[at] ?? 0).toFixed(2)} bits${
    cells.isNew[at] === 1 ? ', new' : ''}; after ${before(cells, at, 8) || 'nothing'}`;
}

/** `bytes` and `costs`: of the whole text. */
export function renderExpected(
  cells: Cells, at: number, bytes: Uint8Array, costs: Float32Array,
  expected: readonly (readonly Guess[])[] | null,
): TemplateResult {
  const start = cells.starts[at] ?? 0;
  const label = labelAt(cells, at);
  const bits = cells.bits[at] ?? 0;
  const [first = 0, end = 0] = [cells.sums[at], cells.sums[at + 1]];
  return html`<div class="expected">
    <p><bdo dir="ltr" class="mono muted">${before(cells, at, context)}</bdo><b class="mono"
      >${label.text}</b></p>
    <p>${label.text === label.name ? nothing : html`${label.name}: `}<strong>${bits.toFixed(2)}
      bits</strong>${cells.isNew[at] === 1 ? ', never seen before' : nothing}</p>
    ${expected === null ? html`<p class="muted">…</p>` : expected.map((guesses, i) => html`
      ${expected.length === 1 ? nothing : html`<p class="muted">Byte ${i + 1} of ${
        expected.length}</p>`}
      ${bars(guesses, bytes[start + i] ?? 0, costs[start + i] ?? 0)}`)}
    <p class="muted">So far ${whole(at + 1)} of ${whole(cells.ids.length)}: ${
      first.toFixed(1)} + ${bits.toFixed(2)} = ${end.toFixed(1)} bits, ${
      rate(end / (at + 1))} each.</p>
  </div>`;
}

function bars(guesses: readonly Guess[], truth: number, bits: number): TemplateResult {
  const others = Math.max(0, 1 - guesses.reduce((sum, { probability }) => sum + probability, 0));
  return html`<table class="guesses">
    <thead class="hidden"><tr><th>expected</th><th>bar</th><th>p</th><th>bits</th></tr></thead>
    <tbody>${guesses.map(({ byte, probability }) => {
      const came = byte === truth;
      const label = byteLabelOf(byte);
      return html`<tr class=${came ? 'came' : ''}><th scope="row" class="mono">${label.text}${
        came ? html`<span class="hidden"> came</span>` : nothing}</th>
        <td>${share(probability)}</td>
        <td>${chance(probability)}</td><td>${came ? bits.toFixed(2) : nothing}</td></tr>`;
    })}<tr class="muted"><th scope="row">others</th>
      <td>${share(others)}</td>
      <td>${chance(others)}</td><td></td></tr></tbody></table>`;
}

function share(p: number): TemplateResult {
  return html`<svg class="chance" width="100%" height="16" aria-hidden="true"><rect
    width="${(100 * p).toFixed(2)}%" height="16"></rect></svg>`;
}

/** A character where the byte is one, else the byte. */
function byteLabelOf(byte: number): Label {
  return labelOf(byte, byte < 0x80 ? 'code-point' : 'byte');
}
