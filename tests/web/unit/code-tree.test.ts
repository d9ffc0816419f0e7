// The code tree: blocks of the unit interval while it stands, a row for each end when it lies.
import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import fc from 'fast-check';
import type { TreeNode } from '../../../web/src/analysis/analysis.ts';
import {
  layoutCodeTree, pathTo, symbolAt, type CodeTreeLayout, type LeafLabels, type PlacedNode,
} from '../../../web/src/parts/code-tree-layout.ts';
import { textExtent } from '../../../web/src/parts/ruler-text.ts';

interface Sample {
  readonly tree: readonly TreeNode[];
  readonly labels: LeafLabels;
}

/**
 * The tree of some code words, symbol i at the i-th; a word that ends in '*' is a collapsed branch
 * of twelve symbols.
 */
function grow(words: readonly string[], letters: readonly string[] = [...'abcdefghij']): Sample {
  const tree: TreeNode[] = [];
  const places = new Map<string, number>();
  const visit = (prefix: string, parent: number): number => {
    const known = places.get(prefix);
    if (known !== undefined) return known;
    const i = tree.length;
    places.set(prefix, i);
    const symbol = words.indexOf(prefix);
    const leaves = words.filter((word) => word.startsWith(prefix))
      .reduce((sum, word) => sum + (word.endsWith('*') ? 12 : 1), 0);
    tree.push({
      parent, depth: prefix.length, bit: prefix.endsWith('1') ? 1 : 0, zero: -1, one: -1, symbol,
      leaves, probability: 2 ** -prefix.length,
    });
    return i;
  };
  if (words.length > 0) visit('', -1);
  for (const word of words.map((marked) => marked.replace('*', ''))) {
    for (let depth = 1; depth <= word.length; depth++) {
      const parent = visit(word.slice(0, depth - 1), -1);
      const child = visit(word.slice(0, depth), parent);
      const node = tree[parent];
      if (node === undefined) continue;
      tree[parent] = { ...node, [word[depth - 1] === '1' ? 'one' : 'zero']: child };
    }
  }
  const labels = new Map(words.map((codeword, i) =>
    [i, { label: letters[i] ?? String.fromCodePoint(0x100 + i), hue: i % 8, codeword }]));
  return { tree, labels };
}

const bananaWords = ['0', '10', '110', '1110', '1111'];
const banana = grow(bananaWords);

/** Words of a complete code: leaves split in the order that `choices` say. */
const completeCode = fc.array(fc.nat(), { minLength: 1, maxLength: 39 }).map((choices) => {
  const words = ['0', '1'];
  for (const choice of choices.slice(1)) {
    const [word = ''] = words.splice(choice % words.length, 1);
    words.push(`${word}0`, `${word}1`);
  }
  return words.sort();
});

function layout({ tree, labels }: Sample, width: number): CodeTreeLayout {
  return layoutCodeTree(tree, labels, { width });
}

function leaves({ nodes }: CodeTreeLayout): PlacedNode[] {
  return nodes.filter(({ kind }) => kind === 'leaf');
}

test('a small tree stands, each leaf centred over its block of the unit interval', () => {
  const drawn = layout(banana, 640);
  assert.equal(drawn.form, 'standing');
  assert.deepEqual(leaves(drawn).map(({ x }) => x), [160, 400, 520, 580, 620]);
  assert.deepEqual(leaves(drawn).map(({ label }) => label?.text), [...'abcde']);
  assert.deepEqual(leaves(drawn).map(({ word }) => word?.text), bananaWords);
  assert.deepEqual(drawn.order, [0, 1, 2, 3, 4]);
});

test('every node of a standing tree lies over the middle of its block, 0 to the left', () => {
  const { nodes } = layout(banana, 1200);
  for (const { x, y, bit, parent } of nodes) {
    const above = nodes[parent];
    if (above === undefined) continue;
    assert.ok(bit === 0 ? x < above.x : x > above.x);
    assert.ok(y > above.y);
  }
  assert.equal(nodes[0]?.x, 600);
});

test('a code word that is wider than its block is left out', () => {
  const drawn = layout(banana, 328);
  assert.equal(drawn.form, 'standing');
  assert.deepEqual(leaves(drawn).map(({ word }) => word?.text ?? ''), ['0', '10', '110', '', '']);
});

test('a tree lies down when a block gets narrower than its label', () => {
  assert.equal(layout(banana, 16 * 18).form, 'standing');
  assert.equal(layout(banana, 16 * 18 - 1).form, 'lying');
  const long = grow(bananaWords, ['a', 'n', 'b', 'information', 'd']);
  assert.equal(layout(long, 640).form, 'lying');
});

test('nine leaves lie, 22 px each, 0 up', () => {
  const words = ['000', '001', '010', '011', '100', '101', '110', '1110', '1111'];
  const drawn = layout(grow(words), 640);
  assert.equal(drawn.form, 'lying');
  const ys = leaves(drawn).map(({ y }) => y);
  assert.deepEqual(ys.slice(1).map((y, i) => y - (ys[i] ?? 0)), Array(8).fill(22));
  for (const { x, y, bit, parent } of drawn.nodes) {
    const before = drawn.nodes[parent];
    if (before === undefined) continue;
    assert.ok(x > before.x && (bit === 0 ? y < before.y : y > before.y));
  }
});

test('digits stand on edges to 16 leaves', () => {
  const digits = (count: number): number => {
    const words = Array.from({ length: count }, (_, i) => i.toString(2).padStart(5, '0'));
    return layout(grow(words), 900).nodes.filter(({ digit }) => digit !== null).length;
  };
  assert.ok(digits(16) > 16);
  assert.equal(digits(17), 0);
});

test('texts of a tree keep apart and inside at any width', () => {
  const width = fc.integer({ min: 300, max: 1200 });
  fc.assert(fc.property(completeCode, width, (words, width) => {
    const drawn = layout(grow(words), width);
    const size = drawn.form === 'standing' ? 18 : 16;
    const boxes = leaves(drawn).flatMap(({ label, word }) => [
      ...(label === null ? [] : [{ y: label.y, extent: textExtent(label, size) }]),
      ...(word === null ? [] : [{ y: word.y, extent: textExtent(word) }]),
    ]);
    boxes.forEach(({ y, extent: [from, to] }, i) => {
      assert.ok(from >= 0 && to <= width && y <= drawn.height);
      for (const other of boxes.slice(0, i)) {
        const apart = Math.abs(other.y - y) >= 14 || other.extent[0] >= to - 1e-6
          || from >= other.extent[1] - 1e-6;
        assert.ok(apart);
      }
    });
    assert.deepEqual(drawn.order, words.map((_, i) => i));
  }));
});

test('one symbol: a leaf on the 0 edge, the missing 1 edge is free', () => {
  const drawn = layout(grow(['0']), 400);
  assert.deepEqual(
    drawn.nodes.map(({ kind, bit, x, label }) => [kind, bit, x, label?.text]),
    [['inner', 0, 200, undefined], ['leaf', 0, 100, 'a'], ['free', 1, 300, 'free']],
  );
  assert.deepEqual(drawn.order, [0]);
});

test('an incomplete code shows every free node, on either side', () => {
  const drawn = layout(grow(['00', '11']), 400);
  assert.deepEqual(drawn.nodes.map(({ kind }) => kind),
    ['inner', 'inner', 'leaf', 'free', 'inner', 'free', 'leaf']);
});

test('empty draws nothing', () => {
  assert.deepEqual(layout(grow([]), 400),
    { width: 400, height: 0, form: 'empty', nodes: [], order: [] });
});

test('a collapsed branch is an end with its count and probability, and no symbol', () => {
  const drawn = layout(grow(['00', '01', '10', '11*']), 400);
  assert.equal(drawn.form, 'lying');
  const last = drawn.nodes.at(-1);
  assert.deepEqual([last?.kind, last?.symbol, last?.label?.text],
    ['collapsed', -1, '12 symbols, 25 %']);
  assert.deepEqual(drawn.order, [0, 1, 2]);
});

test('the path to a leaf goes through all its parents', () => {
  const drawn = layout(banana, 640);
  const path = [...pathTo(drawn, 2)].map((i) => drawn.nodes[i]);
  assert.deepEqual(path.map((node) => node?.kind), ['leaf', 'inner', 'inner', 'inner']);
  assert.equal(path.at(-1)?.parent, -1);
  assert.equal(pathTo(drawn, 77).size, 0);
});

test('a point finds the leaf under it in either form', () => {
  for (const sample of [banana, grow(Array.from({ length: 16 }, (_, i) =>
    i.toString(2).padStart(4, '0')))]) {
    const drawn = layout(sample, 640);
    for (const { x, y, symbol, label } of leaves(drawn)) {
      assert.equal(symbolAt(drawn, x, y), symbol);
      assert.equal(symbolAt(drawn, label?.x ?? 0, label?.y ?? 0), symbol);
    }
    const [root] = drawn.nodes;
    assert.equal(symbolAt(drawn, root?.x ?? 0, root?.y ?? 0), null);
  }
});

describe('the tree of a code that is not prefix-free', () => {
  // 0 and 01: the node of 0 has a word, and one child.
  const tree: TreeNode[] = [
    { parent: -1, depth: 0, bit: 0, zero: 1, one: -1, symbol: -1, leaves: 2, probability: 1 },
    { parent: 0, depth: 1, bit: 0, zero: -1, one: 2, symbol: 0, leaves: 2, probability: 1 },
    { parent: 1, depth: 2, bit: 1, zero: -1, one: -1, symbol: 1, leaves: 1, probability: 0.5 },
  ];
  const labels = new Map([[0, 'a'], [1, 'b']].map(([index, label]) =>
    [Number(index), { label: String(label), hue: 0, codeword: '' }]));

  for (const [form, width] of [['standing', 400], ['lying', 20]] as const) {
    it(`names the words on the way, and calls nothing below them free, ${form}`, () => {
      const layout = layoutCodeTree(tree, labels, { width });
      assert.equal(layout.form, form);
      assert.deepEqual(layout.nodes.map(({ kind }) => kind), ['inner', 'begun', 'leaf', 'free']);
      assert.deepEqual(layout.nodes.map(({ label }) => label?.text ?? ''), ['', 'a', 'b', 'free']);
      assert.deepEqual(layout.order, [0, 1]);
      const begun = layout.nodes[1] ?? assert.fail();
      assert.equal(symbolAt(layout, begun.x, begun.y), 0);
      assert.deepEqual([...pathTo(layout, 0)], [1, 0]);
    });
  }
});
