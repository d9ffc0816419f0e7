// Paints the halved bar and the curves.
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { paintText } from '../../parts/paint.ts';
import type { CurveLayout } from './curves.ts';
import type { HalvingLayout } from './halving-layout.ts';

export function paintHalving({ width, height, rows }: HalvingLayout, label: string):
TemplateResult {
  return html`<svg class="graph" role="img" aria-label=${label} width=${width}
    height=${height} viewBox="0 0 ${width} ${height}">${rows.map((row) => svg`
      <path class="kept" d=${row.kept}></path><path class="gone" d=${row.gone}></path>
      ${paintText(row.step, 'tick')}${paintText(row.label, 'halo')}`)}
  </svg>`;
}

export function paintCurves(layout: CurveLayout, label: string): TemplateResult {
  const { width, height, plot, here } = layout;
  return html`<svg class="graph" role="img" aria-label=${label} width=${width}
    height=${height} viewBox="0 0 ${width} ${height}">
    <path class="grid" d=${layout.grid}></path>
    <path class="axis" d=${`M${plot.left} ${plot.top}V${plot.base}H${plot.right}`}></path>
    ${layout.ticks.map((tick) => paintText(tick, 'tick'))}
    <path class="pole" d=${`M${here.x} ${plot.base}V${here.y}`}></path>
    <path class="tempting" d=${layout.tempting}></path>
    <path class="curve" d=${layout.log}></path>
    ${here.tempting === null ? nothing : svg`<circle class="wrong" cx=${here.x}
      cy=${here.tempting} r="5"></circle>`}
    ${here.dot === null ? nothing : svg`<circle cx=${here.x} cy=${here.dot} r="5"></circle>`}
    ${paintText(layout.label, 'halo')}
  </svg>`;
}

export const informationStyles = css`
  .information { display: grid; gap: 20px 40px; grid-template-columns: minmax(0, 1fr);
    margin-top: 16px; }
  @container (min-width: 900px) {
    .information { grid-template-columns: minmax(0, 1fr) 440px; }
  }
  .choices { display: flex; flex-wrap: wrap; gap: 6px 8px; align-items: center; font-size: 16px;
    margin: 12px 0; }
  .choices input { min-height: 32px; accent-color: var(--ink); flex: 1 1 140px; min-width: 100px; }
  .choices input:not([type]) { font: 16px var(--mono); flex: none; width: 7em; padding: 2px 8px;
    color: inherit; background: var(--paper); border: 1px solid var(--muted);
    border-radius: 4px; }
  .choices input[aria-invalid='true'] { border-color: var(--alert); border-width: 2px; }
  .choices button:disabled { color: var(--muted); border-color: var(--line); cursor: default; }
  .choices button[aria-pressed='true']:has(.chip) { background: none;
    color: var(--ink); outline: 2px solid var(--ink); }
  .told { min-height: 56px; margin-top: 8px; overflow-wrap: anywhere; }
  .graph { display: block; max-width: 100%; height: auto; font: 14px var(--serif);
    fill: var(--ink); font-variant-numeric: tabular-nums; }
  .graph .kept { fill: color-mix(in oklab, var(--hue-0) 34%, var(--paper));
    stroke: var(--ink); }
  .graph .gone { fill: none; stroke: var(--muted); stroke-dasharray: 5 4; }
  .graph .tick { fill: var(--muted); }
  .graph .halo { paint-order: stroke; stroke: var(--paper); stroke-width: 4px;
    stroke-linejoin: round; }
  .graph :is(.grid, .axis, .pole, .curve, .tempting, .gap) { fill: none; stroke: var(--ink); }
  .graph .grid { stroke: var(--line); }
  .graph .pole { stroke-dasharray: 3 3; }
  .graph .curve { stroke-width: 3; }
  .graph .tempting { stroke: var(--alert); stroke-width: 2;
    stroke-dasharray: 7 5; }
  .graph .wrong { fill: var(--paper); stroke: var(--alert); stroke-width: 2; }
  .graph .gap { stroke: var(--h); stroke-width: 4; }
  .graph g circle { fill: var(--h); stroke: var(--paper); }
  .tests { border-collapse: collapse; font-size: 16px; margin: 8px 0; }
  .tests :is(th, td) { font-weight: 400; text-align: left; padding: 3px 16px 3px 0;
    border-top: 1px solid var(--line); }
`;
