// What the wall says in words: the budget, a word on its way, the symbol that is lit. Pure.
import type { Analysis } from '../../analysis/analysis.ts';
import type { WallRow } from '../../parts/code-wall-blocks.ts';
import { fractionText, longestWord, placed } from '../../parts/code-wall-moves.ts';
import type { Move } from '../../parts/code-wall-preview.ts';
import { isolate } from '../../parts/ruler-text.ts';
import { percent, whole } from '../common/numbers.ts';
import { shortWord } from '../common/readout.ts';

type Kraft = Analysis['verdict']['kraft'];

/** "used 7/8 of 1: 1/8 is free." */
export function budgetWords({ text, value, kind }: Kraft): string {
  if (kind === 'complete') return 'used 1 of 1: nothing is free.';
  const used = text === '' ? `about ${value.toPrecision(4)}` : text;
  if (kind === 'incomplete') return `used ${used} of 1: ${restOf(text, value)} is free.`;
  return `${used} of 1 is claimed: more than there is, so some bit string has two readings ` +
    '(McMillan 1956).';
}

function restOf(text: string, value: number): string {
  const [used = NaN, all = NaN] = text.split('/').map(Number);
  if (text === '0') return 'all';
  return Number.isSafeInteger(all) ? `${all - used}/${all}` : `about ${(1 - value).toPrecision(2)}`;
}

function names(rows: readonly WallRow[], indices: readonly number[]): string {
  const shown = indices.slice(0, 4)
    .map((index) => rows.find((row) => row.index === index))
    .map((row) => isolate(row?.label ?? ''));
  const more = indices.length - shown.length;
  if (more > 0) return `${shown.join(', ')} and ${whole(more)} more`;
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}

/** What a word would do if it were put where it is now; `done`: what it did. */
export function moveWords(
  rows: readonly WallRow[], { index, word, evicts }: Move, done = false,
): string {
  const row = rows.find((other) => other.index === index);
  if (row === undefined) return '';
  const words = new Map(rows.map((other) => [other.index, other.codeword]));
  const label = isolate(row.label);
  if (word === '') return `${label} without a code word: it cannot be written.`;
  const here = `${label} on ${shortWord(word)}, ${fractionText(word.length)} of the wall`;
  if (word === row.codeword) return `${here}: where it stands.`;
  const { evicted } = placed(words, index, word);
  if (evicted.length === 0) return `${here}: the block is free.`;
  return evicts
    ? `${here}: ${names(rows, evicted)} ${done ? 'lost' : 'would lose'} ` +
      `${evicted.length === 1 ? 'its code word' : 'their code words'}.`
    : `${here}: it would clash with ${names(rows, evicted)}.`;
}

/** What a symbol takes, beside what it is worth. */
export function rowWords({ label, name, codeword, probability }: WallRow): string {
  const symbol = name === label ? isolate(label) : `${isolate(label)} (${name})`;
  const worth = `${percent(probability)} of the text`;
  if (codeword === '') return `${symbol}: ${worth}, and no code word.`;
  const part = 2 ** -codeword.length;
  const takes =
    `${symbol}: ${shortWord(codeword)} takes ${fractionText(codeword.length)} of the wall`;
  if (part === probability) return `${takes}, exactly its share.`;
  return `${takes}; it is ${worth}, ${part < probability ? 'more' : 'less'} than that.`;
}

/** Why a typed word is none; '' where it is one, or empty. */
export function wordTrouble(typed: string): string {
  const place = typed.search(/[^01]/);
  if (place >= 0) {
    const found = String.fromCodePoint(typed.codePointAt(place) ?? 0);
    return `A code word is made of 0 and 1; “${found}” at place ${place + 1} is neither.`;
  }
  return typed.length <= longestWord ? ''
    : `A code word has at most ${whole(longestWord)} bits; these are ${whole(typed.length)}.`;
}

/** The whole picture in one sentence, for those who do not see it. */
export function wallWords(rows: readonly WallRow[], a: Analysis): string {
  const few = rows.slice(0, 12).map(({ name, codeword }) => `${name} ${codeword || 'no word'}`);
  const more = a.distinct > few.length ? `, and ${whole(a.distinct - few.length)} more` : '';
  return `Code wall: ${few.join(', ')}${more}; ${budgetWords(a.verdict.kraft)}`;
}
