// A window on a content too large for a text box, or on bytes that are no text. Pure.
import type { Content } from '../../text/content.ts';

/** From so many UTF-16 code units on, the box is a read-only view until editing is asked for. */
export const editableLength = 1_000_000;

const windowLength = 1200;
const bytesPerRow = 16;

export interface ContentWindow {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

export function contentLength(content: Content): number {
  return content.kind === 'text' ? content.text.length : content.bytes.length;
}

/** What stands at `from`: characters of a text, rows of hexadecimal for bytes. */
export function contentWindow(content: Content, from: number): ContentWindow {
  const length = contentLength(content);
  const last = Math.max(0, length - 1);
  if (content.kind === 'text') {
    const start = atBoundary(content.text, Math.min(from, last));
    const to = atBoundary(content.text, Math.min(length, start + windowLength));
    return { text: content.text.slice(start, to), from: start, to, length };
  }
  const start = Math.min(from, last) - Math.min(from, last) % bytesPerRow;
  const to = Math.min(length, start + 16 * bytesPerRow);
  const rows: string[] = [];
  for (let row = start; row < to; row += bytesPerRow) {
    rows.push(hexRow(content.bytes.subarray(row, Math.min(to, row + bytesPerRow)), row));
  }
  return { text: rows.join('\n'), from: start, to, length };
}

/** Never between the two halves of a surrogate pair. */
function atBoundary(text: string, index: number): number {
  const low = text.charCodeAt(index);
  const high = text.charCodeAt(index - 1);
  const within = low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff;
  return within ? index - 1 : index;
}

function hexRow(bytes: Uint8Array, offset: number): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');
  const shown = Array.from(bytes, (byte) =>
    byte > 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '·').join('');
  return `${offset.toString(16).padStart(7, '0')}  ${hex.padEnd(3 * bytesPerRow)} ${shown}`;
}
