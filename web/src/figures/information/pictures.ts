// Paints the halved bar and the curves.
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { paintText } from '../../parts/paint.ts';
import type { CurveLayout } from './curves.ts';
import type { HalvingLayout } from './halving-layout.ts';

export function paintHalving({ width, height, rows }: HalvingLayout, label: string):
TemplateResult {
  return html`<svg class="information-picture" role="img" aria-label=${label} width=${width}
    height=${height} viewBox="0 0 ${width} ${height}">${rows.map((row) => svg`
      <path class="kept" d=${row.kept}></path><path class="gone" d=${row.gone}></path>
      ${paintText(row.step, 'tick')}${paintText(row.label, 'halo')}`)}
  </svg>`;
}

export function paintCurves(layout: CurveLayout, label: string): TemplateResult {
  const { width, height, plot, here } = layout;
  return html`<svg class="information-picture" role="img" aria-label=${label} width=${width}
    height=${height} viewBox="0 0 ${width} ${height}">
    <path class="grid" d=${layout.grid}></path>
    <path class="axis" d=${`M${plot.left} ${plot.top}V${plot.base}H${plot.right}`}></path>
    ${layout.ticks.map((tick) => paintText(tick, 'tick'))}
    <path class="pole" d=${`M${here.x} ${plot.base}V${here.y}`}></path>
    <path class="tempting" d=${layout.tempting}></path>
    <path class="curve" d=${layout.right}></path>
    ${here.tempting === null ? nothing : svg`<circle class="wrong" cx=${here.x}
      cy=${here.tempting} r="5"></circle>`}
    <circle cx=${here.x} cy=${here.y} r="5"></circle>
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
    margin: 0 0 10px; }
  .choices input[type='range'] { flex: 1 1 140px; min-width: 100px; min-height: 32px;
    accent-color: var(--ink); }
  .choices input:not([type]) { font: 16px var(--mono); width: 7em; min-height: 32px;
    padding: 2px 8px; color: inherit; background: var(--paper); border: 1px solid var(--muted);
    border-radius: 4px; }
  .choices input[aria-invalid='true'] { border-color: var(--alert); border-width: 2px; }
  .choices button:disabled { color: var(--muted); border-color: var(--line); cursor: default; }
  .choices button bdi { font-family: var(--mono); }
  .told { min-height: 56px; margin-top: 8px; overflow-wrap: anywhere; }
  .information-picture { display: block; max-width: 100%; height: auto; font: 14px var(--serif);
    fill: var(--ink); font-variant-numeric: tabular-nums; }
  .information-picture .kept { fill: color-mix(in oklab, var(--hue-0) 34%, var(--paper));
    stroke: var(--ink); }
  .information-picture .gone { fill: none; stroke: var(--muted); stroke-dasharray: 5 4; }
  .information-picture .tick { fill: var(--muted); }
  .information-picture .halo { paint-order: stroke; stroke: var(--paper); stroke-width: 4px;
    stroke-linejoin: round; }
  .information-picture :is(.grid, .axis, .pole, .curve, .tempting) { fill: none;
    stroke: var(--ink); }
  .information-picture .grid { stroke: var(--line); }
  .information-picture .pole { stroke-dasharray: 3 3; }
  .information-picture .curve { stroke-width: 3; }
  .information-picture .tempting { stroke: var(--alert); stroke-width: 2;
    stroke-dasharray: 7 5; }
  .information-picture .wrong { fill: var(--paper); stroke: var(--alert); stroke-width: 2; }
  .tests { border-collapse: collapse; font-size: 16px; margin: 8px 0; }
  .tests :is(th, td) { font-weight: 400; text-align: left; padding: 3px 16px 3px 0;
    border-top: 1px solid var(--line); }
`;
