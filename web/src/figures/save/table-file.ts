// The code table as CSV (RFC 4180), and the analysis as JSON. Pure.
import type { Analysis, SymbolRow } from '../../analysis/analysis.ts';

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

/** With a byte order mark, without which spreadsheets take it for something else than UTF-8. */
export function tableCsv(rows: readonly SymbolRow[]): string {
  const lines = [columns.map(([title]) => quoted(title)),
    ...rows.map((row) => columns.map(([, cell]) => {
      const value = cell(row);
      return typeof value === 'number' ? String(value) : quoted(value);
    }))];
  return `\ufeff${lines.map((cells) => `${cells.join()}\r\n`).join('')}`;
}

/** What a spreadsheet would take for a formula, wide forms of its signs too, gets an apostrophe in front. */
function quoted(text: string): string {
  return `"${/^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text) ? '\'' : ''}${text.replaceAll('"', '""')}"`;
}

/** The analysis with all rows; what is endless is null. */
export function analysisJson(
  analysis: Analysis, rows: readonly SymbolRow[], version: string, link: string,
): string {
  return JSON.stringify({ surprisal: version, link, ...analysis, rows }, null, 1);
}
