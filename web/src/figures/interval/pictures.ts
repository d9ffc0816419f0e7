// Paints the blocks' curve, the rows of the interval, and the bits as the symbols share them.
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { px, rect } from '../../parts/area-chart-shapes.ts';
import { paintRibbon } from '../../parts/code-wall.ts';
import { hueClass } from '../../parts/marks.ts';
import { paintText, type Part } from '../../parts/paint.ts';
import { isolate } from '../../parts/ruler-text.ts';
import type { BlocksLayout } from './blocks-layout.ts';
import { rowHeight, type NarrowingLayout, type Strip } from './narrowing-layout.ts';
import type { SharesLayout } from './shares-layout.ts';

export function paintBlocks(layout: BlocksLayout, label: string): TemplateResult {
  const { width, height } = layout;
  return html`<svg class="graph" role="img" aria-label=${label} width=${width} height=${height}
    viewBox="0 0 ${width} ${height}">
    <path class="grid" d=${layout.grid}></path>
    <path class="below" d=${layout.wall}></path>
    <path class="bound" d=${layout.bound}></path>
    <path class="floor" d=${layout.floor}></path>
    <path class="curve" d=${layout.curve}></path>
    ${layout.dots.map(({ x, y, worse }) => svg`<circle class=${worse ? 'wrong' : ''} cx=${px(x)}
      cy=${px(y)} r=${worse ? 6 : 4}></circle>`)}
    ${layout.ticks.map((tick) => paintText(tick, 'tick'))}
    ${layout.labels.map((each) => paintText(each, 'halo'))}
  </svg>`;
}

function frame({ x0, x1 }: Strip, y: number): string {
  return rect(x0, y, x1, y + rowHeight);
}

/** `sent`: whether the number has been chosen. */
export function paintNarrowing(
  layout: NarrowingLayout, label: string, active: number | null, sent: boolean,
): TemplateResult {
  const { width, height, strips, rows } = layout;
  const lit = strips.find(({ index }) => index === active);
  return html`<svg class="code-wall narrowing" role="application" tabindex="0" aria-label=${label}
    width=${width} height=${height} viewBox="0 0 ${width} ${height}">
    <path class="free" d=${layout.later}></path>
    ${layout.ribbons.map((ribbon) => paintRibbon(ribbon, active))}
    ${rows.map(({ y, chosen, texts, pin }) => svg`
      ${strips.map((strip) => paintStrip(strip, y))}
      ${lit === undefined ? nothing : svg`<path class="outline" d=${frame(lit, y)}></path>`}
      ${chosen === null ? nothing : svg`<path class="said" d=${frame(chosen, y)}></path>`}
      ${texts.map((text) => paintText(text, 'halo'))}
      ${sent ? svg`<path class="pin" d=${`M${px(pin[0])} ${y - 3}v${rowHeight + 6}m0 -6H${
        px(pin[1])}`}></path>` : nothing}`)}
    <rect class="focus" x="1" y="1" width=${width - 2} height=${height - 2}></rect>
  </svg>`;
}

function paintStrip({ x0, x1, hue, label }: Strip, y: number): Part {
  const gap = x1 - x0 > 4 ? 0.5 : 0;
  return svg`<rect class=${`block ${hueClass(hue)}`} x=${px(x0 + gap)} y=${y}
    width=${px(x1 - x0 - 2 * gap)} height=${rowHeight}></rect>${label === '' ? nothing : svg`<text
    class="name" x=${px((x0 + x1) / 2)} y=${y + 19.5} text-anchor="middle">${isolate(label)}</text>`}`;
}

export function paintShares(
  layout: SharesLayout, label: string, active: number | null,
): TemplateResult {
  const { width, height } = layout;
  return html`<svg class="stream bit-shares" role="img" aria-label=${label} width=${width}
    height=${height} viewBox="0 0 ${width} ${height}">
    ${layout.positions.map((position) => paintText(position, 'position'))}
    <path class="zero n1" d=${layout.spare}></path>
    ${layout.shares.map(({ index, hue, zero, one, bracket, label: name }) => svg`<g
      class=${hueClass(hue) + (active === null ? '' : index === active ? ' lit' : ' dim')}>
      <path class="zero" d=${zero}></path><path class="one" d=${one}></path>
      <path class="bracket" d=${bracket}></path>
      ${paintText(name && { ...name, text: isolate(name.text) }, 'symbol')}</g>`)}
    <path class="open" d=${layout.open}></path><path class="cut" d=${layout.cuts}></path>
    ${layout.digits.map((digit) => paintText(digit, 'digits'))}
  </svg>`;
}

export const intervalStyles = css`
  .interval-blocks { display: grid; gap: 16px 40px; grid-template-columns: minmax(0, 1fr);
    align-items: start; }
  .interval-blocks .odds-table { justify-self: start; }
  @container (min-width: 1000px) {
    .interval-blocks { grid-template-columns: minmax(0, 1fr) auto; }
  }
  .graph .below { fill: var(--wash); }
  .graph .floor { stroke: var(--ink); stroke-width: 3; }
  .graph .bound { fill: none; stroke: var(--muted); stroke-width: 2; stroke-dasharray: 7 5; }
  .narrowing .said { fill: none; stroke: var(--ink); stroke-width: 2; }
  .narrowing .pin { fill: none; stroke: var(--ink); stroke-width: 4; }
  .bit-shares { margin: 4px 0; width: auto; }
  .bit-shares .open { fill: none; stroke: var(--muted); stroke-dasharray: 3 3; }
  .bit-shares .cut { fill: none; stroke: var(--ink); }
  .sums { max-width: 46em; margin: 8px 0; overflow-wrap: anywhere; }
  .sums code { overflow-wrap: anywhere; }
  .sums ~ h3, .odds-table ~ h3, .interval-blocks + h3 { margin-top: 28px; }
`;
