// Paints a bit string bracketed twice: by its first reading above, by its second below.
import { css, html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import {
  ambiguityCellTop, type AmbiguityLayout, type AmbiguityRow, type PlacedReading,
} from './ambiguity-layout.ts';
import { px } from './area-chart-shapes.ts';
import { cellHeight, cellWidth } from './bit-stream-layout.ts';
import { hueClass } from './marks.ts';

const base = ambiguityCellTop + cellHeight;

export function paintAmbiguity(layout: AmbiguityLayout, label: string): TemplateResult {
  const { width, height } = layout;
  return html`<svg class="ambiguity" role="img" aria-label=${label} width=${width}
    height=${height} viewBox="0 0 ${width} ${height}">${layout.rows.map(paintRow)}</svg>`;
}

function paintRow({ y, bits, above, below }: AmbiguityRow): SVGTemplateResult {
  return svg`<g transform="translate(0 ${y})">
    <path class="zero" d=${cells(bits, '0')}></path>
    <path class="one" d=${cells(bits, '1')}></path>
    <text class="digits" y=${ambiguityCellTop + 15}
      x=${[...bits].map((_, i) => px((i + 0.5) * cellWidth)).join(' ')}>${bits}</text>
    ${above.map((word) => paintWord(word, ambiguityCellTop - 3, -4, ambiguityCellTop - 12))}
    ${below.map((word) => paintWord(word, base + 3, 4, base + 24))}
  </g>`;
}

/** A bracket on the line `y`, its ends turned to the cells, and its symbol on `labelY`. */
function paintWord(
  { label, hue, x, width, openLeft, openRight, labelled }: PlacedReading,
  y: number, away: number, labelY: number,
): SVGTemplateResult {
  const [left, right] = [openLeft ? x : x + 1.5, openRight ? x + width : x + width - 1.5];
  const line = `M${left} ${y}${openLeft ? `m0 ${away}` : `v${away}`}H${right}` +
    (openRight ? '' : `v${-away}`);
  return svg`<g class=${hueClass(hue)}>
    <path class="bracket" d=${line}></path>
    ${labelled ? svg`<text class="symbol" x=${x + width / 2} y=${labelY}>${label}</text>`
      : nothing}
  </g>`;
}

/** Full height for a 1, the lower half for a 0. */
function cells(bits: string, digit: '0' | '1'): string {
  const height = digit === '1' ? cellHeight : cellHeight / 2;
  return [...bits].map((bit, i) => bit === digit
    ? `M${i * cellWidth + 0.5} ${base}v${-height}h${cellWidth - 1}v${height}z` : '').join('');
}

export const ambiguityStyles = css`
  .ambiguity { display: block; max-width: 100%; height: auto; }
  .ambiguity text { font-family: var(--mono); fill: var(--ink); text-anchor: middle; }
  .ambiguity .digits { font-size: 15px; }
  .ambiguity .symbol { font-size: 16px; }
  .ambiguity .zero { fill: color-mix(in oklab, var(--ink) 12%, var(--paper)); }
  .ambiguity .one { fill: color-mix(in oklab, var(--ink) 26%, var(--paper)); }
  .ambiguity .bracket { fill: none; stroke: var(--h); stroke-width: 2; }
`;
