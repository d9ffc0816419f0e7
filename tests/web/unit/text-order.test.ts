import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compareCodePoints, rankSpellings, sortedByRank } from '../../../web/src/text/order.ts';
import { encodeWtf8 } from '../../../web/src/text/wtf8.ts';
import { anyText } from './text-support.ts';

describe('the order of spellings', () => {
  it('is by code points, where UTF-16 has another', () => {
    const spellings = ['😀', '\uffff', '\ue000', 'b', '\ud83d', 'ab', '', '\ud83d\ud83d', 'a'];
    const ranks = rankSpellings(spellings);
    assert.deepEqual(
      sortedByRank(spellings, ranks),
      ['', 'a', 'ab', 'b', '\ud83d', '\ud83d\ud83d', '\ue000', '\uffff', '😀'],
    );
    assert.deepEqual([...ranks], [8, 7, 6, 3, 4, 2, 0, 5, 1]);
  });

  it('compares a pair and its first half alone as code points', () => {
    assert.ok(compareCodePoints('\ud83d\ude00', '\ud83d\ue000') > 0);
    assert.ok(compareCodePoints('\ud83d\ue000', '\ud83d\ude00') < 0);
    assert.ok(compareCodePoints('\ud83d', '\ud83d\ude00') < 0);
    assert.ok(compareCodePoints('a\ud83d\ude00', 'a\ud83d\ude01') < 0);
  });

  it('is the order of WTF-8 bytes for any texts', () => {
    const near = fc.tuple(anyText, anyText, anyText).map(([a, b, c]) => [a + b, a + c] as const);
    fc.assert(
      fc.property(near, ([a, b]) => {
        const byBytes = Buffer.compare(encodeWtf8(a), encodeWtf8(b));
        assert.equal(Math.sign(compareCodePoints(a, b)), byBytes);
      }),
      { numRuns: 1000 },
    );
  });

  it('does not depend on the order in which the spellings come', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyText, { minLength: 1, maxLength: 20 }), (spellings) => {
        const sorted = sortedByRank(spellings, rankSpellings(spellings));
        const turned = spellings.toReversed();
        assert.deepEqual(sortedByRank(turned, rankSpellings(turned)), sorted);
        assert.deepEqual(new Set(sorted), new Set(spellings));
      }),
    );
  });

  it('ranks nothing in an empty list', () => {
    assert.equal(rankSpellings([]).length, 0);
  });
});
