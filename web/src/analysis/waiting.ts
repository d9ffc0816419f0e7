// Why a code that is uniquely decodable but not prefix-free cannot be read at once: the beginning
// of a message that still has two readings.

export interface Word {
  readonly index: number;
  readonly codeword: string;
}

/** `bits` is all that is known yet; the last word of the second reading goes on behind them. */
export interface Waiting {
  readonly bits: string;
  readonly readings: readonly [readonly number[], readonly number[]];
}

/** What is known to follow in one reading and not in the other, and how both came there. */
interface Apart {
  readonly behind: readonly number[];
  readonly ahead: readonly number[];
  readonly bits: string;
  readonly dangling: string;
}

/** An example has about so many bits, and no more than so many are looked at. */
const wanted = 8;
const mostLookedAt = 500;

/**
 * From the first word that begins another, a reading that lags is continued as long as both stay
 * possible, to about eight bits. null where no word begins another, or equals it.
 */
export function waitingExample(words: readonly Word[]): Waiting | null {
  const given = words.filter(({ codeword }) => codeword !== '');
  const open = given.flatMap((short) => given
    .filter((long) => long.codeword.length > short.codeword.length &&
      long.codeword.startsWith(short.codeword))
    .map((long): Apart => ({
      behind: [short.index], ahead: [long.index], bits: short.codeword,
      dangling: long.codeword.slice(short.codeword.length),
    }))).slice(0, mostLookedAt);
  let best: Apart | null = null;
  for (let next = 0; next < open.length && next < mostLookedAt; next++) {
    const apart = open[next];
    if (apart === undefined) break;
    if (best === null || apart.bits.length > best.bits.length) best = apart;
    if (best.bits.length >= wanted) break;
    for (const word of given) open.push(...continued(apart, word));
  }
  return best === null ? null : { bits: best.bits, readings: [best.behind, best.ahead] };
}

/** The lagging reading with one more word: it catches up a little, or it runs ahead. */
function continued(
  { behind, ahead, bits, dangling }: Apart, { index, codeword }: Word,
): Apart[] {
  const longer = [...behind, index];
  if (codeword.length < dangling.length && dangling.startsWith(codeword)) {
    return [{ behind: longer, ahead, bits: bits + codeword,
      dangling: dangling.slice(codeword.length) }];
  }
  if (codeword.length > dangling.length && codeword.startsWith(dangling)) {
    return [{ behind: ahead, ahead: longer, bits: bits + dangling,
      dangling: codeword.slice(dangling.length) }];
  }
  return [];
}
