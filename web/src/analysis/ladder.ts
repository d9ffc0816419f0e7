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

/** What a coder of bytes really writes. */
export function modelRung(engine: Engine, content: Content, name: ModelRung): Result<Rung> {
  const bytes = bytesOf(content);
  if (name === 'rans') {
    const { bytes: { length }, tableBits, sizeBits } = engine.encodeRans(bytes);
    const extraBits = tableBits + sizeBits;
    return success({ messageBits: 8 * length - extraBits, extraBits });
  }
  const choice = name === 'ppm-c' ? { name } : choiceOf(name);
  return andThen(engine.codeText(bytes, choice, { checksum: false }),
    ({ headerBits, bodyBits }) => success({ messageBits: bodyBits, extraBits: headerBits }));
}
