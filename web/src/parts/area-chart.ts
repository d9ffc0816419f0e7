// Paints a laid-out area chart. Geometry is in attributes, looks are in classes; the figure wires
// pointer and keys on the <svg> and finds symbols with symbolAt().
import { css, html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { columnGap, type Column, type RemainderShape } from './area-chart-columns.ts';
import {
  labelSize, layoutCallout, swatchGap, swatchWidth, type LegendItem,
} from './area-chart-labels.ts';
import type { AreaChartLayout } from './area-chart-layout.ts';
import { hueClass } from './marks.ts';
import { paintText, type Part, type PicturePaint } from './paint.ts';

export interface AreaChartPaint extends PicturePaint {
  /** The symbol pointed at, focused or pinned. */
  readonly active: number | null;
}

function columnClass({ row }: Column, active: number | null): string {
  const dim = active !== null && active !== row.index ? ' dim' : '';
  return `column ${hueClass(row.hue)}${dim}`;
}

function paintColumn(column: Column, layout: AreaChartLayout, active: number | null) {
  const { x0, x1, columnY, cells } = column;
  const gap = columnGap(column);
  const opacity = layout.cellOpacity < 1 ? layout.cellOpacity : nothing;
  return svg`<g class=${columnClass(column, active)}>
    ${cells !== null && layout.cellOpacity === 1 ? nothing : svg`<rect class="plain"
      x=${x0 + gap} y=${columnY} width=${x1 - x0 - 2 * gap}
      height=${layout.plot.base - columnY}></rect>`}
    ${cells === null || layout.cellOpacity === 0 ? nothing : svg`<g opacity=${opacity}>
      <path class="zero" d=${cells.zeros}></path>
      <path class="one" d=${cells.ones}></path>
      <path class="mark" d=${cells.marks}></path></g>`}
  </g>`;
}

function paintWords(column: Column, active: number | null) {
  const { digits, label, count } = column;
  return svg`<g class=${columnClass(column, active)}>
    ${digits === null ? nothing : svg`<text class="digit" x=${digits.xs} y=${digits.ys}
      font-size=${digits.size} text-anchor="middle">${digits.text}</text>`}
    ${paintText(label, 'label')}${paintText(count, 'count')}
  </g>`;
}

function paintRemainder(remainder: RemainderShape | null, active: number | null): Part {
  if (remainder === null) return nothing;
  return svg`<g class=${active === null ? 'rest' : 'rest dim'}>
    <path class="plain" d=${remainder.path}></path>
    <path class="bracket" d=${remainder.bracket}></path>
    ${paintText(remainder.label, 'count')}
  </g>`;
}

function paintAxis({ plot, ticks, unit }: AreaChartLayout): SVGTemplateResult {
  const grid = ticks.map(({ y }) => `M${plot.left} ${y}H${plot.right}`).join('');
  return svg`<g>
    <path class="grid" d=${grid}></path>
    ${ticks.map((tick) => paintText({ ...tick, y: tick.y + 5 }, 'tick'))}
    ${paintText(unit, 'tick')}
  </g>`;
}

function paintCallout(layout: AreaChartLayout, active: number | null): Part {
  const callout = active === null ? null : layoutCallout(layout, active);
  if (callout === null) return nothing;
  const { x0, x1, columnY } = callout;
  return svg`<g>
    <rect class="outline" x=${x0} y=${columnY} width=${x1 - x0}
      height=${layout.plot.base - columnY}></rect>
    <path class="pole" d=${callout.pole}></path>
    ${paintText(callout.label, 'callout')}
  </g>`;
}

const swatches: Readonly<Record<LegendItem['kind'], (x: number, y: number) => Part>> = {
  line: (x, y) => svg`<path class="line" d=${`M${x} ${y - 5}h${swatchWidth}`}></path>`,
  overpaid: (x, y) => svg`<rect class="overpaid" x=${x} y=${y - 12} width=${swatchWidth}
    height="14" fill="url(#area-chart-hatch)"></rect>`,
  underpaid: (x, y) => svg`<rect class="underpaid" x=${x + 1} y=${y - 11}
    width=${swatchWidth - 2} height="12"></rect>`,
  unit: (x, y) => svg`<rect class="unit" x=${x + 1} y=${y - 9} width=${swatchWidth - 2}
    height="8"></rect>`,
};

function paintLegend({ legend }: AreaChartLayout): SVGTemplateResult {
  return svg`<g>${legend.map(({ kind, x, y, text }) => svg`<g>${swatches[kind](x, y)}
    <text class="key" x=${x + swatchWidth + swatchGap} y=${y}>${text}</text></g>`)}</g>`;
}

export function paintAreaChart(layout: AreaChartLayout, paint: AreaChartPaint): TemplateResult {
  const { width, height, columns, plot } = layout;
  const { active } = paint;
  return html`<svg class="area-chart" width=${width} height=${height}
    viewBox="0 0 ${width} ${height}"
    role=${paint.role} aria-label=${paint.label} tabindex=${paint.tabindex ?? nothing}>
    <defs>
      <pattern id="area-chart-hatch" width="6" height="6" patternUnits="userSpaceOnUse">
        <path class="hatch" d="M-1 1L1 -1M0 6L6 0M5 7L7 5"></path>
      </pattern>
    </defs>
    ${paintAxis(layout)}
    ${columns.map((column) => paintColumn(column, layout, active))}
    ${paintRemainder(layout.remainder, active)}
    <path class="overpaid" d=${layout.overpaid} fill="url(#area-chart-hatch)"></path>
    <path class="underpaid" d=${layout.underpaid}></path>
    <path class="halo" d=${layout.line}></path>
    <path class="line" d=${layout.line}></path>
    <path class="base" d=${`M${plot.left} ${plot.base}H${plot.right}`}></path>
    ${columns.map((column) => paintWords(column, active))}
    ${layout.levelLabels.map((placed) => paintText(placed, 'callout'))}
    ${paintCallout(layout, active)}
    ${paintLegend(layout)}
  </svg>`;
}

export const areaChartStyles = css`
  .area-chart {
    display: block; max-width: 100%; height: auto; font: 14px var(--serif); fill: var(--ink);
  }
  .area-chart .zero { fill: color-mix(in oklab, var(--h) 22%, var(--paper)); }
  .area-chart .one { fill: color-mix(in oklab, var(--h) 45%, var(--paper)); }
  .area-chart .plain { fill: color-mix(in oklab, var(--h) 33%, var(--paper)); }
  .area-chart .rest { --h: var(--neutral-1); }
  .area-chart .mark { fill: var(--h); }
  .area-chart .column, .area-chart .rest { transition: opacity 80ms linear 80ms; }
  .area-chart .dim { opacity: 0.6; }
  .area-chart .digit { font-family: var(--mono); }
  .area-chart .label { font: ${labelSize}px var(--mono); }
  .area-chart .tick, .area-chart .count, .area-chart .key { fill: var(--muted); }
  .area-chart .tick, .area-chart .count, .area-chart .callout {
    font-variant-numeric: tabular-nums;
  }
  .area-chart .callout {
    paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round;
  }
  .area-chart .grid { stroke: var(--line); }
  .area-chart .base, .area-chart .pole { stroke: var(--ink); }
  .area-chart .hatch { stroke: var(--ink); stroke-opacity: 0.45; }
  .area-chart .bracket, .area-chart .halo, .area-chart .line, .area-chart .outline,
  .area-chart .underpaid, .area-chart .unit { fill: none; stroke: var(--ink); }
  .area-chart .halo { stroke: var(--paper); stroke-width: 6; }
  .area-chart .line, .area-chart .outline { stroke-width: 2; }
  .area-chart .underpaid { stroke-dasharray: 4 3; }
  @media (prefers-reduced-motion: reduce) {
    .area-chart .column, .area-chart .rest { transition: none; }
  }
`;
