// The chart with borders that move, the strip of Q below it, the stacked bar and the table.
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { SymbolRow } from '../../analysis/analysis.ts';
import { paintAreaChart } from '../../parts/area-chart.ts';
import { layoutAreaChart, symbolAt, type AreaChartLayout } from '../../parts/area-chart-layout.ts';
import { hueClass } from '../../parts/marks.ts';
import { textWidth } from '../../parts/ruler-text.ts';
import type { Highlight } from '../common/highlight.ts';
import { percent } from '../common/numbers.ts';
import { picture } from '../common/picture.ts';
import type { Moment } from './bench.ts';
import type { Borders, Track } from './borders.ts';
import { mostMovable } from './examples.ts';
import { pictureWords, printed, printedParts } from './mismatch-words.ts';
import { sharesOf } from './odds-moves.ts';
import { layoutSplitBar, type PartKind } from './split-bar-layout.ts';
import { paintSplitBar, splitSum } from './split-bar.ts';

const narrowWidth = 480;
const strip = { top: 6, bottom: 34, height: 58 };

/** The rows of P from left to right, each with the height of its column. */
function columnsOf({ happens, p, heights }: Moment): { row: SymbolRow; bits: number }[] {
  const places = p.flatMap((count, place) => count > 0 ? [place] : []);
  const columns = happens.rows.map((row) =>
    ({ row, bits: heights[places[row.index] ?? 0] ?? 0 }));
  return p.length > mostMovable ? columns : columns.toSorted((a, b) => a.row.index - b.row.index);
}

export function layoutChart(
  moment: Moment, width: number, pixelsPerBit: number | undefined,
): AreaChartLayout {
  const { happens, height, measures, example: { unit } } = moment;
  const columns = columnsOf(moment);
  return layoutAreaChart({
    ...happens, rows: columns.map(({ row }) => row), expectedLength: measures.expected,
    ...(height === 'words' ? {} : { longest: 0, lengths: columns.map(({ bits }) => bits) }),
  }, {
    width, level: 0, unit, height: width < narrowWidth ? 280 : 340,
    ...(pixelsPerBit === undefined ? {} : { pixelsPerBit }),
  });
}

/** `track`: null where the strips are too narrow to be moved. */
export function paintChart(
  layout: AreaChartLayout, label: string, highlight: Highlight,
  borders: Borders, track: Track | null,
): TemplateResult {
  const { width, height } = layout;
  const hit = { width, order: layout.order,
    symbolAt: (x: number, y: number) => symbolAt(layout, x, y) };
  return html`<div class="odds-chart">${picture(highlight, hit, paintAreaChart(layout, {
    label, role: 'application', tabindex: 0, active: highlight.symbol,
  }))}${track === null ? nothing : html`<svg class="over movable" width=${width} height=${height}
    viewBox="0 0 ${width} ${height}" role="group" aria-label="Borders of P"
    >${borders.paint(track)}</svg>`}</div>`;
}

/** The distribution of the model, on the axis of the chart. */
export function paintStrip(
  { believed }: Moment, counts: readonly number[], { plot, width }: AreaChartLayout,
  borders: Borders, track: Track | null,
): TemplateResult {
  const rows = believed.rows.toSorted((a, b) => a.index - b.index);
  let left = plot.left;
  const strips = sharesOf(counts).map((share, i) => {
    const x0 = left;
    left += share * (plot.right - plot.left);
    const { hue = -1, label = '' } = rows[i] ?? {};
    return svg`<g class=${hueClass(hue)}><rect class="plain" x=${x0} y=${strip.top}
      width=${left - x0} height=${strip.bottom - strip.top}></rect>
      ${textWidth(label, 16) + 4 > left - x0 ? nothing : svg`<text class="label"
        x=${(x0 + left) / 2} y=${strip.bottom + 19} text-anchor="middle">${label}</text>`}</g>`;
  });
  return html`<svg class="area-chart q-strip movable" width=${width} height=${strip.height}
    viewBox="0 0 ${width} ${strip.height}" role="group"
    aria-label="Strip of Q, the odds that were believed">${strips}
    ${track === null ? nothing : borders.paint({ ...track, ...strip })}</svg>`;
}

export function splitPicture(
  { measures, example: { unit, digits } }: Moment, width: number,
): TemplateResult {
  const { entropy, divergence, unused, expected } = printedParts(measures, digits);
  const parts: { kind: PartKind; name: string; text: string; bits: number }[] = [
    { kind: 'entropy', name: 'entropy H(P)', text: entropy, bits: measures.entropyP },
    { kind: 'divergence', name: 'divergence D(P‖Q)', text: divergence, bits: measures.klPQ },
  ];
  if (measures.unused > 0) {
    parts.push({ kind: 'unused', name: 'unused budget', text: unused, bits: measures.unused });
  }
  const layout = layoutSplitBar({
    parts, fixed: measures.fixed,
    fixedText: `fixed code ${printed(measures.fixed, digits)}`,
  }, width);
  return html`${paintSplitBar(layout, pictureWords(measures, unit, digits))}
    ${splitSum(parts, `${expected} bits per ${unit}`)}`;
}

/** What P costs under Q, and the other way round. */
export function bothWays(
  { height, measures, example: { unit, digits } }: Moment,
): TemplateResult {
  const { entropy, cross, divergence } = printedParts(measures, digits);
  const { entropyQ, crossQP, klQP } = measures;
  const row = (name: string, ...bits: readonly string[]): TemplateResult => html`<tr>
    <th scope="row">${name}</th>${bits.map((text) => html`<td>${text}</td>`)}</tr>`;
  return html`<table class="odds-table">
    <caption class="muted">In bits per ${unit}. ${height === 'words'
      ? html`Q is 2<sup>−length</sup> over the Kraft sum: the odds that the code words suit.`
      : 'Q is the strip below the chart.'} ${klQP === Infinity
      ? 'What Q counts on and never comes has no word made for P: ∞.' : nothing}</caption>
    <thead><tr><td></td><th>entropy</th><th>cross-entropy</th><th>divergence</th></tr></thead>
    <tbody>${row('P, paid as Q', entropy, cross, divergence)}
      ${row('Q, paid as P', ...[entropyQ, crossQP, klQP].map((n) => printed(n, digits)))}</tbody>
  </table>`;
}

/** All symbols, those that never come too. */
export function oddsTable({ believed, height, p, suited, heights }: Moment): TemplateResult {
  const [shares, model] = [sharesOf(p), sharesOf(suited)];
  const rows = believed.rows.toSorted((a, b) => a.index - b.index);
  return html`<table class="odds-table">
    <thead><tr><th>symbol</th><th>P</th><th>Q</th>${height === 'words'
      ? html`<th>code word</th>` : nothing}<th>bits</th><th>P · bits</th></tr></thead>
    <tbody>${rows.map(({ name, codeword, index: i }) => html`<tr><th>${name}</th>
      <td>${percent(shares[i] ?? 0)}</td><td>${percent(model[i] ?? 0)}</td>${height === 'words'
        ? html`<td><code>${codeword}</code></td>` : nothing}
      <td>${height === 'words' ? heights[i] : heights[i]?.toFixed(3)}</td>
      <td>${((shares[i] ?? 0) * (heights[i] ?? 0)).toFixed(3)}</td></tr>`)}</tbody>
  </table>`;
}
