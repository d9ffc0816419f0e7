// A probability, and several that are independent of each other. Pure.
import { isolate } from '../../parts/ruler-text.ts';
import { parseOdds } from '../../text/odds.ts';

export type Chance =
  | { readonly ok: true; readonly probability: number }
  | { readonly ok: false; readonly text: string };

/** What is typed as one probability: 1/8, .125 or 12.5 %. */
export function readChance(typed: string): Chance {
  const odds = parseOdds([typed, '1']);
  if (!odds.ok) return { ok: false, text: odds.text };
  const [over = 0, under = 1] = odds.counts;
  if (over === 0) {
    return { ok: false, text: 'No number of halvings leads to 0, and what never happens is never ' +
      'told.' };
  }
  return over <= under ? { ok: true, probability: over / under }
    : { ok: false, text: 'A probability is at most 1, or 100 %.' };
}

/** "0.125", "0.3", "0.0075": four digits that count. */
export function decimal(value: number): string {
  return String(Number(value.toPrecision(4)));
}

export interface Told {
  /** "b a n": the symbols. */
  readonly symbols: string;
  /** "1/7 × 3/7 = 0.0612": independent events multiply. */
  readonly product: string;
  /** "2.807 + 1.222 = 4.030": bits add. */
  readonly sum: string;
  readonly probability: number;
  readonly bits: number;
}

interface Counted {
  readonly label: string;
  readonly count: number;
  readonly selfInformation: number;
}

/** Symbols drawn independently of each other, told one after the other. */
export function tell(rows: readonly Counted[], total: number): Told {
  const probability = rows.reduce((left, { count }) => left * count / total, 1);
  const bits = rows.reduce((sum, { selfInformation }) => sum + selfInformation, 0);
  return {
    symbols: rows.map(({ label }) => isolate(label)).join(' '),
    product: `${rows.map(({ count }) => fraction(count, total)).join(' × ')} = ` +
      decimal(probability),
    sum: `${rows.map(({ selfInformation }) => selfInformation.toFixed(3)).join(' + ')} = ` +
      bits.toFixed(3),
    probability, bits,
  };
}

/** In lowest terms: "3/7". */
export function fraction(count: number, total: number): string {
  let [a, b] = [total, count];
  while (b !== 0) [a, b] = [b, a % b];
  return count === total ? '1' : `${count / a}/${total / a}`;
}

/** "3 whole halvings", "1 whole halving and 0.737 of another", "no halving at all". */
export function halvings(bits: number): string {
  const whole = Math.floor(bits + 1e-9);
  const part = bits - whole;
  const many = `${whole} whole halving${whole === 1 ? '' : 's'}`;
  if (part < 5e-4) return whole === 0 ? 'no halving at all' : many;
  return whole === 0 ? `${part.toFixed(3)} of one halving`
    : `${many} and ${part.toFixed(3)} of another`;
}
