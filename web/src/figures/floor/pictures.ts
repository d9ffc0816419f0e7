// Paints the budget under the chart, and the graph of Gibbs' inequality.
import { css, html, svg, type TemplateResult } from 'lit';
import { paintLevel, paintRibbon } from '../../parts/code-wall.ts';
import { hueClass } from '../../parts/marks.ts';
import { paintText } from '../../parts/paint.ts';
import { isolate } from '../../parts/ruler-text.ts';
import { blockPath, freePath, type BudgetLayout } from './budget-layout.ts';
import type { GibbsLayout } from './gibbs-layout.ts';

export function paintBudget(layout: BudgetLayout, label: string, active: number | null):
TemplateResult {
  const { width, height, left, right, top, bottom } = layout;
  const dim = (index: number): string => active !== null && active !== index ? ' dim' : '';
  return html`<svg class="code-wall" role="img" aria-label=${label} width=${width}
    height=${height} viewBox="0 0 ${width} ${height}">
    <rect class="wall" x=${left} y=${top} width=${right - left} height=${bottom - top}></rect>
    ${layout.ribbons.map((ribbon) => paintRibbon(ribbon, active))}
    <path class="cells" d=${layout.lines}></path>
    <path class="free" d=${freePath(layout)}></path>
    ${layout.blocks.map((block) => svg`<path class=${`block ${hueClass(block.hue)}`
      + dim(block.index)} d=${blockPath(block, bottom)}></path>`)}
    ${layout.blocks.map(({ label: name, index }) => paintText(
      name && { ...name, text: isolate(name.text) }, `name${dim(index)}`))}
    ${layout.blocks.filter(({ index }) => index === active).map((block) => svg`<path
      class="outline" d=${blockPath(block, bottom)}></path>`)}
    ${paintText(layout.free?.label ?? null, 'note')}
    ${layout.levels.map(paintLevel)}
  </svg>`;
}

export function paintGibbs(layout: GibbsLayout, label: string, active: number | null):
TemplateResult {
  const { width, height } = layout;
  return html`<svg class="graph" role="img" aria-label=${label} width=${width} height=${height}
    viewBox="0 0 ${width} ${height}">
    <path class="axis" d=${layout.axes}></path>
    <path class="pole" d=${layout.line}></path><path class="curve" d=${layout.curve}></path>
    ${layout.gaps.map(({ index, hue, x, top, y }) => svg`<g class=${hueClass(hue)}>
      <path class="gap" d=${`M${x} ${top}V${y}`}></path>
      <circle cx=${x} cy=${y} r=${index === active ? 7 : 4}></circle></g>`)}
    ${layout.texts.map((placed) => paintText(placed, ''))}
  </svg>`;
}

export const floorStyles = css`
  .step { min-height: 84px; max-width: 46em; }
  .step h3 { margin-bottom: 2px; }
  .choices select { max-width: 9em; }
  .sum { font-size: 20px; }
  .shift { display: grid; gap: 8px 40px; grid-template-columns: minmax(0, 1fr);
    margin-top: 12px; align-items: center; font-size: 16px; }
  @container (min-width: 900px) { .shift { grid-template-columns: 440px minmax(0, 1fr); } }
  .algebra { margin-top: 16px; max-width: 46em; }
  .algebra p { margin-top: 8px; }
  .algebra .formula { overflow-wrap: anywhere; padding-left: 1em; }
  @container (max-width: 640px) { .step { min-height: 190px; } }
  @media (max-width: 640px) { .sum { font-size: 18px; } }
`;
