// What the decoder's figure says in words. Pure.
import {
  manyReadings, type BlockHarm, type Damage, type DecodingView, type Resync,
} from '../../analysis/decoding.ts';
import type { Unit } from '../../text/unit.ts';
import { bits, symbols, whole } from '../common/numbers.ts';
import type { Moment, Possible } from './moment.ts';

/** The bits of a word, cut where there are very many. */
export function shortBits(text: string): string {
  return text.length > 24 ? `…${text.slice(-24)}` : text;
}

/** Where the reading is: the text twin of stream and tree. */
export function momentWords(
  moment: Moment, possible: Possible, { bits: all, stop, trouble }: DecodingView, unit: Unit,
  nameOf: (symbol: number) => string,
): string {
  const { at, pending, last, words } = moment;
  if (all === 0) return 'There are no bits to read.';
  if (at === 0) return 'Nothing is read yet: every code word is possible.';
  const heard = shortBits(pending);
  if (trouble === 'dead-end' && at === stop) {
    return `No code word begins with ${heard}: the decoder stops here.`;
  }
  if (pending !== '') {
    return at === all ? `The bits end within a code word: ${heard} is only the beginning of one.`
      : `${heard} has begun; ${possibleWords(possible, nameOf)}`;
  }
  const end = at === all ? ` All ${whole(all)} bits are read: ${symbols(words, unit)}.` : '';
  return `Complete: ${last?.name ?? ''}. No other word begins so; nothing has to be waited for.` +
    end;
}

function possibleWords(
  { count, symbols: first, hidden }: Possible, nameOf: (symbol: number) => string,
): string {
  if (hidden) return `it is one of ${whole(count)} rarer symbols.`;
  const names = first.map(nameOf).join(', ');
  if (count === 1) return `only ${names} is possible now.`;
  const more = count - first.length;
  return `still possible: ${names}${more > 0 ? ` and ${whole(more)} more` : ''}.`;
}

/** What was done to which bit; bits are counted from 1. */
export function damageWords({ kind, bit }: Damage): string {
  const number = whole(bit + 1);
  return kind === 'flip' ? `Bit ${number} is flipped.`
    : kind === 'delete' ? `Bit ${number} is deleted.`
      : `A ${kind.slice(-1)} is inserted before bit ${number}.`;
}

/** What came of it. `total`: symbols before the damage; `all`: bits. */
export function resyncWords(
  { firstSymbol, lost, gained, inStep, firstBit }: Resync, total: number, all: number, unit: Unit,
): string {
  const where = `The damage begins at symbol ${whole(firstSymbol + 1)}. `;
  const read = gained === 0 ? 'nothing is read' : `${symbols(gained, unit)} ${
    gained === 1 ? 'is' : 'are'} read`;
  if (inStep === null) {
    return `${where}The decoder never comes back into step: ${
      lost === total ? 'all' : 'the last'} ${symbols(lost, unit)} ${
      lost === 1 ? 'is' : 'are'} lost, and ${read} instead.`;
  }
  const after = inStep === all ? 'With the end of the bits all is over'
    : `Back in step from bit ${whole(inStep + 1)} on, ${bits(inStep - firstBit)} later`;
  return `${where}${after}: ${symbols(lost, unit)} harmed, ${read} in ${
    lost === 1 ? 'its' : 'their'} place.${gained === lost || lost === 0 ? ''
    : ` Whatever counts the symbols is off by ${whole(Math.abs(gained - lost))} from there on.`}`;
}

/** What came of it in the block format, which has a checksum of 32 bits a block. */
export function blockWords({ bytes, text, cut, bits: all, bit, fault, intact }: BlockHarm): string {
  const size = `${whole(bytes)} ${bytes === 1 ? 'byte' : 'bytes'}`;
  const written = `${cut ? `The first ${size}` : size}${text ? ' of UTF-8' : ''} in one block: ${
    bits(all)}, 32 of them its checksum. As far in as yours is bit ${whole(bit + 1)}. `;
  return written + (fault !== null
    ? `Its decoder answers ${fault.name}: “${fault.text}” It knows, and says so: no symbol of this ` +
      'block is trusted, and nothing is shown rather than a wrong text.'
    : intact ? 'Nothing hangs on that bit: all is decoded as it was, and the checksum is right.'
      : 'It does not notice: the checksum is right by chance, and the bytes are wrong.');
}

/** "3", or that counting has stopped. */
export function readingCount(alive: number): string {
  return alive >= manyReadings ? '2^53 or more' : whole(alive);
}
