// Two columns that change places: areas are bits, and what is saved is what the area loses.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { layoutSwap } from '../../../web/src/parts/swap-layout.ts';

const often = { label: 'x', count: 7, codeword: '1110', hue: 0 };
const seldom = { label: 'y', count: 2, codeword: '10', hue: 1 };

describe('a swap', () => {
  it('costs 32 bits before and 22 after', () => {
    const { now, then } = layoutSwap(often, seldom, 600, 0);
    assert.deepEqual([now.bits, then.bits], [32, 22]);
  });

  it('loses its area evenly on the way, and ends as the second picture', () => {
    assert.deepEqual([0, 0.5, 1].map((t) => layoutSwap(often, seldom, 600, t).now.bits),
      [32, 27, 22]);
    const { now, then } = layoutSwap(often, seldom, 600, 1);
    assert.equal(now.bits, then.bits);
  });

  it('has the longer column behind the shorter one', () => {
    for (const [one, two] of [[often, seldom], [seldom, often]] as const) {
      assert.deepEqual(layoutSwap(one, two, 600, 0).now.columns.map(({ hue }) => hue), [0, 1]);
    }
  });

  it('gives a word the hue of the symbol that it has come to', () => {
    const { then } = layoutSwap(often, seldom, 600, 0);
    assert.deepEqual(then.columns.map(({ hue }) => hue), [1, 0]);
  });

  it('writes digits only where a cell has room', () => {
    const digits = (width: number, codeword: string) =>
      layoutSwap({ ...often, codeword }, seldom, width, 0).now.columns[0]?.digits?.text;
    assert.equal(digits(600, '1110'), '1110');
    assert.equal(digits(600, '1'.repeat(40)), undefined);
    const narrow = layoutSwap({ ...often, count: 7000 }, seldom, 600, 0);
    assert.equal(narrow.now.columns[1]?.digits, null);
  });

  it('fits every width down to that of a narrow phone, and any length of word', () => {
    for (const width of [280, 328, 600, 1200]) {
      for (const length of [4, 40, 4096]) {
        const layout = layoutSwap({ ...often, codeword: '1'.repeat(length) }, seldom, width, 0);
        assert.ok(layout.width <= width);
        assert.ok(layout.height <= 200);
      }
    }
  });
});
