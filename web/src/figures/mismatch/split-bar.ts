// Paints the stacked bar, and its key with the numbers that add up.
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { paintText } from '../../parts/paint.ts';
import type { PartKind, SplitBarLayout } from './split-bar-layout.ts';

/** The hatch is the one of "overpaid" in the area chart above. */
export function paintSplitBar(layout: SplitBarLayout, label: string): TemplateResult {
  const { width, height, top, bottom, parts, mark, ticks } = layout;
  return html`<svg class="split-bar" width=${width} height=${height}
    viewBox="0 0 ${width} ${height}" role="img" aria-label=${label}>
    ${parts.map(({ kind, x0, x1, label: text }) => svg`<rect class=${kind} x=${x0} y=${top}
      width=${x1 - x0} height=${bottom - top}></rect>${paintText(text, 'part')}`)}
    <path class="axis" d=${`M${ticks[0]?.x} ${bottom}H${ticks.at(-1)?.x}${
      ticks.map(({ x }) => `M${x} ${bottom}v5`).join('')}`}></path>
    ${ticks.map((tick) => paintText(tick, 'tick'))}
    <path class="halo" d=${`M${mark.x} 20V${bottom + 2}`}></path>
    <path class="mark" d=${`M${mark.x} 20V${bottom + 2}`}></path>
    ${paintText(mark.label, 'fixed')}
  </svg>`;
}

/** A swatch and its words; `text` says how many bits. */
export function splitKey(kind: PartKind, name: string, text: string): TemplateResult {
  return html`<span class="split-key"><svg class="split-bar" width="22" height="14"
    aria-hidden="true"><rect class=${kind} x="1" y="1" width="20" height="12"></rect></svg
    >${name} <strong>${text}</strong></span>`;
}

/** "entropy 1.750 + divergence 0.875 = 2.625 bits per instruction". */
export function splitSum(
  parts: readonly (readonly [kind: PartKind, name: string, text: string])[], sum: string,
): TemplateResult {
  return html`<p class="split-sum">${parts.map(([kind, name, text], i) =>
    html`${i === 0 ? nothing : ' + '}${splitKey(kind, name, text)}`)} = <strong>${sum}</strong></p>`;
}

export const splitBarStyles = css`
  .split-bar { display: block; max-width: 100%; height: auto; font: 14px var(--serif);
    fill: var(--ink); font-variant-numeric: tabular-nums; }
  .split-bar rect { stroke: var(--ink); }
  .split-bar .entropy { fill: color-mix(in oklab, var(--ink) 16%, var(--paper)); }
  .split-bar .divergence { fill: url(#area-chart-hatch); }
  .split-bar .unused { fill: none; stroke-dasharray: 4 3; }
  .split-bar .part { paint-order: stroke; stroke: var(--paper); stroke-width: 5px; }
  .split-bar .axis { stroke: var(--muted); fill: none; }
  .split-bar .halo { stroke: var(--paper); stroke-width: 7; }
  .split-bar .mark { stroke: var(--ink); stroke-width: 3; }
  .split-bar .tick { fill: var(--muted); }
  .split-sum { margin: 4px 0 8px; }
  .split-key { white-space: nowrap; }
  .split-key svg { display: inline; margin-right: 6px; vertical-align: -2px; }
`;
