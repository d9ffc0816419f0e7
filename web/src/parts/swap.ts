// Paints two columns before and after they change places, with what the two cost below.
import { css, html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { hueClass } from './marks.ts';
import type { SwapColumn, SwapLayout, SwapSide } from './swap-layout.ts';

export function paintSwap(layout: SwapLayout, label: string): TemplateResult {
  const { now, then, base, sideWidth, width, height } = layout;
  return html`<svg class="swap" role="img" aria-label=${label} width=${width} height=${height}
    viewBox="0 0 ${width} ${height}">
    ${paintSide(now, layout, 'now')}
    <path class="arrow" d=${`M${sideWidth + 8} ${base / 2}h22m-7 -6l7 6l-7 6`}></path>
    ${paintSide(then, layout, 'then')}
    <path class="outline" d=${layout.outline}></path>
  </svg>`;
}

function paintSide(side: SwapSide, { base, sideWidth }: SwapLayout, when: string):
SVGTemplateResult {
  return svg`<g>
    ${side.columns.map(paintColumn)}
    <path class="base" d=${`M${side.x} ${base}h${sideWidth}`}></path>
    ${side.strips.map(({ x, text }) => svg`<text class="symbol" x=${x} y=${base + 19}
      >${text}</text>`)}
    <text class="bits" x=${side.x + sideWidth / 2} y=${base + 40}
      >${when}: ${Math.round(side.bits).toLocaleString('en')} bits</text>
  </g>`;
}

function paintColumn({ hue, cells, digits }: SwapColumn): SVGTemplateResult {
  return svg`<g class=${hueClass(hue)}>
    <path class="zero" d=${cells.zeros}></path>
    <path class="one" d=${cells.ones}></path>
    <path class="mark" d=${cells.marks}></path>
    ${digits === null ? nothing : svg`<text class="digits" x=${digits.x} y=${digits.ys}
      >${digits.text}</text>`}
  </g>`;
}

export const swapStyles = css`
  .swap { display: block; max-width: 100%; height: auto; }
  .swap text { font-size: 15px; fill: var(--ink); text-anchor: middle; }
  .swap .symbol, .swap .digits { font-family: var(--mono); }
  .swap .bits { font-family: var(--serif); font-variant-numeric: tabular-nums; }
  .swap .zero { fill: color-mix(in oklab, var(--h) 22%, var(--paper)); }
  .swap .one { fill: color-mix(in oklab, var(--h) 45%, var(--paper)); }
  .swap .mark { fill: var(--h); }
  .swap .base, .swap .arrow { fill: none; stroke: var(--ink); }
  .swap .outline { fill: none; stroke: var(--muted); stroke-dasharray: 4 3; }
`;
