// Which symbols get a hue of their own. Colour never follows rank, and the text alone decides.

const hueCount = 8;

/**
 * The hue, 0 to 7, of the first eight symbols of the text in order of first appearance. A symbol's
 * home hue is its seed mod 8; where an earlier symbol took it, the next free one. So a symbol
 * keeps its hue while others come and go behind it.
 */
export function assignHues(
  symbolsByAppearance: readonly number[], seedOf: (symbol: number) => number,
): ReadonlyMap<number, number> {
  const hues = new Map<number, number>();
  const taken = new Set<number>();
  for (const symbol of symbolsByAppearance.slice(0, hueCount)) {
    let hue = seedOf(symbol) % hueCount;
    while (taken.has(hue)) hue = (hue + 1) % hueCount;
    taken.add(hue);
    hues.set(symbol, hue);
  }
  return hues;
}

/** The seed of a symbol: the sum of its code points. */
export function hueSeed(spelling: string): number {
  let seed = 0;
  for (const char of spelling) seed += char.codePointAt(0) ?? 0;
  return seed;
}

/** −1 or −2: the neutral of a symbol without a hue, alternating along the code-word order. */
export function neutralHue(place: number): number {
  return place % 2 === 0 ? -1 : -2;
}
