// The lying code tree: the root at the left, 0 up, one row for each end of a branch.
//
// Key observation: the ends come in code-word order and never share a row, so an inner node
// between its children is all the tidiness there is to reach; contours need not be compared.
import type { TreeNode } from '../analysis/analysis.ts';
import type { Drawn, Placement, Point, TreeDrawing } from './code-tree-layout.ts';
import { isEnd, kindOf } from './code-tree-nodes.ts';
import { formatShare, formatSymbols, textSize, textWidth, type PlacedText } from './ruler-text.ts';

export const lyingLabelSize = 16;
const rowHeight = 22;
/** Length of the triangle that stands for a collapsed branch. */
export const triangleLength = 14;
/** An edge ends where the mark of an end begins. */
const markRadius = 4;
const left = 6;
const right = 4;
const top = 12;
const labelGap = 10;
const wordGap = 12;
const widestLevel = 56;
const leastLevel = 12;
/** Below this width a digit would leave nothing of the edge it stands on. */
const digitLevel = 28;
const digitRoom = 7;

interface EndText {
  readonly label: string;
  readonly size: number;
  readonly word: string;
}

function endText(node: TreeNode, { labels }: TreeDrawing): EndText {
  const kind = kindOf(node);
  if (kind === 'free') return { label: 'free', size: textSize, word: '' };
  if (kind === 'collapsed') {
    const label = `${formatSymbols(node.leaves)}, ${formatShare(node.probability)}`;
    return { label, size: textSize, word: '' };
  }
  const row = labels.get(node.symbol);
  return { label: row?.label ?? '', size: lyingLabelSize, word: row?.codeword ?? '' };
}

/** Where the label of an end begins, right of its node. */
function labelStart(node: TreeNode): number {
  return kindOf(node) === 'collapsed' ? triangleLength + 6 : labelGap;
}

function textLength(node: TreeNode, text: EndText, withWords: boolean): number {
  const word = withWords && text.word !== '' ? wordGap + textWidth(text.word) : 0;
  return labelStart(node) + textWidth(text.label, text.size) + word;
}

/** Pixels from level to level, so that the text of every end stays inside the width. */
function levelWidth(drawing: TreeDrawing, ends: readonly number[], withWords: boolean): number {
  return ends.reduce((least, i) => {
    const node = drawing.nodes[i];
    if (node === undefined || node.depth === 0) return least;
    const room = drawing.width - left - right - textLength(node, endText(node, drawing), withWords);
    return Math.min(least, room / node.depth);
  }, widestLevel);
}

/** Rows of the ends from the top; an inner node lies midway between its children. */
function layoutRows({ nodes, order }: TreeDrawing, ends: readonly number[]): Map<number, number> {
  const rows = new Map(ends.map((i, row) => [i, top + row * rowHeight]));
  for (const i of order.toReversed()) {
    const node = nodes[i];
    if (node === undefined || rows.has(i)) continue;
    const [zero, one] = [rows.get(node.zero), rows.get(node.one)];
    rows.set(i, ((zero ?? one ?? 0) + (one ?? zero ?? 0)) / 2);
  }
  return rows;
}

function placeEnd(
  node: TreeNode, { x, y }: Point, text: EndText, withWord: boolean,
): Pick<Placement, 'label' | 'word'> {
  const start = x + labelStart(node);
  const line = (from: number, words: string): PlacedText =>
    ({ x: from, y: y + 5, text: words, anchor: 'start' });
  const wordStart = start + textWidth(text.label, text.size) + wordGap;
  return {
    label: line(start, text.label),
    word: withWord && text.word !== '' ? line(wordStart, text.word) : null,
  };
}

/** Down or up, then to the right; open where its digit stands, and `short` of the end. */
function elbow(from: Point, to: Point, digitX: number | null, short: number): string {
  const gap = digitX === null ? '' : `H${digitX - digitRoom}M${digitX + digitRoom} ${to.y}`;
  return `M${from.x} ${from.y}V${to.y}${gap}H${to.x - short}`;
}

/** Placements for every node. Code words are left out where the levels would get too narrow. */
export function lieDown(drawing: TreeDrawing): Drawn {
  const { nodes, order, width } = drawing;
  const ends = order.filter((i) => {
    const node = nodes[i];
    return node !== undefined && isEnd(node);
  });
  const wide = levelWidth(drawing, ends, true);
  const withWords = wide >= leastLevel;
  const level = Math.max(withWords ? wide : levelWidth(drawing, ends, false), 1);
  const rows = layoutRows(drawing, ends);
  const placements = new Map<number, Placement>();
  for (const i of order) {
    const node = nodes[i];
    if (node === undefined) continue;
    const at: Point = { x: left + node.depth * level, y: rows.get(i) ?? 0 };
    const parent = placements.get(node.parent);
    const last = isEnd(node);
    const begun = kindOf(node) === 'begun';
    const name = endText(node, drawing).label;
    const digitX = parent !== undefined && drawing.withDigits && level >= digitLevel
      ? at.x - level / 2 : null;
    placements.set(i, {
      ...at,
      edge: parent === undefined ? '' : elbow(parent, at, digitX, last ? markRadius : 0),
      digit: digitX === null ? null
        : { x: digitX, y: at.y + 5, text: String(node.bit), anchor: 'middle' },
      ...(last ? placeEnd(node, at, endText(node, drawing), withWords) : {
        label: begun ? { x: at.x - 6, y: at.y - 8, text: name, anchor: 'end' } : null,
        word: null,
      }),
      hit: begun ? { left: at.x - level, right: at.x + 8, top: at.y - rowHeight,
        bottom: at.y + 8 } : !last ? null : {
        left: at.x - level, right: width, top: at.y - rowHeight / 2, bottom: at.y + rowHeight / 2,
      },
    });
  }
  return { placements, height: 2 * top + (ends.length - 1) * rowHeight };
}
