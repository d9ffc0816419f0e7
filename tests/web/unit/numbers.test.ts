import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  bits, percent, rate, symbols, timesAsMany, whole,
} from '../../../web/src/figures/common/numbers.ts';
import { shortWord } from '../../../web/src/figures/common/readout.ts';

describe('numbers on the page', () => {
  it('are grouped by thousands', () => {
    assert.deepEqual([0, 999, 701_502, 67_108_864].map(whole),
      ['0', '999', '701,502', '67,108,864']);
  });

  it('have three digits behind the point where they are bits per symbol', () => {
    assert.deepEqual([0, 1.75, 4.56768, 1.9851].map(rate), ['0.000', '1.750', '4.568', '1.985']);
  });

  it('name their unit, in the singular for one', () => {
    assert.deepEqual([bits(0), bits(1), bits(28)], ['0 bits', '1 bit', '28 bits']);
    assert.deepEqual([symbols(1, 'grapheme'), symbols(148_481, 'code-point'), symbols(1, 'byte')],
      ['1 grapheme', '148,481 code points', '1 byte']);
  });

  it('are per cent with as many digits as they need, and never 0 for something', () => {
    assert.deepEqual([0, 0.5, 0.0714, 0.00123, 0.00012, 1].map(percent),
      ['0 %', '50 %', '7.1 %', '0.1 %', '0.01 %', '100 %']);
  });

  it('are so many times another, in words where that is exact', () => {
    assert.equal(timesAsMany(112, 28), 'four times as many');
    assert.equal(timesAsMany(42, 28), '1.5 times as many');
    assert.equal(timesAsMany(56, 28), 'twice as many');
    assert.equal(timesAsMany(340, 20), '17 times as many');
    assert.equal(timesAsMany(28, 28), '');
    assert.equal(timesAsMany(20, 28), '');
    assert.equal(timesAsMany(8, 0), '');
  });

  it('a code word is cut in its middle only when it is very long', () => {
    assert.equal(shortWord('01'.repeat(24)), '01'.repeat(24));
    const long = `${'0'.repeat(30)}${'1'.repeat(30)}`;
    assert.equal(shortWord(long), `${'0'.repeat(24)}…${'1'.repeat(12)}`);
  });
});
