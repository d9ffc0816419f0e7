// A text as the engine's own model codes it, in as few bytes as can be: 16 bits of its fingerprint,
// and the coded text of the engine without its first byte, which names the model. Pure.
import { fingerprint } from './fingerprint.ts';
import { linkPrior } from './prior.ts';

/** The engine, wherever it runs. null: it cannot. */
export interface TextCoder {
  /** By context mixing that has read `prior`, without a checksum. */
  code(text: Uint8Array, prior: Uint8Array): Promise<Uint8Array | null>;
  /** Refuses at once what would come out as more than `most` bytes. */
  decode(coded: Uint8Array, most: number, prior: Uint8Array): Promise<Uint8Array | null>;
}

/** Bytes of a text: no link keeps the engine longer than it takes to code so many. */
export const mostCoded = 1 << 15;

/** Context mixing, without a checksum (src/model/coded_text.h). */
const model = 0x60;

export async function coded(text: string, coder: TextCoder): Promise<Uint8Array | null> {
  const bytes = encoder.encode(text);
  if (bytes.length > mostCoded) return null;
  const found = await coder.code(bytes, encoder.encode(linkPrior()));
  return found?.[0] === model ? joined(mark(text), found.subarray(1)) : null;
}

/** null where the bytes are damaged. */
export async function decoded(bytes: Uint8Array, coder: TextCoder): Promise<string | null> {
  const found = await coder.decode(joined([model], bytes.subarray(2)), mostCoded,
    encoder.encode(linkPrior()));
  if (found === null) return null;
  try {
    const text = strictDecoder.decode(found);
    return mark(text).every((byte, i) => byte === bytes[i]) ? text : null;
  } catch {
    return null;
  }
}

function mark(text: string): number[] {
  const hash = parseInt(fingerprint(text), 16);
  const folded = hash >>> 16 ^ hash;
  return [folded >>> 8 & 255, folded & 255];
}

function joined(first: readonly number[], rest: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(first.length + rest.length);
  bytes.set(first);
  bytes.set(rest, first.length);
  return bytes;
}

const encoder = new TextEncoder();
const strictDecoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
