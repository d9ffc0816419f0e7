import type { Content } from './content.ts';
import { openBytes, openTextBytes } from './segment-bytes.ts';
import { openCodePoints } from './segment-code-points.ts';
import { openGraphemes } from './segment-graphemes.ts';
import { openLetters } from './segment-letters.ts';
import { openWords } from './segment-words.ts';
import type { Segmenter } from './segmenter.ts';
import type { Unit } from './unit.ts';

export type { Reduction, Segmenter } from './segmenter.ts';

/**
 * Starts to cut a content into symbols. The ids are code points (code-point, letter), byte values
 * (byte), or numbers in order of first appearance (grapheme, word). Opaque bytes are cut into
 * bytes whatever the unit: see `unitOf`.
 */
export function openSegmenter(content: Content, unit: Unit): Segmenter {
  if (content.kind === 'bytes') return openBytes(content.bytes);
  switch (unit) {
    case 'code-point':
    case 'symbol':
      return openCodePoints(content.text);
    case 'grapheme':
      return openGraphemes(content.text);
    case 'byte':
      return openTextBytes(content.text);
    case 'letter':
      return openLetters(content.text);
    case 'word':
      return openWords(content.text);
  }
}
