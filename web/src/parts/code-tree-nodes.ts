// The code tree as pictures walk it: free nodes added, and the order from left to right.
import type { TreeNode } from '../analysis/analysis.ts';

/**
 * What a node is drawn as. A free node is a code word that nobody owns; at a begun node a word
 * ends and others go on, which no prefix-free code has.
 */
export type NodeKind = 'inner' | 'begun' | 'leaf' | 'collapsed' | 'free';

/** Whether no branch goes on from the node. */
export function isEnd(node: TreeNode): boolean {
  return node.zero < 0 && node.one < 0;
}

export function kindOf(node: TreeNode): NodeKind {
  if (!isEnd(node)) return node.symbol >= 0 ? 'begun' : 'inner';
  if (node.symbol >= 0) return 'leaf';
  return node.leaves === 0 ? 'free' : 'collapsed';
}

function freeChild(node: TreeNode, parent: number, bit: 0 | 1): TreeNode {
  return {
    parent, depth: node.depth + 1, bit, zero: -1, one: -1, symbol: -1, leaves: 0, probability: 0,
  };
}

/**
 * The tree in which what is missing is a free node; but not below a word, which owns all that
 * begins with it.
 */
export function withFreeNodes(tree: readonly TreeNode[]): TreeNode[] {
  const nodes = [...tree];
  const owned = new Set<number>();
  tree.forEach((node, i) => {
    if (owned.has(node.parent) || kindOf(node) === 'begun') owned.add(i);
    if (isEnd(node) || owned.has(i)) return;
    if (node.zero < 0) {
      nodes[i] = { ...node, zero: nodes.length };
      nodes.push(freeChild(node, i, 0));
    } else if (node.one < 0) {
      nodes[i] = { ...node, one: nodes.length };
      nodes.push(freeChild(node, i, 1));
    }
  });
  return nodes;
}

/** Node numbers, parents before children, 0 before 1: ends of branches come in code-word order. */
export function preorder(nodes: readonly TreeNode[]): number[] {
  const order: number[] = [];
  const stack = nodes.length > 0 ? [0] : [];
  for (let i = stack.pop(); i !== undefined; i = stack.pop()) {
    order.push(i);
    const node = nodes[i];
    if (node !== undefined && node.one >= 0) stack.push(node.one);
    if (node !== undefined && node.zero >= 0) stack.push(node.zero);
  }
  return order;
}
