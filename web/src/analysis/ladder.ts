// What every coder makes of one text: the message, and apart from it what else its reader needs.
import type { Code, CodeName, Engine } from '../engine/engine.ts';
import { andThen, success, type Result } from '../engine/result.ts';
import type { Content } from '../text/content.ts';
import { bytesOf, choiceOf } from './prediction.ts';
import { read } from './reading.ts';

export const codeRungs = ['fixed-length', 'shannon', 'huffman', 'block-2'] as const;
/** rANS has a table of its own; the others learn as they go. */
export const modelRungs =
  ['rans', 'order-1', 'order-2', 'order-3', 'ppm-c', 'ppm', 'mixing'] as const;
export type CodeRung = typeof codeRungs[number];
export type ModelRung = typeof modelRungs[number];

/** Exact, in bits. */
export interface Rung {
  readonly messageBits: number;
  /** Table, header, length of the text. */
  readonly extraBits: number;
}

/** Code words: of code points, or of bytes where it is no text. */
export interface CodeLadder {
  readonly total: number;
  /** Order 0, bits per symbol. */
  readonly entropy: number;
  /** In the order of `codeRungs`; null where there is no such code. */
  readonly rungs: readonly (Rung | null)[];
}

/** Yields how much is read, 0 to 1. */
export function* codeLadder(
  engine: Engine, content: Content,
): Generator<number, Result<CodeLadder>> {
  const reading = yield* read(engine,
    { content, unit: 'code-point', code: 'huffman', distribution: 'text' });
  return andThen(reading, ({ message, histogram, alphabet }) => {
    const under = (code: Code): Result<Rung> =>
      andThen(engine.cost(code, histogram.counts), ({ totalBits }) => {
        const { tableBits, countBits } = message.preamble(code, alphabet.spellings());
        return success({ messageBits: totalBits, extraBits: tableBits + countBits });
      });
    const pairs = (): Result<Rung> =>
      andThen(message.countedBlocks(2, alphabet.spellings()), ({ totalBits, descriptionBits }) =>
        success({ messageBits: totalBits, extraBits: descriptionBits - totalBits }));
    const single = (name: CodeName): Result<Rung> =>
      andThen(engine.construct(name, histogram), under);
    const rungs = codeRungs.map((name) => {
      const rung = name === 'block-2' ? pairs() : single(name);
      return rung.ok ? rung.value : null;
    });
    const total = message.size();
    message.close();
    return success({ total, entropy: engine.entropy(histogram.counts), rungs });
  });
}

/** What a coder of bytes really writes, read back and compared. Yields between the two. */
export function* modelRung(
  engine: Engine, content: Content, name: ModelRung,
): Generator<number, Result<Rung>> {
  const bytes = bytesOf(content);
  const written = name === 'rans' ? success(ransOf(engine, bytes))
    : andThen(engine.codeText(bytes, name === 'ppm-c' ? { name } : choiceOf(name),
      { checksum: false }), (coded) => success({ ...coded, extraBits: coded.headerBits }));
  if (!written.ok) return written;
  yield 0.5;
  const { bytes: stream, bodyBits: messageBits, extraBits } = written.value;
  const read = name === 'rans' ? engine.decodeRans(stream, bytes.length)
    : andThen(engine.decodeText(stream, bytes.length), ({ text }) => success(text));
  if (!read.ok) return read;
  if (!agree(read.value, bytes)) throw new Error(`${name} reads another text than it wrote`);
  return success({ messageBits, extraBits });
}

function ransOf(engine: Engine, message: Uint8Array) {
  const { bytes, tableBits, sizeBits } = engine.encodeRans(message);
  const extraBits = tableBits + sizeBits;
  return { bytes, extraBits, bodyBits: 8 * bytes.length - extraBits };
}

function agree(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}
