// Paints a laid-out code tree: 0 edges thin, 1 edges thick, free ones dashed. A leaf has a square
// in its symbol's colour; its name is in ink.
import { css, html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { pathTo, reachedBy, type CodeTreeLayout, type PlacedNode } from './code-tree-layout.ts';
import { lyingLabelSize, triangleLength } from './code-tree-lying.ts';
import { standingLabelSize } from './code-tree-standing.ts';
import { hueClass } from './marks.ts';
import { paintText, type Part, type PicturePaint } from './paint.ts';

export interface CodeTreePaint extends PicturePaint {
  /** The symbol pointed at, focused or pinned. */
  readonly active: number | null;
  /** The beginning of a code word: what can still follow is lit, and the way there. */
  readonly begun?: string;
}

function paintMark({ kind, x, y }: PlacedNode): Part {
  if (kind === 'inner') return svg`<circle class="node" cx=${x} cy=${y} r="3"></circle>`;
  if (kind === 'leaf' || kind === 'begun') {
    return svg`<rect class="leaf" x=${x - 5} y=${y - 5} width="10" height="10"></rect>`;
  }
  if (kind === 'free') return svg`<circle class="open" cx=${x} cy=${y} r="3"></circle>`;
  return svg`<path class="branch" d=${`M${x - 4} ${y}l${triangleLength} -7v14Z`}></path>`;
}

function edgeClass({ kind, bit }: PlacedNode): string {
  return kind === 'free' ? 'edge missing' : bit === 1 ? 'edge thick' : 'edge';
}

function paintNode(node: PlacedNode, state: string): SVGTemplateResult {
  const labelKind = node.kind === 'leaf' || node.kind === 'begun' ? 'name' : 'aside';
  return svg`<g class=${`${hueClass(node.hue)} ${state}`}>
    ${paintMark(node)}
    ${paintText(node.label, labelKind)}${paintText(node.word, 'word')}
    ${paintText(node.digit, 'digit')}
  </g>`;
}

/** Edges lie under all nodes; the path to the active leaf lies over the other edges. */
export function paintCodeTree(
  layout: CodeTreeLayout, paint: CodeTreePaint,
): TemplateResult | typeof nothing {
  const { width, height, nodes, form } = layout;
  if (form === 'empty') return nothing;
  const path = paint.active === null ? null : pathTo(layout, paint.active);
  const possible = reachedBy(layout, paint.begun ?? '');
  const state = (i: number): string => path !== null ? (path.has(i) ? 'on' : 'dim')
    : possible.path.has(i) ? 'on' : possible.below.has(i) ? '' : 'dim';
  const edges = nodes
    .map((node, i) => ({ node, state: state(i) }))
    .sort((a, b) => Number(a.state === 'on') - Number(b.state === 'on'));
  return html`<svg class=${`code-tree ${form}`} width=${width} height=${height}
    viewBox="0 0 ${width} ${height}"
    role=${paint.role} aria-label=${paint.label} tabindex=${paint.tabindex ?? nothing}>
    ${edges.map((edge) => svg`<path class=${`${edgeClass(edge.node)} ${edge.state}`}
      d=${edge.node.edge}></path>`)}
    ${nodes.map((node, i) => paintNode(node, state(i)))}
  </svg>`;
}

export const codeTreeStyles = css`
  .code-tree {
    display: block; max-width: 100%; height: auto; font: 14px var(--mono); fill: var(--ink);
  }
  .code-tree .edge { fill: none; stroke: var(--ink); }
  .code-tree .thick { stroke-width: 3; }
  .code-tree .missing { stroke: var(--muted); stroke-dasharray: 4 3; }
  .code-tree .open { fill: var(--paper); stroke: var(--muted); }
  .code-tree .leaf { fill: var(--h); stroke: var(--paper); }
  .code-tree .branch { fill: color-mix(in oklab, var(--h) 22%, var(--paper)); stroke: var(--h); }
  .code-tree .name { font-size: ${lyingLabelSize}px; }
  .code-tree.standing .name { font-size: ${standingLabelSize}px; }
  .code-tree .aside { font-family: var(--serif); fill: var(--muted); }
  .code-tree .digit { fill: var(--muted); }
  .code-tree .name, .code-tree .word {
    paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round;
  }
  .code-tree .dim { opacity: 0.6; transition: opacity 80ms linear 80ms; }
  .code-tree .on .leaf { stroke: var(--ink); stroke-width: 2; }
  .code-tree .edge.on { stroke-width: 2; }
  .code-tree .edge.thick.on { stroke-width: 4; }
  @media (prefers-reduced-motion: reduce) {
    .code-tree .dim { transition: none; }
  }
`;
