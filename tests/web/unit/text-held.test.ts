import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { applyBoxEdit, boxValue } from '../../../web/src/text/held-text.ts';
import { anyText } from './text-support.ts';

/** Replaces the code units from `from` to `to` of the box by `typed`. */
function edit(text: string, from: number, to: number, typed: string): string {
  const box = boxValue(text);
  return applyBoxEdit(text, box, box.slice(0, from) + typed + box.slice(to));
}

const lines = fc
  .array(fc.constantFrom('a', 'a', 'b', '\r', '\n', '\r\n', '\0', '\ufeff', '\ud83d', '😀'), {
    maxLength: 30,
  })
  .map((parts) => parts.join(''));

describe('the value of the box', () => {
  it('has LF for every line end, and all else as it is', () => {
    assert.equal(boxValue('a\r\nb\rc\nd\r\r\n\n\r'), 'a\nb\nc\nd\n\n\n\n');
    assert.equal(boxValue('\ufeff\0\ud800'), '\ufeff\0\ud800');
  });
});

describe('an edit in the box', () => {
  it('leaves CR, BOM, NUL and lone surrogates elsewhere as they are', () => {
    const text = '\ufeffone\r\ntwo\rthree\n\0\ud800\r\n';
    assert.equal(edit(text, 5, 8, '2'), '\ufeffone\r\n2\rthree\n\0\ud800\r\n');
    assert.equal(edit(text, 0, 0, '>'), `>${text}`);
  });

  it('writes newlines as the text does, where it has one kind of line end', () => {
    assert.equal(edit('a\r\nb', 3, 3, '\nc'), 'a\r\nb\r\nc');
    assert.equal(edit('a\rb', 3, 3, '\nc'), 'a\rb\rc');
    assert.equal(edit('a\nb', 3, 3, '\nc'), 'a\nb\nc');
    assert.equal(edit('a\r\nb\n', 3, 3, '\nc'), 'a\r\nb\nc\n');
    assert.equal(edit('a\r\nb\rd', 4, 4, 'c\n'), 'a\r\nb\rc\nd');
    assert.equal(edit('ab', 1, 1, '\n'), 'a\nb');
  });

  it('brings a deleted newline back as it was', () => {
    const text = 'one\r\ntwo\r\n';
    const without = edit(text, 3, 4, '');
    assert.equal(without, 'onetwo\r\n');
    assert.equal(applyBoxEdit(without, boxValue(without), boxValue(text)), text);
  });

  it('deletes a line end as one', () => {
    assert.equal(edit('a\r\n\r\nb', 1, 2, ''), 'a\r\nb');
  });

  it('keeps two newlines two where a CR would meet an LF', () => {
    assert.equal(edit('a\rX\nb', 2, 3, ''), 'a\r\r\nb');
    assert.equal(edit('a\r\nb\rc', 4, 4, '\n'), 'a\r\nb\r\r\nc');
  });

  it('that changes nothing keeps the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assert.equal(applyBoxEdit(text, boxValue(text), boxValue(text)), text);
      }),
    );
  });

  it('shows in the box as it was made, for any text and any edit', () => {
    fc.assert(
      fc.property(lines, lines, fc.nat(), fc.nat(), (text, typed, a, b) => {
        const box = boxValue(text);
        const from = a % (box.length + 1);
        const to = from + (b % (box.length - from + 1));
        const newBox = box.slice(0, from) + boxValue(typed) + box.slice(to);
        assert.equal(boxValue(applyBoxEdit(text, box, newBox)), newBox);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves everything before and after it alone, line ends included', () => {
    fc.assert(
      fc.property(lines, lines, (head, tail) => {
        const text = `${head}<old>${tail}`;
        const at = boxValue(head).length;
        assert.equal(edit(text, at + 1, at + 4, 'NEW'), `${head}<NEW>${tail}`);
      }),
    );
  });

  it('is found in texts of many pieces', () => {
    const text = 'line\r\n'.repeat(5000);
    assert.equal(
      edit(text, 12_502, 12_503, '_'),
      `${'line\r\n'.repeat(2500)}li_e\r\n${'line\r\n'.repeat(2499)}`,
    );
  });
});
