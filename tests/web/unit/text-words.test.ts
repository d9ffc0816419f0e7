import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { openSegmenter } from '../../../web/src/text/segment.ts';
import { anyText, readAll, spelledOut, textContent } from './text-support.ts';

const word = /[\p{L}\p{M}\p{Nd}]+(?:['\u2019][\p{L}\p{M}\p{Nd}]+)*|[^]/gu;

describe('words', () => {
  it('hold inner apostrophes and give every other code point a symbol of its own', () => {
    assert.deepEqual(
      spelledOut("'Don\u2019t' o''clock, 3.5", 'word'),
      ["'", 'Don\u2019t', "'", ' ', 'o', "'", "'", 'clock', ',', ' ', '3', '.', '5'],
    );
  });

  it('leave an apostrophe at an end outside', () => {
    assert.deepEqual(spelledOut("dogs' ", 'word'), ['dogs', "'", ' ']);
    assert.deepEqual(spelledOut('dogs\u2019', 'word'), ['dogs', '\u2019']);
  });

  it('hold letters, marks and digits of any script, beyond U+FFFF too', () => {
    assert.deepEqual(
      spelledOut('e\u0301t\u00e9 \u{10400}\u{10401}2 中文😀\r\n', 'word'),
      ['e\u0301t\u00e9', ' ', '\u{10400}\u{10401}2', ' ', '中文', '😀', '\r', '\n'],
    );
  });

  it('follow the definition, and lose nothing, for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const words = spelledOut(text, 'word');
        assert.deepEqual(words, text.match(word) ?? []);
        assert.equal(words.join(''), text);
      }),
    );
  });

  it('are numbered in order of first appearance', () => {
    const segmenter = openSegmenter(textContent('to be or not to be'), 'word');
    assert.deepEqual(readAll(segmenter), [0, 1, 2, 1, 3, 1, 4, 1, 0, 1, 2]);
    assert.deepEqual(segmenter.spellings(), ['to', ' ', 'be', 'or', 'not']);
  });

  it('may be as long as the text', () => {
    const text = 'a'.repeat(16 * 1024 * 1024);
    const start = performance.now();
    assert.ok(spelledOut(text, 'word')[0] === text);
    assert.ok(performance.now() - start < 5000);
  });
});
