// How much is left to squeeze, stream by stream, and the tests of randomness, as tables.
import { html, nothing, svg, type TemplateResult } from 'lit';
import type {
  RandomnessTest, Squeeze, StreamName, Tests,
} from '../../analysis/noise.ts';
import { whole } from '../common/numbers.ts';
import type { Found } from './bench.ts';
import { change, leastBits, percentOf, pText, testVerdict, testWords } from './noise-words.ts';

/** Tests that stand open; the others are in the drawer. */
const open = 2;

export interface StreamRow {
  readonly name: StreamName;
  readonly title: string;
  readonly found: Found | null;
  /** The same stream of the text before it was changed. */
  readonly before: Squeeze | null;
}

export function squeezeTable(
  rows: readonly StreamRow[], shown: StreamName,
): TemplateResult {
  return html`<div class="wide" tabindex="0" role="region"
    aria-label="How much is left to squeeze"><table class="odds-table squeezes">
    <thead><tr><th>stream</th><th>DEFLATE once more</th><th>order 16, ideal</th><td></td>
      <th>bits</th><th>ones</th></tr></thead>
    <tbody>${rows.map((row) => html`<tr aria-current=${row.name === shown ? 'true' : nothing}>
      <th scope="row">${row.title}</th>${cells(row)}</tr>`)}</tbody>
  </table></div>`;
}

function cells({ found, before }: StreamRow): TemplateResult {
  if (found !== null && found.stream.reason !== '') {
    return html`<td colspan="5" class="reason">${found.stream.reason}</td>`;
  }
  const now = found?.squeeze ?? null;
  if (now === null) return html`<td colspan="5" class="reason">…</td>`;
  const cell = (text: (squeeze: Squeeze) => string): TemplateResult => {
    const [is, was] = [text(now), before === null ? null : text(before)];
    return html`<td>${is}${was === null ? nothing : html`<small>${
      was === is ? 'as before' : `before ${was}`}</small>`}</td>`;
  };
  return html`
    ${cell(({ deflateBits, bitCount }) => change(deflateBits, bitCount))}
    ${cell(({ idealBits, bitCount }) => change(idealBits, bitCount))}
    <td>${bar(Math.min(now.deflateBits, now.idealBits, now.bitCount) / now.bitCount)}</td>
    ${cell(({ bitCount }) => whole(bitCount))}
    ${cell(({ ones, bitCount }) => percentOf(ones, bitCount))}`;
}

/** What stays, solid; what the better of the two takes off, dashed. */
function bar(kept: number): TemplateResult {
  return html`<svg class="left-bar" width="104" height="14" aria-hidden="true">
    ${svg`<rect class="kept" x="1" y="1" width=${102 * kept} height="12"></rect>
    <rect class="gone" x="1" y="1" width="102" height="12"></rect>`}</svg>`;
}

/** Two tests, and a drawer with the rest. */
export function testTables(tests: Tests, bitCount: number): TemplateResult {
  const names = Object.keys(testWords) as RandomnessTest[];
  return html`${testTable(tests, names.slice(0, open), bitCount)}
    <details><summary>Six more tests, and what they do not prove</summary>
      ${testTable(tests, names.slice(open), bitCount)}
      <p>After NIST SP 800-22. p is how often a coin strays at least so far. A coin, too, has p
        below 0.01 once in a hundred times, and of these ten p one coin in ten fails at least one
        (1.2 % of coins the Fourier test, as it is published). Nor does a pass prove much: the
        digits of π pass, and so does our coin, and both follow from a short recipe.</p>
    </details>`;
}

function testTable(
  tests: Tests, names: readonly RandomnessTest[], bitCount: number,
): TemplateResult {
  return html`<table class="odds-table tests">
    <thead><tr><th>test</th><th>statistic</th><th>p</th><td></td></tr></thead>
    <tbody>${names.map((name) => {
      const { minimum, outcomes } = tests[name];
      const [title, question] = testWords[name];
      const judged = bitCount >= Math.max(leastBits, minimum);
      const column = (text: (outcome: typeof outcomes[number]) => string) =>
        judged ? outcomes.map((outcome, i) => html`${i === 0 ? nothing : html`<br>`}${
          text(outcome)}`) : '–';
      return html`<tr><th scope="row">${title} <span class="muted">${question} From ${whole(minimum)} bits
        on.</span></th>
        <td>${column(({ statistic }) => statistic < 1000
          ? statistic.toPrecision(4).replace('-', '−') : whole(statistic))}</td>
        <td>${column(({ pValue }) => pText(pValue))}</td>
        <td>${testVerdict(tests[name], bitCount)}</td></tr>`;
    })}</tbody></table>`;
}
