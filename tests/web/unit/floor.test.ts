// The floor: budgets that are cut anew, the picture of them, and the inequality behind it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  budgetSymbolAt, layoutBudget,
} from '../../../web/src/figures/floor/budget-layout.ts';
import {
  mostExtraBits, mostShift, paid, roundedUp, shifted, shiftOf, unspent, wholeBits,
} from '../../../web/src/figures/floor/floor-steps.ts';
import {
  layoutGibbs, weighedGap, type GibbsPoint,
} from '../../../web/src/figures/floor/gibbs-layout.ts';
import { leftText } from '../../../web/src/figures/floor/steps.ts';
import { layoutCallout } from '../../../web/src/parts/area-chart-labels.ts';
import { layoutAreaChart } from '../../../web/src/parts/area-chart-layout.ts';
import { analysed } from './analysis-support.ts';

const banana = analysed('banana bandana');
const robot = [1 / 2, 1 / 4, 1 / 8, 1 / 8];
const ideal = (p: readonly number[]): number[] => p.map((share) => -Math.log2(share));
const area = (p: readonly number[], lengths: readonly number[]): number =>
  p.reduce((sum, share, i) => sum + share * (lengths[i] ?? 0), 0);

/** A source of 2 to 12 symbols, and shifts between pairs of them. */
const anyShifts = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 12 })
  .chain((counts) => {
    const place = fc.nat(counts.length - 1);
    const total = counts.reduce((sum, count) => sum + count, 0);
    return fc.tuple(fc.constant(counts.map((count) => count / total)), fc.array(
      fc.tuple(place, place, fc.integer({ min: -mostShift, max: mostShift }))
        .filter(([a, b]) => a !== b), { maxLength: 6 }));
  });

test('what one symbol loses the other gets, and all of it is spent', () => {
  const q = shifted(robot, robot, 0, 3, -mostShift);
  assert.deepEqual(q, [1 / 16, 1 / 4, 1 / 8, 9 / 16]);
  assert.deepEqual(shifted(robot, q, 0, 3, 0), robot, 'back at the best');
  assert.deepEqual(ideal(q).slice(0, 1), [4]);
});

test('whatever is shifted, the area is never below H, and only q = p reaches it', () => {
  fc.assert(fc.property(anyShifts, ([p, shifts]) => {
    let q: readonly number[] = p;
    for (const [a, b, shift] of shifts) {
      q = shifted(p, q, a, b, shift);
      assert.equal(shiftOf(p, q, a, b), shift, 'the slider stands where it was put');
    }
    assert.equal(unspent(q), 0);
    const [h, lengths] = [ideal(p), ideal(q)];
    const divergence = area(p, lengths) - area(p, h);
    assert.ok(divergence > -1e-12);
    const most = Math.max(...q.map((share, i) => Math.abs(share - (p[i] ?? 0))));
    if (most > 0.01) assert.ok(divergence > 0.0001, `${divergence} with ${most} shifted`);
    lengths.forEach((length, i) => assert.ok(length <= (h[i] ?? 0) + mostExtraBits + 1e-9));
    const { over, under } = paid(p, h, lengths);
    assert.ok(Math.abs(over - under - divergence) < 1e-9);
  }));
});

test('between two symbols the area rises with every step away from p', () => {
  const cost = (shift: number): number =>
    area(robot, ideal(shifted(robot, robot, 1, 2, shift)));
  assert.equal(cost(0), 1.75);
  for (let shift = 1; shift <= mostShift; shift++) {
    assert.ok(cost(shift) > cost(shift - 1));
    assert.ok(cost(-shift) > cost(1 - shift));
  }
});

test('rounding up is exact at powers of two and keeps within H and H + 1', () => {
  assert.deepEqual([8, 4, 3, 2, 1].map((count) => roundedUp(count, 8)), [0, 1, 2, 2, 3]);
  assert.equal(roundedUp(1, 2 ** 32), 32);
  assert.equal(roundedUp(1, 2 ** 32 + 1), 33);
  const { lengths, shares, area: mean } = wholeBits(banana);
  assert.deepEqual(lengths, [2, 2, 3, 4, 4]);
  assert.ok(mean >= banana.entropy && mean < banana.entropy + 1);
  assert.equal(leftText(unspent(shares)), '1/4');
  assert.deepEqual(wholeBits(analysed('uudulurd')).area, 1.75);
});

test('what is left of the budget is a fraction where that is short', () => {
  assert.deepEqual([0, 1 / 2, 3 / 16, 1 / 1024, 0.1].map(leftText),
    ['', '1/2', '3/16', '1/1024', 'about 0.10']);
  assert.equal(unspent([0.1, 0.2, 0.3, 0.4]), 0, 'rounding is nothing left');
});

function chartOf(lengths: readonly number[]) {
  return layoutAreaChart({ ...banana, expectedLength: 2, lengths }, { width: 831, level: 0 });
}

test('with shares p every block stands under its strip', () => {
  const p = banana.rows.map(({ probability }) => probability);
  const chart = chartOf(ideal(p));
  const { blocks, free, ribbons } =
    layoutBudget(chart, { shares: p, lengths: ideal(p), unspent: 0 }, 5);
  blocks.forEach(({ x0, x1 }, i) => {
    assert.ok(Math.abs(x0 - (chart.columns[i]?.x0 ?? 0)) < 1e-6);
    assert.ok(Math.abs(x1 - (chart.columns[i]?.x1 ?? 0)) < 1e-6);
  });
  assert.equal(free, null);
  assert.equal(ribbons.length, 5);
});

test('whole lengths lie in the rows of the wall, and what is left stays free', () => {
  const { lengths, shares } = wholeBits(banana);
  const layout = layoutBudget(chartOf(lengths), { lengths, shares, unspent: 0.25 }, 5);
  const { top, left, right, blocks, free } = layout;
  assert.deepEqual(blocks.map(({ y0 }) => (y0 - top) / 28 + 1), lengths);
  assert.deepEqual([free?.x0, free?.x1], [left + (right - left) * 0.75, right]);
  assert.equal(free?.label?.text, 'free');
  assert.equal(budgetSymbolAt(layout, left + 5, layout.bottom - 1), blocks[0]?.index);
  assert.equal(budgetSymbolAt(layout, left + 5, top + 1), null, 'above the block');
  assert.equal(budgetSymbolAt(layout, right - 5, layout.bottom - 1), null, 'free');
  assert.equal(budgetSymbolAt(layout, right - 5, 3), blocks.at(-1)?.index, 'its ribbon begins');
});

test('columns of other lengths are plain, and are named with their bits', () => {
  const chart = chartOf([1.5, 1.5, 3, 4, 4]);
  const [first] = chart.columns;
  assert.ok(first !== undefined);
  assert.deepEqual([first.length, first.cells, first.digits], [1.5, null, null]);
  assert.equal(chart.plot.base - first.columnY, 1.5 * chart.pixelsPerBit);
  assert.match(layoutCallout(chart, first.row.index)?.label.text ?? '', /43 %, 1.500 bits$/);
});

/** As the engine would answer: p, q, and log2 of p/q. */
function points(p: readonly number[], q: readonly number[]): GibbsPoint[] {
  return p.map((share, index) => ({ index, hue: index, p: share, q: q[index] ?? 0,
    extra: Math.log2(share / (q[index] ?? 0)) }));
}

test('the gaps of Gibbs’ inequality, weighed by p, are the divergence in nats', () => {
  const robotWrong = points([1 / 8, 1 / 8, 1 / 4, 1 / 2], robot);
  assert.ok(Math.abs(weighedGap(robotWrong) - 0.875 * Math.LN2) < 1e-12);
  assert.equal(weighedGap(points(robot, robot)), 0);
});

test('every symbol lies under the line, at 1 on it, and inside the picture', () => {
  fc.assert(fc.property(anyShifts, ([p, shifts]) => {
    const q = shifts.reduce((now: readonly number[], [a, b, shift]) =>
      shifted(p, now, a, b, shift), p);
    const { gaps, width, height } = layoutGibbs(438, 240, points(p, q));
    gaps.forEach(({ x, y, top }, i) => {
      assert.ok(y >= top - 1e-9);
      if (q[i] === p[i]) assert.ok(Math.abs(y - top) < 1e-9);
      assert.ok(x > 0 && x < width && top > 0 && y < height);
    });
  }));
});
