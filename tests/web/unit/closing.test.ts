// The sentences about a text, one for each case.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { closing } from '../../../web/src/figures/lab/closing.ts';
import { landmarks } from '../../../web/src/figures/lab/landmarks.ts';
import { honestTotal } from '../../../web/src/figures/common/numbers.ts';
import { readout } from '../../../web/src/figures/common/readout.ts';
import { analysed, costOf } from './analysis-support.ts';

describe('the closing sentence', () => {
  it('tells apart nothing, one symbol, equal, close and far', () => {
    const skewed = `${'a'.repeat(95)}${'b'.repeat(5)}`;
    assert.match(closing(analysed('')), /^Nothing typed/);
    assert.match(closing(analysed('aaaa')), /^One symbol: the entropy is 0/);
    assert.match(closing(analysed('uudulurd')), /^Equal: /);
    assert.match(closing(analysed('banana bandana')), /^Close: no code/);
    assert.match(closing(analysed(skewed)), /^Far: 0\.714 bits per code point above/);
  });

  it('says that not one bit can be saved only where that is so', () => {
    for (const text of ['banana bandana', 'abracadabra', 'mississippi', 'hello world', 'aab']) {
      const a = analysed(text);
      const none = costOf(a).totalBits === Math.ceil(a.total * a.entropy - 1e-9);
      assert.equal(closing(a).includes('even one more bit'), none, text);
    }
  });

  it('names the unit of its figures', () => {
    const skewed = `${'a'.repeat(95)}${'b'.repeat(5)}`;
    assert.match(closing(analysed(skewed, 'byte')), /bits per byte/);
    assert.match(closing(analysed('aaaa', 'grapheme')), /1 bit per grapheme/);
  });
});

describe('the landmarks of the ruler', () => {
  it('are the entropy, the code and its peers, on one scale', () => {
    assert.deepEqual(landmarks(analysed('banana bandana')).map(({ name, value }) =>
      [name, value.toFixed(3)]),
    [['entropy H', '1.985'], ['Huffman', '2.000'], ['fixed', '3.000'], ['Shannon', '2.429'],
      ['block of two', '2.000'], ['UTF-8', '8.000']]);
  });

  it('are none for the empty text', () => {
    assert.deepEqual(landmarks(analysed('')), []);
  });
});

describe('the readout of a symbol', () => {
  it('says how often it comes, what it is worth and what it costs', () => {
    const a = analysed('abracadabra');
    const [row = assert.fail()] = a.rows;
    assert.deepEqual(readout(row, a), {
      symbol: 'a',
      facts: '5 of 11, 45 %; −log₂ p = 1.14 bits; its code word 0 has 1 bit, ' +
        '0.14 less than it is worth.',
    });
  });

  it('says so where a code word has exactly the right length', () => {
    const a = analysed('uudulurd');
    for (const row of a.rows) assert.match(readout(row, a).facts, /exactly what it is worth\.$/);
  });

  it('names a symbol that draws nothing', () => {
    const a = analysed('a b');
    const space = a.rows.find(({ label }) => label === '␣') ?? assert.fail();
    assert.equal(readout(space, a).symbol, '␣ (space)');
  });
});

it('the honest total is the sum of its three parts', () => {
  const a = analysed('banana bandana');
  assert.ok(a.preamble !== null);
  assert.equal(honestTotal(a), a.preamble.tableBits + a.preamble.countBits + 28);
});
