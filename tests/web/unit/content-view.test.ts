import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { contentLength, contentWindow } from '../../../web/src/figures/lab/content-view.ts';
import { anyText, isWellFormed, textContent } from './text-support.ts';

describe('a window on a long text', () => {
  it('moves through all of it', () => {
    const text = Array.from({ length: 2000 }, (_, i) => `${i} `).join('');
    let shown = '';
    for (let from = 0; from < text.length;) {
      const window = contentWindow(textContent(text), from);
      assert.equal(window.length, text.length);
      shown += window.text;
      from = window.to;
    }
    assert.equal(shown, text);
  });

  it('never parts a surrogate pair, wherever it begins', () => {
    fc.assert(fc.property(anyText.filter(isWellFormed), fc.nat(), (text, from) => {
      const window = contentWindow(textContent(text), from);
      assert.ok(isWellFormed(window.text));
      assert.equal(window.text, text.slice(window.from, window.to));
    }));
  });

  it('stays within the text', () => {
    const { from, to, text } = contentWindow(textContent('abc'), 99);
    assert.deepEqual({ from, to, text }, { from: 2, to: 3, text: 'c' });
    assert.deepEqual(contentWindow(textContent(''), 5), { text: '', from: 0, to: 0, length: 0 });
  });
});

describe('a window on bytes', () => {
  const bytes = Uint8Array.from({ length: 1000 }, (_, i) => i % 256);

  it('shows rows of sixteen with their place, in hexadecimal and as ASCII', () => {
    const { text } = contentWindow({ kind: 'bytes', bytes: bytes.subarray(0x40, 0x53) }, 0);
    assert.deepEqual(text.split('\n'), [
      '0000000  40 41 42 43 44 45 46 47 48 49 4a 4b 4c 4d 4e 4f  @ABCDEFGHIJKLMNO',
      `0000010  50 51 52${' '.repeat(40)} PQR`,
    ]);
  });

  it('begins with a whole row', () => {
    const window = contentWindow({ kind: 'bytes', bytes }, 517);
    assert.deepEqual([window.from, window.to, window.length], [512, 768, 1000]);
    assert.match(window.text, /^0000200 {2}00 01 /);
    assert.equal(contentLength({ kind: 'bytes', bytes }), 1000);
  });
});
