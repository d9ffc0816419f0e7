/**
 * Text as bytes. WTF-8 is UTF-8 that also writes a surrogate without its partner, as the three
 * bytes of its own value, so that every JavaScript string has bytes of its own; on well-formed
 * text the two are the same. Source: S. Sapin, The WTF-8 encoding, section 4.
 *
 * Key observation: TextEncoder writes U+FFFD for a lone surrogate, which takes three bytes too. So
 * the native encoder makes room for everything, and the few lone surrogates are written over it.
 */

import { isHighSurrogate, isLowSurrogate, splitsPair } from './surrogate.ts';

// The two classes of the Encoding standard that browsers, workers and Node all have; declared here
// because this folder is compiled without the types of any of them.
declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };
declare const TextDecoder: new (
  label: 'utf-8',
  options: { fatal: boolean; ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

const encoder = new TextEncoder();
const strictDecoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const loneSurrogate = /[\ud800-\udfff]/u;

/** The WTF-8 bytes of a text: its UTF-8 bytes where it is well formed. */
export function encodeWtf8(text: string): Uint8Array<ArrayBuffer> {
  const bytes = encoder.encode(text);
  if (loneSurrogate.test(text)) writeLoneSurrogates(text, bytes);
  return bytes;
}

/** Writes each lone surrogate over the three bytes of the U+FFFD that stands in its place. */
function writeLoneSurrogates(text: string, bytes: Uint8Array): void {
  let to = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (splitsPair(text, at + 1)) {
      at++;
      to += 4;
    } else if (isHighSurrogate(unit) || isLowSurrogate(unit)) {
      bytes[to] = 0xe0 | (unit >> 12);
      bytes[to + 1] = 0x80 | ((unit >> 6) & 0x3f);
      bytes[to + 2] = 0x80 | (unit & 0x3f);
      to += 3;
    } else {
      to += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
    }
  }
}

/** The text of valid UTF-8, a byte order mark included; null for any other bytes. */
export function decodeUtf8Strict(bytes: Uint8Array): string | null {
  try {
    return strictDecoder.decode(bytes);
  } catch {
    return null;
  }
}

/** The text of WTF-8, as encodeWtf8 writes it; null for any other bytes. */
export function decodeWtf8(bytes: Uint8Array): string | null {
  let text = '';
  let from = 0;
  // In UTF-8 no ED stands before a byte from A0 on; here it begins a lone surrogate.
  for (let at = bytes.indexOf(0xed); at >= 0; at = bytes.indexOf(0xed, at + 1)) {
    const second = bytes[at + 1] ?? 0;
    const third = bytes[at + 2] ?? 0;
    if (second < 0xa0 || second > 0xbf || third < 0x80 || third > 0xbf) continue;
    const before = decodeUtf8Strict(bytes.subarray(from, at));
    if (before === null) return null;
    text += before + String.fromCharCode(0xd000 | ((second & 0x3f) << 6) | (third & 0x3f));
    from = at + 3;
  }
  const rest = decodeUtf8Strict(bytes.subarray(from));
  return rest === null ? null : text + rest;
}

/** The number of bytes of `encodeWtf8(text)`, without making them. */
export function utf8Length(text: string): number {
  let length = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    // A pair takes four bytes for its two units, any other unit from U+0800 on three for its one.
    if (isHighSurrogate(unit) && isLowSurrogate(text.charCodeAt(at + 1))) {
      length += 2;
      at++;
    } else {
      length += unit < 0x800 ? 1 : 2;
    }
  }
  return length;
}

/** The number of code points of a text; a lone surrogate counts as one. */
export function codePointCount(text: string): number {
  let count = text.length;
  for (let at = 1; at < text.length; at++) {
    if (isLowSurrogate(text.charCodeAt(at)) && isHighSurrogate(text.charCodeAt(at - 1))) count--;
  }
  return count;
}
