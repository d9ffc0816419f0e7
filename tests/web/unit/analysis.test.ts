// analyse(state): what the figures draw, with the engine as it was built.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { units } from '../../../web/src/text/unit.ts';
import { encodeWtf8 } from '../../../web/src/text/wtf8.ts';
import { analysed, costOf } from './analysis-support.ts';
import { anyText, corpusText } from './text-support.ts';

function isClose(got: number, expected: number): void {
  assert.ok(Math.abs(got - expected) < 1e-9, `${got} is not ${expected}`);
}

describe('the worked example', () => {
  const a = analysed('banana bandana');

  it('has the code words, counts and figures of the textbook', () => {
    assert.deepEqual(a.rows.map(({ label, codeword, count }) => [label, codeword, count]), [
      ['a', '0', 6], ['n', '10', 4], ['b', '110', 2], ['␣', '1110', 1], ['d', '1111', 1],
    ]);
    const { fixedLength, utf8Bits, longest, verdict: { kraft } } = a;
    const { totalBits, expectedLength } = costOf(a);
    assert.deepEqual({ totalBits, expectedLength, fixedLength, utf8Bits, longest, kraft },
      { totalBits: 28, expectedLength: 2, fixedLength: 3, utf8Bits: 112, longest: 4,
        kraft: { text: '1', value: 1, kind: 'complete' } });
    assert.equal(a.entropy.toFixed(3), '1.985');
  });

  it('has a stream of the code words in the order of the text', () => {
    const words = new Map(a.rows.map(({ label, codeword }) => [label, codeword]));
    const expected = [...'banana␣bandana'].map((label) => words.get(label)).join('');
    assert.equal(a.stream.bits, expected);
    assert.deepEqual(a.stream.words.slice(0, 3).map(({ label, start, length }) =>
      [label, start, length]), [['b', 0, 3], ['a', 3, 1], ['n', 4, 2]]);
  });

  it('has a tree whose leaves are the code words', () => {
    const found = new Map<number, string>();
    a.tree.forEach((node) => {
      let word = '';
      for (let at = node; at.parent >= 0; at = a.tree[at.parent] ?? assert.fail()) {
        word = at.bit + word;
      }
      if (node.symbol >= 0) found.set(node.symbol, word);
    });
    assert.deepEqual(found, new Map(a.rows.map(({ index, codeword }) => [index, codeword])));
  });

  it('costs its table and its length as well', () => {
    assert.ok(a.preamble !== null && a.preamble.tableBits > 0);
    // Elias delta of 15: 00100 for its four bits, then those after the first.
    assert.equal(a.preamble.countBits, 8);
  });
});

describe('an analysis', () => {
  it('of nothing has no symbols and no bits', () => {
    for (const unit of units) {
      const a = analysed('', unit);
      assert.deepEqual([a.total, a.distinct, costOf(a).totalBits, a.entropy, a.rows.length],
        [0, 0, 0, 0, 0]);
      assert.ok(Object.values(a).every((value) => !Number.isNaN(value)));
    }
  });

  it('of one symbol pays one bit each and says that the code is incomplete', () => {
    const a = analysed('aaaa');
    assert.deepEqual([costOf(a).totalBits, a.entropy, a.fixedLength, a.verdict.kraft],
      [4, 0, 1, { text: '1/2', value: 0.5, kind: 'incomplete' }]);
  });

  it('counts the astronaut by each unit', () => {
    const totals = units.map((unit) => [unit, analysed('👩‍🚀', unit).total]);
    assert.deepEqual(Object.fromEntries(totals),
      { 'code-point': 3, 'grapheme': 1, 'byte': 11, 'letter': 0, 'word': 3 });
  });

  it('of letters of 27 is compared with the reduced text', () => {
    const a = analysed('TO BE, or not?', 'letter');
    assert.deepEqual([a.total, a.utf8Bits], [12, 96]);
    assert.deepEqual(a.reduction, { kept: 8, folded: 4, dropped: 2 });
  });

  it('of opaque bytes counts bytes whatever the unit', () => {
    const bytes = Uint8Array.of(0xff, 0xfe, 0xff, 0x00);
    const a = analysed({ kind: 'bytes', bytes }, 'grapheme');
    assert.deepEqual([a.unit, a.total, a.distinct, a.utf8Bits], ['byte', 4, 3, 32]);
  });

  it('gives alice29 its published figures', (t) => {
    const bytes = corpusText('alice29.txt');
    if (bytes === null) return t.skip('no corpus');
    const a = analysed({ kind: 'bytes', bytes }, 'byte');
    assert.deepEqual([a.total, a.distinct, costOf(a).totalBits], [152_089, 74, 701_502]);
    assert.equal(a.entropy.toFixed(6), '4.567680');
  });

  it('keeps its promises on any text and unit', () => {
    fc.assert(fc.property(anyText, fc.constantFrom(...units), (text, unit) => {
      const a = analysed(text, unit);
      assert.equal(a.total, a.rows.reduce((sum, row) => sum + row.count, 0));
      const { expectedLength, overpaid, underpaid } = costOf(a);
      isClose(expectedLength - a.entropy, overpaid - underpaid);
      isClose(a.rows.reduce((sum, row) => sum + row.contribution, 0), expectedLength);
      isClose(a.rows.reduce((sum, row) => sum + row.redundancy, 0), overpaid - underpaid);
      if (a.distinct > 1) assert.ok(expectedLength < a.entropy + 1);
      if (unit !== 'letter') assert.equal(a.utf8Bits, 8 * encodeWtf8(text).length);
      const sorted = a.rows.map(({ codeword }) => codeword);
      assert.deepEqual(sorted, [...sorted].sort());
      assert.deepEqual(analysed(text, unit), a);
    }), { numRuns: 60 });
  });

  it('draws a large alphabet in part, and the rest as one shape of the same area', () => {
    const many = Array.from({ length: 5000 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('');
    const a = analysed(`${'etaoin'.repeat(3000)}${many}`);
    assert.equal(a.distinct, 5006);
    assert.equal(a.rows.length + (a.remainder?.symbols ?? 0), a.distinct);
    assert.ok(a.rows.length < 100);
    const rest = a.remainder?.steps
      .reduce((sum, { share, length }) => sum + share * length, 0) ?? 0;
    const drawn = a.rows.reduce((sum, row) => sum + row.contribution, 0);
    isClose(drawn + rest, costOf(a).expectedLength);
  });
});
