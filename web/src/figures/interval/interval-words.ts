// What <surprisal-interval> says. Pure.
import type { Blocks, Narrowed } from '../../analysis/interval.ts';
import { bits as countBits, rate } from '../common/numbers.ts';
import { fraction } from '../information/chance.ts';
import { dips } from './blocks-layout.ts';
import type { Share } from './shares-layout.ts';
import type { Told } from './sources.ts';

export const guesses = ['', 'each', 'not', 'skipped'] as const;
export type Guess = typeof guesses[number];

export function blocksWords({ entropy, rates }: Blocks, guess: Guess): string {
  const worse = dips(rates);
  const [first] = worse;
  const at = (n: number): string => rate(rates[n - 1] ?? 0);
  const verdict = guess !== 'each' && guess !== 'not' ? ''
    : (guess === 'each') === (first === undefined) ? 'Right. ' : 'Not so. ';
  return verdict + (first === undefined
    ? 'Here no block costs more per symbol than a shorter one. '
    : `Not each is better: blocks of ${first} cost ${at(first)}, more than the ${
      at(first - 1)} of blocks of ${first - 1}. ${worse.length < 2 ? ''
      : `So it is at ${worse.slice(1).join(' and ')} too. `}`) +
    `All stay below H + 1/n, and none goes below H: ${at(rates.length)} with ${
      2 ** rates.length} words, H = ${rate(entropy)}.`;
}

/** Where each symbol's bits lie, laid end to end. */
export function sharesOf(
  { source, message }: Told, { selfInformation }: Pick<Narrowed, 'selfInformation'>, shown: number,
): Share[] {
  let end = 0;
  return message.slice(0, shown).map((index) => {
    const from = end;
    end += selfInformation[index] ?? 0;
    return { index, label: source[index]?.label ?? '', hue: source[index]?.hue ?? -1, from, to: end };
  });
}

/** "1/4 × 1/2": the probabilities of what has been said. */
export function product({ source, message }: Told, shown: number): string {
  const total = source.reduce((sum, { count }) => sum + count, 0);
  return message.slice(0, shown).map((index) => fraction(source[index]?.count ?? 0, total))
    .join(' × ');
}

export function stepWords(told: Told, found: Narrowed, shown: number): string {
  const step = found.steps[shown - 1];
  const name = told.source[told.message[shown - 1] ?? -1]?.name;
  if (step === undefined || name === undefined) {
    return 'Nothing is said yet: every number from 0 to 1 is possible.';
  }
  const { low, high, width, settled } = step;
  const many = shown > 1 ? `${product(told, shown)} = ` : '';
  return `${name} takes its share: from ${low} up to ${high}. That is ${many}${
    width} wide, and −log₂ of it is ${rate(sharesOf(told, found, shown).at(-1)?.to ?? 0)
  } bits. ${settled === 0 ? 'No bit is settled yet: both halves have a part of it.'
    : `All its numbers begin with ${found.settledBits.slice(0, settled)}.`}`;
}

/** What the bits came to, and what is still needed. */
export function sentWords(told: Told, found: Narrowed): string {
  const { shortestBits: sent, settledBits, huffmanBits, selfInformation } = found;
  const chosen = sent.length - settledBits.length;
  const agree = sent === huffmanBits && selfInformation.every((bits) => Number.isInteger(bits));
  return `${sent === '' ? 'No bit needs to be sent' : `Sent: ${sent}, ${countBits(sent.length)}`
  }, for ${rate(sharesOf(told, found, told.message.length).at(-1)?.to ?? 0)} bits of surprisal. ${
    chosen === 0 ? '' : `The last ${chosen === 1 ? 'one chooses' : `${chosen} choose`
    } a part that lies inside, whatever follows. `
  }Huffman’s code words: ${agree
    ? 'the very same bits. Where each probability is a power of 1/2, the two agree.'
    : `${countBits(huffmanBits.length)}.`}`;
}

/** Read by the engine from the bits, and compared. */
export function proofWords({ source, message }: Told, { shortestBits, read }: Narrowed): string {
  const same = read.length === message.length && read.every((symbol, i) => symbol === message[i]);
  return `Read back: the numbers 0.${shortestBits}… in binary, the thick bars, lie in the strips ${
    read.map((index) => source[index]?.name ?? '?').join(', ')}. ${same ? 'That is the message.'
    : 'That is not the message: a bug of ours.'} The reader must also know the odds, and that ${
    message.length === 1 ? '1 symbol was' : `${message.length} symbols were`} sent.`;
}
