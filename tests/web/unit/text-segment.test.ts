import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { unitOf } from '../../../web/src/text/content.ts';
import { openSegmenter } from '../../../web/src/text/segment.ts';
import { isUnit, unitNames, units } from '../../../web/src/text/unit.ts';
import { encodeWtf8 } from '../../../web/src/text/wtf8.ts';
import { anyText, idsOf, readAll, textContent } from './text-support.ts';

describe('units', () => {
  it('are recognised by name, and nothing else is', () => {
    assert.ok(units.every(isUnit));
    assert.ok(!isUnit('character') && !isUnit('toString') && !isUnit(undefined));
    assert.deepEqual(Object.keys(unitNames), [...units, 'symbol']);
  });

  it('cut an astronaut into one grapheme, three code points, eleven bytes', () => {
    assert.equal(idsOf('👩‍🚀', 'grapheme').length, 1);
    assert.deepEqual(idsOf('👩‍🚀', 'code-point'), [0x1f469, 0x200d, 0x1f680]);
    assert.equal(idsOf('👩‍🚀', 'byte').length, 11);
  });
});

describe('code points and bytes', () => {
  it('have lone surrogates as symbols of their own', () => {
    assert.deepEqual(
      idsOf('\ude00\ud83d\ud83d\ude00\ud83d', 'code-point'),
      [0xde00, 0xd83d, 0x1f600, 0xd83d],
    );
  });

  it('are those of the definition for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const codePoints = Array.from(text, (c) => c.codePointAt(0));
        assert.deepEqual(idsOf(text, 'code-point'), codePoints);
        assert.deepEqual(idsOf(text, 'byte'), [...encodeWtf8(text)]);
      }),
    );
  });

  it('come whole from texts of several pieces, with a pair on the seam', () => {
    const text = `${'x'.repeat(16383)}😀${'é'.repeat(20000)}`;
    assert.deepEqual(idsOf(text, 'byte'), [...encodeWtf8(text)]);
  });
});

describe('opaque bytes', () => {
  const bytes = Uint8Array.from([0xff, 0, 0x0d, 0x0a, 0xff]);

  it('are cut into bytes whatever the unit', () => {
    for (const unit of units) {
      assert.equal(unitOf({ kind: 'bytes', bytes }, unit), 'byte');
      assert.deepEqual(readAll(openSegmenter({ kind: 'bytes', bytes }, unit), 2), [...bytes]);
    }
  });
});

describe('every segmenter', () => {
  it('gives the same ids in pieces of any size', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 9 }), (text, room) => {
        for (const unit of units) {
          assert.deepEqual(idsOf(text, unit, room), idsOf(text, unit), unit);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('fills what it is given until the end, and then answers 0 again and again', () => {
    for (const unit of units) {
      const segmenter = openSegmenter(textContent('ab cd ef'), unit);
      const out = new Uint32Array(3);
      assert.equal(segmenter.next(out), 3, unit);
      readAll(segmenter);
      assert.equal(segmenter.next(out), 0, unit);
      assert.equal(segmenter.next(out), 0, unit);
    }
  });

  it('reports progress up to its whole length', () => {
    const text = 'one, two\r\n👩‍🚀 '.repeat(3000);
    for (const unit of units) {
      const segmenter = openSegmenter(textContent(text), unit);
      assert.equal(segmenter.consumed, 0);
      const out = new Uint32Array(1000);
      segmenter.next(out);
      assert.ok(segmenter.consumed > 0 && segmenter.consumed < text.length, unit);
      readAll(segmenter);
      assert.equal(segmenter.consumed, text.length, unit);
      assert.equal(segmenter.length, text.length, unit);
    }
  });

  it('has no symbols in the empty text', () => {
    for (const unit of units) assert.deepEqual(idsOf('', unit), [], unit);
  });

  it('has spellings only where ids stand for strings, a reduction only for letters', () => {
    for (const unit of units) {
      const segmenter = openSegmenter(textContent('a'), unit);
      assert.equal(segmenter.spellings() !== null, unit === 'grapheme' || unit === 'word', unit);
      assert.equal(segmenter.reduction() !== null, unit === 'letter', unit);
    }
  });
});
