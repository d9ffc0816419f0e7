// Copies of a text in another order, or drawn anew.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { randomLetters } from '../../../web/src/text/random-letters.ts';
import { mostTreated, treated } from '../../../web/src/text/shuffle.ts';

const text = 'one  two\nthree 🚀 two, é e\u0301!';
const sorted = (of: string): string => Array.from(of).sort().join('');

describe('a treated copy', () => {
  it('keeps the letters, in another order', () => {
    const copy = treated(text, 'letters', 1);
    assert.notEqual(copy, text);
    assert.equal(sorted(copy), sorted(text));
  });

  it('keeps the words, and the white space where it is', () => {
    const copy = treated(text, 'words', 3);
    assert.notEqual(copy, text);
    assert.deepEqual(copy.split(/\s+/).sort(), text.split(/\s+/).sort());
    assert.deepEqual(copy.match(/\s+/g), text.match(/\s+/g));
  });

  it('is drawn from the letters of the text, all alike', () => {
    const copy = treated('aaaaaaab'.repeat(500), 'random', 1);
    assert.equal(copy.length, 4000);
    assert.ok(Math.abs(copy.replaceAll('a', '').length - 2000) < 200);
    assert.equal(treated('🚀', 'random', 1), '🚀');
  });

  it('is the same for the same seed, and another for another', () => {
    for (const how of ['letters', 'words', 'random'] as const) {
      assert.equal(treated(text, how, 7), treated(text, how, 7));
      assert.notEqual(treated(text.repeat(3), how, 7), treated(text.repeat(3), how, 8));
      assert.equal(treated('', how, 1), '');
    }
    assert.equal(treated(text, 'none', 1), text);
  });

  it('is of the beginning of a long text', () => {
    assert.equal(treated('ab'.repeat(mostTreated), 'letters', 1).length, mostTreated);
  });
});

describe('random letters', () => {
  it('are those that they have always been', () => {
    assert.equal(randomLetters('acgt', 12, 1953), 'gaactcttagta');
  });
});
