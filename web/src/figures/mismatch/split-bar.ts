// Paints the stacked bar, and its key with the numbers that add up.
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { paintText } from '../../parts/paint.ts';
import type { PartKind, SplitBarLayout } from './split-bar-layout.ts';

/** Unused budget is dashed, as what is missing is elsewhere. */
function look(kind: PartKind): string {
  return kind === 'unused' ? 'underpaid' : kind;
}

/** The hatch is the one of "overpaid" in the area chart above. */
export function paintSplitBar(layout: SplitBarLayout, label: string): TemplateResult {
  const { width, height, top, bottom, parts, mark, ticks } = layout;
  return html`<svg class="area-chart split-bar" width=${width} height=${height}
    viewBox="0 0 ${width} ${height}" role="img" aria-label=${label}>
    ${parts.map(({ kind, x0, x1, label: text }) => svg`<rect class=${look(kind)} x=${x0} y=${top}
      width=${x1 - x0} height=${bottom - top}></rect>${paintText(text, 'callout')}`)}
    <path class="base" d=${`M${ticks[0]?.x} ${bottom}H${ticks.at(-1)?.x}${
      ticks.map(({ x }) => `M${x} ${bottom}v5`).join('')}`}></path>
    ${ticks.map((tick) => paintText(tick, 'tick'))}
    <path class="halo" d=${`M${mark.x} 20V${bottom + 2}`}></path>
    <path class="line" d=${`M${mark.x} 20V${bottom + 2}`}></path>
    ${paintText(mark.label, 'fixed')}
  </svg>`;
}

/** A swatch and its words; `text` says how many bits. */
export function splitKey(kind: PartKind, name: string, text: string): TemplateResult {
  return html`<span class="split-key"><svg class="area-chart split-bar" width="22" height="14"
    aria-hidden="true"><rect class=${look(kind)} x="1" y="1" width="20" height="12"></rect></svg
    >${name} <strong>${text}</strong></span>`;
}

/** "entropy 1.750 + divergence 0.875 = 2.625 bits per instruction". */
export function splitSum(
  parts: readonly { readonly kind: PartKind; readonly name: string; readonly text: string }[],
  sum: string,
): TemplateResult {
  return html`<p class="split-sum">${parts.map(({ kind, name, text }, i) =>
    html`${i === 0 ? nothing : ' + '}${splitKey(kind, name, text)}`)} =
    <strong>${sum}</strong></p>`;
}

/** Text, line and the dashes of what is missing look as in the area chart. */
export const splitBarStyles = css`
  .split-bar rect { stroke: var(--ink); }
  .split-bar .entropy { fill: color-mix(in oklab, var(--ink) 16%, var(--paper)); }
  .split-bar .divergence { fill: url(#area-chart-hatch); }
  .split-key { white-space: nowrap; }
  .split-key svg { display: inline; margin-right: 6px; vertical-align: -2px; }
`;
