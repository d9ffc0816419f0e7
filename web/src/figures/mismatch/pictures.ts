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
import { mostMovable, type Example } from './examples.ts';
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
  moment: Moment, { unit }: Example, width: number, pixelsPerBit: number | undefined,
): AreaChartLayout {
  const { happens, height, measures } = moment;
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
  }))}${track === null ? nothing : html`<svg class="over" width=${width} height=${height}
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
  return html`<svg class="q-strip" width=${width} height=${strip.height}
    viewBox="0 0 ${width} ${strip.height}" role="group"
    aria-label="Strip of Q, the odds that were believed"><text x="0" y="26">Q</text>${strips}
    ${track === null ? nothing : borders.paint({ ...track, ...strip })}</svg>`;
}

export function splitPicture(
  { measures }: Moment, { unit, digits }: Example, width: number,
): TemplateResult {
  const { entropy, divergence, unused, expected } = printedParts(measures, digits);
  const parts: [PartKind, string, string, number][] = [
    ['entropy', 'entropy H(P)', entropy, measures.entropyP],
    ['divergence', 'divergence D(P‖Q)', divergence, measures.klPQ],
  ];
  if (measures.unused > 0) parts.push(['unused', 'unused budget', unused, measures.unused]);
  const layout = layoutSplitBar({
    parts: parts.map(([kind, , text, bits]) => ({ kind, text, bits })),
    fixed: measures.fixed, fixedText: `fixed code ${printed(measures.fixed, digits)}`,
  }, width);
  return html`${paintSplitBar(layout, pictureWords(measures, unit, digits))}
    ${splitSum(parts, `${expected} bits per ${unit}`)}`;
}

/** All symbols, those that never come too. */
export function oddsTable({ believed, height, p, suited, heights }: Moment): TemplateResult {
  const [shares, model] = [sharesOf(p), sharesOf(suited)];
  const rows = believed.rows.toSorted((a, b) => a.index - b.index);
  return html`<div class="wide"><table class="odds-table">
    <thead><tr><th>symbol</th><th>P</th><th>Q</th>${height === 'words'
      ? html`<th>code word</th>` : nothing}<th>bits</th><th>P · bits</th></tr></thead>
    <tbody>${rows.map(({ name, codeword, index: i }) => html`<tr><th>${name}</th>
      <td>${percent(shares[i] ?? 0)}</td><td>${percent(model[i] ?? 0)}</td>${height === 'words'
        ? html`<td><code>${codeword}</code></td>` : nothing}
      <td>${height === 'words' ? heights[i] : heights[i]?.toFixed(3)}</td>
      <td>${((shares[i] ?? 0) * (heights[i] ?? 0)).toFixed(3)}</td></tr>`)}</tbody>
  </table></div>`;
}
