// Paints a laid-out ruler. The wall is a thick line with its hatch, the code shown a solid bar,
// every other code a dashed line: told apart by form, not by colour.
import { css, html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { bandHeight, type Axis, type Mark, type RulerLayout } from './ruler-layout.ts';
import { paintText, type PicturePaint } from './paint.ts';

function paintMark(mark: Mark, y: number): SVGTemplateResult {
  const bandTop = y - bandHeight;
  return svg`<g class=${`mark ${mark.kind}`}>
    <path class="pole" d=${`M${mark.x} ${mark.top}V${y}`}></path>
    ${mark.kind === 'chosen'
      ? svg`<rect class="bar" x=${mark.x - 3} y=${bandTop} width="6" height=${bandHeight}></rect>`
      : nothing}
    ${paintText(mark.label, 'name')}
  </g>`;
}

function paintAxis(axis: Axis): SVGTemplateResult {
  const { left, right, y, wall } = axis;
  return svg`<g>
    ${wall === null ? nothing : svg`<rect class="hatched" x=${left} y=${y - bandHeight}
      width=${wall - left} height=${bandHeight} fill="url(#ruler-hatch)"></rect>`}
    <path class="axis" d=${`M${left} ${y}H${right}`}></path>
    ${axis.ticks.map((tick) => svg`<path class="axis" d=${`M${tick.x} ${y}v5`}></path>`)}
    ${axis.ticks.map((tick) => paintText(tick, 'tick'))}
    ${axis.words === null ? nothing : paintText(axis.words, 'words')}
    ${axis.marks.map((mark) => paintMark(mark, y))}
  </g>`;
}

export function paintRuler(layout: RulerLayout, paint: PicturePaint): TemplateResult {
  const { width, height, lens } = layout;
  return html`<svg class="ruler" width=${width} height=${height} viewBox="0 0 ${width} ${height}"
    role=${paint.role} aria-label=${paint.label} tabindex=${paint.tabindex ?? nothing}>
    <defs>
      <pattern id="ruler-hatch" width="6" height="6" patternUnits="userSpaceOnUse">
        <path class="hatch" d="M-1 1L1 -1M0 6L6 0M5 7L7 5"></path>
      </pattern>
    </defs>
    ${paintText(layout.unit, 'unit')}
    <path class="joint" d=${layout.joints}></path>
    ${paintAxis(layout.main)}
    ${lens === null ? nothing : paintAxis(lens)}
  </svg>`;
}

export const rulerStyles = css`
  .ruler {
    display: block; max-width: 100%; height: auto; font: 14px var(--serif); fill: var(--ink);
  }
  .ruler path { fill: none; stroke: var(--ink); }
  .ruler .hatch, .ruler .joint { stroke: var(--muted); stroke-width: 1; }
  .ruler .joint { stroke-opacity: 0.7; }
  .ruler .unit, .ruler .tick { fill: var(--muted); }
  .ruler .tick { font-variant-numeric: tabular-nums; }
  .ruler .tick, .ruler .words, .ruler .name {
    paint-order: stroke; stroke: var(--paper); stroke-width: 5px; stroke-linejoin: round;
  }
  .ruler .words { font-style: italic; stroke-width: 8px; }
  .ruler .name { font-variant-numeric: tabular-nums; }
  .ruler .entropy .pole { stroke-width: 3; }
  .ruler .coder .pole { stroke-dasharray: 3 3; }
  .ruler .bar { fill: var(--ink); }
`;
