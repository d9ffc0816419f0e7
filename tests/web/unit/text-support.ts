import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import type { Content } from '../../../web/src/text/content.ts';
import { openSegmenter } from '../../../web/src/text/segment.ts';
import type { Segmenter } from '../../../web/src/text/segment.ts';
import type { Unit } from '../../../web/src/text/unit.ts';

export function textContent(text: string): Content {
  return { kind: 'text', text };
}

/** Whether a text has no lone surrogate. */
export function isWellFormed(text: string): boolean {
  return !/[\ud800-\udfff]/u.test(text);
}

/** All ids of a segmenter, read in pieces of `room`. */
export function readAll(segmenter: Segmenter, room = 4096): number[] {
  const ids: number[] = [];
  const out = new Uint32Array(room);
  for (let n = segmenter.next(out); n > 0; n = segmenter.next(out)) ids.push(...out.subarray(0, n));
  return ids;
}

export function idsOf(text: string, unit: Unit, room = 4096): number[] {
  return readAll(openSegmenter(textContent(text), unit), room);
}

/** The symbols of a text as strings, for units whose ids stand for spellings. */
export function spelledOut(text: string, unit: 'grapheme' | 'word', room = 4096): string[] {
  const segmenter = openSegmenter(textContent(text), unit);
  const ids = readAll(segmenter, room);
  const spellings = segmenter.spellings() ?? [];
  return ids.map((id) => spellings[id] ?? `no spelling of ${id}`);
}

const pieces = [
  ...['a', 'b', 'Z', ' ', ' ', '.', "'", '\u2019', '7', '\t', '\0', '\n', '\r', '\r\n', '\u0085'],
  ...['\u00e9', '\u00ad', '\u0301', '\u0327', '\ufe0f', '\u034f', '\u200b', '\u200c', '\u200d'],
  ...['\ud83d', '\ude00', '\ud800', '\udfff', '\ue000', '\uffff', '\ufeff', '\ufffd', '\u202e'],
  ...['😀', '👩', '🚀', '👍', '🏽', '❤', '☕', '\u20e3', '🏴', '\u{e0067}', '\u{e007f}'],
  ...['🇩', '🇪', '🇫', '\u0915', '\u094d', '\u0937', '\u093f', '\u0903', '\u0995', '\u09cd'],
  ...['\u1100', '\u1161', '\u11a8', '\uac00', '\uac01', '\ua960', '\ud7b0', '\ud7cb'],
  ...['\u0e01', '\u0e33', '\u0e31', '\u0600', '\u0661', '\u0d4e', '\u{110bd}', '\u{1f1e6}'],
  ...['\u0634', '\u0651', '\u05d0', '\u4e2d', '\u3042', '\u3099', '\u{20000}', '\u{1d165}'],
];

/** Texts of what is hard about Unicode, with runs longer than any window. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(...pieces) },
        {
          weight: 1,
          arbitrary: fc.integer({ min: 0, max: 0x10ffff }).map((c) => String.fromCodePoint(c)),
        },
      ),
      fc.oneof(
        { weight: 30, arbitrary: fc.constant(1) },
        { weight: 1, arbitrary: fc.integer({ min: 2, max: 400 }) },
      ),
    ),
    { maxLength: 60 },
  )
  .map((runs) => runs.map(([piece, times]) => piece.repeat(times)).join(''));

const corpora =
  process.env['SURPRISAL_CORPORA'] ??
  fileURLToPath(new URL('../../../../shared/corpora', import.meta.url));

/** A text of the benchmark corpus; null, with one line, where there is no corpus. */
export function corpusText(name: string): Uint8Array | null {
  const path = `${corpora}/bench/${name}`;
  if (existsSync(path)) return readFileSync(path);
  console.log(`skipped: no ${name} (set SURPRISAL_CORPORA)`);
  return null;
}
