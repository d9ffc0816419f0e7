// The code table as CSV, and the analysis as JSON. Pure.
import type { Analysis, SymbolRow } from '../../analysis/analysis.ts';
import { csvText } from '../../share/csv.ts';

const columns: readonly (readonly [title: string, cell: (row: SymbolRow) => string | number])[] = [
  ['symbol', ({ label }) => label],
  ['name', ({ name }) => name],
  ['code point', ({ codePoint }) => codePoint],
  ['count', ({ count }) => count],
  ['probability', ({ probability }) => probability],
  ['self-information in bits', ({ selfInformation }) => selfInformation],
  ['code word', ({ codeword }) => codeword],
  ['code word in bits', ({ codeword }) => codeword.length],
  ['redundancy in bits per symbol', ({ redundancy }) => redundancy],
];

export function tableCsv(rows: readonly SymbolRow[]): string {
  return csvText([columns.map(([title]) => title),
    ...rows.map((row) => columns.map(([, cell]) => cell(row)))]);
}

/** The analysis with all rows; what is endless is null. */
export function analysisJson(
  analysis: Analysis, rows: readonly SymbolRow[], version: string, link: string,
): string {
  return JSON.stringify({ surprisal: version, link, ...analysis, rows }, null, 1);
}
