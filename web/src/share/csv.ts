// A table as comma-separated values (RFC 4180). Pure.

/** With a byte order mark, without which spreadsheets take it for something else than UTF-8. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${rows.map((cells) => `${cells.map((cell) =>
    typeof cell === 'number' ? String(cell) : quoted(cell)).join()}\r\n`).join('')}`;
}

/** What a spreadsheet would take for a formula, wide forms of its signs too, gets an apostrophe in front. */
function quoted(text: string): string {
  return `"${/^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text) ? '\'' : ''}${text.replaceAll('"', '""')}"`;
}
