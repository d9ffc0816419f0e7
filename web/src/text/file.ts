import type { Content } from './content.ts';
import { decodeUtf8Strict, encodeWtf8 } from './wtf8.ts';

const mebibyte = 1024 * 1024;

/** Files of more bytes than this are refused. */
export const maxFileBytes = 64 * mebibyte;

/** What a file holds: text if its bytes are valid UTF-8, else opaque bytes. Empty is a text. */
export function classify(bytes: Uint8Array): Content {
  const text = decodeUtf8Strict(bytes);
  return text === null ? { kind: 'bytes', bytes } : { kind: 'text', text };
}

/** How the names of our own files end. */
export const fileEnding = '.surprisal';

/** Whether a file is one of ours, or says that it is: see src/coding/container.h. */
export function isOurs(name: string, bytes: Uint8Array): boolean {
  return name.endsWith(fileEnding) ||
    [0x89, 0x53, 0x75, 0x72].every((byte, i) => bytes[i] === byte);
}

/** Why a file of this name and size is refused, and what to do; null if it is not. */
export function fileRefusal(name: string, bytes: number): string | null {
  if (bytes <= maxFileBytes) return null;
  const size = (Math.ceil((bytes / mebibyte) * 10) / 10).toFixed(1);
  return (
    `The file “${name}” has ${size} MiB, and this page opens files of up to ` +
    `${maxFileBytes / mebibyte} MiB. Choose a smaller file, or cut a part out of this one. ` +
    'Your text is unchanged.'
  );
}

/** The bytes that saving a content writes: of a file that was opened, exactly its own. */
export function textToFileBytes(content: Content): Uint8Array {
  return content.kind === 'bytes' ? content.bytes : encodeWtf8(content.text);
}
