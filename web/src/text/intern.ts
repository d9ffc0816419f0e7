/** Gives every distinct spelling an id, from 0 in order of first appearance. */
export interface Interner {
  /** The id of a spelling of one code unit. */
  unit(unit: number): number;
  /** The id of a spelling. */
  spelling(spelling: string): number;
  /** The spelling of each id. The list grows as ids are given out. */
  readonly spellings: readonly string[];
}

/**
 * An interner with no spelling in it. Most symbols of most texts are single code units, so those
 * have a flat table of their own beside the map.
 */
export function openInterner(): Interner {
  const idPlusOneOfUnit = new Uint32Array(0x10000);
  const idOfSpelling = new Map<string, number>();
  const spellings: string[] = [];

  function unit(code: number): number {
    const known = idPlusOneOfUnit[code] ?? 0;
    if (known > 0) return known - 1;
    idPlusOneOfUnit[code] = spellings.push(String.fromCharCode(code));
    return spellings.length - 1;
  }

  function spelling(text: string): number {
    if (text.length === 1) return unit(text.charCodeAt(0));
    const known = idOfSpelling.get(text);
    if (known !== undefined) return known;
    idOfSpelling.set(text, spellings.length);
    return spellings.push(text) - 1;
  }

  return { unit, spelling, spellings };
}
