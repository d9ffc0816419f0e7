// Short ways to ask the engine. A refusal is thrown: it fails the check that asked.
import { bitText, packCodewords } from '../engine/codeword.ts';
import type { Bits, Code, Engine } from '../engine/engine.ts';
import type { MessageStream } from '../engine/message.ts';
import type { Result } from '../engine/result.ts';

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.text);
  return result.value;
}

const numbered = (size: number): Uint32Array => Uint32Array.from({ length: size }, (_, i) => i);

/** Code words as given, for symbols 0, 1, 2 … */
export function codeOf(words: string): Code {
  const all = words.split(' ');
  return { symbols: numbered(all.length), ...packCodewords(all) };
}

export function countsOf(counts: string): Uint32Array {
  return Uint32Array.from(counts.split(' '), Number);
}

export function histogramOf(counts: Uint32Array) {
  return { symbols: numbered(counts.length), counts };
}

/** Each count over the sum of them. */
export function sharesOf(counts: string): Float64Array {
  const given = Float64Array.from(countsOf(counts));
  const total = given.reduce((sum, count) => sum + count, 0);
  return given.map((count) => count / total);
}

export function bitsOf(digits: string): Bits {
  return { bytes: packCodewords([digits]).words, bitCount: digits.length };
}

export function digitsOf({ bytes, bitCount }: Bits): string {
  return bitText(bytes, 0, bitCount);
}

/** A message that is open in the engine as long as `use` runs. */
export function withMessage<T>(
  engine: Engine, symbols: Uint32Array, use: (message: MessageStream) => T,
): T {
  const message = engine.openMessage(symbols.length);
  try {
    valueOf(message.append(symbols));
    // The alphabet is settled by what counts it.
    message.histogram();
    return use(message);
  } finally {
    message.close();
  }
}

/** Whether preamble and bits, and nothing else, give the message back. */
export function readBack(message: MessageStream, code: Code): string {
  valueOf(message.encodeWith(code));
  valueOf(message.startProof(message.preamble(code, null)));
  return valueOf(message.continueProof(message.size())) &&
    message.proven().bits === message.bitCount() ? 'read back' : 'read back as something else';
}
