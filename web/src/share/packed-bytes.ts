// Bytes as text that may stand in an address, and made small: base64url (RFC 4648, section 5) and
// raw DEFLATE (RFC 1951). Pure.

export function toBase64url(bytes: Uint8Array): string {
  let binary = '';
  for (let from = 0; from < bytes.length; from += 8192) {
    binary += String.fromCharCode(...bytes.subarray(from, from + 8192));
  }
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** null where a text is none. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return null;
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')),
    (char) => char.charCodeAt(0));
}

export async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** null where the bytes are damaged, or more than `most` come out: then no more are made. */
export async function inflated(
  bytes: Uint8Array<ArrayBuffer>, most: number,
): Promise<Uint8Array | null> {
  const reader = new Blob([bytes]).stream()
    .pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const whole = new Uint8Array(most);
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return whole.subarray(0, length);
      if (length + value.length > most) {
        await reader.cancel();
        return null;
      }
      whole.set(value, length);
      length += value.length;
    }
  } catch {
    return null;
  }
}
