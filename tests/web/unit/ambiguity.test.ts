// A bit string bracketed twice: every bit once, every word of both readings where its bits are.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  drawnBits, layoutAmbiguity, type PlacedReading,
} from '../../../web/src/parts/ambiguity-layout.ts';
import { cellWidth } from '../../../web/src/parts/bit-stream-layout.ts';

const symbol = (label: string, codeword: string) => ({ label, codeword, hue: 0 });
const a = symbol('a', '1');
const b = symbol('b', '011');
const c = symbol('c', '01110');
const d = symbol('d', '1110');
const e = symbol('e', '10011');
const babe = layoutAmbiguity('011101110011', [[c, d, b], [b, a, b, e]], 600);

const spans = (words: readonly PlacedReading[]) =>
  words.map(({ label, x, width }) => [label, x / cellWidth, width / cellWidth]);

describe('two readings', () => {
  it('bracket the same bits', () => {
    const [row] = babe.rows;
    assert.equal(row?.bits, '011101110011');
    assert.deepEqual(spans(row?.above ?? []), [['c', 0, 5], ['d', 5, 4], ['b', 9, 3]]);
    assert.deepEqual(spans(row?.below ?? []), [['b', 0, 3], ['a', 3, 1], ['b', 4, 3], ['e', 7, 5]]);
    assert.deepEqual([babe.width, babe.bits, babe.rows.length], [12 * cellWidth, 12, 1]);
  });

  it('go on in the next row with open brackets', () => {
    const { rows } = layoutAmbiguity('011101110011', [[c, d, b], [b, a, b, e]], 7 * cellWidth);
    assert.deepEqual(rows.map(({ bits }) => bits), ['0111011', '10011']);
    assert.deepEqual(rows.map(({ above }) => above.map(({ label, openLeft, openRight }) =>
      [label, openLeft, openRight])), [
      [['c', false, false], ['d', false, true]],
      [['d', true, false], ['b', false, false]],
    ]);
  });

  it('may end in a word that goes on behind the bits', () => {
    const [row] = layoutAmbiguity('01', [[a, symbol('z', '0')], [b]], 600).rows;
    assert.deepEqual(row?.below.map(({ openRight }) => openRight), [true]);
    assert.equal(row?.below[0]?.width, 2 * cellWidth);
  });

  it('cover every drawn bit without a gap, in rows that fit the width', () => {
    const words = fc.array(
      fc.string({ unit: fc.constantFrom('0', '1'), minLength: 1, maxLength: 40 }),
      { minLength: 1, maxLength: 40 });
    fc.assert(fc.property(words, fc.integer({ min: 1, max: 900 }), (codewords, width) => {
      const bits = codewords.join('');
      const reading = codewords.map((codeword) => symbol('x', codeword));
      const layout = layoutAmbiguity(bits, [reading, [symbol('y', bits)]], width);
      assert.equal(layout.rows.map((row) => row.bits).join(''), bits.slice(0, drawnBits));
      for (const row of layout.rows) {
        assert.ok(row.bits.length === 1 || row.bits.length * cellWidth <= width);
        for (const side of [row.above, row.below]) {
          const end = side.reduce((x, word) => {
            assert.equal(word.x, x);
            return x + word.width;
          }, 0);
          assert.equal(end, row.bits.length * cellWidth);
        }
      }
    }));
  });

  it('are drawn to 512 bits', () => {
    const long = symbol('l', '0'.repeat(2000));
    assert.equal(layoutAmbiguity(long.codeword, [[long], [long]], 700).bits, 512);
  });
});
