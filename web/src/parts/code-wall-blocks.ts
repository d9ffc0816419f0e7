// What stands on the code wall: the blocks that words own, with the shadow below each; the inner
// nodes above them; and the blocks that are free.
import type { SymbolRow } from '../analysis/analysis.ts';
import { rect } from './area-chart-shapes.ts';
import { placeOf, rowHeight, rowTop, type Frame, type Place } from './code-wall-frame.ts';
import { fractionText, freeBlocks } from './code-wall-moves.ts';
import { textWidth, type PlacedText } from './ruler-text.ts';

export type WallRow =
  Pick<SymbolRow, 'index' | 'label' | 'name' | 'codeword' | 'probability' | 'hue' | 'special'>;

/** One node that is a code word, of one symbol or, where words are equal, of several. */
export interface Block extends Place {
  readonly word: string;
  readonly owners: readonly WallRow[];
  /** The block itself is [y0, y1) high, its shadow reaches from y1 down to the last row. */
  readonly y0: number;
  readonly y1: number;
  /** What fits into the block; '' where nothing does. */
  readonly label: string;
  readonly digits: string;
  readonly clashes: boolean;
}

export interface FreeBlock {
  readonly word: string;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly label: PlacedText | null;
}

/** The words of one node, and those of other nodes that are around it. */
export interface Owned {
  readonly word: string;
  readonly owners: readonly WallRow[];
  readonly around: number;
  readonly clashes: boolean;
}

export const nameSize = 16;
const nameFrom = 18;
const digitsFrom = 24;
export const wordGap = 8;
const digitFrom = 10;

/**
 * All words as nodes, a node before those inside it. Key observation: in the order of the words
 * those around a node come before it, so that a stack of open nodes has all that it clashes with.
 */
export function ownedNodes(rows: readonly WallRow[]): Owned[] {
  const byWord = new Map<string, WallRow[]>();
  for (const row of rows) {
    if (row.codeword === '') continue;
    const owners = byWord.get(row.codeword);
    if (owners === undefined) byWord.set(row.codeword, [row]);
    else owners.push(row);
  }
  const nodes: { word: string; owners: WallRow[]; around: number; clashes: boolean }[] = [];
  const open: typeof nodes = [];
  for (const word of [...byWord.keys()].sort()) {
    while (open.length > 0 && !word.startsWith(open.at(-1)?.word ?? '')) open.pop();
    const owners = byWord.get(word) ?? [];
    const around = open.reduce((sum, node) => sum + node.owners.length, 0);
    for (const node of open) node.clashes = true;
    const node = { word, owners, around, clashes: around > 0 || owners.length > 1 };
    nodes.push(node);
    open.push(node);
  }
  return nodes;
}

/** The blocks in view, shorter words first, so that those inside others are painted over them. */
export function layoutBlocks(owned: readonly Owned[], frame: Frame): Block[] {
  return owned.flatMap(({ word, owners, clashes }): Block[] => {
    const place = placeOf(frame, word);
    if (place === null || place.row > frame.rows) return [];
    const y0 = rowTop(frame, place.row);
    const y1 = place.row === 0 ? y0 : y0 + rowHeight;
    return [{ ...place, word, owners, y0, y1, clashes, ...blockTexts(word, owners, place) }];
  }).sort((a, b) => a.row - b.row);
}

/** Label and code word on one line, or the label alone. */
function blockTexts(
  word: string, owners: readonly WallRow[], { x0, x1, row }: Place,
): { label: string; digits: string } {
  const label = owners.map((owner) => owner.label).join(' ');
  const [width, labelWidth] = [x1 - x0, textWidth(label, nameSize)];
  if (row === 0 || width < nameFrom || labelWidth + 4 > width) return { label: '', digits: '' };
  const both = labelWidth + wordGap + textWidth(word) + 8;
  return { label, digits: width >= digitsFrom && both <= width ? word : '' };
}

/** Inner nodes, which no word owns: outlines as one path, and the digits that lead to them. */
export function layoutInner(
  owned: readonly Owned[], frame: Frame,
): { cells: string; digits: PlacedText[] } {
  const words = new Set(owned.map(({ word }) => word));
  const seen = new Set<string>();
  let cells = '';
  const digits: PlacedText[] = [];
  for (const { word } of owned) {
    if (!word.startsWith(frame.node)) continue;
    const last = Math.min(word.length - 1, frame.node.length + frame.rows);
    for (let length = 1; length <= last; length++) {
      const node = word.slice(0, length);
      if (words.has(node)) break;
      const place = length <= frame.node.length || seen.has(node) ? null : placeOf(frame, node);
      if (place === null) continue;
      seen.add(node);
      const y = rowTop(frame, place.row);
      cells += rect(place.x0, y, place.x1, y + rowHeight);
      if (place.x1 - place.x0 < digitFrom) continue;
      const x = (place.x0 + place.x1) / 2;
      digits.push({ x, y: y + 19, text: node.slice(-1), anchor: 'middle' });
    }
  }
  return { cells, digits };
}

/** Free blocks that reach into the frame; those from `until` on are not known to be free. */
export function layoutFree(owned: readonly Owned[], frame: Frame, until: number): FreeBlock[] {
  const words = owned.map(({ word }) => word);
  return freeBlocks(words, frame.node.length + frame.rows).flatMap((word): FreeBlock[] => {
    const place = placeOf(frame, word);
    if (place === null || place.x1 > until + 1e-6) return [];
    const { x0, x1 } = place;
    const y0 = rowTop(frame, place.row);
    const fits = [`free ${fractionText(word.length)}`, 'free']
      .find((text) => textWidth(text) + 6 <= x1 - x0);
    const label: PlacedText | null = fits === undefined ? null
      : { x: (x0 + x1) / 2, y: y0 + 19, text: fits, anchor: 'middle' };
    return [{ word, x0, x1, y0, label }];
  });
}
