// A source and the words of an own code as text, and back. Pure.
import { mostSourceTotal } from '../analysis/source.ts';
import type { DocumentState, OwnCode, Source, SymbolKey } from '../analysis/state.ts';
import { unitOf } from '../text/content.ts';
import { joinPairs, splitPairs } from './pairs.ts';

/** Symbols of a source, and characters of a name, that a link may bring. */
const mostNames = 1024;
const longestName = 64;
/** Bits of a code word. */
const longestWord = 4096;

/** "up:4,down:2,left:1,right:1" */
export function sourceText({ names, counts }: Source): string {
  return joinPairs(names.map((name, i) => [name, counts[i] ?? 0]));
}

/** null where a text is no source: names that differ, counts that are not all 0 nor too large. */
export function readSource(text: string): Source | null {
  const pairs = splitPairs(text);
  if (pairs === null || pairs.length === 0 || pairs.length > mostNames) return null;
  const names = pairs.map(([name]) => name);
  const counts = pairs.map(([, digits]) => /^\d{1,7}$/.test(digits) ? Number(digits) : NaN);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const fits = total >= 1 && total <= mostSourceTotal && new Set(names).size === names.length &&
    names.every((name) => name !== '' && name.length <= longestName);
  return fits ? { names, counts } : null;
}

/** What the symbols of a document are known by. */
type Kind = 'code point' | 'number' | 'string';

export function kindOf({ content, unit, distribution }: Omit<DocumentState, 'code'>): Kind {
  if (distribution !== 'text') return 'number';
  const read = unitOf(content, unit);
  if (read === 'code-point') return 'code point';
  return read === 'grapheme' || read === 'word' ? 'string' : 'number';
}

/** "a:0,n:10": the words of a code of the visitor's own. */
export function wordsText({ words }: OwnCode, kind: Kind): string {
  return joinPairs(Array.from(words)
    .filter(([, word]) => word !== '')
    .map(([key, word]) => [typeof key === 'number' && kind === 'code point'
      ? String.fromCodePoint(key) : String(key), word]));
}

/** null where a text is no such list. */
export function readWords(text: string, kind: Kind): ReadonlyMap<SymbolKey, string> | null {
  const pairs = splitPairs(text);
  if (pairs === null) return null;
  const words = new Map<SymbolKey, string>();
  for (const [name, word] of pairs) {
    const key = keyOf(name, kind);
    if (key === null || words.has(key) || !/^[01]+$/.test(word) || word.length > longestWord) {
      return null;
    }
    words.set(key, word);
  }
  return words;
}

function keyOf(name: string, kind: Kind): SymbolKey | null {
  if (kind === 'string') return name === '' ? null : name;
  if (kind === 'number') return /^(0|[1-9]\d{0,6})$/.test(name) ? Number(name) : null;
  const point = name.codePointAt(0);
  return point !== undefined && String.fromCodePoint(point) === name ? point : null;
}
