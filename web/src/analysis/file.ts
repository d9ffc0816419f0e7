// A document as a file, and back: what the two know by different names.
import type { Engine, FileUnit, OpenedFile } from '../engine/engine.ts';
import { codewords } from '../engine/codeword.ts';
import { fileFrame } from '../engine/numbered.ts';
import { andThen, failure, success, type Result } from '../engine/result.ts';
import type { Content } from '../text/content.ts';
import type { Unit } from '../text/unit.ts';
import { decodeWtf8 } from '../text/wtf8.ts';
import type { Coded } from './coded.ts';
import { baseOf } from './codes.ts';
import type { Reading } from './reading.ts';
import type { CodeChoice, DocumentState } from './state.ts';

/** What a file brings of a document. */
export type Filed = Pick<DocumentState, 'content' | 'unit' | 'code'>;

/** The text of a reading under its code: of 27 letters the reduced one. */
export function fileOf(
  { content, unit, message, alphabet }: Reading, { choice, code }: Coded,
): Result<Uint8Array> {
  return message.file(code, alphabet.spellings(), {
    unit: fileUnit(content, unit), code: baseOf(choice), edited: typeof choice !== 'string',
  });
}

/** Its size in bytes; 0 where a symbol has no word. */
export function fileSizeOf({ cost, preamble }: Coded): number {
  return cost === null || preamble === null ? 0
    : fileFrame + Math.ceil((preamble.bitCount + cost.totalBits) / 8);
}

function fileUnit({ kind }: Content, unit: Unit): FileUnit {
  if (unit === 'symbol') return 'code-point';
  return unit !== 'byte' ? unit : kind === 'bytes' ? 'byte' : 'text-byte';
}

/** The document that a file holds. */
export function openFiled(engine: Engine, bytes: Uint8Array): Result<Filed> {
  return andThen(engine.readFile(bytes), (file) => andThen(contentOf(file), (content) => success({
    content,
    unit: file.unit === 'text-byte' ? 'byte' : file.unit,
    code: codeOf(file),
  })));
}

function contentOf({ unit, bytes }: OpenedFile): Result<Content> {
  if (unit === 'byte') return success({ kind: 'bytes', bytes });
  const text = decodeWtf8(bytes);
  return text !== null ? success({ kind: 'text', text }) : failure({
    name: 'invalid-file-text', text: 'What this file says is a text is not UTF-8; have it written anew.',
  });
}

function codeOf({ code, edited, table, spellings }: OpenedFile): CodeChoice {
  if (!edited) return code;
  const keys = spellings?.map((spelling) => decodeWtf8(spelling) ?? '') ?? [...table.symbols];
  return { base: code, words: new Map(codewords(table).map((word, i) => [keys[i] ?? '', word])) };
}
