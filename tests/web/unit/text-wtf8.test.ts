import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  codePointCount,
  decodeUtf8Strict, decodeWtf8,
  encodeWtf8,
  utf8Length,
} from '../../../web/src/text/wtf8.ts';
import { anyText } from './text-support.ts';

/** The definition, one code point at a time. */
function slowWtf8(text: string): number[] {
  return Array.from(text, (c) => c.codePointAt(0) ?? 0).flatMap((c) => {
    const tail = (shift: number): number => 0x80 | ((c >> shift) & 0x3f);
    if (c < 0x80) return [c];
    if (c < 0x800) return [0xc0 | (c >> 6), tail(0)];
    if (c < 0x10000) return [0xe0 | (c >> 12), tail(6), tail(0)];
    return [0xf0 | (c >> 18), tail(12), tail(6), tail(0)];
  });
}

describe('WTF-8', () => {
  it('writes an astronaut in eleven bytes', () => {
    assert.equal(encodeWtf8('👩‍🚀').length, 11);
    assert.equal(utf8Length('👩‍🚀'), 11);
    assert.equal(codePointCount('👩‍🚀'), 3);
  });

  it('writes a lone surrogate as three bytes and a pair as four', () => {
    assert.deepEqual([...encodeWtf8('\ud83d')], [0xed, 0xa0, 0xbd]);
    assert.deepEqual([...encodeWtf8('\ude00a')], [0xed, 0xb8, 0x80, 0x61]);
    assert.deepEqual([...encodeWtf8('\ud83d\ude00')], [0xf0, 0x9f, 0x98, 0x80]);
    assert.deepEqual([...encodeWtf8('\ufffd\udfff')], [0xef, 0xbf, 0xbd, 0xed, 0xbf, 0xbf]);
  });

  it('follows the definition, and its length and count agree, for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const expected = slowWtf8(text);
        assert.deepEqual([...encodeWtf8(text)], expected);
        assert.equal(utf8Length(text), expected.length);
        assert.equal(codePointCount(text), Array.from(text).length);
      }),
    );
  });

  it('counts nothing in the empty text', () => {
    assert.equal(encodeWtf8('').length, 0);
    assert.equal(utf8Length(''), 0);
    assert.equal(codePointCount(''), 0);
  });
});

describe('decodeUtf8Strict', () => {
  it('keeps a byte order mark, NUL and every line end', () => {
    const text = '\ufeffa\0b\r\nc\rd\n\ufeff';
    assert.equal(decodeUtf8Strict(encodeWtf8(text)), text);
  });

  it('refuses what is not valid UTF-8', () => {
    const invalid = {
      'a lone continuation byte': [0x80],
      'a sequence cut short': [0x61, 0xe2, 0x82],
      'an overlong slash': [0xc0, 0xaf],
      'a surrogate': [0xed, 0xa0, 0x80],
      'a code point above U+10FFFF': [0xf4, 0x90, 0x80, 0x80],
      'a byte that never occurs': [0xff],
    };
    for (const [what, bytes] of Object.entries(invalid)) {
      assert.equal(decodeUtf8Strict(new Uint8Array(bytes)), null, what);
    }
  });
});

describe('decodeWtf8', () => {
  it('gives back every string', () => {
    for (const text of ['', 'plain', 'a\ud83db', '\udc00\ud83d', '\ud83d\ude00\ud83d',
      '\ud7ff\ue000\ufeff\0', '\udfff'.repeat(3)]) {
      assert.equal(decodeWtf8(encodeWtf8(text)), text);
    }
  });

  it('refuses what is no text', () => {
    for (const bytes of [[0x80], [0xed, 0xa0], [0xed, 0xa0, 0x41], [0xc0, 0xaf], [0x61, 0xff]]) {
      assert.equal(decodeWtf8(Uint8Array.from(bytes)), null, String(bytes));
    }
  });
});
