import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseOdds } from '../../../web/src/text/odds.ts';

function taken(...texts: string[]): { counts: number[]; note: string } {
  const odds = parseOdds(texts);
  assert.ok(odds.ok, odds.ok ? '' : odds.text);
  return { counts: odds.counts, note: odds.note };
}

function refusal(...texts: string[]): { index: number; text: string } {
  const odds = parseOdds(texts);
  assert.ok(!odds.ok);
  return { index: odds.index, text: odds.text };
}

describe('typed odds', () => {
  it('are the robot’s in every notation', () => {
    const robot = { counts: [4, 2, 1, 1], note: '' };
    assert.deepEqual(taken('1/2', '1/4', '1/8', '1/8'), robot);
    assert.deepEqual(taken('.5', '0.25', '.125', '0.125'), robot);
    assert.deepEqual(taken('50 %', '25%', '12.5 %', '12.5%'), robot);
    assert.deepEqual(taken(' 1/2 ', '25 %', '.125', '1.25e-1'), robot);
  });

  it('are divided by their sum, which is named', () => {
    const note = (sum: string): string => `They add up to ${sum}, so each is divided by that.`;
    assert.deepEqual(taken('4', '2', '1', '1'), { counts: [4, 2, 1, 1], note: note('8') });
    assert.deepEqual(taken('1/2', '1/2', '50 %'), { counts: [1, 1, 1], note: note('1.5') });
    assert.deepEqual(taken('1/3', '1'), { counts: [1, 3], note: note('4/3') });
    assert.deepEqual(taken('33.3%', '33.3%', '33.3%'), { counts: [1, 1, 1], note: note('0.999') });
    assert.deepEqual(taken('1000', '3000'), { counts: [1, 3], note: note('4,000') });
    assert.deepEqual(taken('1/7', '1/11', '1/131071').note,
      `${note('about 0.233774')} They are rounded to about one part in a million.`);
  });

  it('add up exactly where doubles would not', () => {
    assert.deepEqual(taken('.1', '.2', '.7'), { counts: [1, 2, 7], note: '' });
    assert.deepEqual(taken('1/3', '1/3', '1/3'), { counts: [1, 1, 1], note: '' });
  });

  it('keep a symbol that never occurs', () => {
    assert.deepEqual(taken('1/2', '0', '1/2'), { counts: [1, 0, 1], note: '' });
    assert.deepEqual(taken('0 %', '1'), { counts: [0, 1], note: '' });
  });

  it('are rounded, and said to be, where 2^20 counts are too few', () => {
    const { counts, note } = taken('.333333333', '.666666667');
    assert.equal(note, 'They are rounded to about one part in a million.');
    assert.deepEqual(counts, [349525, 699049]);
    assert.deepEqual(taken('1048576', '1/1048576').counts, [1048574, 1]);
  });

  it('are refused with the reason, and where', () => {
    assert.deepEqual(refusal('1/2', '-1/2'),
      { index: 1, text: '“-1/2” is negative: a probability is 0 or more.' });
    assert.deepEqual(refusal('half', '1/2'),
      { index: 0, text: '“half” is no number. Write 1/8, .125, 12.5 % or a count.' });
    assert.deepEqual(refusal('1', '0,5').text,
      '“0,5” has a comma: the decimal mark is a point. Write 1/8, .125, 12.5 % or a count.');
    assert.deepEqual(refusal('1', '2', ' ').index, 2);
    assert.match(refusal('1', '2', ' ').text, /^Nothing is written here/);
    assert.deepEqual(refusal('1', '1e308'),
      { index: 1, text: '“1e308” is too large: 1,048,576 at most.' });
    assert.deepEqual(refusal('1e-308', '1'),
      { index: 0, text: '“1e-308” is too small: 1/1,048,576 at least, or 0.' });
    assert.deepEqual(refusal('1', '1/0'), { index: 1, text: '“1/0” divides by 0.' });
    assert.match(refusal('0', '0').text, /^All are 0/);
    assert.match(refusal('1', '9'.repeat(41)).text, /40 characters/);
    for (const text of ['NaN', 'Infinity', '1/2/2', '/2', '1/', '.', '1e', '1e9999', '0x1', '% 5',
      '1 2', '5 %%', '١']) {
      assert.match(refusal('1', text).text, /is no number/, text);
    }
  });

  it('are of two to eight symbols', () => {
    assert.match(refusal().text, /at least two/);
    assert.match(refusal('1').text, /at least two/);
    assert.equal(taken(...Array<string>(8).fill('1')).counts.length, 8);
    assert.deepEqual(refusal(...Array<string>(9).fill('1')),
      { index: 8, text: 'At most eight symbols fit here.' });
  });

  it('never come out as anything but small counts, whatever is typed', () => {
    const typed = fc.oneof(fc.string(), fc.stringMatching(/^[\d./% e-]{0,12}$/),
      fc.nat(1 << 20).map(String), fc.double({ min: 0, max: 1, noNaN: true }).map(String));
    fc.assert(fc.property(fc.array(typed, { maxLength: 9 }), (texts) => {
      const odds = parseOdds(texts);
      if (!odds.ok) {
        assert.ok(odds.index >= 0 && odds.index <= texts.length && odds.text !== '');
        return;
      }
      const total = odds.counts.reduce((sum, count) => sum + count, 0);
      assert.ok(total > 0 && total <= 1 << 20);
      assert.ok(odds.counts.every((count) => Number.isInteger(count) && count >= 0));
    }));
  });

  it('do not depend on their order, and keep their shares to a hundred-thousandth', () => {
    const share = fc.nat(1 << 20);
    fc.assert(fc.property(fc.array(share, { minLength: 2, maxLength: 8 }), (shares) => {
      fc.pre(shares.some((one) => one > 0));
      const { counts } = taken(...shares.map(String));
      const turned = taken(...shares.toReversed().map(String));
      assert.deepEqual(turned.counts.toReversed(), counts);
      const sums = [counts, shares].map((list) => list.reduce((sum, one) => sum + one, 0));
      shares.forEach((one, i) => assert.ok(
        Math.abs(one / (sums[1] ?? 1) - (counts[i] ?? 0) / (sums[0] ?? 1)) < 1e-5, `${one}`));
    }));
  });
});
