// The bit stream in rows: every bit once, in order, under the bracket of its code word.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { StreamWindow } from '../../../web/src/analysis/analysis.ts';
import {
  bitsPerRow, cellWidth, layoutStream, rowHeight, symbolsPerRow, wordAt, type StreamMode,
} from '../../../web/src/parts/bit-stream-layout.ts';

/** A window of these code words; its first word has lost its first `lost` bits. */
function windowOf(words: readonly string[], lost = 0, firstBit = 0, firstSymbol = 0): StreamWindow {
  let start = -lost;
  return {
    firstBit, firstSymbol,
    bits: words.join('').slice(lost),
    words: words.map((word, symbol) => {
      const placed = {
        symbol, label: String.fromCodePoint(0x61 + symbol % 26), name: '', hue: 0, start,
        length: word.length,
      };
      start += word.length;
      return placed;
    }),
  };
}

const anyWords = fc.array(
  fc.string({ unit: fc.constantFrom('0', '1'), minLength: 1, maxLength: 40 }),
  { minLength: 1, maxLength: 60 });
const banana = windowOf(['110', '0', '10', '0', '10', '0', '1110', '110', '0']);
const allRows = { rows: 1000, commas: false, mode: 'bits' as StreamMode };

describe('rows of bits', () => {
  it('hold whole bytes without commas, and at least one byte', () => {
    assert.deepEqual([0, 50, 112, 223, 224, 1200].map(bitsPerRow), [8, 8, 8, 8, 16, 80]);
    assert.deepEqual([0, 28, 1200].map(symbolsPerRow), [1, 1, 42]);
  });

  it('show every bit once and in order, with and without commas', () => {
    fc.assert(fc.property(anyWords, fc.boolean(), fc.integer({ min: 120, max: 900 }),
      (words, commas, width) => {
        const window = windowOf(words);
        const { rows, bits, symbols } = layoutStream(window, { ...allRows, commas, width });
        const placed = rows.flatMap((row) => row.words);
        assert.equal(placed.map((word) => word.bits).join(''), window.bits);
        assert.deepEqual([bits, symbols], [window.bits.length, words.length]);
        for (const row of rows) {
          let x = 0;
          for (const word of row.words) {
            assert.ok(word.x >= x, 'words do not overlap');
            x = word.x + word.width;
          }
          assert.ok(x <= width, 'a row fits its width');
        }
        assert.deepEqual(rows.map(({ firstBit }) => firstBit),
          rows.map((_, i) => rows.slice(0, i).reduce((sum, row) =>
            sum + row.words.reduce((inRow, word) => inRow + word.bits.length, 0), 0)));
      }));
  });

  it('leave the bracket of a broken word open where it goes on', () => {
    const { rows } = layoutStream(windowOf(['000', '1111111', '01']), { ...allRows, width: 112 });
    assert.deepEqual(rows.map((row) => row.words.map(({ bits, openLeft, openRight }) =>
      [bits, openLeft, openRight])), [
      [['000', false, false], ['11111', false, true]],
      [['11', true, false], ['01', false, false]],
    ]);
  });

  it('begin inside a word where the window does', () => {
    const { rows } = layoutStream(windowOf(['1110', '10'], 2, 34, 7), { ...allRows, width: 300 });
    assert.deepEqual(rows[0]?.words.map(({ bits, openLeft, position }) =>
      [bits, openLeft, position]), [['10', true, 7], ['10', false, 8]]);
  });

  it('mark every eighth bit of the stream, not of the row', () => {
    const { rows } = layoutStream(windowOf(['0'.repeat(20)], 0, 5), { ...allRows, width: 300 });
    assert.deepEqual(rows[0]?.ticks, [3, 11].map((bit) => bit * cellWidth));
  });

  it('are no more than asked for', () => {
    const layout = layoutStream(windowOf(['0'.repeat(100)]), { ...allRows, rows: 2, width: 112 });
    assert.deepEqual([layout.rows.length, layout.bits, layout.height], [2, 16, 2 * rowHeight]);
  });

  it('are none for an empty window', () => {
    const layout = layoutStream(windowOf([]), { ...allRows, width: 300 });
    assert.deepEqual([layout.rows, layout.bits, layout.symbols], [[], 0, 0]);
  });
});

describe('rows of characters', () => {
  it('give every code word the same width, so that long ones have narrow bits', () => {
    const { rows } = layoutStream(banana, { ...allRows, mode: 'characters', width: 140 });
    assert.deepEqual(rows.map((row) => row.words.length), [5, 4]);
    for (const { words, ticks } of rows) {
      assert.deepEqual(words.map(({ x }) => x), [0, 28, 56, 84, 112].slice(0, words.length));
      for (const word of words) assert.ok(Math.abs(word.width - 26) < 1e-9);
      assert.deepEqual(ticks, []);
    }
    assert.equal(rows.flatMap((row) => row.words).map(({ bits }) => bits).join(''), banana.bits);
  });
});

describe('pointing', () => {
  it('finds each word in its own cells, and nothing in the gaps', () => {
    const layout = layoutStream(banana, { ...allRows, commas: true, width: 200 });
    for (const [r, row] of layout.rows.entries()) {
      for (const word of row.words) {
        const y = r * rowHeight + 30;
        assert.equal(wordAt(layout, word.x, y), word);
        assert.equal(wordAt(layout, word.x + word.width - 0.1, y), word);
        assert.notEqual(wordAt(layout, word.x + word.width + 0.1, y), word);
      }
    }
    assert.equal(wordAt(layout, 5, layout.rows.length * rowHeight + 1), null);
    assert.equal(wordAt(layout, -1, 10), null);
  });
});
