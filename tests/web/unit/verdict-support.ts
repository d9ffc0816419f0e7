// Analyses made by hand: a code on a text, with what the engine would find.
import type { Analysis, SymbolRow, Verdict } from '../../../web/src/analysis/analysis.ts';

export function row(label: string, codeword: string, count = 1, index = label.charCodeAt(0)):
SymbolRow {
  return {
    index, label, name: label, codePoint: '', special: false, count, probability: 0,
    selfInformation: 0, codeword, contribution: 0, redundancy: 0, hue: 0,
  };
}

/** Indices of the symbols of a text of such labels. */
export function indices(labels: string): number[] {
  return [...labels].map((label) => label.charCodeAt(0));
}

export const sound: Verdict = {
  kraft: { text: '1', value: 1, kind: 'complete' }, prefixFree: true, clashCount: 0, clashes: [],
  uniquelyDecodable: true, undecided: '', ambiguity: null,
  optimality: { kind: 'optimal', ours: true },
  split: { entropy: 1.985, divergence: 0.015, unused: 0 },
};

export function analysisOf(
  rows: readonly SymbolRow[], verdict: Partial<Verdict> = {}, changes: Partial<Analysis> = {},
): Analysis {
  return {
    unit: 'code-point', total: rows.reduce((sum, { count }) => sum + count, 0),
    distinct: rows.length, entropy: 1.985, code: 'own',
    cost: { expectedLength: 2, totalBits: 28, efficiency: 1, overpaid: 0, underpaid: 0 },
    lacking: { count: 0, first: [] }, longest: 4, verdict: { ...sound, ...verdict }, offers: [],
    fixedLength: 3, utf8Bits: 0, preamble: null, fileSize: 0, rows, remainder: null, tree: [],
    stream: { firstBit: 0, bits: '', firstSymbol: 0, words: [] }, reduction: null, ...changes,
  };
}
