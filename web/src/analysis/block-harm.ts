// The damage that is done to the bits of a text, done to the text in the block format.
import type { Damage } from '../engine/decoding.ts';
import type { Engine } from '../engine/engine.ts';
import { encodeWtf8 } from '../text/wtf8.ts';
import { mostBlockBytes, type BlockHarm } from './decoding.ts';
import type { Reading } from './reading.ts';

/** As far into the block as into the `all` bits of the text; null without a text. */
export function blockHarm(
  engine: Engine, { content, unit }: Reading, damage: Damage, all: number,
): BlockHarm | null {
  if (unit === 'symbol') return null;
  const text = content.kind === 'text';
  // No byte is lost: a UTF-16 code unit takes one at least.
  const bytes = text ? encodeWtf8(content.text.slice(0, mostBlockBytes)) : content.bytes;
  const block = bytes.subarray(0, mostBlockBytes);
  const done = engine.damagedBlocks(block, damage, all);
  return done.ok ? {
    ...done.value, text, bytes: block.length,
    cut: block.length < bytes.length || (text && content.text.length > mostBlockBytes),
  } : null;
}
