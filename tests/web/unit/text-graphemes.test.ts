import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { openSegmenter } from '../../../web/src/text/segment.ts';
import { aloneRanges } from '../../../web/src/text/segment-graphemes.ts';
import { anyText, readAll, spelledOut, textContent } from './text-support.ts';

const whole = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The graphemes of the whole text at once: the definition. */
function graphemes(text: string): string[] {
  return Array.from(whole.segment(text), ({ segment }) => segment);
}

describe('graphemes', () => {
  it('are those of Intl.Segmenter on the whole text, for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assert.deepEqual(spelledOut(text, 'grapheme'), graphemes(text));
      }),
      { numRuns: 400 },
    );
  });

  it('hold together across the end of a window, wherever it falls', () => {
    const joined = ['👩‍🚀', '🇩🇪🇫🇷', 'e\u0301', '\r\n', '\u1100\u1161\u11a8', '\u0915\u094d\u0937'];
    for (const unit of joined) {
      for (let before = 0; before < 40; before++) {
        const text = '\u0e01'.repeat(100 + before) + unit.repeat(5);
        assert.deepEqual(spelledOut(text, 'grapheme'), graphemes(text), `${unit} at ${before}`);
      }
    }
  });

  it('may be longer than any window', () => {
    const text = `a${'\u0301'.repeat(5000)}b${'👩\u200d'.repeat(700)}🚀${'🇩'.repeat(1001)}`;
    assert.deepEqual(spelledOut(text, 'grapheme'), graphemes(text));
  });

  it('are numbered in order of first appearance, one spelling each', () => {
    const segmenter = openSegmenter(textContent('é👍a👍é\r\na\r\n'), 'grapheme');
    assert.deepEqual(readAll(segmenter), [0, 1, 2, 1, 0, 3, 2, 3]);
    assert.deepEqual(segmenter.spellings(), ['é', '👍', 'a', '\r\n']);
  });

  it('number a spelling once, found by itself or by Intl.Segmenter', () => {
    const segmenter = openSegmenter(textContent('ab \u0e01\u0e31a\u0e01\u0e31b'), 'grapheme');
    readAll(segmenter);
    const spellings = segmenter.spellings() ?? [];
    assert.equal(new Set(spellings).size, spellings.length);
  });

  it('are single code units where two of them stand alone', () => {
    for (const [first, last] of aloneRanges) {
      for (let code = first; code <= last; code++) {
        const glyph = String.fromCharCode(code);
        for (const other of ['a', '\u00e9', '\u0634', '\u4e2d', '\uac00', '\r', '\n']) {
          if (glyph + other === '\r\n' || glyph === '\n') continue;
          const text = `${glyph}${other}${glyph}${glyph}`;
          assert.equal(graphemes(text).length, 4, `U+${code.toString(16)}`);
        }
      }
    }
  });

  it('take time in proportion to a long text on one line', () => {
    const start = performance.now();
    const english = 'the quick brown fox ';
    const arabic = 'السَّلَامُ عَلَيْكُمْ ';
    for (const words of [english, arabic, '👩‍🚀🇩🇪👍🏽', 'e\u0301', '\u0301']) {
      const text = words.repeat(300_000 / words.length);
      assert.equal(spelledOut(text, 'grapheme').join(''), text);
    }
    // Fed whole to Intl.Segmenter, the first of them alone takes minutes.
    assert.ok(performance.now() - start < 20_000);
  });
});
