// A table as comma-separated values (RFC 4180). Pure.

/** What a spreadsheet would take for a formula, and a number that only looks like one. */
const formula = /^[\s\p{C}]*[=+@-]/u;
const number = /^[+-]?\d+([.,]\d+)?$/;

/** A cell that a spreadsheet might run gets an apostrophe in front. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((text) => {
    const cell = formula.test(text) && !number.test(text) ? `'${text}` : text;
    return /[",\r\n;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  }).join(',')).map((line) => `${line}\r\n`).join('');
}
