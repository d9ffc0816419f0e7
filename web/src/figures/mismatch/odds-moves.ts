// A distribution given by counts: moving the border between two strips, fractions, and the
// distribution that code lengths suit. Pure.

/** Beyond so many counts in all they are not made finer for a border: it snaps to what is there. */
const finest = 1 << 16;

export function totalOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

export function sharesOf(counts: readonly number[]): number[] {
  const total = totalOf(counts);
  return counts.map((count) => count / total);
}

/** Where each border stands, 0 to 1; border i has strip i at its left. */
export function bordersOf(counts: readonly number[]): number[] {
  const total = totalOf(counts);
  let left = 0;
  return counts.slice(0, -1).map((count) => (left += count) / total);
}

/**
 * The counts once a border was taken to `share` (0 to 1) on a grid of 1/grid, in lowest terms. Only
 * the strips at its sides change; each keeps at least `least` steps of the grid if it had them.
 */
export function moved(
  counts: readonly number[], border: number, share: number,
  { grid, least }: { readonly grid: number; readonly least: number },
): number[] {
  const total = totalOf(counts);
  const finer = total % grid === 0 || total * grid > finest ? 1 : grid;
  const fine = counts.map((count) => count * finer);
  const step = total * finer / grid;
  const before = totalOf(fine.slice(0, border));
  const both = (fine[border] ?? 0) + (fine[border + 1] ?? 0);
  const room = Math.min(Math.ceil(least * step), Math.floor(both / 2));
  const wanted = Math.round(Math.round(share * grid) * step) - before;
  fine[border] = Math.max(room, Math.min(both - room, wanted));
  fine[border + 1] = both - fine[border];
  return lowestTerms(fine);
}

/** Of several borders at one place, the one that can go on in a direction. */
export function freeBorder(counts: readonly number[], border: number, rightward: boolean): number {
  let free = border;
  if (rightward) while (counts[free + 1] === 0 && free < counts.length - 2) free++;
  else while (counts[free] === 0 && free > 0) free--;
  return free;
}

export function lowestTerms(counts: readonly number[]): number[] {
  const unit = counts.reduce(gcd, 0);
  return counts.map((count) => unit === 0 ? 0 : count / unit);
}

/** "1/8", "0"; decimals where the fraction would be long. */
export function fraction(count: number, total: number): string {
  const unit = gcd(count, total);
  if (count === 0 || count === total) return String(count / total);
  return total / unit < 1000 ? `${count / unit}/${total / unit}`
    : String(Number((count / total).toPrecision(4)));
}

/** 2^−length over the Kraft sum: the odds for which the lengths are ideal, as counts. */
export function suitedTo(lengths: readonly number[]): number[] {
  const longest = Math.max(...lengths);
  return lengths.map((length) => 2 ** (longest - length));
}

function gcd(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}
