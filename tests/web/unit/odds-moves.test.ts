// Borders between the strips of a distribution, fractions, and the odds that lengths suit.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  bordersOf, fraction, freeBorder, lowestTerms, moved, sharesOf, suitedTo, totalOf,
} from '../../../web/src/figures/mismatch/odds-moves.ts';

const grid = { grid: 64, least: 0 };
const anyCounts = fc.array(fc.nat(40), { minLength: 2, maxLength: 8 })
  .filter((counts) => totalOf(counts) > 0);

test('the borders of the robot stand at 1/2, 3/4 and 7/8', () => {
  assert.deepEqual(bordersOf([4, 2, 1, 1]), [0.5, 0.75, 0.875]);
  assert.deepEqual(sharesOf([4, 2, 1, 1]), [0.5, 0.25, 0.125, 0.125]);
});

test('three borders turn the robot round', () => {
  const first = moved([4, 2, 1, 1], 0, 1 / 8, grid);
  const second = moved(first, 1, 1 / 4, grid);
  assert.deepEqual([first, second, moved(second, 2, 1 / 2, grid)],
    [[1, 5, 1, 1], [1, 1, 5, 1], [1, 1, 2, 4]]);
});

test('a border stops at its neighbours, or so many steps before them', () => {
  assert.deepEqual(moved([4, 2, 1, 1], 1, 0, grid), [4, 0, 3, 1]);
  assert.deepEqual(moved([4, 2, 1, 1], 1, 1, grid), [4, 3, 0, 1]);
  assert.deepEqual(moved([4, 2, 1, 1], 0, 2, { grid: 64, least: 1 }), [47, 1, 8, 8]);
});

test('on a grid of 20 a coin of 9 to 1 goes to 17 to 3', () => {
  assert.deepEqual(moved([9, 1], 0, 0.85, { grid: 20, least: 1 }), [17, 3]);
});

test('a move changes two strips at most, keeps the whole, and is on the grid', () => {
  fc.assert(fc.property(anyCounts, fc.nat(), fc.double({ min: -1, max: 2, noNaN: true }),
    (counts, n, share) => {
      const border = n % (counts.length - 1);
      const after = moved(counts, border, share, grid);
      const [was, is] = [sharesOf(counts), sharesOf(after)];
      was.forEach((old, i) => {
        if (i !== border && i !== border + 1) assert.ok(Math.abs(old - (is[i] ?? 0)) < 1e-12);
      });
      assert.ok(after.every((count) => Number.isInteger(count) && count >= 0));
      const at = bordersOf(after)[border] ?? 0;
      const others = [0, ...bordersOf(counts), 1];
      const stopped = Math.abs(at - (others[border] ?? 0)) < 1e-12
        || Math.abs(at - (others[border + 2] ?? 0)) < 1e-12;
      assert.ok(stopped || Math.abs(at * 64 - Math.round(at * 64)) < 1e-9);
    }));
});

test('of borders at one place the first movement takes the one that can go', () => {
  assert.deepEqual([freeBorder([4, 0, 0, 4], 1, true), freeBorder([4, 0, 0, 4], 1, false)], [2, 0]);
  assert.deepEqual([freeBorder([8, 0, 0], 1, false), freeBorder([0, 0, 8], 0, true)], [0, 1]);
  assert.equal(freeBorder([4, 2, 2], 0, true), 0);
});

test('a border that was taken free can move, unless everything lies at its other side', () => {
  fc.assert(fc.property(anyCounts, fc.nat(), fc.boolean(), (counts, n, rightward) => {
    const border = n % (counts.length - 1);
    const at = bordersOf(counts)[border] ?? 0;
    const after = moved(counts, freeBorder(counts, border, rightward), rightward ? 1 : 0, grid);
    const end = rightward ? at === 1 : at === 0;
    assert.equal(after.join() === lowestTerms(counts).join(), end);
  }));
});

test('fractions are in lowest terms; long ones are decimals', () => {
  assert.deepEqual([fraction(2, 16), fraction(0, 7), fraction(7, 7), fraction(333333, 1048576)],
    ['1/8', '0', '1', '0.3179']);
});

test('lengths suit 2^−length over the Kraft sum', () => {
  assert.deepEqual(suitedTo([1, 2, 3, 3]), [4, 2, 1, 1]);
  assert.deepEqual(suitedTo([2, 2, 2, 3]), [2, 2, 2, 1]);
  assert.deepEqual(lowestTerms([6, 4, 2]), [3, 2, 1]);
});
