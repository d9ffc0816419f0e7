/**
 * What a student hands in: one line, with a checksum that notices damage and edits by hand. Whoever
 * reads this file can make one up: it is for learning, not for exams. Pure.
 *
 *   Surprisal receipt 1 | Ada | 5c81f0a2 | 1.75 | right | tries: 2 | 90be77d1
 */
import { fingerprint } from './fingerprint.ts';

export interface Receipt {
  readonly name: string;
  /** Of the assignment. */
  readonly hash: string;
  readonly answer: string;
  readonly right: boolean;
  readonly tries: number;
}

/** What is wrong with a line that was pasted; '' where nothing is. */
export type Fault = '' | 'other assignment' | 'damaged or edited' | 'another version' | 'no receipt';

export interface ReceiptRow extends Partial<Receipt> {
  readonly fault: Fault;
  /** What was pasted, where it could not be read. */
  readonly text: string;
}

const version = 1;
export const longestName = 60;
const longestAnswer = 200;
/** Of what is pasted at once, in code units. */
export const longestPaste = 1 << 20;

/** A name or an answer: without what parts the fields, turns text round, or begins a receipt. */
function clean(text: string, most: number): string {
  const plain = text.normalize('NFC')
    .replace(/[\s|\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/(Surprisal) (?=receipt)/g, '$1-').trim();
  return [...plain].slice(0, most).join('').trim() || '–';
}

export function receiptText({ name, hash, answer, right, tries }: Receipt): string {
  const line = [`Surprisal receipt ${version}`, clean(name, longestName), hash,
    clean(answer, longestAnswer), right ? 'right' : 'wrong', `tries: ${tries}`].join(' | ');
  return `${line} | ${fingerprint(line)}`;
}

const begin = /(?=Surprisal\s+receipt\s+\d{1,4}\s*\|)/;
const whole = /^Surprisal\s+receipt\s+(\d{1,4})\s*\|([^|]*)\|[\s>]*([0-9a-f]{8})[\s>]*\|([^|]*)\|[\s>]*(right|wrong)[\s>]*\|[\s>]*tries:[\s>]*(0|[1-9]\d{0,5})[\s>]*\|[\s>]*([0-9a-f]{8})(?!\w)/;

/** Of all that was pasted, mail's > and broken lines among it. `hash`: of the assignment. */
export function readReceipts(pasted: string, hash: string): ReceiptRow[] {
  return pasted.slice(0, longestPaste).split(begin).flatMap((chunk) => {
    const found = whole.exec(chunk);
    if (found === null) {
      const lines = linesOf(chunk);
      return begin.test(chunk) ? [rowOf('damaged or edited', lines.join(' '))]
        : lines.map((line) => rowOf('no receipt', line));
    }
    return [readOne(found, hash),
      ...linesOf(chunk.slice(found[0].length)).map((line) => rowOf('no receipt', line))];
  });
}

function readOne(found: RegExpExecArray, hash: string): ReceiptRow {
  const [text, of, name = '', its = '', answer = '', right, tries, check = ''] = found;
  if (Number(of) !== version) return rowOf('another version', text);
  const receipt = { name: unwrapped(name), hash: its, answer: unwrapped(answer),
    right: right === 'right', tries: Number(tries) };
  return { ...receipt, text: '', fault: !receiptText(receipt).endsWith(` | ${check}`)
    ? 'damaged or edited' : its === hash ? '' : 'other assignment' };
}

/** As before somebody's mail broke and quoted the line. */
function unwrapped(field: string): string {
  return field.replace(/[^\S\n]*\n[\s>]*/g, ' ').replace(/\s+/g, ' ').trim();
}

function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.replace(/^[\s>]+/, '').trim())
    .filter((line) => line !== '');
}

function rowOf(fault: Fault, text: string): ReceiptRow {
  const chars = [...text];
  return { fault, text: chars.length <= 120 ? text : `${chars.slice(0, 119).join('')}…` };
}

/** For csvText(): a head, and a line for each row. */
export function receiptTable(rows: readonly ReceiptRow[]): (string | number)[][] {
  return [['name', 'answer', 'right', 'tries', 'assignment', 'note'],
    ...rows.map(({ name, answer, right, tries, hash, fault, text }) => [name ?? '', answer ?? text,
      right === undefined ? '' : right ? 'right' : 'wrong', tries ?? '', hash ?? '', fault])];
}
