/**
 * What a person sees and hears for a symbol. The rules of all labels:
 * - Something is always drawn: what has no shape of its own has a mark or a number, and `special`
 *   tells the painter to set it apart from a text that looks the same (a box, another colour).
 * - A label never changes the direction of what stands beside it. It has no bidi control in it, and
 *   where `isolate` is true, a painter that puts it on one line with other text encloses it, in
 *   <bdi> or with `isolated`.
 * - It is short: long words and graphemes are cut, at grapheme boundaries.
 */

import {
  byteLabel,
  codePointLabel,
  codePointNotation,
  hasRightToLeft,
  isUndrawn,
} from './code-point-label.ts';
import { shortened, shortGrapheme } from './shorten.ts';
import type { Unit } from './unit.ts';

export interface Label {
  /** Short and drawable: the glyph, or a mark for what draws nothing: ␣ ⇥ ⏎ ZWJ D800. */
  readonly text: string;
  /** For a tooltip or a screen reader: "space", "comma", "lone surrogate U+D800". */
  readonly name: string;
  /** "U+0020"; several with spaces between for a grapheme; "" for bytes and words. */
  readonly codePoint: string;
  /** The text is a mark or number in place of the symbol, or a mark on a dotted circle. */
  readonly special: boolean;
  /** The text has right-to-left letters in it. */
  readonly isolate: boolean;
}

const shortGraphemes = 12;
const longGraphemes = 120;
const mostCodePoints = 8;
const loneSurrogate = /[\ud800-\udfff]/u;
const pictographic = /^[\p{Extended_Pictographic}\u20e3]$/u;

/**
 * The label of a symbol: a number for units whose ids are code points or bytes, a spelling (not
 * empty) for graphemes and words.
 */
export function labelOf(symbol: number | string, unit: Unit): Label {
  if (typeof symbol === 'number') {
    return unit === 'byte' ? byteLabel(symbol) : codePointLabel(symbol);
  }
  const first = symbol.codePointAt(0) ?? 0;
  if (symbol.length === String.fromCodePoint(first).length) return codePointLabel(first);
  return spellingLabel(symbol, unit);
}

/** A label's text, enclosed so that it leaves the direction of a line of plain text alone. */
export function isolated(label: Label): string {
  return label.isolate ? `\u2068${label.text}\u2069` : label.text;
}

/** The label of a grapheme or word of two code points or more. */
function spellingLabel(spelling: string, unit: Unit): Label {
  const start = Array.from(spelling.slice(0, 2 * mostCodePoints)).slice(0, mostCodePoints);
  const more = start.join('').length < spelling.length ? ' …' : '';
  const codePoint =
    unit === 'word' ? '' : start.map((c) => codePointNotation(codePointOf(c))).join(' ') + more;
  if (spelling === '\r\n') {
    return { text: 'CR⏎', name: 'CR LF', codePoint, special: true, isolate: false };
  }
  const isWord = unit === 'word';
  const text = isWord ? shortened(spelling, shortGraphemes) : shortGrapheme(spelling);
  if (start.every(isUndrawn) || loneSurrogate.test(text)) {
    return { ...partsLabel(start, more), codePoint };
  }
  const special = /^\p{M}/u.test(spelling);
  const circle = special ? '\u25cc' : '';
  const name = isWord ? shortened(spelling, longGraphemes) : text + hiddenParts(start);
  const isolate = hasRightToLeft(text);
  return { text: circle + text, name: circle + name, codePoint, special, isolate };
}

/** The label of what cannot be drawn in one piece: the labels of its code points in a row. */
function partsLabel(codePoints: readonly string[], more: string): Omit<Label, 'codePoint'> {
  const labels = codePoints.map((c) => codePointLabel(codePointOf(c)));
  const shown = labels.slice(0, 2).map((label) => label.text);
  if (labels.length > 2) shown.push('…');
  const name = labels.map((label) => label.name).join(', ') + more;
  const text = shown.join(' ');
  return { text, name, special: true, isolate: hasRightToLeft(text) };
}

/**
 * Names what a grapheme has in it without showing it, since "a" and "a" with a joiner look the
 * same. Emoji are left out: there the joiners and selectors do show, in the picture they make.
 */
function hiddenParts(codePoints: readonly string[]): string {
  if (codePoints.some((c) => pictographic.test(c))) return '';
  const hidden = codePoints.filter(isUndrawn).map((c) => codePointLabel(codePointOf(c)).name);
  return hidden.length === 0 ? '' : ` with ${hidden.join(', ')}`;
}

function codePointOf(glyph: string): number {
  return glyph.codePointAt(0) ?? 0;
}
