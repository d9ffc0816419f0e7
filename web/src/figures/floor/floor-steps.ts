// The four steps of the argument, and how a budget is spent in each. Pure.
import type { Analysis } from '../../analysis/analysis.ts';

/** Block widths by symbol: 2^−length. */
export type Budget = readonly number[];

/** How a step spends the budget: by block widths and lengths, symbol for symbol. */
export interface Spent {
  readonly shares: Budget;
  readonly lengths: readonly number[];
  /** The area of the columns: bits per symbol. */
  readonly area: number;
}

/** The slider between two symbols goes from −`mostShift` to `mostShift`; 0 is the best. */
export const mostShift = 100;
/** No symbol keeps less than p/8 of the budget: its length grows by 3 bits at most. */
const least = 1 / 8;
export const mostExtraBits = 3;

/** Of the budget that a and b share: what a can have, and where the two stand as p says. */
function room(p: Budget, q: Budget, a: number, b: number) {
  const [pa = 0, pb = 0] = [p[a], p[b]];
  const pair = (q[a] ?? 0) + (q[b] ?? 0);
  return { pair, low: pa * least, best: pair * pa / (pa + pb), high: pair - pb * least };
}

/** q with the budget of a and b cut anew between them; the sum stays. */
export function shifted(p: Budget, q: Budget, a: number, b: number, shift: number): number[] {
  const { pair, low, best, high } = room(p, q, a, b);
  const part = shift / mostShift;
  const mine = best + (shift < 0 ? best - low : high - best) * part;
  return q.map((share, i) => i === a ? mine : i === b ? pair - mine : share);
}

/** Where the slider between a and b stands. */
export function shiftOf(p: Budget, q: Budget, a: number, b: number): number {
  const { low, best, high } = room(p, q, a, b);
  const moved = (q[a] ?? 0) - best;
  const whole = moved < 0 ? best - low : high - best;
  return whole < 1e-12 ? 0 : Math.round(moved / whole * mostShift);
}

/** The smallest l with 2^−l <= count / total: −log2 p, rounded up. */
export function roundedUp(count: number, total: number): number {
  let length = 0;
  while (count * 2 ** length < total) length++;
  return length;
}

/** Each −log2 p, rounded up: Shannon's lengths. */
export function wholeBits({ rows, total }: Pick<Analysis, 'rows' | 'total'>): Spent {
  const lengths = rows.map(({ count }) => roundedUp(count, total));
  return {
    lengths, shares: lengths.map((length) => 2 ** -length),
    area: rows.reduce((sum, { probability }, i) => sum + probability * (lengths[i] ?? 0), 0),
  };
}

/** What is left of 1; exactly 0 where only rounding is. */
export function unspent(budget: Budget): number {
  const left = 1 - budget.reduce((sum, share) => sum + share, 0);
  return Math.abs(left) < 1e-12 ? 0 : left;
}

/** Areas above and below the line −log2 p, bits per symbol: their difference is D(P‖Q). */
export function paid(
  p: Budget, ideal: readonly number[], lengths: readonly number[],
): { readonly over: number; readonly under: number } {
  let [over, under] = [0, 0];
  p.forEach((share, i) => {
    const more = share * ((lengths[i] ?? 0) - (ideal[i] ?? 0));
    if (more > 0) over += more;
    else under -= more;
  });
  return { over, under };
}
