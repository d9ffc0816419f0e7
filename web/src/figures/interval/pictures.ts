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
  return html`<svg class="graph orders" role="img" aria-label=${label} width=${width}
    height=${height} viewBox="0 0 ${width} ${height}">
    <path class="grid" d=${layout.grid}></path>
    <path class="in-sample" d=${layout.bound}></path>
    <path class="curve" d=${layout.floor}></path>
    <path class="curve" d=${layout.curve}></path>
    ${layout.dots.map(({ x, y, worse }) => svg`<circle class=${worse ? 'wrong' : ''} cx=${px(x)}
      cy=${px(y)} r=${worse ? 6 : 4}></circle>`)}
    ${layout.ticks.map((tick) => paintText(tick, 'tick'))}
    ${layout.labels.map((each) => paintText(each, 'halo'))}
  </svg>`;
}

/** `sent`: whether the number has been chosen. */
export function paintNarrowing(
  layout: NarrowingLayout, label: string, active: number | null, sent: boolean,
): TemplateResult {
  const { width, height, strips, rows } = layout;
  return html`<svg class="code-wall narrowing" role="application" tabindex="0" aria-label=${label}
    width=${width} height=${height} viewBox="0 0 ${width} ${height}">
    <path class="free" d=${layout.later}></path>
    ${layout.ribbons.map((ribbon) => paintRibbon(ribbon, active))}
    ${rows.map(({ y, chosen, texts, pin }) => svg`
      ${strips.map((strip) => paintStrip(strip, y, active))}
      ${chosen === null ? nothing : svg`<path class="outline" d=${
        rect(chosen.x0, y, chosen.x1, y + rowHeight)}></path>`}
      ${texts.map((text) => paintText(text, 'halo'))}
      ${sent ? svg`<path class="pin" d=${`M${px(pin[0])} ${y - 3}v${rowHeight + 6}m0 -6H${
        px(pin[1])}`}></path>` : nothing}`)}
    <rect class="focus" x="1" y="1" width=${width - 2} height=${height - 2}></rect>
  </svg>`;
}

function paintStrip({ index, x0, x1, hue, label }: Strip, y: number, active: number | null): Part {
  const gap = x1 - x0 > 4 ? 0.5 : 0;
  return svg`<rect class=${`block ${hueClass(hue)}${active === null || active === index ? ''
    : ' dim'}`} x=${px(x0 + gap)} y=${y}
    width=${px(x1 - x0 - 2 * gap)} height=${rowHeight}></rect>${label === '' ? nothing : svg`<text
    class="name" x=${px((x0 + x1) / 2)} y=${y + 19.5} text-anchor="middle">${isolate(label)}</text>`}`;
}

export function paintShares(
  layout: SharesLayout, label: string, active: number | null,
): TemplateResult {
  const { width, height } = layout;
  return html`<svg class="stream graph" role="img" aria-label=${label} width=${width}
    height=${height} viewBox="0 0 ${width} ${height}">
    ${layout.positions.map((position) => paintText(position, 'position'))}
    <path class="zero n1" d=${layout.spare}></path>
    ${layout.shares.map(({ index, hue, zero, one, bracket, label: name }) => svg`<g
      class=${hueClass(hue) + (active === null ? '' : index === active ? ' lit' : ' dim')}>
      <path class="zero" d=${zero}></path><path class="one" d=${one}></path>
      <path class="bracket" d=${bracket}></path>
      ${paintText(name && { ...name, text: isolate(name.text) }, 'symbol')}</g>`)}
    <path class="gone" d=${layout.open}></path><path class="axis" d=${layout.cuts}></path>
    ${layout.digits.map((digit) => paintText(digit, 'digits'))}
  </svg>`;
}

export const intervalStyles = css`
  .narrowing .pin { fill: none; stroke: var(--ink); stroke-width: 4; }
  .information + h3 { margin-top: 28px; }
`;
