// The one sentence under the ruler: what the figures mean for this text. Pure.
import type { Analysis } from '../../analysis/analysis.ts';
import { unitNames } from '../../text/unit.ts';
import { bits, rate, whole } from './numbers.ts';

/** Nearer to the entropy than this, in bits per symbol, is called close. */
const close = 0.05;

export function closing(a: Analysis): string {
  const unit = unitNames[a.unit].one;
  if (a.total === 0) return 'Nothing typed, nothing to say: the empty text has no symbols.';
  if (a.distinct === 1) {
    return `One symbol: the entropy is 0, since there is nothing to find out. Its code word 0 ` +
      `still takes one bit per ${unit}, all of it redundancy; only a code for the number of ` +
      'symbols can do without.';
  }
  const floor = Math.ceil(a.total * a.entropy - 1e-9);
  const gap = a.expectedLength - a.entropy;
  if (a.overpaid === 0 && a.underpaid === 0) {
    return 'Equal: every probability is a power of 1/2, so each code word is exactly as long as ' +
      'its −log₂ p, and the code meets the entropy.';
  }
  if (floor === a.totalBits) {
    return 'Close: no code for single symbols can save even one more bit here.';
  }
  const excess = `${rate(gap)} bits per ${unit} above the entropy`;
  if (gap < close) {
    return `Close: ${excess}. Huffman’s is the best there is with one whole code word per ` +
      `symbol; the other ${bits(a.totalBits - floor)} are the price of whole bits.`;
  }
  return `Far: ${excess}, ${whole(100 * gap / a.expectedLength)} % of what is spent. No code ` +
    'with one code word per symbol does better: a code word has a whole number of bits.';
}
