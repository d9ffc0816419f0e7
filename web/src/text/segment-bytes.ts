import type { Segmenter } from './segmenter.ts';
import { splitsPair } from './surrogate.ts';
import { encodeWtf8 } from './wtf8.ts';

/** Code units that are encoded at a time: enough to forget the cost of a call. */
const pieceUnits = 16384;

/** Opaque bytes. */
export function openBytes(bytes: Uint8Array): Segmenter {
  let at = 0;
  return {
    next(out) {
      const piece = bytes.subarray(at, at + out.length);
      out.set(piece);
      at += piece.length;
      return piece.length;
    },
    get consumed() {
      return at;
    },
    length: bytes.length,
    spellings: () => null,
    reduction: () => null,
  };
}

/** The WTF-8 bytes of a text. */
export function openTextBytes(text: string): Segmenter {
  let at = 0;
  let piece = openBytes(new Uint8Array(0));

  function nextPiece(): void {
    let end = Math.min(at + pieceUnits, text.length);
    if (end < text.length && splitsPair(text, end)) end++;
    piece = openBytes(encodeWtf8(text.slice(at, end)));
    at = end;
  }

  return {
    next(out) {
      let filled = piece.next(out);
      while (filled < out.length && at < text.length) {
        nextPiece();
        filled += piece.next(out.subarray(filled));
      }
      return filled;
    },
    get consumed() {
      return at;
    },
    length: text.length,
    spellings: () => null,
    reduction: () => null,
  };
}
