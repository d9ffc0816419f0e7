// Paints rungs: a bar in two tones that differ by pattern too, or an open mark.
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { paintText } from '../../parts/paint.ts';
import { barHeight, type LadderLayout, type PlacedRow } from './ladder-layout.ts';

export function paintLadder(layout: LadderLayout, label: string): TemplateResult {
  const { width, height, zero, mark } = layout;
  return html`<svg class="graph ladder" role="img" aria-label=${label} width=${width}
    height=${height} viewBox="0 0 ${width} ${height}">
    ${hatch}<path class="grid" d=${layout.grid}></path>
    ${layout.rows.map((row) => row.kind === 'measured' ? paintBar(row, zero) : paintMark(row))}
    <path class="axis" d=${layout.axis}></path>
    ${mark === null ? nothing : svg`<path class="pole" d=${mark.path}></path>${
      paintText(mark.label, 'halo')}`}
    ${layout.rows.map(({ title, end }) => [title, end].map((text) => paintText(text, 'halo')))}
    ${layout.heads.map((text) => paintText(text, 'halo head'))}
    ${layout.ticks.map((text) => paintText(text, 'tick'))}
  </svg>`;
}

const hatch = svg`<defs><pattern id="ladder-hatch" width="6" height="6"
  patternUnits="userSpaceOnUse"><path class="axis" d="M-1 1L1 -1M0 6L6 0M5 7L7 5"></path></pattern></defs>`;

function paintBar({ from, to, y }: PlacedRow, zero: number): SVGTemplateResult {
  return svg`<rect class="message" x=${zero} y=${y} width=${from - zero} height=${barHeight}></rect>
    <rect class="extra" x=${from} y=${y} width=${to - from} height=${barHeight}></rect>`;
}

function paintMark({ kind, from, to, y }: PlacedRow): SVGTemplateResult {
  return svg`<rect class="open ${kind}" x=${from - 6} y=${y + 1} width=${to - from + 12} height="12"
    rx="6"></rect>`;
}

/** What the tones of a bar mean. */
export const key = html`<p class="muted note">${swatch('message')} message ${swatch('extra')} table,
  header, length: what its reader needs besides</p>`;

function swatch(kind: string): TemplateResult {
  return html`<svg class="graph ladder" width="22" height="14" aria-hidden="true">${hatch}<rect
    class=${kind} x="1" y="1" width="20" height="12"></rect></svg>`;
}
