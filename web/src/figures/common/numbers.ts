// Numbers as the page prints them, and the sentences around them. Pure.
import type { Analysis } from '../../analysis/analysis.ts';
import { unitNames } from '../../text/unit.ts';

export function whole(n: number): string {
  return n.toLocaleString('en', { maximumFractionDigits: 0 });
}

/** "264,900.3" */
export function tenths(n: number): string {
  return n.toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** Bits per symbol: three digits behind the point. */
export function rate(bits: number): string {
  return bits.toFixed(3).replace('-', '−');
}

export function percent(share: number): string {
  const hundredths = share * 100;
  return `${hundredths >= 10 || hundredths === 0 ? hundredths.toFixed(0)
    : hundredths >= 0.1 ? hundredths.toFixed(1) : hundredths.toPrecision(1)} %`;
}

/** "1 code point", "14 code points". */
export function symbols(count: number, unit: Analysis['unit']): string {
  const { one, many } = unitNames[unit];
  return `${whole(count)} ${count === 1 ? one : many}`;
}

/** "1 bit", "28 bits". */
export function bits(count: number): string {
  return `${whole(count)} ${count === 1 ? 'bit' : 'bits'}`;
}

/** How much more: "four times as many", "1.7 times as many", "3 % more"; '' where it is not. */
export function timesAsMany(more: number, fewer: number): string {
  if (fewer === 0 || more <= fewer) return '';
  const ratio = more / fewer;
  if (ratio < 1.095) return `${percent(ratio - 1)} more`;
  const words = ['', '', 'twice', 'three times', 'four times', 'five times', 'six times',
    'seven times', 'eight times', 'nine times', 'ten times'];
  const near = Math.round(ratio);
  const word = words[near];
  if (word !== undefined && word !== '' && Math.abs(ratio - near) < 0.005) {
    return `${word} as many`;
  }
  return `${ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(1)} times as many`;
}

/** The honest total: all that a reader needs, in bits; null where no reader can be sure. */
export function honestTotal({ cost, preamble }: Analysis): number | null {
  return cost === null || preamble === null ? null
    : preamble.tableBits + preamble.countBits + cost.totalBits;
}
