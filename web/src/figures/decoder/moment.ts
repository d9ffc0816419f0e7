// Where the decoder is after some bits: what it has read, what it holds, what can follow. Pure.
import type { StreamWindow, StreamWord, TreeNode } from '../../analysis/analysis.ts';
import { unread } from '../../parts/bit-stream-layout.ts';

export interface Moment {
  /** Bits that are read. */
  readonly at: number;
  /** Code words that are complete, and the last of them, if it is in the window. */
  readonly words: number;
  readonly last: StreamWord | null;
  /** The bits of the word that has begun; '' where one has ended. */
  readonly pending: string;
  /** The places before and behind at which a word ends. */
  readonly before: number;
  readonly behind: number;
}

/** `window` reaches back to the beginning of the word at `at`; `stop`: the end of all reading. */
export function momentAt(window: StreamWindow, at: number, stop: number): Moment {
  const { firstBit, firstSymbol, words, bits } = window;
  const end = ({ start, length }: StreamWord): number => firstBit + start + length;
  const next = words.findIndex((word) => end(word) > at);
  const done = next < 0 ? words.length : next;
  const last = words[done - 1] ?? null;
  const begin = last !== null ? end(last) : firstBit + Math.min(0, words[0]?.start ?? 0);
  const word = words[done];
  return {
    at, words: firstSymbol + done, last,
    pending: bits.slice(Math.max(0, begin - firstBit), at - firstBit),
    before: begin < at || last === null ? begin : firstBit + last.start,
    behind: word === undefined ? stop : end(word),
  };
}

/** The window from bit `from` on as the decoder sees it: words, one that has begun, bits ahead. */
export function readStream(
  window: StreamWindow, { at, pending, words }: Moment, from: number,
): StreamWindow {
  const shift = from - window.firstBit;
  const bits = window.bits.slice(shift);
  const open = at - pending.length - from;
  const plain = { label: '', name: '', hue: -1 };
  const read = window.words.slice(0, words - window.firstSymbol)
    .map((word) => ({ ...word, start: word.start - shift }));
  const shown = read.filter(({ start, length }) => start + length > 0);
  return {
    firstBit: from, bits, firstSymbol: words - shown.length,
    words: [
      ...shown,
      ...pending === '' ? []
        : [{ ...plain, symbol: -1, start: open, length: pending.length, open: true } as const],
      { ...plain, symbol: unread, start: at - from, length: Math.max(0, bits.length - (at - from)) },
    ],
  };
}

/** What can still be meant once `bits` of a word are read. */
export interface Possible {
  readonly count: number;
  /** The first few of them, by index. */
  readonly symbols: readonly number[];
  /** The tree does not show them one by one. */
  readonly hidden: boolean;
}

const listed = 6;

export function possibleAfter(tree: readonly TreeNode[], bits: string): Possible {
  let at = 0;
  for (const bit of bits) {
    const node = tree[at];
    if (node === undefined) break;
    if (node.zero < 0 && node.one < 0 && node.symbol < 0) {
      return { count: node.leaves, symbols: [], hidden: true };
    }
    at = bit === '0' ? node.zero : node.one;
  }
  const symbols: number[] = [];
  const stack = [at];
  for (let i = stack.pop(); i !== undefined && symbols.length < listed; i = stack.pop()) {
    const node = tree[i];
    if (node === undefined) continue;
    if (node.symbol >= 0) symbols.push(node.symbol);
    stack.push(node.one, node.zero);
  }
  return { count: tree[at]?.leaves ?? 0, symbols, hidden: false };
}
