// −log2 p as halvings: what is typed as a probability, the bar, and the curves that tempt.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  decimal, fraction, halvings, readChance, tell,
} from '../../../web/src/figures/information/chance.ts';
import {
  coins, curveNames, curves, layoutCurves, worth,
} from '../../../web/src/figures/information/curves.ts';
import { layoutHalving } from '../../../web/src/figures/information/halving-layout.ts';
import { textExtent } from '../../../web/src/parts/ruler-text.ts';

/** The right ends of the rectangles of a path. */
function rightEnd(path: string): number {
  return Number(/H([\d.]+)/.exec(path)?.[1]);
}

test('a probability is read as people write it', () => {
  const read = (typed: string): number | string => {
    const chance = readChance(typed);
    return chance.ok ? chance.probability : chance.text;
  };
  assert.deepEqual(['1/8', '.125', '12.5 %', '1', '100 %', ' 0.3 '].map(read),
    [1 / 8, 1 / 8, 1 / 8, 1, 1, 0.3]);
  assert.match(String(read('2')), /at most 1/);
  assert.match(String(read('101 %')), /at most 1/);
  assert.match(String(read('0')), /never happens/);
  for (const typed of ['', '-1', 'often', '1e308', '1/0']) {
    assert.equal(readChance(typed).ok, false);
  }
});

test('halvings are counted in words', () => {
  assert.deepEqual([0, 1, 3, 0.737, 1.737, 2.9999999999].map(halvings), [
    'no halving at all', '1 whole halving', '3 whole halvings', '0.737 of one halving',
    '1 whole halving and 0.737 of another', '3 whole halvings']);
});

test('of a message the probabilities multiply and the bits add', () => {
  const row = (label: string, count: number) =>
    ({ label, count, selfInformation: Math.log2(8 / count) });
  const { product, sum, probability, bits } = tell([row('u', 4), row('d', 2), row('l', 1)], 8);
  assert.deepEqual([product, sum], ['1/2 × 1/4 × 1/8 = 0.01563', '1.000 + 2.000 + 3.000 = 6.000']);
  assert.deepEqual([probability, bits], [1 / 64, 6]);
  assert.deepEqual([fraction(8, 8), fraction(6, 14), decimal(1 / 3)], ['1', '3/7', '0.3333']);
});

test('the bar has a row for each halving, and one for the part of a halving', () => {
  const rows = (bits: number, made = bits) =>
    layoutHalving({ width: 831, bits, made, name: 'p' }).rows;
  assert.deepEqual(rows(3).map(({ kept }) => rightEnd(kept)), [830, 430, 230, 130]);
  assert.deepEqual(rows(2.5).map(({ step }) => step.text), ['0', '1', '2', '']);
  assert.deepEqual(rows(0).map(({ label }) => label.text), ['all of it: p']);
  assert.equal(rows(3, 0).length, 1, 'none made yet');
  assert.deepEqual(rows(3, 1.5).map(({ kept }) => Math.round(rightEnd(kept))), [830, 430, 313]);
  assert.equal(rows(1000).at(-1)?.label.text, '2⁻¹⁰, and 990.000 more');
});

test('the last bar is p of the first, and what a halving takes away is what was left', () => {
  fc.assert(fc.property(fc.double({ min: 0, max: 8, noNaN: true }), (bits) => {
    const { rows, height } = layoutHalving({ width: 831, bits, made: bits, name: 'p' });
    const right = rightEnd(rows.at(-1)?.kept ?? '');
    assert.ok(Math.abs((right - 30) / 800 - 2 ** -bits) < 1e-4, `${right} for ${bits}`);
    assert.equal(height, layoutHalving({ width: 831, bits, made: 0, name: 'p' }).height);
    rows.slice(1).forEach(({ gone }, i) =>
      assert.equal(rightEnd(gone), rightEnd(rows[i]?.kept ?? '')));
  }));
});

test('labels stay in the picture at every width', () => {
  for (const width of [328, 440, 1200]) {
    for (const bits of [0, 0.01, 1, 2.345, 5.5, 30]) {
      const { rows } = layoutHalving({ width, bits, made: bits, name: 'p = 0.12345' });
      for (const { label } of rows) assert.ok(textExtent(label)[1] <= width, label.text);
    }
  }
});

test('only −log2 p is 0 for certainty, 1 for a coin, and adds', () => {
  const verdict = curveNames.map((name) => {
    const { three, thrice } = coins(name);
    return [name, worth(name, 0), worth(name, 1), three === thrice];
  });
  assert.deepEqual(verdict, [
    ['log', '0', '1', true], ['inverse', '1', '2', false],
    ['complement', '0', '0.5', false], ['odds', '0', '1', false]]);
});

test('every curve is what its title says', () => {
  const formulas = { log: (p: number) => -Math.log2(p), inverse: (p: number) => 1 / p,
    complement: (p: number) => 1 - p, odds: (p: number) => 1 / p - 1 };
  for (const name of curveNames) {
    for (const p of [1, 0.7, 0.3, 0.001]) {
      assert.ok(Math.abs(curves[name].at(-Math.log2(p)) - formulas[name](p)) < 1e-9);
    }
  }
});

test('a mark stands on its curve, or nowhere where that has left the picture', () => {
  const at = (bits: number) => layoutCurves(438, 260, 'inverse', bits);
  // 400 px wide, 208 px high for 6 bits.
  assert.deepEqual(at(1).here, { x: 230, y: 234 - 208 / 6, dot: 234 - 208 / 6,
    tempting: 234 - 208 / 3 });
  assert.equal(at(5).here.tempting, null);
  assert.equal(at(5).here.dot, at(5).here.y);
  assert.equal(at(9).here.dot, null);
  assert.equal(layoutCurves(438, 260, 'log', 1).tempting, '');
});
