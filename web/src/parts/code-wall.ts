// Paints a laid-out code wall. Geometry is in attributes, looks are in classes; the figure wires
// pointer and keys on the <svg> and finds symbols and nodes with symbolAt() and nodeAt().
import { css, html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { columnGap } from './area-chart-columns.ts';
import { px, rect } from './area-chart-shapes.ts';
import { nameSize, wordGap, type Block } from './code-wall-blocks.ts';
import { rowHeight } from './code-wall-frame.ts';
import type { WallLayout } from './code-wall-layout.ts';
import type { Preview } from './code-wall-preview.ts';
import type { Ribbon } from './code-wall-ribbons.ts';
import { hueClass } from './marks.ts';
import { paintText, type Part, type PicturePaint } from './paint.ts';
import { isolate, textWidth, type PlacedText } from './ruler-text.ts';

export interface CodeWallPaint extends PicturePaint {
  /** The symbol pointed at, focused or pinned. */
  readonly active: number | null;
  /** Blocks can be dragged by touch, so that a swipe that begins on one is no scrolling. */
  readonly draggable: boolean;
}

const crossFrom = 6;

function dims(active: number | null, owns: boolean): string {
  return active !== null && !owns ? ' dim' : '';
}

function owns({ owners }: Block, index: number | null): boolean {
  return owners.some((owner) => owner.index === index);
}

export function paintRibbon({ hue, path, sides, cut, index }: Ribbon, active: number | null): Part {
  const lit = active !== null && active === index;
  return svg`<g class=${`ribbon ${hueClass(hue)}${cut ? ' cut' : ''}${lit ? ' lit' : ''}`
    + dims(active, lit)}><path class="band" d=${path}></path><path class="side"
    d=${sides}></path></g>`;
}

/** A block of several symbols is cut into stripes, each of them as wide as the whole. */
function paintFill(block: Block, gap: number, kind: string): Part {
  const { x0, x1, y0, y1, owners } = block;
  const height = (y1 - y0) / owners.length;
  return y1 === y0 ? nothing : svg`${owners.map(({ hue }, i) => svg`<rect
    class=${`${kind} ${hueClass(hue)}`} x=${px(x0 + gap)} y=${px(y0 + i * height + 0.5)}
    width=${px(x1 - x0 - 2 * gap)} height=${px(height - 1)}></rect>`)}`;
}

function paintBlock(block: Block, layout: WallLayout, paint: CodeWallPaint): SVGTemplateResult {
  const { x0, x1, y1, owners } = block;
  const { bottom, preview } = layout;
  const gap = columnGap({ x0, x1, columnY: 0, lineY: 0 });
  const leaves = preview !== null && owners.some(
    ({ index }) => index === preview.index || preview.evicted.has(index));
  const state = leaves ? ' leaving' : dims(paint.active, owns(block, paint.active));
  return svg`<g class=${`${hueClass(owners[0]?.hue ?? -1)}${state}`}>
    ${y1 >= bottom ? nothing : svg`<rect class="shadow" x=${px(x0 + gap)} y=${y1}
      width=${px(x1 - x0 - 2 * gap)} height=${bottom - y1}></rect>`}
    ${y1 >= bottom || x1 - x0 < crossFrom ? nothing : svg`<path class="cross"
      d=${`M${px(x0 + gap)} ${bottom}L${px(x1 - gap)} ${y1}`}></path>`}
    ${paintFill(block, gap, paint.draggable ? 'block drag' : 'block')}
  </g>`;
}

function paintBlockText(block: Block, { preview }: WallLayout, active: number | null): Part {
  const { x0, x1, y0, label, digits, owners } = block;
  if (label === '' || block.word === preview?.word) return nothing;
  const gone = preview !== null && owners.some(({ index }) => preview.evicted.has(index));
  const special = owners.some((owner) => owner.special) ? ' special' : '';
  const kind = gone ? 'gone' : block.clashes ? 'halo' : '';
  return svg`<text class=${kind + dims(active, owns(block, active))}
    x=${px((x0 + x1) / 2)} y=${y0 + 19.5} text-anchor="middle"><tspan
    class=${`name${special}`}>${isolate(label)}</tspan>${digits === '' ? nothing : svg`<tspan
    class="digits" dx=${wordGap}>${digits}</tspan>`}</text>`;
}

/** Outlines of words that clash, and of the active symbol's: block and shadow together. */
function paintOutlines({ blocks, bottom }: WallLayout, active: number | null): SVGTemplateResult {
  const outline = (kind: string, shown: readonly Block[]): Part => (shown.length === 0 ? nothing
    : svg`<path class=${kind} d=${shown.map(({ x0, x1, y0 }) =>
      rect(x0 + 0.5, y0 + 0.5, x1 - 0.5, bottom - 0.5)).join('')}></path>`);
  return svg`${outline('clash', blocks.filter(({ clashes }) => clashes))}
    ${outline('outline', blocks.filter((block) => owns(block, active)))}`;
}

/** The word where it would stand, and struck out whose word that is now. */
function paintPreview(preview: Preview | null, bottom: number): Part {
  if (preview === null) return nothing;
  const { x0, x1, y0, hue, label, word, replaced } = preview;
  const [x, width] = [px(x0), px(x1 - x0)];
  const room = x1 - x0 - 8 - textWidth(label, nameSize)
    - (replaced === '' ? 0 : wordGap + textWidth(replaced, nameSize));
  const withWord = room >= wordGap + textWidth(word);
  return svg`<g class=${hueClass(hue)}>
    <rect class="ghost-shadow" x=${x} y=${y0} width=${width} height=${bottom - y0}></rect>
    <rect class="block" x=${x} y=${y0} width=${width} height=${rowHeight}></rect>
    <rect class="ghost" x=${x} y=${y0} width=${width} height=${bottom - y0}></rect>
    ${room < 0 ? nothing : svg`<text x=${px((x0 + x1) / 2)} y=${y0 + 19.5}
      text-anchor="middle"><tspan class="name">${isolate(label)}</tspan>${!withWord ? nothing
        : svg`<tspan class="digits" dx=${wordGap}>${word}</tspan>`}${replaced === '' ? nothing
        : svg`<tspan class="name gone" dx=${wordGap}>${isolate(replaced)}</tspan>`}</text>`}
  </g>`;
}

/** Condensed where it would be wider than the margin is. */
export function paintLevel(level: PlacedText): SVGTemplateResult {
  const room = level.x - 1;
  return svg`<text class="level" x=${level.x} y=${level.y} text-anchor="end"
    textLength=${textWidth(level.text) > room && level.text.length > 3 ? room : nothing}
    lengthAdjust="spacingAndGlyphs">${level.text}</text>`;
}

export function paintCodeWall(layout: WallLayout, paint: CodeWallPaint): TemplateResult {
  const { width, height, left, right, top, bottom, blocks, bars } = layout;
  const { active } = paint;
  return html`<svg class="code-wall" width=${width} height=${height}
    viewBox="0 0 ${width} ${height}"
    role=${paint.role} aria-label=${paint.label} tabindex=${paint.tabindex ?? nothing}>
    <defs>
      <pattern id="code-wall-hatch" width="6" height="6" patternUnits="userSpaceOnUse">
        <path class="hatch" d="M-1 1L1 -1M0 6L6 0M5 7L7 5"></path>
      </pattern>
    </defs>
    <rect class="wall" x=${left} y=${top} width=${right - left} height=${bottom - top}></rect>
    ${layout.ribbons.map((ribbon) => paintRibbon(ribbon, active))}
    <path class="cells" d=${layout.cells}></path>
    ${layout.free.map(({ x0, x1, y0 }) => svg`<rect class="free" x=${px(x0 + 1.5)} y=${y0 + 1.5}
      width=${px(Math.max(0, x1 - x0 - 3))} height=${bottom - y0 - 3}></rect>`)}
    ${blocks.map((block) => paintBlock(block, layout, paint))}
    ${layout.rest === null ? nothing : svg`<path class="rest n1" d=${layout.rest.path}></path>`}
    <path class="deep" d=${layout.deep.map(({ path }) => path).join('')}></path>
    <path class="overlap" d=${layout.overlaps} fill="url(#code-wall-hatch)"></path>
    ${paintOutlines(layout, layout.preview === null ? active : null)}
    ${layout.digits.map((digit) => paintText(digit, 'digit'))}
    ${layout.free.map(({ label }) => paintText(label, 'note'))}
    ${blocks.map((block) => paintBlockText(block, layout, active))}
    ${paintPreview(layout.preview, bottom)}
    ${layout.levels.map(paintLevel)}
    <text class="level" x=${left - 5} y=${bottom + 15} text-anchor="end">K</text>
    <path class="bar" d=${bars.first}></path>
    <path class="bar more" d=${bars.more}></path>
    ${layout.deep.map(({ label }) => paintText(label, 'level'))}
    ${paintText(layout.rest?.label ?? null, 'level')}
    <rect class="focus" x="1" y=${top - 2} width=${width - 2} height=${height - top + 1}></rect>
  </svg>`;
}

export const codeWallStyles = css`
  .code-wall {
    display: block; max-width: 100%; height: auto; font: 14px var(--serif); fill: var(--ink);
    user-select: none; -webkit-user-select: none;
  }
  .code-wall .wall { fill: none; stroke: var(--line); }
  .code-wall .band { fill: var(--h); fill-opacity: 0.16; }
  .code-wall .side { fill: none; stroke: var(--h); stroke-opacity: 0.5; }
  .code-wall .lit .band { fill-opacity: 0.34; }
  .code-wall .lit .side { stroke-opacity: 1; }
  .code-wall .cut .band { fill-opacity: 0.05; }
  .code-wall .cut .side { stroke-dasharray: 4 3; }
  .code-wall .cells { fill: none; stroke: var(--muted); stroke-opacity: 0.35; }
  .code-wall .free { fill: var(--paper); stroke: var(--muted); stroke-dasharray: 5 4; }
  .code-wall .block { fill: color-mix(in oklab, var(--h) 34%, var(--paper)); }
  .code-wall .shadow, .code-wall .rest { fill: color-mix(in oklab, var(--h) 56%, var(--paper)); }
  .code-wall .cross { stroke: var(--paper); stroke-opacity: 0.55; }
  .code-wall .drag { cursor: grab; touch-action: none; }
  .code-wall .deep { fill: var(--neutral-2); }
  .code-wall .hatch { stroke: var(--ink); stroke-opacity: 0.6; }
  .code-wall .clash, .code-wall .outline { fill: none; stroke: var(--alert); stroke-width: 2; }
  .code-wall .outline { stroke: var(--ink); }
  .code-wall .ghost-shadow { fill: var(--h); fill-opacity: 0.3; }
  .code-wall .ghost { fill: none; stroke: var(--ink); stroke-width: 2; stroke-dasharray: 6 4; }
  .code-wall .focus { fill: none; }
  /* So that a finger on a label is on the block. */
  .code-wall text, .code-wall path { pointer-events: none; }
  .code-wall:focus { outline: none; }
  .code-wall:focus-visible .focus { stroke: var(--ink); stroke-width: 2; }
  .code-wall .name { font: ${nameSize}px var(--mono); }
  .code-wall .special { fill: var(--muted); }
  .code-wall .digit, .code-wall .digits { font-family: var(--mono); }
  .code-wall .digit, .code-wall .note, .code-wall .level { fill: var(--muted); }
  .code-wall .level { font-variant-numeric: tabular-nums; }
  .code-wall .gone { text-decoration: line-through; }
  .code-wall .leaving { opacity: 0.35; }
  .code-wall .halo {
    paint-order: stroke; stroke: var(--paper); stroke-width: 5px; stroke-linejoin: round;
  }
  .code-wall .bar { fill: var(--ink); }
  .code-wall .bar.more { fill: var(--alert); }
  .code-wall .dim { opacity: 0.6; transition: opacity 80ms linear 80ms; }
  @media (prefers-color-scheme: dark) {
    .code-wall .shadow, .code-wall .rest { fill: color-mix(in oklab, var(--h) 22%, var(--paper)); }
    .code-wall .block { fill: color-mix(in oklab, var(--h) 44%, var(--paper)); }
    .code-wall .cross { stroke: var(--h); }
  }
  @media (prefers-reduced-motion: reduce) {
    .code-wall .dim { transition: none; }
  }
`;
