import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { assignHues, hueSeed, neutralHue } from '../../../web/src/analysis/hues.ts';

const seed = (symbol: number): number => symbol;

describe('hues', () => {
  it('go to the first eight symbols, each a hue of its own', () => {
    const hues = assignHues([3, 11, 19, 4, 5, 6, 7, 0, 100, 101], seed);
    assert.deepEqual([...hues.keys()], [3, 11, 19, 4, 5, 6, 7, 0]);
    assert.deepEqual([...hues.values()].sort(), [0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('are the home hue, or the next free one', () => {
    assert.deepEqual([...assignHues([3, 11, 4, 7, 15], seed)],
      [[3, 3], [11, 4], [4, 5], [7, 7], [15, 0]]);
  });

  it('stay with a symbol whatever comes after it', () => {
    const symbols = fc.uniqueArray(fc.nat(5000), { maxLength: 20 });
    fc.assert(fc.property(symbols, fc.nat(20), (all, size) => {
      const before = assignHues(all.slice(0, size), seed);
      const after = assignHues(all, seed);
      for (const [symbol, hue] of before) assert.equal(after.get(symbol), hue);
    }));
  });

  it('come from all code points of a spelling', () => {
    assert.equal(hueSeed('ab'), 97 + 98);
    assert.equal(hueSeed('🚀'), 0x1f680);
    assert.equal(hueSeed(''), 0);
  });

  it('leave two neutrals in turn to all others', () => {
    assert.deepEqual([0, 1, 2, 3].map(neutralHue), [-1, -2, -1, -2]);
  });
});
