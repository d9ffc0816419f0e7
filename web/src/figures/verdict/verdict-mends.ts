// What mends a code: changes of words by index of the symbol.
import type { Analysis, SymbolRow } from '../../analysis/analysis.ts';
import type { DocumentModel } from '../../document/document-model.ts';
import { freeBlockFor, freeWords } from '../../parts/code-wall-moves.ts';

/** Each of the two gets the word of the other. */
export function exchanged(first: SymbolRow, second: SymbolRow): Map<number, string> {
  return new Map([[first.index, second.codeword], [second.index, first.codeword]]);
}

/** Every word below `node` loses the bit that follows it. */
export function withoutBitAt(rows: readonly SymbolRow[], node: string): Map<number, string> {
  return new Map(rows
    .filter(({ codeword }) => codeword.length > node.length && codeword.startsWith(node))
    .map(({ index, codeword }) => [index, node + codeword.slice(node.length + 1)]));
}

/** Drops that bit, in the words that the analysis does not bring too. */
export async function withoutBit(model: DocumentModel, a: Analysis, node: string): Promise<void> {
  const rows = a.remainder === null ? a.rows
    : await model.ask('rows',
      { query: { order: 'codeword', descending: false, from: 0, count: a.distinct } });
  if (rows !== null) await model.setWords(withoutBitAt(rows, node));
}

/**
 * A free word for one of the `lacking` symbols that leaves room for the others: about as long as
 * its probability asks for where there is one, else as short as there is. null if none is free.
 */
export function freeWordFor(
  words: readonly string[], { selfInformation }: SymbolRow, lacking: number,
): string | null {
  const free = freeWords(words);
  const [largest] = free;
  if (largest === undefined) return null;
  if (lacking > free.length) {
    const deeper = (lacking - free.length).toString(2).length;
    return largest.padEnd(largest.length + deeper, '0');
  }
  const asked = Math.max(1, Math.ceil(selfInformation - 1e-9));
  return freeBlockFor(words, Math.max(asked, largest.length)) ?? largest;
}
