// The noise field: what is seen of a stream, and which pixel is which bit.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { packCodewords } from '../../../web/src/engine/codeword.ts';
import {
  bitText, layoutField, maskOf, seenBits, usualScale, usualWrap,
} from '../../../web/src/figures/noise/field-layout.ts';

const room = { width: 1000, height: 400, row: 0, column: 0 };

function bitsOf(digits: string): { bytes: Uint8Array; bitCount: number } {
  return { bytes: packCodewords([digits]).words, bitCount: digits.length };
}

describe('the layout of a noise field', () => {
  it('never goes below one whole pixel a bit: it crops', () => {
    for (const scale of [0, 0.4, 1, 1.9, 7.5]) {
      const layout = layoutField({ ...room, bitCount: 3_000_000, wrap: 4096, scale });
      assert.ok(Number.isInteger(layout.scale) && layout.scale >= 1);
      assert.equal(layout.width, layout.columns * layout.scale);
      assert.ok(layout.width <= room.width && layout.height <= room.height);
      assert.equal(layout.columns + layout.mostColumn, 4096);
      assert.equal(layout.rows + layout.mostRow, Math.ceil(3_000_000 / 4096));
    }
  });

  it('shows all of what fits', () => {
    const layout = layoutField({ ...room, bitCount: 28, wrap: 8, scale: 24 });
    assert.deepEqual([layout.rows, layout.columns, layout.mostRow, layout.mostColumn], [4, 8, 0, 0]);
    assert.deepEqual(seenBits(layout), [1, 28]);
  });

  it('keeps the corner inside', () => {
    const layout = layoutField({
      ...room, bitCount: 100_000, wrap: 256, scale: 4, row: 1e9, column: -3 });
    assert.equal(layout.row, layout.mostRow);
    assert.equal(layout.column, 0);
    assert.deepEqual(seenBits(layout), [layout.mostRow * 256 + 1, 100_000]);
  });

  it('has nothing to show of nothing', () => {
    const layout = layoutField({ ...room, bitCount: 0, wrap: 8, scale: 2 });
    assert.deepEqual([layout.rows, layout.height, layout.mostRow], [0, 0, 0]);
    assert.deepEqual(seenBits(layout), [0, 0]);
  });

  it('wraps at 256, and short streams sooner', () => {
    assert.deepEqual([28, 2406, 16_384, 700_000].map(usualWrap), [8, 64, 256, 256]);
    assert.deepEqual([usualScale(256, 1200, 24), usualScale(8, 1200, 24), usualScale(512, 300, 24)],
      [4, 24, 1]);
  });
});

describe('the mask of a noise field', () => {
  it('has one pixel a bit, opaque for a 1', () => {
    const digits = '10110001' + '0110';
    const layout = layoutField({ ...room, bitCount: 12, wrap: 5, scale: 3 });
    const mask = maskOf(bitsOf(digits), layout);
    assert.equal(mask.length, 4 * 5 * 3);
    const alpha = Array.from({ length: 15 }, (_, i) => mask[4 * i + 3] === 255 ? '1' : '0').join('');
    assert.equal(alpha, digits + '000');
  });

  it('begins at the corner', () => {
    const bits = bitsOf('0000' + '0001' + '0000' + '0010');
    const layout = layoutField({
      bitCount: 16, wrap: 4, scale: 1, width: 2, height: 1, row: 3, column: 2 });
    assert.deepEqual([layout.row, layout.column], [3, 2]);
    const mask = maskOf(bits, layout);
    assert.deepEqual([mask[3], mask[7]], [255, 0]);
  });

  it('leaves out what stands behind the last bit', () => {
    const layout = layoutField({ ...room, bitCount: 3, wrap: 8, scale: 1 });
    const mask = maskOf({ bytes: Uint8Array.of(0xff), bitCount: 3 }, layout);
    assert.deepEqual(Array.from({ length: 8 }, (_, i) => mask[4 * i + 3]),
      [255, 255, 255, 0, 0, 0, 0, 0]);
  });

  it('has a twin in text', () => {
    assert.equal(bitText(bitsOf('1100101')), '1100101');
  });
});
