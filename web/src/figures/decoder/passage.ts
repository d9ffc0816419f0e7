// Symbols written as a text, and the passage around a harm. Pure.
import type { StreamWindow, StreamWord } from '../../analysis/analysis.ts';
import type { Unit } from '../../text/unit.ts';

/** Symbols around the harm, and within it, that are shown. */
const around = 14;
const within = 40;

/** As their labels, with spaces between where a source has names for its symbols. */
export function textOf(words: readonly Pick<StreamWord, 'label'>[], unit: Unit): string {
  const named = unit === 'symbol' && words.some(({ label }) => label.length > 1);
  return words.map(({ label }) => label).join(named ? ' ' : '');
}

/** The text about the harm, in three parts. */
export interface Passage {
  readonly front: string;
  readonly harmed: string;
  readonly behind: string;
}

/** `count` symbols from `first` on are harmed. Cut where there is much of it. */
export function passage(
  { firstSymbol, words }: StreamWindow, first: number, count: number, unit: Unit,
): Passage {
  const at = first - firstSymbol;
  const begin = Math.max(0, at - around);
  const shown = Math.min(count, within, Math.max(0, words.length - at));
  const end = shown < count ? at + shown : at + count + around;
  const parts = [words.slice(begin, at), words.slice(at, at + shown),
    words.slice(at + shown, end)].map((part) => textOf(part, unit));
  const space = textOf(words, unit).includes(' ') ? ' ' : '';
  return {
    front: (begin + firstSymbol > 0 ? '…' : '') + (parts[0] ?? '') + space,
    harmed: parts[1] ?? '',
    behind: space + (parts[2] ?? '') + (end < words.length ? '…' : ''),
  };
}
