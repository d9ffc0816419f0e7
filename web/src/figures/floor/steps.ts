// What each step says, before the numbers. Pure.

export interface Step {
  readonly title: string;
  readonly says: string;
}

export const steps = [
  {
    title: 'The budget is 1',
    says: 'A word of one bit takes half of the wall, one of two bits a quarter, and so on; words ' +
      'that can be told apart take at most 1 together. The area of the columns is what the code ' +
      'pays on average, L.',
  },
  {
    title: 'Spend it by share',
    says: 'Forget whole bits for a while. Give each symbol a block as wide as its strip: its ' +
      'share of the budget is p, its length −log₂ p. The shares add up to 1, so the budget is ' +
      'spent exactly: every ribbon is upright. The area is now the entropy, H.',
  },
  {
    title: 'Any other way costs more',
    says: 'Take budget from one symbol and give it to another. A block of width q has length ' +
      '−log₂ q: one column sinks, the other rises. The area rises above H whichever way you go, ' +
      'by the divergence D(P‖Q), and is least exactly at q = p.',
  },
  {
    title: 'Back to whole bits',
    says: 'Round each −log₂ p up. No block is wider than its strip, so the words have room. No ' +
      'word is a whole bit too long, so L stays below H + 1. No code for single symbols can do ' +
      'better than H, and one this good always exists.',
  },
] as const satisfies readonly Step[];

/** A part of the budget that whole lengths leave, as "3/16"; '' where nothing is left. */
export function leftText(left: number): string {
  if (left === 0) return '';
  for (let all = 2; all <= 1024; all *= 2) {
    if (Number.isInteger(left * all)) return `${left * all}/${all}`;
  }
  return `about ${left.toPrecision(2)}`;
}
