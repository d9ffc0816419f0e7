/**
 * An assignment as a link keeps it, among the options of the figures: assignment.question=…&
 * assignment.answer=code&assignment.wants=prefix-free&assignment.most=1.75. Pure.
 *
 * It comes from a stranger. What the page does not know is passed over; what would leave a question
 * without a sure answer is said, and there is no assignment.
 */
import { locks, type DocumentState, type Lock } from '../analysis/state.ts';
import { fingerprint } from './fingerprint.ts';
import { pairsOf } from './link.ts';

/** What a code has to be. */
export const wishes = ['prefix-free', 'decodable', 'not-prefix-free', 'complete'] as const;
export type Wish = typeof wishes[number];

/** Numbers that the engine finds in the document when the answer is judged. */
export const quantities = ['entropy', 'expected-length'] as const;
export type Quantity = typeof quantities[number];

export interface Assignment {
  readonly question: string;
  /** What is said once it is answered; '' for nothing. */
  readonly after: string;
  readonly answer: 'number' | 'code';
  /** The number, or what it is of the document; and how far an answer may be from it. */
  readonly value: Quantity | number;
  readonly within: number;
  readonly wants: readonly Wish[];
  /** Bits per symbol that the code may cost; null for any. */
  readonly most: number | null;
  /** Parts of the page: a figure, or figure.piece. */
  readonly show: readonly string[];
  /** Parts that come with the right answer. */
  readonly reveal: readonly string[];
  /** What the student cannot change. */
  readonly lock: readonly Lock[];
}

/** As it stands in a link. */
export type AssignmentOptions = Readonly<Record<string, string>>;

export const longestQuestion = 600;
const mostParts = 32;
const partName = /^[a-z]{2,16}(\.[a-z]{2,16})?$/;

const numeral = /^\s*([-−+]?)(\d{1,9})(?:[.,](\d{1,12}))?(?:\s*\/\s*([1-9]\d{0,8}))?\s*$/;

/** What somebody types for a number: 1.75, 1,75, 7/4, −3; null for anything else. */
export function readNumber(text: string): number | null {
  const [, sign = '', whole, tail, over] = numeral.exec(text) ?? [];
  if (whole === undefined) return null;
  const size = Number(`${whole}.${tail ?? ''}`) / Number(over ?? 1);
  return sign === '-' || sign === '−' ? -size : size;
}

/** To a millionth, as links hold numbers. */
function readRounded(text: string): number | null {
  const number = readNumber(text);
  return number === null ? null : Math.round(number * 1e6) / 1e6;
}

/** null where a link brings none; a text where it cannot be taken for one. */
export function readAssignment(
  given: Readonly<Record<string, string | number | boolean>>,
): Assignment | string | null {
  const text = (name: string): string => String(given[name] ?? '');
  const question = text('question').trim();
  const after = text('after').trim();
  if (question === '') return null;
  if (Math.max(question.length, after.length) > longestQuestion) {
    return `Its question has more than ${longestQuestion} characters`;
  }
  const answer = text('answer');
  if (answer !== 'number' && answer !== 'code') {
    return 'What it asks for is nothing that this page knows';
  }
  const asked = text('wants').split(',').filter((name) => name !== '');
  const wants = wishes.filter((wish) => asked.includes(wish));
  const most = text('most') === '' ? null : readRounded(text('most'));
  const value = quantities.find((name) => name === text('value')) ?? readRounded(text('value'));
  const within = readRounded(text('within') || '0');
  if (answer === 'number' && (value === null || within === null || within < 0)) {
    return 'The number that it asks for cannot be read';
  }
  const sure = text('most') === '' ? wants.length > 0 : most !== null;
  if (answer === 'code' && !(sure && asked.every((name) => wishes.some((wish) => wish === name)))) {
    return 'What its code has to be cannot be read';
  }
  const known: Omit<Assignment, 'show' | 'reveal' | 'lock'> = answer === 'number'
    ? { question, after, answer, value: value ?? 0, within: within ?? 0, wants: [], most: null }
    : { question, after, answer, value: 0, within: 0, wants, most };
  const show = parts(text('show'));
  return { ...known, show, reveal: parts(text('reveal')).filter((name) => !show.includes(name)),
    lock: locks.filter((lock) => needs(known).includes(lock)
      || text('lock').split(',').includes(lock)) };
}

/** What has to stay as it is, so that the answer stays the same. */
export function needs({ answer, value }: Pick<Assignment, 'answer' | 'value'>): Lock[] {
  if (answer === 'code') return ['text', 'unit'];
  return typeof value === 'number' ? [] : value === 'entropy' ? ['text', 'unit'] : [...locks];
}

/** What a link says of an assignment; readAssignment() reads it back. */
export function assignmentOptions(assignment: Assignment): AssignmentOptions {
  const { question, after, answer, value, within, wants, most, show, reveal, lock } = assignment;
  const asked = answer === 'number' ? { value: String(value), within: String(within) }
    : { wants: wants.join(), most: most === null ? '' : String(most) };
  const all = { question, after, answer, ...asked, show: show.join(), reveal: reveal.join(),
    lock: lock.filter((name) => !needs(assignment).includes(name)).join() };
  return Object.fromEntries(Object.entries(all).filter(([, text]) => text !== ''));
}

/** The same for the same question on the same document, as far as that is locked. */
export function assignmentHash(assignment: Assignment, document: DocumentState): string {
  const locked = (key: string): boolean => assignment.lock.some((lock) =>
    lock === key || (lock === 'text' && ['sample', 'bytes', 'source'].includes(key)));
  return fingerprint(JSON.stringify([1, Object.entries(assignmentOptions(assignment)),
    pairsOf({ document, figures: {} }).filter(([key]) => locked(key))]));
}

function parts(text: string): string[] {
  return [...new Set(text.split(',').filter((name) => partName.test(name)))].slice(0, mostParts);
}
