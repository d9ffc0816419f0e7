// The area chart: areas are exact at every level, words keep apart, the scale moves in steps.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { SymbolRow } from '../../../web/src/analysis/analysis.ts';
import { layoutCallout } from '../../../web/src/parts/area-chart-labels.ts';
import {
  layoutAreaChart, symbolAt, type AreaChartData, type AreaChartLayout,
} from '../../../web/src/parts/area-chart-layout.ts';
import { bitTicks, choosePixelsPerBit } from '../../../web/src/parts/area-chart-scale.ts';
import { textExtent } from '../../../web/src/parts/ruler-text.ts';

type Entry = readonly [label: string, count: number, codeword: string];

function makeData(entries: readonly Entry[]): AreaChartData {
  const total = entries.reduce((sum, [, count]) => sum + count, 0);
  const rows = entries.map(([label, count, codeword], index): SymbolRow => {
    const probability = count / total;
    const selfInformation = Math.log2(total / count);
    return {
      index, label, name: label, codePoint: '', special: false, count, probability,
      selfInformation, codeword, contribution: probability * codeword.length,
      redundancy: probability * (codeword.length - selfInformation), hue: index % 8,
    };
  });
  return {
    rows,
    remainder: null,
    entropy: rows.reduce((sum, row) => sum + row.probability * row.selfInformation, 0),
    expectedLength: rows.reduce((sum, row) => sum + row.contribution, 0),
    longest: rows.reduce((most, row) => Math.max(most, row.codeword.length), 0),
  };
}

const banana = makeData([
  ['a', 6, '0'], ['n', 4, '10'], ['b', 2, '110'], ['␣', 1, '1110'], ['d', 1, '1111'],
]);

/** Symbols of the given counts under code words as long as their Shannon lengths. */
const anySource = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 60 })
  .map((counts) => {
    const total = counts.reduce((sum, count) => sum + count, 0);
    return makeData(counts.map((count, i) => {
      const length = Math.max(1, Math.ceil(Math.log2(total / count)));
      return [String.fromCodePoint(0x61 + i), count, '01'.repeat(length).slice(0, length)];
    }));
  });

/** Area between the base line and one edge of the bars, in bits per symbol. */
function area(layout: AreaChartLayout, edge: 'columnY' | 'lineY'): number {
  const { plot, columns, pixelsPerBit } = layout;
  const pixels = columns.reduce((sum, bar) => sum + (bar.x1 - bar.x0) * (plot.base - bar[edge]), 0);
  return pixels / (plot.right - plot.left) / pixelsPerBit;
}

function isClose(got: number, expected: number): void {
  assert.ok(Math.abs(got - expected) < 1e-6, `${got} is not ${expected}`);
}

test('the worked example stands as five columns of 1, 2, 3, 4 and 4 cells', () => {
  const layout = layoutAreaChart(banana, { width: 731, level: 0 });
  assert.equal(layout.pixelsPerBit, 60);
  assert.deepEqual(
    layout.columns.map(({ x0, x1, columnY }) =>
      [Math.round(x0), Math.round(x1), layout.plot.base - columnY]),
    [[30, 330, 60], [330, 530, 120], [530, 630, 180], [630, 680, 240], [680, 730, 240]],
  );
  assert.deepEqual(layout.order, [0, 1, 2, 3, 4]);
});

test('the first bit is on top, a 0 has a mark of half height and a 1 of full height', () => {
  const layout = layoutAreaChart(banana, { width: 731, level: 0 });
  const { plot: { base }, columns: [, n] } = layout;
  assert.equal(n?.cells?.ones, `M330.5 ${base - 119}H529.5V${base - 61}H330.5Z`);
  assert.equal(n?.cells?.zeros, `M330.5 ${base - 59}H529.5V${base - 1}H330.5Z`);
  assert.equal(n?.cells?.marks,
    `M330.5 ${base - 119}H333.5V${base - 61}H330.5ZM330.5 ${base - 30}H333.5V${base - 1}H330.5Z`);
});

test('digits avoid the line', () => {
  const half = makeData([['a', 1, '0'], ['b', 1, '10'], ['c', 1, '11']]);
  const layout = layoutAreaChart(half, { width: 731, level: 0 });
  for (const { digits, lineY } of layout.columns) {
    assert.ok(digits !== null && digits.size === 18);
    for (const y of digits.ys.split(' ').map(Number)) {
      assert.ok(y < lineY - 2 || y - digits.size * 0.72 > lineY + 2, `${y} on ${lineY}`);
    }
  }
});

test('areas are the expected length and the entropy at every level', () => {
  fc.assert(fc.property(anySource, fc.double({ min: 0, max: 1, noNaN: true }), (data, level) => {
    const layout = layoutAreaChart(data, { width: 800, level });
    isClose(area(layout, 'columnY'), data.expectedLength);
    isClose(area(layout, 'lineY'), data.entropy);
  }));
});

test('levelled, all columns are L high, the line lies at H, and both are printed', () => {
  const { columns, plot, levelLabels, cellOpacity } =
    layoutAreaChart(banana, { width: 800, level: 1, unit: 'code point' });
  for (const { columnY, lineY } of columns) {
    isClose((plot.base - columnY) / 60, 2);
    isClose((plot.base - lineY) / 60, banana.entropy);
  }
  assert.deepEqual(levelLabels.map(({ text }) => text), [
    '2.000 bits per code point: area of the columns',
    '1.985 bits per code point: area under the line',
  ]);
  assert.equal(cellOpacity, 0);
});

test('overpaid and underpaid are told apart', () => {
  const { overpaid, underpaid, columns: [a], line } =
    layoutAreaChart(banana, { width: 731, level: 0 });
  assert.equal(overpaid.match(/M/g)?.length, 4, 'n, b, space and d');
  assert.equal(underpaid.match(/M/g)?.length, 1, 'a alone');
  assert.ok(a !== undefined && a.columnY > a.lineY);
  assert.equal(line.match(/H/g)?.length, 5);
});

test('a dyadic source pays exactly', () => {
  const robot = makeData([['u', 4, '0'], ['d', 2, '10'], ['l', 1, '110'], ['r', 1, '111']]);
  const { overpaid, underpaid } = layoutAreaChart(robot, { width: 800, level: 0 });
  assert.deepEqual([overpaid, underpaid], ['', '']);
});

test('one symbol is a full-width cell over a line at 0, overpaid as a whole', () => {
  const layout = layoutAreaChart(makeData([['a', 9, '0']]), { width: 731, level: 0 });
  const { plot: { left, right, base } } = layout;
  assert.equal(layout.overpaid, `M${left} ${base - 60}H${right}V${base}H${left}Z`);
  assert.equal(layout.line, `M${left} ${base}V${base}H${right}`);
});

test('empty is an empty axis', () => {
  const layout = layoutAreaChart(makeData([]), { width: 731, level: 1 });
  assert.deepEqual(
    [layout.columns, layout.line, layout.levelLabels, layout.ticks.map(({ text }) => text)],
    [[], '', [], ['0', '1']],
  );
});

test('labels, counts and cells appear from 18, 40 and 6 px', () => {
  const data = makeData([
    ['a', 40, '0'], ['b', 18, '10'], ['c', 17, '110'], ['d', 6, '1110'], ['e', 5, '1111'],
  ]);
  const { columns } = layoutAreaChart(data, { width: 31 + 86, level: 0 });
  assert.deepEqual(columns.map(({ label }) => label !== null), [true, true, false, false, false]);
  assert.deepEqual(columns.map(({ count }) => count !== null), [true, false, false, false, false]);
  assert.deepEqual(columns.map(({ cells }) => cells !== null), [true, true, true, true, false]);
  assert.deepEqual(columns.map(({ digits }) => digits !== null), [true, true, true, false, false]);
});

test('the words under the strips never overlap', () => {
  fc.assert(fc.property(anySource, fc.integer({ min: 300, max: 1300 }), (data, width) => {
    const { columns } = layoutAreaChart(data, { width, level: 0 });
    for (const kind of ['label', 'count'] as const) {
      let end = 0;
      for (const column of columns) {
        const placed = column[kind];
        if (placed === null) continue;
        const [from, to] = textExtent(placed, kind === 'label' ? 16 : 14);
        assert.ok(from >= end);
        end = to;
      }
    }
  }));
});

const withRemainder: AreaChartData = {
  ...banana,
  remainder: {
    symbols: 4962,
    share: 0.12,
    steps: [
      { share: 0.08, length: 6, selfInformation: 5.5 },
      { share: 0.04, length: 7, selfInformation: 7.5 },
    ],
  },
  rows: banana.rows.map((row) => ({ ...row, probability: row.probability * 0.88 })),
  longest: 7,
};

test('a remainder is one block with its own staircase, bracket and name', () => {
  const { remainder, plot, line, pixelsPerBit } =
    layoutAreaChart(withRemainder, { width: 1031, level: 0 });
  assert.equal(pixelsPerBit, 40);
  const { base } = plot;
  assert.equal(remainder?.path,
    `M910 ${base}V${base - 240}H990V${base - 280}H1030V${base}Z`);
  assert.equal(remainder?.label.text, '4,962 symbols, 12 %');
  assert.equal(line.match(/H/g)?.length, 7);
});

test('the name of the remainder stays inside and takes the place of counts', () => {
  const halves = makeData([['a', 49, '0'], ['b', 49, '10']]);
  const { remainder, columns, plot } = layoutAreaChart({
    ...halves,
    rows: halves.rows.map((row) => ({ ...row, probability: 0.49 })),
    remainder: {
      symbols: 4962, share: 0.02, steps: [{ share: 0.02, length: 15, selfInformation: 15 }],
    },
  }, { width: 328, level: 0 });
  assert.ok(remainder !== null && textExtent(remainder.label)[1] <= plot.right);
  assert.deepEqual(columns.map(({ count }) => count?.text), ['49', undefined]);
});

test('pixels per bit move in steps and hold still while they can', () => {
  assert.equal(choosePixelsPerBit(4, 340), 60);
  assert.equal(choosePixelsPerBit(9.2, 340), 34);
  assert.equal(choosePixelsPerBit(100, 340), 12);
  assert.equal(choosePixelsPerBit(9.9, 340, 28), 28, 'one step more could be gained');
  assert.equal(choosePixelsPerBit(8.4, 340, 28), 40, 'two steps more are');
  assert.equal(choosePixelsPerBit(12.1, 340, 34), 28, 'it no longer fits');
});

test('ticks keep 20 px apart and stay inside the plot', () => {
  assert.deepEqual(bitTicks(4, 60, 340), [0, 1, 2, 3, 4]);
  assert.deepEqual(bitTicks(5.6, 60, 340), [0, 1, 2, 3, 4, 5]);
  assert.deepEqual(bitTicks(7, 12, 340), [0, 2, 4, 6]);
});

test('a narrow picture has a plot 220 px high; a given height is kept', () => {
  const height = ({ plot }: AreaChartLayout): number => plot.base - plot.top;
  assert.equal(height(layoutAreaChart(banana, { width: 328, level: 0 })), 220);
  assert.equal(height(layoutAreaChart(banana, { width: 800, level: 0 })), 340);
  assert.equal(layoutAreaChart(banana, { width: 800, level: 0, height: 380 }).height, 380);
});

test('a point finds its symbol, from the top of the plot to the words below it', () => {
  const layout = layoutAreaChart(banana, { width: 731, level: 0 });
  const { top, base } = layout.plot;
  assert.deepEqual(
    [[331, base], [329, base], [700, top], [700, base + 30], [20, base], [400, top - 1],
      [400, base + 60]].map(([x = 0, y = 0]) => symbolAt(layout, x, y)),
    [1, 0, 4, 4, null, null, null],
  );
});

test('the active symbol is named above all that its name lies on, inside the plot', () => {
  const width = fc.integer({ min: 300, max: 900 });
  fc.assert(fc.property(anySource, fc.nat(), width, (data, n, width) => {
    const layout = layoutAreaChart(data, { width, level: 0 });
    const callout = layoutCallout(layout, n % data.rows.length);
    assert.ok(callout !== null);
    const [from, to] = textExtent(callout.label);
    assert.ok(from >= layout.plot.left - 1e-9 && to <= layout.plot.right + 1e-9);
    assert.ok(callout.label.y >= 14);
    for (const { x0, x1, columnY, lineY } of layout.columns) {
      if (x1 <= from + 1e-6 || x0 >= to - 1e-6) continue;
      assert.ok(callout.label.y < Math.min(columnY, lineY));
    }
  }));
  const layout = layoutAreaChart(banana, { width: 731, level: 0 });
  assert.equal(layoutCallout(layout, 4)?.label.text, '\u2068d\u2069: 7.1 %, 4 bits');
  assert.equal(layoutCallout(layout, 99), null);
});
