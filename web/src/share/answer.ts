// Whether an answer is right. What a code is and costs, and what a text is worth, the engine has
// said before; here it is held against what the assignment asks. Pure.
import type { Analysis } from '../analysis/analysis.ts';
import { readNumber, type Assignment, type Wish } from './assignment.ts';

export interface Finding {
  readonly met: boolean;
  readonly text: string;
}

/** Or why it is no answer yet, which counts as no try. */
export type Judged =
  | { readonly ok: true; readonly right: boolean; readonly answer: string;
      readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly problem: string };

/** Links hold numbers to a millionth. */
const slack = 1e-6;
/** Symbols of a code that stand in an answer. */
const listedWords = 12;

export function judge(assignment: Assignment, typed: string, a: Analysis): Judged {
  return assignment.answer === 'code' ? judgeCode(assignment, a)
    : judgeNumber(assignment, typed, a);
}

/** The number that is asked for; null while the document has none. */
export function expectedNumber({ value }: Assignment, a: Analysis): number | null {
  return value === 'entropy' ? a.entropy
    : value === 'expected-length' ? a.cost?.expectedLength ?? null : value;
}

function judgeNumber(assignment: Assignment, typed: string, a: Analysis): Judged {
  const number = readNumber(typed);
  if (number === null) return { ok: false, problem: 'Type a number, like 1.75 or 7/4.' };
  const expected = expectedNumber(assignment, a);
  if (expected === null) return { ok: false, problem: 'A symbol has no code word: there is no number.' };
  const { within } = assignment;
  const right = Math.abs(number - expected) <= within + slack;
  return { ok: true, right, answer: typed.trim(), findings: [{ met: right,
    text: within === 0 ? right ? 'exactly that' : 'not that number'
      : `${right ? 'not' : 'it is'} more than ${within} away` }] };
}

function judgeCode({ wants, most }: Assignment, a: Analysis): Judged {
  const { verdict, cost } = a;
  if (cost === null || a.total === 0) {
    return { ok: false, problem: 'Give every symbol a code word first.' };
  }
  if (verdict.uniquelyDecodable === null && wants.includes('decodable')) {
    return { ok: false, problem: `It cannot be decided here: ${verdict.undecided}.` };
  }
  const findings = wants.map((wish) => finding(wish, a));
  if (most !== null) {
    const met = cost.expectedLength <= most + slack;
    findings.push({ met, text: `${cost.expectedLength.toFixed(3)} bits per symbol, ` +
      `${met ? 'not' : 'which is'} more than ${most}` });
  }
  return { ok: true, right: findings.every(({ met }) => met), answer: codeText(a), findings };
}

function finding(wish: Wish, { verdict, rows }: Analysis): Finding {
  const { prefixFree, clashes, uniquelyDecodable, ambiguity, kraft } = verdict;
  const word = (index: number | undefined): string =>
    rows.find((row) => row.index === index)?.codeword ?? '';
  const [clash] = clashes;
  const begins = clash === undefined || word(clash.begins) === '' ? ''
    : `: ${word(clash.begins)} begins ${word(clash.other)}`;
  switch (wish) {
    case 'prefix-free':
      return { met: prefixFree, text: prefixFree ? 'prefix-free' : `not prefix-free${begins}` };
    case 'not-prefix-free':
      return { met: !prefixFree, text: prefixFree ? 'prefix-free, which it should not be'
        : `not prefix-free${begins}` };
    case 'decodable':
      return { met: uniquelyDecodable === true, text: uniquelyDecodable === true
        ? 'uniquely decodable' : 'not uniquely decodable' + (ambiguity === null ? ''
        : `: ${short(ambiguity.bits)} has two readings`) };
    case 'complete':
      return { met: kraft.kind === 'complete', text: `Kraft sum ${kraft.kind === 'complete'
        ? 'exactly 1' : kraft.text === '' ? kraft.value.toFixed(6) : kraft.text}` };
  }
}

/** "up 0, down 10, left 110, right 111" */
export function codeText({ rows, distinct }: Analysis): string {
  const words = rows.slice(0, listedWords).map(({ label, codeword }) => `${label} ${short(codeword)}`);
  return words.join(', ') + (distinct > words.length ? ', …' : '');
}

function short(word: string): string {
  return word.length <= 24 ? word : `${word.slice(0, 23)}…`;
}
