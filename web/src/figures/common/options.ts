// What a link keeps of a figure, and how it is read back. A link comes from a stranger: a value that
// does not fit is as good as none. Names and values stand in links and are never changed. Pure.

/** By name. From a link all values are strings. */
export type Options = Readonly<Record<string, string | number | boolean>>;

export type Option = Options[string] | undefined;

/** Only what is otherwise than it comes, so that links stay short. */
export function differing<T extends Options>(now: T, usual: T): Options {
  return Object.fromEntries(Object.entries(now).filter(([name, value]) => value !== usual[name]));
}

/** One of the listed names, or `usual`. */
export function oneOf<T extends string>(value: Option, names: readonly T[], usual: T): T {
  return names.find((name) => name === value) ?? usual;
}

export function flag(value: Option, usual = false): boolean {
  return value === undefined ? usual : String(value) === 'true';
}

/** A whole number from `least` to `most`, or `usual`. */
export function wholeNumber(
  value: Option, { least = 0, most, usual }: { least?: number; most: number; usual: number },
): number {
  const text = String(value);
  const number = /^-?\d{1,16}$/.test(text) ? Number(text) : NaN;
  return number >= least && number <= most ? number : usual;
}

/** What a pattern, from ^ to $, allows, or `usual`. */
export function matching(value: Option, pattern: RegExp, usual: string): string {
  return value !== undefined && pattern.test(String(value)) ? String(value) : usual;
}
