// The standing code tree: the root on top, every node centred over its block of the unit interval
// of code words, so that a short word is seen to take much of it.
import type { Drawn, Placement, Point, TreeDrawing } from './code-tree-layout.ts';
import { isEnd, kindOf } from './code-tree-nodes.ts';
import { textSize, textWidth, type PlacedText } from './ruler-text.ts';

export const standingLabelSize = 18;
const markRadius = 4;
const top = 8;
const levelHeight = 56;
const labelDrop = 24;
const wordDrop = 44;
const bottom = 52;
const leastBlock = 18;

/** A block is [left, left + size) of the width. */
interface Block {
  readonly left: number;
  readonly size: number;
}

function layoutBlocks({ nodes, order, width }: TreeDrawing): Map<number, Block> {
  const blocks = new Map<number, Block>([[0, { left: 0, size: width }]]);
  for (const i of order) {
    const [node, block] = [nodes[i], blocks.get(i)];
    if (node === undefined || block === undefined) continue;
    const size = block.size / 2;
    if (node.zero >= 0) blocks.set(node.zero, { left: block.left, size });
    if (node.one >= 0) blocks.set(node.one, { left: block.left + size, size });
  }
  return blocks;
}

function labelOf({ nodes, labels }: TreeDrawing, i: number): string {
  const node = nodes[i];
  if (node === undefined || kindOf(node) === 'inner') return '';
  return kindOf(node) === 'free' ? 'free' : labels.get(node.symbol)?.label ?? '';
}

/** A straight edge that stops where the mark of an end begins. */
function edgePath(from: Point, to: Point, ends: boolean): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const rest = ends ? 1 - markRadius / Math.hypot(dx, dy) : 1;
  return `M${from.x} ${from.y}L${from.x + dx * rest} ${from.y + dy * rest}`;
}

/** The digit stands outside the edge, above its middle. */
function edgeDigit(from: Point, to: Point, bit: 0 | 1): PlacedText {
  return {
    x: (from.x + to.x) / 2 + (bit === 0 ? -5 : 5),
    y: (from.y + to.y) / 2 - 4,
    text: String(bit),
    anchor: bit === 0 ? 'end' : 'start',
  };
}

/** Placements for every node, or null where a label is wider than its block. */
export function standUp(drawing: TreeDrawing): Drawn | null {
  const { nodes, order, labels, withDigits } = drawing;
  const blocks = layoutBlocks(drawing);
  const placements = new Map<number, Placement>();
  let depth = 0;
  for (const i of order) {
    const [node, block] = [nodes[i], blocks.get(i)];
    if (node === undefined || block === undefined) continue;
    const text = labelOf(drawing, i);
    const size = kindOf(node) === 'free' ? textSize : standingLabelSize;
    if (block.size < Math.max(leastBlock, textWidth(text, size))) return null;
    const [x, y] = [block.left + block.size / 2, top + node.depth * levelHeight];
    const parent = placements.get(node.parent);
    const codeword = labels.get(node.symbol)?.codeword ?? '';
    const line = (dy: number, words: string): PlacedText =>
      ({ x, y: y + dy, text: words, anchor: 'middle' });
    const ends = isEnd(node);
    const begun = kindOf(node) === 'begun';
    const withWord = ends && codeword !== '' && textWidth(codeword) + 6 <= block.size;
    placements.set(i, {
      x, y,
      edge: parent === undefined ? '' : edgePath(parent, { x, y }, ends),
      digit: parent === undefined || !withDigits ? null : edgeDigit(parent, { x, y }, node.bit),
      label: text === '' ? null : begun ? { x: x + 12, y: y + 4, text, anchor: 'start' }
        : line(labelDrop, text),
      word: withWord ? line(wordDrop, codeword) : null,
      hit: begun ? { left: x - 10, right: x + 12 + textWidth(text, standingLabelSize),
        top: y - 12, bottom: y + 12 } : !ends ? null : {
        left: block.left, right: block.left + block.size,
        top: y - levelHeight / 2, bottom: y + bottom,
      },
    });
    depth = Math.max(depth, node.depth);
  }
  return { placements, height: top + depth * levelHeight + bottom };
}
