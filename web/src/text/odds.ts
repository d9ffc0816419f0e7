// Probabilities as a person types them: 1/8, .125, 12.5 %, or counts such as 3. Exact until the
// last step. Pure.

export type Odds =
  /** In lowest terms. `note`: what was done to them; '' where they were taken as they are. */
  | { readonly ok: true; readonly counts: number[]; readonly note: string }
  /** `index`: the text that is to blame. */
  | { readonly ok: false; readonly index: number; readonly text: string };

export const fewestOdds = 2;
export const mostOdds = 8;

/** What the counts of a source add up to at most. */
const most = 1n << 20n;
const mostText = '1,048,576';
const longest = 40;

interface Ratio {
  readonly over: bigint;
  readonly under: bigint;
}

/** Divided by their sum where that is not 1. A zero stays a zero. */
export function parseOdds(texts: readonly string[]): Odds {
  if (texts.length < fewestOdds) {
    return refused(0, 'A source needs at least two symbols: with one there is nothing to tell.');
  }
  if (texts.length > mostOdds) return refused(mostOdds, 'At most eight symbols fit here.');
  const ratios: Ratio[] = [];
  for (const [index, text] of texts.entries()) {
    const ratio = readRatio(text.trim());
    if (typeof ratio === 'string') return refused(index, ratio);
    ratios.push(ratio);
  }
  const under = ratios.reduce((all, ratio) => all * ratio.under / gcd(all, ratio.under), 1n);
  const parts = ratios.map((ratio) => ratio.over * (under / ratio.under));
  const sum = parts.reduce((all, part) => all + part, 0n);
  if (sum === 0n) return refused(0, 'All are 0: something has to happen. Give one a share.');
  const notes = sum === under ? []
    : [`They add up to ${sumText({ over: sum, under })}, so each is divided by that.`];
  const unit = parts.reduce(gcd, 0n);
  if (sum / unit <= most) {
    return { ok: true, counts: parts.map((part) => Number(part / unit)), note: notes.join('') };
  }
  return { ok: true, counts: rounded(parts, sum),
    note: [...notes, 'They are rounded to about one part in a million.'].join(' ') };
}

function refused(index: number, text: string): Odds {
  return { ok: false, index, text };
}

/** Counts of at most 2^20 in all, none of them 0 that was not, whatever their order. */
function rounded(parts: readonly bigint[], sum: bigint): number[] {
  const room = most - BigInt(parts.length);
  return parts.map((part) => part === 0n ? 0
    : Math.max(1, Number((2n * part * room + sum) / (2n * sum))));
}

/** What a text says, or what is wrong with it. */
function readRatio(text: string): Ratio | string {
  if (text === '') return 'Nothing is written here. For a symbol that never occurs write 0.';
  if (text.length > longest) return `So long a number is not read: ${longest} characters at most.`;
  const fault = (what: string): string => `“${text}” ${what}`;
  const bare = text.replace(/\s*%$/, '');
  const [over, under = { over: 1n, under: 1n }, more] = bare.split('/').map(readDecimal);
  if (over == null || under === null || more !== undefined) return fault(strange(text));
  if (under.over === 0n) return fault('divides by 0.');
  const share = {
    over: over.over * under.under,
    under: over.under * under.over * (bare === text ? 1n : 100n),
  };
  if (share.over > most * share.under) return fault(`is too large: ${mostText} at most.`);
  return share.over > 0n && share.over * most < share.under
    ? fault(`is too small: 1/${mostText} at least, or 0.`) : share;
}

function strange(text: string): string {
  if (/^[-−]\s*[\d.]/.test(text)) return 'is negative: a probability is 0 or more.';
  return `${text.includes(',') ? 'has a comma: the decimal mark is a point'
    : 'is no number'}. Write 1/8, .125, 12.5 % or a count.`;
}

function readDecimal(text: string): Ratio | null {
  const found = /^\s*(?=\.?\d)(\d*)\.?(\d*)(?:e([+-]?\d{1,3}))?\s*$/i.exec(text);
  if (found === null) return null;
  const [, whole = '', part = '', exponent = '0'] = found;
  const power = Number(exponent) - part.length;
  const digits = BigInt(whole + part);
  return power >= 0 ? { over: digits * 10n ** BigInt(power), under: 1n }
    : { over: digits, under: 10n ** BigInt(-power) };
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** "1.5", "4/3", "about 0.9999999". */
function sumText({ over, under }: Ratio): string {
  const million = 1_000_000n;
  const decimal = (Number((2n * over * million + under) / (2n * under)) / 1e6)
    .toLocaleString('en', { maximumFractionDigits: 6 });
  if (over * million % under === 0n) return decimal;
  const unit = gcd(over, under);
  const fraction = `${over / unit}/${under / unit}`;
  return fraction.length <= 9 ? fraction : `about ${decimal}`;
}
