/** Labels of single code points and of bytes; label.ts has the rules that all labels follow. */

import { combiningName, namingOf, punctuationName } from './code-point-names.ts';
import type { Label } from './label.ts';

/** Reserved for scripts written from right to left, assigned or not (Unicode Annex 9, table 4). */
const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Draws nothing or too little: spaces, controls, what fonts are told to ignore, format signs. */
const undrawn = /^[\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffc]$/u;

/** Signs of format that enclose the digits after them, and so do draw something. */
const drawnFormat = /^[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}]$/u;

/** Whether a text has code points that belong to a script written from right to left. */
export function hasRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}

/** Whether a code point shows nothing of its own, so that a mark or a number stands for it. */
export function isUndrawn(glyph: string): boolean {
  if (undrawn.test(glyph) || /^[\p{Cs}\p{Co}\p{Cn}]$/u.test(glyph)) return true;
  return /^\p{Cf}$/u.test(glyph) && !drawnFormat.test(glyph);
}

/** U+0041, U+1F600. */
export function codePointNotation(codePoint: number): string {
  return `U+${hex(codePoint, 4)}`;
}

/** The label of a code point, lone surrogates included. */
export function codePointLabel(codePoint: number): Label {
  const glyph = String.fromCodePoint(codePoint);
  const notation = codePointNotation(codePoint);
  if (isUndrawn(glyph)) {
    const naming = namingOf(codePoint);
    const text = naming?.mark ?? hex(codePoint, 4);
    const name = naming?.name ?? `${kindOf(glyph)} ${notation}`;
    return { text, name, codePoint: notation, special: true, isolate: false };
  }
  const isolate = hasRightToLeft(glyph);
  if (/^\p{M}$/u.test(glyph)) {
    const name = `${combiningName(codePoint)} (${notation})`;
    return { text: `\u25cc${glyph}`, name, codePoint: notation, special: true, isolate };
  }
  const name = punctuationName(glyph) ?? (/^\p{Lu}$/u.test(glyph) ? `capital ${glyph}` : glyph);
  return { text: glyph, name, codePoint: notation, special: false, isolate };
}

/** The label of a byte: its ASCII character where that draws something, else two hex digits. */
export function byteLabel(byte: number): Label {
  const name = `byte 0x${hex(byte, 2)}`;
  if (byte >= 0x80) {
    return { text: hex(byte, 2), name, codePoint: '', special: true, isolate: false };
  }
  const ascii = codePointLabel(byte);
  const isControl = byte < 0x20 || byte === 0x7f;
  return {
    text: isControl ? hex(byte, 2) : ascii.text,
    name: `${name}, ${ascii.name}`,
    codePoint: '',
    special: ascii.special,
    isolate: false,
  };
}

/** What kind of thing a code point without a name of its own is. */
function kindOf(glyph: string): string {
  if (/^\p{Cs}$/u.test(glyph)) return 'lone surrogate';
  if (/^\p{Noncharacter_Code_Point}$/u.test(glyph)) return 'noncharacter';
  if (/^\p{Co}$/u.test(glyph)) return 'private use';
  if (/^\p{Cc}$/u.test(glyph)) return 'control';
  if (/^\p{Z}$/u.test(glyph)) return 'space';
  return /^\p{Cn}$/u.test(glyph) ? 'unassigned' : 'invisible sign';
}

function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0');
}
