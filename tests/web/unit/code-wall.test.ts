// The code wall: places are exact, clashes and free blocks are shown, points find nodes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Remainder, SymbolRow } from '../../../web/src/analysis/analysis.ts';
import { layoutAreaChart } from '../../../web/src/parts/area-chart-layout.ts';
import { ownedNodes } from '../../../web/src/parts/code-wall-blocks.ts';
import { rowHeight } from '../../../web/src/parts/code-wall-frame.ts';
import {
  blockAt, docked, layoutCodeWall, nodeAt, stripRows, symbolAt, type WallLayout, type WallOptions,
} from '../../../web/src/parts/code-wall-layout.ts';
import { textExtent, textWidth } from '../../../web/src/parts/ruler-text.ts';

type Entry = readonly [label: string, count: number, codeword: string];

function makeRows(entries: readonly Entry[]): SymbolRow[] {
  const total = entries.reduce((sum, [, count]) => sum + count, 0);
  return entries.map(([label, count, codeword], index) => ({
    index, label, name: label, codePoint: '', special: false, count, codeword, hue: index % 8,
    probability: count / total, selfInformation: Math.log2(total / count), contribution: 0,
    redundancy: 0,
  }));
}

/** On a wall of 800 px: from 30 to 830. */
function wall(
  entries: readonly Entry[], options: Partial<WallOptions> = {}, remainder: Remainder | null = null,
): WallLayout {
  const rows = makeRows(entries);
  return layoutCodeWall({ rows, remainder }, { width: 831, ...options });
}

function chartOf(entries: readonly Entry[], remainder: Remainder | null = null) {
  const rows = makeRows(entries);
  const data = { rows, remainder, entropy: 1, expectedLength: 1, longest: 4 };
  return docked(layoutAreaChart(data, { width: 831, level: 0 }));
}

/** The rectangles of a path, as [x0, y0, x1, y1]. */
function rectangles(path: string): number[][] {
  return [...path.matchAll(/M([\d.]+) ([\d.]+)H([\d.]+)V([\d.]+)H/g)]
    .map((match) => match.slice(1).map(Number));
}

const robot: readonly Entry[] = [['u', 4, '0'], ['d', 2, '10'], ['l', 1, '110'], ['r', 1, '111']];
const clashing: readonly Entry[] =
  [['u', 4, '0'], ['d', 2, '10'], ['x', 1, '100'], ['l', 1, '110'], ['r', 1, '111']];

const anyWord = fc.string({ unit: fc.constantFrom('0', '1'), minLength: 1, maxLength: 9 });
const anyCode = fc.array(anyWord, { minLength: 1, maxLength: 20 }).map((words) =>
  words.sort().map((word, i): Entry => [String.fromCodePoint(0x61 + i), i + 1, word]));

test('each word owns 2^-length of the width, in the row of its last bit', () => {
  const { blocks, top, rows, bottom } = wall(robot);
  assert.equal(rows, 4, 'one more than the longest word, for the shadows');
  assert.equal(bottom - top, 4 * rowHeight);
  assert.deepEqual(blocks.map(({ word, x0, x1, y0 }) => [word, x0, x1, (y0 - top) / rowHeight]),
    [['0', 30, 430, 0], ['10', 430, 630, 1], ['110', 630, 730, 2], ['111', 730, 830, 2]]);
  assert.deepEqual(blocks.map(({ label, digits }) => `${label} ${digits}`),
    ['u 0', 'd 10', 'l 110', 'r 111']);
});

test('the inner nodes of the robot’s code are 1 and 11', () => {
  const { digits, cells } = wall(robot);
  assert.deepEqual(digits.map(({ x, text }) => [x, text]), [[630, '1'], [730, '1']]);
  assert.equal(rectangles(cells).length, 2);
});

test('on a dyadic source all ribbons are vertical', () => {
  const { ribbons } = wall(robot, { chart: chartOf(robot) });
  for (const { sides, x0, x1 } of ribbons) {
    assert.deepEqual(new Set(sides.match(/(?<=[ML])[\d.]+/g)), new Set([String(x0), String(x1)]));
  }
  assert.equal(ribbons.length, 4);
});

test('a ribbon slants from its strip to its block, on one axis with the chart', () => {
  const thirds: readonly Entry[] = [['a', 1, '0'], ['b', 1, '10'], ['c', 1, '11']];
  const chart = chartOf(thirds);
  const { ribbons, left, right, top } = wall(thirds, { chart });
  assert.deepEqual([left, right], [chart.plot.left, chart.plot.right]);
  assert.equal(chart.height, chart.plot.base + stripRows);
  assert.equal(ribbons[0]?.sides, `M30 0V${stripRows}L30 ${top}M296.67 0V${stripRows}L430 ${top}`);
});

test('a symbol without a word has a ribbon that ends in the air, and no block', () => {
  const lacking: readonly Entry[] = [['a', 1, '0'], ['b', 1, '']];
  const { ribbons, blocks, order } = wall(lacking, { chart: chartOf(lacking) });
  assert.deepEqual(ribbons.map(({ cut }) => cut), [false, true]);
  assert.deepEqual([blocks.length, order], [1, [0, 1]]);
});

test('free blocks are outlined and named', () => {
  const { free } = wall([['a', 1, '00'], ['b', 1, '01'], ['c', 1, '100'], ['d', 1, '1110']]);
  assert.deepEqual(free.map(({ word, x0, x1, label }) => [word, x0, x1, label?.text]),
    [['101', 530, 630, 'free 1/8'], ['110', 630, 730, 'free 1/8'], ['1111', 780, 830, 'free']]);
});

test('words and free blocks of a prefix-free code fill the wall, side by side', () => {
  fc.assert(fc.property(anyCode, (entries) => {
    const kept = entries.filter(([, , word]) =>
      entries.every(([, , other]) => other === word || !word.startsWith(other)));
    const unique = kept.filter(([, , word], i) => word !== kept[i - 1]?.[2]);
    const { blocks, free } = wall(unique);
    const widths = [...blocks, ...free].reduce((sum, { x0, x1 }) => sum + x1 - x0, 0);
    assert.ok(Math.abs(widths - 800) < 1e-6);
  }));
});

test('two words that clash are marked, with what they share; the sum shows twice', () => {
  const { blocks, overlaps, bars, top, bottom } = wall(clashing);
  assert.deepEqual(blocks.filter(({ clashes }) => clashes).map(({ word }) => word), ['10', '100']);
  assert.deepEqual(rectangles(overlaps), [[430, top + 2 * rowHeight, 530, bottom]]);
  assert.equal(rectangles(bars.first).length, 4);
  assert.deepEqual(rectangles(bars.more).map(([x0, , x1]) => [x0, x1]), [[430.5, 529.5]]);
});

test('the bars are as long as the Kraft sum, over 1 too', () => {
  fc.assert(fc.property(anyCode, (entries) => {
    const { bars, bottom } = wall(entries);
    const deepest = ownedNodes(makeRows(entries))
      .reduce((most, { around, owners }) => Math.max(most, around + owners.length), 0);
    fc.pre(deepest <= 12);
    const drawn = rectangles(bars.first + bars.more);
    const kraft = entries.reduce((sum, [, , word]) => sum + 2 ** -word.length, 0);
    const length = drawn.map(([x0 = 0, , x1 = 0]) => x1 - x0)
      .reduce((sum, width) => sum + width + (width >= 2 ? 1 : 0), 0);
    assert.ok(Math.abs(length - 800 * kraft) < 0.02 * entries.length, `${length} of ${kraft}`);
    assert.ok(drawn.every(([, y = 0]) => y > bottom));
  }));
});

test('equal words share one block, in stripes that can be told apart by pointing', () => {
  const layout = wall([['a', 1, '0'], ['b', 1, '0'], ['c', 1, '1']]);
  const [block] = layout.blocks;
  assert.deepEqual([block?.label, block?.digits, block?.clashes], ['a b', '0', true]);
  const { top } = layout;
  assert.deepEqual([2, 20, 40].map((y) => symbolAt(layout, 100, top + y)), [0, 1, 0]);
});

test('a point finds the node under it, at every row', () => {
  const layout = wall([['a', 1, '0'.repeat(9)]]);
  const at = fc.record({ word: anyWord, t: fc.double({ min: 0.01, max: 0.99, noNaN: true }) });
  fc.assert(fc.property(at, ({ word, t }) => {
    const size = 800 / 2 ** word.length;
    const x = 30 + (parseInt(word, 2) + t) * size;
    const y = layout.top + (word.length - 0.5) * rowHeight;
    assert.equal(nodeAt(layout, x, y), word);
  }));
  assert.deepEqual([nodeAt(layout, 29, 100), nodeAt(layout, 100, layout.bottom)], [null, null]);
});

test('a point finds the innermost word, its shadow and its ribbon', () => {
  const layout = wall(clashing, { chart: chartOf(clashing) });
  const { top, bottom } = layout;
  assert.equal(symbolAt(layout, 440, top + 1.5 * rowHeight), 1);
  assert.equal(symbolAt(layout, 440, bottom - 1), 2);
  assert.equal(symbolAt(layout, 600, bottom - 1), 1);
  assert.equal(symbolAt(layout, 40, 20), 0, 'between chart and wall');
  assert.equal(symbolAt(layout, 500, top + 5), null, 'an inner node');
  assert.equal(blockAt(layout, 600, bottom - 1)?.word, '10');
});

test('zoomed into a node, its block fills the picture', () => {
  const { blocks, levels, free, node } = wall(robot, { node: '11' });
  assert.equal(node, '11');
  assert.deepEqual(blocks.map(({ word, x0, x1, row }) => [word, x0, x1, row]),
    [['110', 30, 430, 1], ['111', 430, 830, 1]]);
  assert.deepEqual(levels.map(({ text }) => text), ['1/8', '1/16', '1/32']);
  assert.deepEqual(free, []);
});

test('zoomed below a word, all is in its shadow', () => {
  const layout = wall(robot, { node: '00' });
  assert.deepEqual(layout.blocks.map(({ word, x0, x1, row }) => [word, x0, x1, row]),
    [['0', 30, 830, 0]]);
  assert.equal(symbolAt(layout, 400, layout.bottom - 1), 0);
});

test('words below the last row are counted there, at their true widths', () => {
  const long: readonly Entry[] = [['a', 9, '0'], ['b', 1, `1${'0'.repeat(10)}`],
    ['c', 1, `1${'0'.repeat(9)}10`], ['d', 1, `1${'1'.repeat(4095)}`]];
  const { rows, deep, blocks } = wall(long);
  assert.deepEqual([rows, blocks.length], [10, 1]);
  assert.deepEqual(deep.map(({ words, label }) => [words, label?.text]), [[2, '+2'], [1, '+1']]);
  assert.equal(rectangles(deep[0]?.path ?? '')[0]?.[0], 430);
  assert.ok(deep.every(({ label }) => label === null || textExtent(label)[1] <= 830));
  assert.deepEqual(wall(long, { node: '1000000' }).deep, [], 'zoom brings them');
});

test('a remainder is one outline, as wide as its words', () => {
  const steps = [
    { share: 0.2, length: 3, selfInformation: Math.log2(1 / 0.1) },
    { share: 0.1, length: 4, selfInformation: Math.log2(1 / 0.05) },
  ];
  const rest: Remainder = { symbols: 4, share: 0.3, steps };
  const { rest: shape, free, top, bottom } = wall([['a', 7, '0']], {}, rest);
  assert.equal(shape?.path, `M430 ${bottom}V${top + 2 * rowHeight}H630V${top + 3 * rowHeight}`
    + `H730V${bottom}Z`);
  assert.deepEqual([shape?.label.text, free], ['4 symbols', []]);
});

test('a preview says whom the word would put out; a typed word puts out nobody', () => {
  const { preview, rows, ribbons } =
    wall(robot, { preview: { index: 0, word: '11', evicts: true }, chart: chartOf(robot) });
  assert.deepEqual([preview?.x0, preview?.x1, preview?.evicted], [630, 830, new Set([2, 3])]);
  assert.deepEqual(ribbons.map(({ cut }) => cut), [false, false, true, true]);
  assert.equal(rows, 4);
  const typed = wall(robot, { preview: { index: 0, word: '10', evicts: false } }).preview;
  assert.deepEqual([typed?.evicted.size, typed?.label, typed?.replaced], [0, 'u d', '']);
  const dropped = wall(robot, { preview: { index: 0, word: '10', evicts: true } }).preview;
  assert.deepEqual([dropped?.label, dropped?.replaced], ['u', 'd']);
});

test('texts fit into their blocks', () => {
  fc.assert(fc.property(anyCode, fc.integer({ min: 300, max: 1300 }), (entries, width) => {
    const { blocks, free } = wall(entries, { width });
    for (const { x0, x1, label, digits } of blocks) {
      const text = textWidth(label, 16) + (digits === '' ? 0 : 8 + textWidth(digits));
      assert.ok(label === '' || text <= x1 - x0);
    }
    for (const { x0, x1, label } of free) {
      assert.ok(label === null || textWidth(label.text) <= x1 - x0);
    }
  }));
});

test('100 words of 24 bits are all accounted for, most of them below the last row', () => {
  const entries = Array.from({ length: 100 }, (_, i): Entry =>
    [`${i}`, 1, (i * 167_771).toString(2).padStart(24, '0')]);
  const { deep, blocks } = wall([...entries.slice(1), ['short', 1, '00000000000']]);
  assert.equal(deep.reduce((sum, { words }) => sum + words, 0) + blocks.length, 100);
});
