/** What counts as one symbol of a text; or a symbol of a source that is given, not a text's. */
export type Unit = 'code-point' | 'grapheme' | 'byte' | 'letter' | 'word' | 'symbol';

/** Every unit of a text, in the order in which a person chooses among them; the first is the default. */
export const units: readonly Unit[] = ['code-point', 'grapheme', 'byte', 'letter', 'word'];

/** What people call a unit: "bits per code point", "12 code points". */
export interface UnitName {
  readonly one: string;
  readonly many: string;
}

export const unitNames: Readonly<Record<Unit, UnitName>> = {
  'code-point': { one: 'code point', many: 'code points' },
  grapheme: { one: 'grapheme', many: 'graphemes' },
  byte: { one: 'byte', many: 'bytes' },
  letter: { one: 'letter of 27', many: 'letters of 27' },
  word: { one: 'word', many: 'words' },
  symbol: { one: 'symbol', many: 'symbols' },
};

/** Whether a value from outside (a link, an attribute) names a unit. */
export function isUnit(value: unknown): value is Unit {
  return units.some((unit) => unit === value);
}
