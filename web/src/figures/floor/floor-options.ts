// How the budget was shifted, as a link keeps it. Pure.
import type { Options } from '../common/options.ts';
import type { Budget } from './floor-steps.ts';

/** Places of the two symbols that share, and the budget of each symbol. */
export interface Shift {
  readonly a: number;
  readonly b: number;
  readonly q: Budget;
}

/** Six digits do: the slider has 200 steps. */
export function shiftText({ a, b, q }: Shift): string {
  return [a, b, ...q.map((share) => Math.round(share * 1e6))].join('.');
}

/** null where a text is no shift. */
export function readShift(text: Options[string] | undefined): Shift | null {
  if (text === undefined || !/^\d{1,7}(\.\d{1,7}){3,40}$/.test(String(text))) return null;
  const [a = 0, b = 0, ...parts] = String(text).split('.').map(Number);
  const sum = parts.reduce((all, part) => all + part, 0);
  return a !== b && a < parts.length && b < parts.length && sum > 0
    ? { a, b, q: parts.map((part) => part / sum) } : null;
}

/** Whether a shift is one of these probabilities: none has less than an eighth of its share. */
export function fits({ q }: Shift, p: Budget): boolean {
  return q.length === p.length && q.every((share, i) => share > (p[i] ?? 0) / 8.01);
}
