// What the robot's figure says in words. Pure.
import type { Analysis } from '../../analysis/analysis.ts';
import { bits, rate, whole } from '../common/numbers.ts';
import { lastBit, type Moment, type Run } from './robot-run.ts';

/** Differences below this are none: doubles only display. */
const tiny = 1e-9;

export type NameOf = (instruction: number) => string;

/** Where the transmission is: the text twin of the picture. */
export function momentWords(run: Run, moment: Moment, nameOf: NameOf): string {
  const { bits: received, instructions, pending, stop, wrong } = moment;
  if (stop !== null) return stopWords(stop.readings, pending, nameOf);
  const lost = wrong === null ? ''
    : ` It has gone the wrong way since instruction ${whole(wrong + 1)}: ` +
      `${nameOf(run.sent[wrong] ?? 0)} was meant.`;
  if (received === 0) return 'Nothing is sent yet.';
  const ended = received === lastBit(run) ? endWords(run, nameOf) : '';
  const heard = pending.length > 24 ? `…${pending.slice(-24)}` : pending;
  if (pending !== '') {
    return `The robot has ${heard} and waits for more.${lost}${ended}`;
  }
  const last = run.understood[instructions - 1]?.instruction ?? 0;
  return `The code word is complete: ${nameOf(last)}.${lost}${ended}`;
}

function endWords({ sent, unsendable }: Run, nameOf: NameOf): string {
  return unsendable === null ? ` All ${whole(sent.length)} instructions are sent.`
    : ` Next comes ${nameOf(unsendable)}, which has no code word: it cannot be sent.`;
}

function stopWords(
  [one, two]: readonly (readonly number[])[], pending: string, nameOf: NameOf,
): string {
  const spelled = (reading: readonly number[]): string => reading.map(nameOf).join(', ');
  return one === undefined || two === undefined
    ? 'No code word begins like this: the robot stops.'
    : `The robot stops: ${pending} is ${spelled(one)}, and it is ${spelled(two)} as well.`;
}

/** Of two radios that have sent equally many bits. */
export function raceWords(
  [one, two]: readonly [Moment, Moment], [first, second]: readonly [string, string],
): string {
  const lead = two.instructions - one.instructions;
  if (lead === 0) return `After ${bits(Math.max(one.bits, two.bits))} each, neither is ahead.`;
  const by = Math.abs(lead);
  return `${lead > 0 ? second : first} is ahead by ${whole(by)} ` +
    `${by === 1 ? 'instruction' : 'instructions'}.`;
}

/** Bits per instruction of the code as it is: what is sent, where a word may be lacking. */
export function lengthOf({ rows }: Analysis): number {
  return rows.reduce((sum, { contribution }) => sum + contribution, 0);
}

/** A guess of the visitor beside what is possible. */
export function guessWords(guess: number, best: number): string {
  const away = guess - best;
  return `You guessed ${guess}; ${rate(best)} is possible: ` + (Math.abs(away) < 5e-4
    ? 'exactly.' : `${Math.abs(away).toFixed(3)} ${away > 0 ? 'too many' : 'too few'}.`);
}

/** How the visitor's code stands to the best there is. */
export function shortenWords(a: Analysis): string {
  const { verdict } = a;
  if (a.lacking.count > 0) return 'Not yet a code: an instruction has no code word.';
  if (verdict.uniquelyDecodable !== true) return 'Short, but the robot cannot read it.';
  if (verdict.optimality?.kind === 'optimal') {
    return 'As short as any code word for word can be. Other codes are as short: all are right.';
  }
  return lengthOf(a) < a.fixedLength - tiny ? 'Shorter than fixed length; it can be shorter still.'
    : 'Not shorter than fixed length yet.';
}

/** What came of the attempt to go below the entropy. */
export function beatWords(a: Analysis): string {
  const gap = lengthOf(a) - a.entropy;
  const floor = `${rate(a.entropy)} bits`;
  if (gap < -tiny) {
    return `Below ${floor}, at a price: ${a.lacking.count > 0
      ? 'an instruction cannot be sent at all.' : 'the robot cannot tell what is meant.'}`;
  }
  if (a.lacking.count > 0 || a.verdict.uniquelyDecodable !== true) {
    return `Not below ${floor}, and the robot cannot read it either.`;
  }
  if (gap < tiny) {
    return `Exactly ${floor}: every word is as long as −log₂ p of its instruction, and the ` +
      'budget is spent. A shorter word takes room from others, which cost more than it saves.';
  }
  return `${gap.toFixed(3)} bits above ${floor}. Go lower.`;
}
