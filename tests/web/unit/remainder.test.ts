import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawnOneByOne, remainderOf } from '../../../web/src/analysis/remainder.ts';

function upTo(size: number): Uint32Array {
  return Uint32Array.from({ length: size }, (_, i) => i);
}

describe('the remainder', () => {
  it('is empty up to 128 symbols, however narrow they are', () => {
    const counts = new Uint32Array(128).fill(1);
    assert.equal(drawnOneByOne(upTo(128), counts, 1_000_000), 128);
    assert.equal(remainderOf(new Uint32Array(0), counts, new Uint16Array(128),
      new Float64Array(128), 128), null);
  });

  it('begins at the first symbol that is narrower than 1/800', () => {
    const counts = new Uint32Array(1000).fill(1);
    counts.set([500, 400, 2, 300]);
    const total = counts.reduce((sum, count) => sum + count, 0);
    assert.ok(2 / total < 1 / 800);
    assert.equal(drawnOneByOne(upTo(1000), counts, total), 2);
    counts[2] = 3;
    assert.equal(drawnOneByOne(upTo(1000), counts, total), 4);
  });

  it('has one step for each length and count, wide ones first within a length', () => {
    const counts = Uint32Array.of(1, 4, 1, 2, 2, 2);
    const lengths = Uint16Array.of(5, 3, 5, 4, 4, 5);
    const information = Float64Array.from(counts, (count) => Math.log2(16 / count));
    const rest = remainderOf(Uint32Array.of(1, 3, 4, 0, 2, 5), counts, lengths, information, 16);
    assert.deepEqual(rest, {
      symbols: 6,
      share: 0.75,
      steps: [
        { share: 4 / 16, length: 3, selfInformation: 2 },
        { share: 4 / 16, length: 4, selfInformation: 3 },
        { share: 2 / 16, length: 5, selfInformation: 3 },
        { share: 2 / 16, length: 5, selfInformation: 4 },
      ],
    });
  });
});
