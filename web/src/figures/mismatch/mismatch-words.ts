// What the figure says in numbers and words. Pure.
import type { Divergences } from '../../analysis/analysis.ts';

/** All in bits per symbol. */
export interface Measures extends Divergences {
  /** What the columns cost: H(P) + D(P‖Q) + unused. */
  readonly expected: number;
  /** Budget that no code word uses, −log2 of the Kraft sum. */
  readonly unused: number;
  /** The fixed-length code for the same symbols. */
  readonly fixed: number;
}

/** Bits as they are printed here. */
export function printed(bits: number, digits: number): string {
  return bits === Infinity ? '∞' : bits.toFixed(digits);
}

/** Parts that add up as printed; the rounding is put into the divergence. */
export function printedParts({ expected, entropyP, unused }: Measures, digits: number) {
  const scale = 10 ** digits;
  const whole = (bits: number): number => Math.round(bits * scale);
  const print = (n: number): string => (n / scale).toFixed(digits);
  const [all, floor] = [whole(expected), whole(entropyP)];
  const cross = Math.max(floor, all - whole(unused));
  return {
    entropy: print(floor), divergence: print(cross - floor), cross: print(cross),
    unused: print(all - cross), expected: print(all),
  };
}

/** What the wrong odds come to, beside the code that needs no odds. */
export function verdictWords(
  { expected, fixed, klPQ, unused }: Measures, unit: string, digits: number,
): string {
  const [spent, level] = [printed(expected, digits), printed(fixed, digits)];
  const off = printed(Math.abs(expected - fixed), digits);
  if (spent === level) {
    return `${spent} bits per ${unit}: exactly what the fixed code costs, which knows no odds.`;
  }
  if (expected > fixed) {
    return `${spent} bits per ${unit}: ${off} more than the fixed code. `
      + 'Being clever about the wrong odds is worse than not being clever.';
  }
  return `${spent} bits per ${unit}: ${off} below the fixed code. ${klPQ < 1e-9 && unused < 1e-9
    ? 'The odds are those that were believed: nothing is wasted.'
    : 'The part above the entropy is the price of the wrong odds.'}`;
}

/** The whole figure in a sentence, for those who do not see it. */
export function pictureWords(measures: Measures, unit: string, digits: number): string {
  const { entropy, divergence, unused, expected } = printedParts(measures, digits);
  return `${expected} bits per ${unit}: entropy ${entropy}, divergence ${divergence}`
    + `${measures.unused > 0 ? `, unused budget ${unused}` : ''}; fixed code ${
      printed(measures.fixed, digits)}`;
}
