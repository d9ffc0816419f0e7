import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isolated, labelOf } from '../../../web/src/text/label.ts';
import { anyText, idsOf, isWellFormed, spelledOut } from './text-support.ts';

/** Everything that could draw nothing, or turn the direction of a line. */
const invisible =
  /[\p{Z}\p{Cc}\p{Cs}\p{Co}\p{Cn}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u;
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

describe('labels of code points', () => {
  it('show what draws nothing by a mark, and name it', () => {
    const expected: readonly (readonly [number, string, string])[] = [
      [0x00, 'NUL', 'NUL'],
      [0x01, 'SOH', 'control SOH'],
      [0x09, '⇥', 'tab'],
      [0x0a, '⏎', 'line feed'],
      [0x0d, 'CR', 'carriage return'],
      [0x1b, 'ESC', 'control ESC'],
      [0x20, '␣', 'space'],
      [0x7f, 'DEL', 'DEL'],
      [0x81, '0081', 'control U+0081'],
      [0x85, 'NEL', 'next line'],
      [0xa0, 'NBSP', 'no-break space'],
      [0xad, 'SHY', 'soft hyphen'],
      [0x200b, 'ZWSP', 'zero width space'],
      [0x200d, 'ZWJ', 'zero width joiner'],
      [0x202e, 'RLO', 'right-to-left override (RLO)'],
      [0x2069, 'PDI', 'pop directional isolate (PDI)'],
      [0x206a, '206A', 'invisible sign U+206A'],
      [0x3000, 'IDSP', 'ideographic space'],
      [0xfe0f, 'VS16', 'variation selector 16'],
      [0xe01ef, 'VS256', 'variation selector 256'],
      [0xe0067, 'TAG g', 'tag g'],
      [0xfeff, 'BOM', 'byte order mark'],
      [0xd800, 'D800', 'lone surrogate U+D800'],
      [0xdfff, 'DFFF', 'lone surrogate U+DFFF'],
      [0xe000, 'E000', 'private use U+E000'],
      [0xffff, 'FFFF', 'noncharacter U+FFFF'],
      [0xfdd0, 'FDD0', 'noncharacter U+FDD0'],
      [0x0378, '0378', 'unassigned U+0378'],
    ];
    for (const [codePoint, text, name] of expected) {
      const label = labelOf(codePoint, 'code-point');
      assert.deepEqual([label.text, label.name, label.special], [text, name, true]);
      assert.equal(label.codePoint, `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`);
    }
  });

  it('show a combining mark on a dotted circle', () => {
    assert.deepEqual(labelOf(0x301, 'code-point'), {
      text: '\u25cc\u0301',
      name: 'combining acute accent (U+0301)',
      codePoint: 'U+0301',
      special: true,
      isolate: false,
    });
    assert.equal(labelOf(0x93f, 'code-point').name, 'combining mark (U+093F)');
  });

  it('show everything else as it is', () => {
    assert.deepEqual(labelOf(0x61, 'letter'), {
      text: 'a',
      name: 'a',
      codePoint: 'U+0061',
      special: false,
      isolate: false,
    });
    assert.equal(labelOf(0x41, 'code-point').name, 'capital A');
    assert.equal(labelOf(0x2c, 'code-point').name, 'comma');
    assert.equal(labelOf(0x1f680, 'code-point').text, '🚀');
    assert.equal(labelOf(0x1f680, 'code-point').codePoint, 'U+1F680');
  });

  it('tell all ASCII characters apart, by text and by name', () => {
    const labels = Array.from({ length: 128 }, (_, code) => labelOf(code, 'code-point'));
    assert.equal(new Set(labels.map((label) => label.text)).size, 128);
    assert.equal(new Set(labels.map((label) => label.name)).size, 128);
  });

  it('ask for isolation where letters run from right to left', () => {
    assert.equal(labelOf(0x5d0, 'code-point').isolate, true);
    assert.equal(labelOf('سلام', 'word').isolate, true);
    assert.equal(isolated(labelOf(0x5d0, 'code-point')), '\u2068\u05d0\u2069');
    assert.equal(isolated(labelOf(0x61, 'code-point')), 'a');
    assert.equal(isolated(labelOf(0x202e, 'code-point')), 'RLO');
  });
});

describe('labels of bytes', () => {
  it('are two hex digits for controls and from 0x80 on, else the ASCII character', () => {
    const expected: readonly (readonly [number, string, string, boolean])[] = [
      [0xe2, 'E2', 'byte 0xE2', true],
      [0x80, '80', 'byte 0x80', true],
      [0x00, '00', 'byte 0x00, NUL', true],
      [0x0a, '0A', 'byte 0x0A, line feed', true],
      [0x7f, '7F', 'byte 0x7F, DEL', true],
      [0x20, '␣', 'byte 0x20, space', true],
      [0x41, 'A', 'byte 0x41, capital A', false],
    ];
    for (const [byte, text, name, special] of expected) {
      assert.deepEqual(labelOf(byte, 'byte'), {
        text,
        name,
        codePoint: '',
        special,
        isolate: false,
      });
    }
  });
});

describe('labels of graphemes', () => {
  it('are the grapheme, with its code points beside it', () => {
    const label = labelOf('👩‍🚀', 'grapheme');
    assert.deepEqual([label.text, label.name, label.special], ['👩‍🚀', '👩‍🚀', false]);
    assert.equal(label.codePoint, 'U+1F469 U+200D U+1F680');
  });

  it('are those of the code point where there is only one', () => {
    assert.deepEqual(labelOf(' ', 'grapheme'), labelOf(32, 'code-point'));
    assert.deepEqual(labelOf('\ud83d', 'grapheme'), labelOf(0xd83d, 'code-point'));
  });

  it('mark a line end of two, and what is made of invisible things', () => {
    assert.equal(labelOf('\r\n', 'grapheme').name, 'CR LF');
    const joiners = labelOf('\u200d\ufe0f', 'grapheme');
    assert.deepEqual([joiners.text, joiners.special], ['ZWJ VS16', true]);
    assert.equal(joiners.name, 'zero width joiner, variation selector 16');
  });

  it('show the parts of one that begins with a lone surrogate', () => {
    const label = labelOf('\udfff\u3099', 'grapheme');
    assert.deepEqual([label.text, label.special], ['DFFF ◌\u3099', true]);
    assert.equal(label.name, 'lone surrogate U+DFFF, combining mark (U+3099)');
  });

  it('name what is hidden in a letter', () => {
    assert.equal(labelOf('a\u200d', 'grapheme').name, 'a\u200d with zero width joiner');
    assert.equal(labelOf('1\ufe0f\u20e3', 'grapheme').name, '1\ufe0f\u20e3');
  });

  it('stay short under a tower of marks', () => {
    const label = labelOf(`e${'\u0301'.repeat(100_000)}`, 'grapheme');
    assert.ok(label.text.length < 50 && label.name.length < 50 && label.codePoint.length < 80);
  });
});

describe('labels of words', () => {
  it('are the word', () => {
    const label = labelOf('don\u2019t', 'word');
    assert.deepEqual([label.text, label.name, label.codePoint], ['don\u2019t', 'don\u2019t', '']);
  });

  it('lose the middle of a long word, never half a grapheme, and keep it in the name', () => {
    const long = 'incomprehensibilities';
    assert.deepEqual(
      [labelOf(long, 'word').text, labelOf(long, 'word').name],
      ['incompre…ies', long],
    );
    const accents = 'e\u0301'.repeat(30);
    assert.equal(labelOf(accents, 'word').text, `${'e\u0301'.repeat(8)}…${'e\u0301'.repeat(3)}`);
  });

  it('show no half grapheme of a word that is a tower of marks', () => {
    assert.match(labelOf(`e${'\u0301'.repeat(1000)}`, 'word').text, /^e\u0301+…+$/);
  });

  it('stay short for a word of millions of letters', () => {
    const label = labelOf('\u{10400}'.repeat(2_000_000), 'word');
    assert.ok(isWellFormed(label.text) && label.text.length < 30);
    assert.ok(isWellFormed(label.name) && label.name.length < 300);
  });
});

describe('every label', () => {
  it('draws something and holds no invisible or turning sign by itself', () => {
    for (let codePoint = 0; codePoint <= 0x10ffff; codePoint += codePoint < 0x3000 ? 1 : 7) {
      const { text, name } = labelOf(codePoint, 'code-point');
      assert.ok(text.length > 0 && name.length > 0);
      assert.doesNotMatch(text.replace('TAG ', ''), invisible, `U+${codePoint.toString(16)}`);
      assert.ok(isWellFormed(text) && isWellFormed(name));
    }
  });

  it('is well formed and short for the symbols of any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const labels = [
          ...idsOf(text, 'code-point').map((id) => labelOf(id, 'code-point')),
          ...spelledOut(text, 'grapheme').map((spelling) => labelOf(spelling, 'grapheme')),
          ...spelledOut(text, 'word').map((spelling) => labelOf(spelling, 'word')),
        ];
        for (const label of labels) {
          assert.ok(isWellFormed(label.text) && label.text.trim().length > 0);
          assert.ok(label.text.length <= 12 * 33);
          assert.doesNotMatch(label.text, turning);
        }
      }),
      { numRuns: 50 },
    );
  });
});
