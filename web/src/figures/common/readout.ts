// One line on the symbol that is lit: how often, what it is worth, what it costs. Pure.
import type { Analysis, SymbolRow } from '../../analysis/analysis.ts';
import { bits, percent, whole } from './numbers.ts';

export interface Readout {
  readonly symbol: string;
  readonly facts: string;
}

export function readout(row: SymbolRow, a: Analysis): Readout {
  const length = row.codeword.length;
  const spare = length - row.selfInformation;
  const verdict = Math.abs(spare) < 1e-9 ? 'exactly what it is worth'
    : `${Math.abs(spare).toFixed(2)} ${spare > 0 ? 'more' : 'less'} than it is worth`;
  const symbol = row.name === row.label ? row.label : `${row.label} (${row.name})`;
  return {
    symbol,
    facts: `${whole(row.count)} of ${whole(a.total)}, ${percent(row.probability)}; ` +
      `−log₂ p = ${row.selfInformation.toFixed(2)} bits; its code word ` +
      `${shortWord(row.codeword)} has ${bits(length)}, ${verdict}.`,
  };
}

/** A very long code word, cut in the middle. */
export function shortWord(codeword: string): string {
  return codeword.length <= 48 ? codeword
    : `${codeword.slice(0, 24)}…${codeword.slice(-12)}`;
}
