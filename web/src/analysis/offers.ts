// What the text would cost under every code that the engine can make for it.
import type { CodeName, Engine } from '../engine/engine.ts';
import { success, type Result } from '../engine/result.ts';
import type { BlockOffer, CodeOffer, Offers } from './analysis.ts';
import { codeNames, unfitFor } from './codes.ts';
import { lackingIn } from './coded.ts';
import type { Reading } from './reading.ts';

/** The ones that the ruler shows by default, beside the code that is chosen. */
const usual: readonly CodeName[] = ['fixed-length', 'shannon', 'huffman'];

const blockLengths = [2, 3, 4, 5, 6, 7, 8] as const;

export function usualOffers(engine: Engine, reading: Reading): CodeOffer[] {
  return [...usual.map((name) => offer(engine, reading, name)), pairs(reading)];
}

/** Yields, after each code, how much is done, 0 to 1. */
export function* allOffers(
  engine: Engine, reading: Reading,
): Generator<number, Result<Offers>> {
  const codes: CodeOffer[] = [];
  const blocks: BlockOffer[] = [];
  const all = codeNames.length + blockLengths.length;
  for (const name of codeNames) {
    codes.push(offer(engine, reading, name));
    yield codes.length / all;
  }
  for (const length of blockLengths) {
    blocks.push(blocksOf(reading, length));
    yield (codes.length + blocks.length) / all;
  }
  return success({ codes, blocks });
}

function pairs({ message, histogram }: Reading): CodeOffer {
  const name = 'block-2';
  const cost = histogram.counts.length === 0 ? null : message.extension(2);
  if (cost?.ok !== true) {
    const reason = cost?.error.text ?? 'There are no symbols.';
    return { name, expectedLength: null, totalBits: null, reason, prefixFree: true };
  }
  const { totalBits } = cost.value;
  return { name, totalBits, expectedLength: totalBits / message.size(), reason: '',
    prefixFree: true };
}

function blocksOf({ message, alphabet }: Reading, length: number): BlockOffer {
  const product = message.extension(length);
  const counted = message.countedBlocks(length, alphabet.spellings());
  return {
    length,
    totalBits: product.ok ? product.value.totalBits : null,
    reason: product.ok ? '' : product.error.text,
    counted: !counted.ok ? null : {
      totalBits: counted.value.totalBits,
      tableBits: counted.value.descriptionBits - counted.value.totalBits,
    },
  };
}

function offer(
  engine: Engine, { unit, histogram, alphabet }: Reading, name: CodeName,
): CodeOffer {
  const none = { name, expectedLength: null, totalBits: null, prefixFree: true };
  const unfit = unfitFor(name, unit);
  if (unfit !== '') return { ...none, reason: unfit };
  const code = engine.construct(name, histogram);
  if (!code.ok) return { ...none, reason: code.error.text };
  const [lacks] = lackingIn(code.value, histogram.counts);
  if (lacks !== undefined) {
    const { text, name: spelled } = alphabet.label(lacks);
    return { ...none, reason: `It has no code word for ${text} (${spelled}).` };
  }
  const order = engine.order(code.value);
  const cost = engine.cost(code.value, histogram.counts);
  if (!cost.ok) return { ...none, reason: cost.error.text };
  const { totalBits, expectedLength } = cost.value;
  return {
    name, totalBits, expectedLength, reason: '',
    prefixFree: order.ok && order.value.prefixFree,
  };
}
