// Text inside a PNG (PNG specification, third edition, 11.3.3.4: iTXt). Pure.

/** Where the header chunk ends: the signature, then 13 bytes in a chunk. */
const headerEnd = 8 + 12 + 13;

/** `texts`: keyword and text. */
export function withTexts(
  png: Uint8Array, texts: Readonly<Record<string, string>>,
): Uint8Array<ArrayBuffer> {
  const chunks = Object.entries(texts).map(([keyword, text]) =>
    chunk(`iTXt${keyword}\0\0\0\0\0${text}`));
  const parts = [png.subarray(0, headerEnd), ...chunks, png.subarray(headerEnd)];
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Length, type and data, checksum. */
function chunk(typeAndData: string): Uint8Array {
  const bytes = new TextEncoder().encode(typeAndData);
  const whole = new Uint8Array(bytes.length + 8);
  const view = new DataView(whole.buffer);
  view.setUint32(0, bytes.length - 4);
  whole.set(bytes, 4);
  view.setUint32(bytes.length + 4, crc32(bytes));
  return whole;
}

function crc32(bytes: Uint8Array): number {
  let rest = -1;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = rest >>> 1 ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return ~rest >>> 0;
}
