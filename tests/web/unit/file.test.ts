// A document as a file, and back: every unit, every code, every text that the tests know.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codeNames, unfitFor } from '../../../web/src/analysis/codes.ts';
import { openFiled, type Filed } from '../../../web/src/analysis/file.ts';
import { finish, openSession } from '../../../web/src/analysis/session.ts';
import type { CodeChoice, OwnCode } from '../../../web/src/analysis/state.ts';
import type { Result } from '../../../web/src/engine/result.ts';
import { fileName, fileSizes, whyNoFile } from '../../../web/src/figures/lab/file-words.ts';
import type { Content } from '../../../web/src/text/content.ts';
import { samples } from '../../../web/src/text/samples.ts';
import { reducedText } from '../../../web/src/text/segment-letters.ts';
import { units, type Unit } from '../../../web/src/text/unit.ts';
import { analysed, engine, state } from './analysis-support.ts';
import { textContent } from './text-support.ts';

const odd = ['', 'a', 'aaaa', '\ufeffa\r\nb\rc\0d\u202ee\u200bf\n', 'a\ud83db', '\udc00\ud83d',
  'e\u0301 \u{1f469}\u200d\u{1f680} \u{1f1e9}\u{1f1ea}!', 'TO BE OR NOT TO BE', 'don’t',
  Array.from({ length: 600 }, (_, i) => String.fromCodePoint(0x80 + 37 * i)).join('')];

function saved(
  content: Content | string, unit: Unit, code: CodeChoice = 'huffman',
): { file: Result<Uint8Array>; size: number } {
  const opened = finish(openSession(engine, { ...state(content, unit), code }));
  assert.ok(opened.ok);
  const file = opened.value.file();
  opened.value.close();
  return { file, size: opened.value.analysis.fileSize };
}

/** Saves and opens; the size was foretold. */
function again(content: Content | string, unit: Unit, code?: CodeChoice): Filed {
  const { file, size } = saved(content, unit, code);
  assert.ok(file.ok, file.ok ? '' : file.error.text);
  assert.equal(file.value.length, size);
  const filed = openFiled(engine, file.value);
  assert.ok(filed.ok, filed.ok ? '' : filed.error.text);
  return filed.value;
}

/** What is kept: of 27 letters the reduced text. */
function kept(text: string, unit: Unit): Content {
  return textContent(unit === 'letter' ? reducedText(text) : text);
}

function own(words: readonly (readonly [string | number, string])[]): OwnCode {
  return { base: 'fano', words: new Map(words) };
}

function errorOf(bytes: Uint8Array): string {
  const filed = openFiled(engine, bytes);
  return filed.ok ? 'none' : filed.error.name;
}

describe('a file', () => {
  it('gives back every text, in every unit', () => {
    for (const text of [...odd, ...samples.map((sample) => sample.text)]) {
      for (const unit of units) {
        assert.deepEqual(again(text, unit), { content: kept(text, unit), unit, code: 'huffman' });
      }
    }
  });

  it('gives back every code that has a word for each symbol', () => {
    let refused = 0;
    for (const unit of units) {
      for (const code of codeNames.filter((name) => unfitFor(name, unit) === '')) {
        const a = analysed('A rose is a rose', unit, code);
        if (whyNoFile(a) === '') {
          assert.deepEqual(again('A rose is a rose', unit, code),
            { content: kept('A rose is a rose', unit), unit, code });
        } else {
          const { file } = saved('A rose is a rose', unit, code);
          assert.ok(!file.ok);
          refused++;
        }
      }
    }
    assert.ok(refused > 0, 'Morse has no word for a space');
  });

  it('gives back bytes that are no text', () => {
    const content: Content = { kind: 'bytes', bytes: Uint8Array.from({ length: 999 }, (_, i) => i) };
    assert.deepEqual(again(content, 'code-point'), { content, unit: 'byte', code: 'huffman' });
  });

  it('gives back words of one’s own, prefix-free or not', () => {
    const letters = own([[97, '0'], [98, '01'], [99, '11']]);
    assert.deepEqual(again('abcabccc', 'code-point', letters).code, letters);
    const turned = own([[97, '1'], [98, '01'], [99, '00']]);
    assert.deepEqual(again('abcabccc', 'byte', turned).code, turned);
    const words = own([[' ', '0'], ['rose', '01'], ['is', '11']]);
    assert.deepEqual(again('rose is rose', 'word', words),
      { content: textContent('rose is rose'), unit: 'word', code: words });
  });

  it('is refused under a code that is not uniquely decodable, and says why', () => {
    const code = own([[97, '0'], [98, '10'], [99, '010']]);
    const { file } = saved('abc', 'code-point', code);
    assert.equal(file.ok ? '' : file.error.name, 'not-uniquely-decodable');
    assert.match(whyNoFile(analysed('abc', 'code-point', code)), /read in two ways, 010 for one/);
    const lacking = own([[97, '0']]);
    assert.equal(saved('ab', 'code-point', lacking).file.ok, false);
    assert.match(whyNoFile(analysed('ab', 'code-point', lacking)), /no code word/);
  });

  it('is told when it is cut, changed, newer or none', () => {
    const { file } = saved('banana bandana', 'code-point');
    assert.ok(file.ok);
    const bytes = file.value;
    const with_ = (at: number, byte: number): Uint8Array => {
      const changed = bytes.slice();
      changed[at] = byte;
      return changed;
    };
    assert.equal(errorOf(bytes.subarray(0, -1)), 'cut-file');
    assert.equal(errorOf(with_(20, (bytes[20] ?? 0) ^ 1)), 'damaged-file');
    assert.equal(errorOf(with_(4, 2)), 'newer-file');
    assert.equal(errorOf(with_(0, 65)), 'not-a-surprisal-file');
  });
});

describe('what is said of a file', () => {
  it('is its real size, beside that of the text', () => {
    assert.match(fileSizes(analysed('banana bandana')),
      /^32 bytes, more than the 14 of UTF-8: .* than the code saves\.$/);
    assert.match(fileSizes(analysed('abracadabra '.repeat(50))),
      /^\d+ bytes, \d+ % of the 600 of UTF-8\.$/);
    assert.match(fileSizes(analysed('A Rose', 'letter')), /It holds the reduced text\.$/);
  });

  it('is a name that says what it holds', () => {
    const a = analysed('banana bandana');
    assert.equal(fileName(a, ''), 'text.14-code-points.huffman.surprisal');
    assert.equal(fileName(a, 'fruit.txt'), 'fruit.txt.14-code-points.huffman.surprisal');
    assert.equal(fileName(a, 'text.9-letters-of-27.own.surprisal'),
      'text.14-code-points.huffman.surprisal');
  });
});
