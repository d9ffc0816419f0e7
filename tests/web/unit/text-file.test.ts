import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  classify,
  fileRefusal,
  maxFileBytes,
  textToFileBytes,
} from '../../../web/src/text/file.ts';
import { encodeWtf8 } from '../../../web/src/text/wtf8.ts';
import { anyText } from './text-support.ts';

describe('an opened file', () => {
  it('is a text if it is valid UTF-8, with its BOM, CR and NUL', () => {
    const text = '\ufeffa\r\nb\rc\0\n';
    assert.deepEqual(classify(encodeWtf8(text)), { kind: 'text', text });
    assert.deepEqual(classify(new Uint8Array(0)), { kind: 'text', text: '' });
  });

  it('is bytes if it is anything else', () => {
    const bytes = Uint8Array.from([0x63, 0x61, 0x66, 0xe9]);
    assert.deepEqual(classify(bytes), { kind: 'bytes', bytes });
  });

  it('is saved with exactly its own bytes', () => {
    const anyBytes = fc.oneof(fc.uint8Array(), anyText.map(encodeWtf8));
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        assert.deepEqual([...textToFileBytes(classify(bytes))], [...bytes]);
      }),
    );
  });

  it('is refused above 64 MiB, with a message that names the limit', () => {
    assert.equal(maxFileBytes, 67_108_864);
    assert.equal(fileRefusal('a.txt', maxFileBytes), null);
    const message = fileRefusal('a.txt', maxFileBytes + 1) ?? '';
    assert.match(message, /“a\.txt” has 64\.1 MiB/);
    assert.match(message, /up to 64 MiB/);
  });
});
