// Names with digits behind them as one text: "up:4,down:2", "a:0,n:10". Pure.

/** A comma and a backslash in a name stand behind a backslash; a colon may stand there as it is. */
export function joinPairs(pairs: Iterable<readonly [string, string | number]>): string {
  return Array.from(pairs, ([name, digits]) =>
    `${name.replace(/[\\,]/g, '\\$&')}:${digits}`).join(',');
}

/** null where a text is no such list: what stands behind the last colon must be digits. */
export function splitPairs(text: string): [string, string][] | null {
  const pairs: [string, string][] = [];
  if (text === '') return pairs;
  for (const entry of entriesOf(text)) {
    const colon = entry.lastIndexOf(':');
    const digits = entry.slice(colon + 1);
    if (colon < 0 || !/^\d*$/.test(digits)) return null;
    pairs.push([entry.slice(0, colon), digits]);
  }
  return pairs;
}

/** Parted at the commas that have no backslash before them. */
function entriesOf(text: string): string[] {
  const entries: string[] = [];
  let entry = '';
  for (const [token] of text.matchAll(/\\[^]?|,|[^\\,]+/g)) {
    if (token !== ',') entry += token.startsWith('\\') ? token.slice(1) : token;
    else entries.push(entry);
    if (token === ',') entry = '';
  }
  return [...entries, entry];
}
