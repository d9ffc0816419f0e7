// The code tree. A few leaves: standing, each over its block of the unit interval of code words,
// 2^-length wide, 0 to the left. More: lying, 0 up, a row for each end of a branch. Collapsed
// branches and free code words are ends too.
import type { SymbolRow, TreeNode } from '../analysis/analysis.ts';
import { lieDown } from './code-tree-lying.ts';
import { isEnd, kindOf, preorder, withFreeNodes, type NodeKind } from './code-tree-nodes.ts';
import { standUp } from './code-tree-standing.ts';
import type { PlacedText } from './ruler-text.ts';

export type LeafLabel = Pick<SymbolRow, 'label' | 'hue' | 'codeword'>;
/** By index of the symbol. */
export type LeafLabels = ReadonlyMap<number, LeafLabel>;

export interface CodeTreeOptions {
  readonly width: number;
}

/** The stretch that belongs to an end of a branch when it is pointed at. */
export interface HitBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a drawing puts one node. */
export interface Placement extends Point {
  /** The edge from its parent, as a path; '' at the root. */
  readonly edge: string;
  readonly digit: PlacedText | null;
  readonly label: PlacedText | null;
  readonly word: PlacedText | null;
  /** At ends of branches and begun nodes. */
  readonly hit: HitBox | null;
}

export interface PlacedNode extends Placement {
  readonly kind: NodeKind;
  readonly bit: 0 | 1;
  readonly symbol: number;
  readonly hue: number;
  /** Number of its parent in `nodes`, -1 at the root. */
  readonly parent: number;
}

/** What a drawing sees; `order` is the preorder of the nodes. */
export interface TreeDrawing {
  readonly nodes: readonly TreeNode[];
  readonly order: readonly number[];
  readonly labels: LeafLabels;
  readonly width: number;
  readonly withDigits: boolean;
}

/** Placements by node number, and the height they need. */
export interface Drawn {
  readonly placements: ReadonlyMap<number, Placement>;
  readonly height: number;
}

export interface CodeTreeLayout {
  readonly width: number;
  readonly height: number;
  readonly form: 'empty' | 'standing' | 'lying';
  readonly nodes: readonly PlacedNode[];
  /** Symbols in the order of the arrow keys. */
  readonly order: readonly number[];
}

const standingLeaves = 8;
const digitLeaves = 16;

function isEmpty(tree: readonly TreeNode[]): boolean {
  const [root] = tree;
  return root === undefined || root.leaves === 0;
}

/** Numbers out: no document, no fonts. An empty tree has no nodes and no height. */
export function layoutCodeTree(
  tree: readonly TreeNode[], labels: LeafLabels, { width }: CodeTreeOptions,
): CodeTreeLayout {
  if (isEmpty(tree)) return { width, height: 0, form: 'empty', nodes: [], order: [] };
  const nodes = withFreeNodes(tree);
  const order = preorder(nodes);
  const ends = nodes.filter(isEnd);
  const leaves = ends.filter((node) => kindOf(node) === 'leaf').length;
  const collapsed = ends.some((node) => kindOf(node) === 'collapsed');
  const drawing: TreeDrawing = {
    nodes, order, labels, width, withDigits: !collapsed && leaves <= digitLeaves,
  };
  const standing = collapsed || leaves > standingLeaves ? null : standUp(drawing);
  const { placements, height } = standing ?? lieDown(drawing);
  const numbers = new Map(order.map((node, i) => [node, i]));
  const placed = order.flatMap((i): PlacedNode[] => {
    const [node, placement] = [nodes[i], placements.get(i)];
    if (node === undefined || placement === undefined) return [];
    const { bit, symbol } = node;
    const hue = labels.get(symbol)?.hue ?? -1;
    const parent = numbers.get(node.parent) ?? -1;
    return [{ ...placement, kind: kindOf(node), bit, symbol, hue, parent }];
  });
  return {
    width, height, form: standing === null ? 'lying' : 'standing', nodes: placed,
    order: placed.filter(hasWord).map(({ symbol }) => symbol),
  };
}

function hasWord({ kind }: PlacedNode): boolean {
  return kind === 'leaf' || kind === 'begun';
}

/** The symbol whose leaf, label included, lies at (x, y); null elsewhere. */
export function symbolAt({ nodes }: CodeTreeLayout, x: number, y: number): number | null {
  const found = nodes.find((node) => hasWord(node) && node.hit !== null
    && x >= node.hit.left && x < node.hit.right && y >= node.hit.top && y < node.hit.bottom);
  return found?.symbol ?? null;
}

/** Numbers in `nodes` on the path from the root to the leaf of `symbol`; empty without one. */
export function pathTo({ nodes }: CodeTreeLayout, symbol: number): ReadonlySet<number> {
  const path = new Set<number>();
  let i = nodes.findIndex((node) => hasWord(node) && node.symbol === symbol);
  for (let node = nodes[i]; node !== undefined; node = nodes[i]) {
    path.add(i);
    i = node.parent;
  }
  return path;
}

/**
 * Where the bits of a word that has begun lead: the nodes on the way there, the root left out, and
 * the nodes at and below it. A collapsed branch is not seen into; nothing is below a dead end.
 */
export function reachedBy(
  { nodes }: CodeTreeLayout, bits: string,
): { readonly path: ReadonlySet<number>; readonly below: ReadonlySet<number> } {
  const path = new Set<number>();
  let at = 0;
  for (const bit of bits) {
    if (nodes[at]?.kind === 'collapsed') break;
    at = nodes.findIndex((node) => node.parent === at && node.bit === Number(bit));
    if (at < 0 || nodes[at]?.kind === 'free') return { path, below: new Set() };
    path.add(at);
  }
  const below = new Set([at]);
  nodes.forEach((node, i) => { if (below.has(node.parent)) below.add(i); });
  return { path, below };
}
