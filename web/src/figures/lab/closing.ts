// The one sentence under the ruler: what the figures mean for this text. Pure.
import type { Analysis, CodeCost } from '../../analysis/analysis.ts';
import { unitNames } from '../../text/unit.ts';
import { bits, rate, whole } from '../common/numbers.ts';

/** Nearer to the entropy than this, in bits per symbol, is called close. */
const close = 0.05;

export function closing(a: Analysis): string {
  const unit = unitNames[a.unit].one;
  if (a.total === 0) return 'Nothing typed, nothing to say: the empty text has no symbols.';
  if (a.cost === null) {
    return `This code cannot write the text: ${a.lacking.first[0]?.name ?? 'a symbol'} has no ` +
      'code word.';
  }
  if (!a.verdict.prefixFree) return notPrefixFree(a, a.cost.expectedLength);
  if (a.distinct === 1) {
    return `One symbol: the entropy is 0, since there is nothing to find out. Its code word ` +
      `${a.rows[0]?.codeword} still takes ${bits(a.longest)} per ${unit}, all of it redundancy; ` +
      'only a code for the number of symbols can do without.';
  }
  return readable(a, a.cost, unit);
}

function notPrefixFree(a: Analysis, spent: number): string {
  const { uniquelyDecodable } = a.verdict;
  const less = spent < a.entropy - 1e-9 ? 'Below the entropy, and here is the catch' : 'Take care';
  if (uniquelyDecodable === true) {
    return 'Not prefix-free, and yet every stream has only one reading; to find it, the reader ' +
      'may have to wait for bits that come later.';
  }
  return uniquelyDecodable === false
    ? `${less}: there are streams with two readings, so these bits do not carry the text.`
    : `${less}: one code word begins another, so the reader cannot tell where a word ends.`;
}

function readable(a: Analysis, cost: CodeCost, unit: string): string {
  const floor = Math.ceil(a.total * a.entropy - 1e-9);
  const gap = cost.expectedLength - a.entropy;
  const saves = a.verdict.optimality === null || a.verdict.optimality.kind === 'optimal' ? 0
    : cost.totalBits - (a.offers.find(({ name }) => name === 'huffman')?.totalBits ?? 0);
  if (saves > 0) {
    return `${rate(gap)} bits per ${unit} above the entropy. Huffman’s code writes this text ` +
      `with ${bits(saves)} less.`;
  }
  if (cost.overpaid === 0 && cost.underpaid === 0) {
    return 'Equal: every probability is a power of 1/2, so each code word is exactly as long as ' +
      'its −log₂ p, and the code meets the entropy.';
  }
  if (floor === cost.totalBits) {
    return 'Close: no code for single symbols can save even one more bit here.';
  }
  const excess = `${rate(gap)} bits per ${unit} above the entropy`;
  if (gap < close) {
    return `Close: ${excess}. Nothing is shorter with one whole code word per ` +
      `symbol; the other ${bits(cost.totalBits - floor)} are the price of whole bits.`;
  }
  return `Far: ${excess}, ${whole(100 * gap / cost.expectedLength)} % of what is spent. No code ` +
    'with one code word per symbol does better: a code word has a whole number of bits.';
}
