// Moves on the code wall. A code word is a node of the binary tree of all bit strings and owns the
// block below it; what a word takes, no other word of a prefix-free code can have.

/** Code words by index of the symbol; '' where a symbol has none. */
export type Words = ReadonlyMap<number, string>;

export type Direction = 'left' | 'right' | 'up' | 'down';

/** What a drop would do: the words that change, and the symbols that lose theirs. */
export interface Placing {
  readonly changes: Words;
  readonly evicted: readonly number[];
}

/** The longest code word that a code may have, and the longest that arrow keys go to. */
export const longestWord = 4096;
export const longestByKeys = 24;

/** Whether one word begins the other, or equals it. */
export function clash(a: string, b: string): boolean {
  return a !== '' && b !== '' && (a.startsWith(b) || b.startsWith(a));
}

/**
 * The node one step away: left and right the neighbouring block of the same length, up the block
 * around it, down its left half. The same node at the edges of the wall.
 */
export function moved(word: string, direction: Direction): string {
  switch (direction) {
    case 'up': return word.length > 1 ? word.slice(0, -1) : word;
    case 'down': return word.length < longestByKeys ? `${word}0` : word;
    case 'left': return turned(word, '1', '0');
    case 'right': return turned(word, '0', '1');
  }
}

/** Binary counting: the last `from` becomes `to`, and all `to` behind it become `from`. */
function turned(word: string, from: string, to: string): string {
  const at = word.lastIndexOf(from);
  return at < 0 ? word : word.slice(0, at) + to + from.repeat(word.length - at - 1);
}

/** Puts a word on a node: every other symbol whose word clashes with it is left without one. */
export function placed(words: Words, index: number, word: string): Placing {
  const evicted = [...words]
    .filter(([other, owned]) => other !== index && clash(owned, word))
    .map(([other]) => other);
  const changes = new Map<number, string>(evicted.map((other) => [other, '']));
  return { changes: changes.set(index, word), evicted };
}

/** The nodes of at most `deepest` bits that are free and whose parents are not, left to right. */
export function freeBlocks(words: Iterable<string>, deepest: number = longestByKeys): string[] {
  const sorted = [...new Set(words)].filter((word) => word !== '').sort();
  const free: string[] = [];
  const stack = [{ node: '', from: 0, to: sorted.length }];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { node, from, to } = top;
    if (from === to) free.push(node);
    if (from === to || sorted[from] === node || node.length === deepest) continue;
    const middle = firstOne(sorted, from, to, node.length);
    stack.push({ node: `${node}1`, from: middle, to }, { node: `${node}0`, from, to: middle });
  }
  return free;
}

/** Of the sorted words [from, to), the first with a 1 at place `bit`. */
function firstOne(sorted: readonly string[], from: number, to: number, bit: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]?.[bit] === '1') high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A free node of `length` bits, cut from the smallest free block that has one; null if none. */
export function freeBlockFor(words: Iterable<string>, length: number): string | null {
  const fitting = freeBlocks(words, length);
  const best = fitting.reduce<string | null>(
    (found, block) => (found === null || block.length > found.length ? block : found), null,
  );
  return best?.padEnd(length, '0') ?? null;
}

/** Free nodes that can be given as code words, the largest first; both halves of an empty wall. */
export function freeWords(words: Iterable<string>): string[] {
  return freeBlocks(words)
    .flatMap((block) => (block === '' ? ['0', '1'] : [block]))
    .sort((a, b) => a.length - b.length);
}

/** Where a word begins on the wall and how much of it it takes, both as shares of the whole. */
export function share(word: string): { from: number; size: number } {
  let [from, size] = [0, 1];
  for (const bit of word.slice(0, 60)) {
    size /= 2;
    if (bit === '1') from += size;
  }
  return { from, size: 2 ** -word.length };
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** 2^-length as people write it: 1/2, 1/4, … 1/64, 2⁻⁷, … */
export function fractionText(length: number): string {
  if (length <= 6) return length === 0 ? '1' : `1/${2 ** length}`;
  return `2⁻${[...String(length)].map((digit) => superscripts[Number(digit)]).join('')}`;
}
