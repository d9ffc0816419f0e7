import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { openSegmenter } from '../../../web/src/text/segment.ts';
import { reducedText } from '../../../web/src/text/segment-letters.ts';
import { codePointCount, decodeUtf8Strict } from '../../../web/src/text/wtf8.ts';
import { anyText, corpusText, idsOf, readAll, textContent } from './text-support.ts';

/** The definition, by whole-string steps. */
function slowReduced(text: string): string {
  const folded = text.replace(/[A-Z]/g, (c) => c.toLowerCase());
  const special = folded.replaceAll('\u212a', 'k').replaceAll('\u017f', 's');
  return special.replace(/[^a-z]+/g, ' ').trim();
}

function reductionOf(text: string): unknown {
  const segmenter = openSegmenter(textContent(text), 'letter');
  readAll(segmenter);
  return segmenter.reduction();
}

describe('letters of 27', () => {
  it('fold case, join what is no letter into one space, and trim', () => {
    const text = '  The “Mad Hatter’s” tea-party, 1865!\r\n';
    assert.equal(reducedText(text), 'the mad hatter s tea party');
  });

  it('fold the Kelvin sign and the long s, and no letter with an accent', () => {
    assert.equal(reducedText('\u212aelvin mea\u017fure \u0130 caf\u00e9'), 'kelvin measure caf');
  });

  it('follow the definition for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const expected = slowReduced(text);
        assert.equal(reducedText(text), expected);
        assert.deepEqual(
          idsOf(text, 'letter', 3),
          Array.from(expected, (c) => c.charCodeAt(0)),
        );
      }),
    );
  });

  it('leave nothing of a text without letters', () => {
    assert.equal(reducedText(' 12 😀 \n'), '');
    assert.deepEqual(reductionOf(' 12 😀 \n'), { kept: 0, folded: 0, dropped: 7 });
  });

  it('count a space as kept where its run becomes a space, all else of the run as dropped', () => {
    assert.deepEqual(reductionOf('Ab  c'), { kept: 3, folded: 1, dropped: 1 });
    assert.deepEqual(reductionOf('a, b'), { kept: 3, folded: 0, dropped: 1 });
    assert.deepEqual(reductionOf('a-b'), { kept: 2, folded: 0, dropped: 1 });
    assert.deepEqual(reductionOf(' a '), { kept: 1, folded: 0, dropped: 2 });
    assert.deepEqual(reductionOf(' a-b'), { kept: 2, folded: 0, dropped: 2 });
  });

  it('account for every code point once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const segmenter = openSegmenter(textContent(text), 'letter');
        const symbols = readAll(segmenter).length;
        const { kept, folded, dropped } = segmenter.reduction() ?? assert.fail();
        assert.equal(kept + folded + dropped, codePointCount(text));
        assert.ok(kept + folded <= symbols);
      }),
    );
  });

  it('reduce Alice to 134,997 symbols of 4.045 bits', (context) => {
    const bytes = corpusText('alice29.txt');
    if (bytes === null) return context.skip();
    const ids = idsOf(decodeUtf8Strict(bytes) ?? '', 'letter');
    const counts = new Map<number, number>();
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
    const entropy = [...counts.values()].reduce(
      (sum, count) => sum - (count / ids.length) * Math.log2(count / ids.length),
      0,
    );
    assert.equal(ids.length, 134_997);
    assert.equal(counts.size, 27);
    assert.equal(entropy.toFixed(3), '4.045');
  });
});
