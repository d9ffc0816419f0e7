// A source and the words of an own code as text, and back. Pure.
import { mostSourceTotal } from '../analysis/source.ts';
import type { OwnCode, Source, SymbolKey } from '../analysis/state.ts';
import type { Unit } from '../text/unit.ts';
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

/** Keys that are numbers stand for code points in this unit, and for themselves in the others. */
function spelled(unit: Unit, distribution: 'text' | Source): 'code point' | 'number' | 'string' {
  if (distribution !== 'text') return 'number';
  if (unit === 'code-point') return 'code point';
  return unit === 'grapheme' || unit === 'word' ? 'string' : 'number';
}

/** "a:0,n:10": the words of a code of the visitor's own. */
export function wordsText(
  { words }: OwnCode, unit: Unit, distribution: 'text' | Source,
): string {
  const asCodePoint = spelled(unit, distribution) === 'code point';
  return joinPairs(Array.from(words)
    .filter(([, word]) => word !== '')
    .map(([key, word]) => [typeof key === 'number' && asCodePoint
      ? String.fromCodePoint(key) : String(key), word]));
}

/** null where a text is no such list. */
export function readWords(
  text: string, unit: Unit, distribution: 'text' | Source,
): ReadonlyMap<SymbolKey, string> | null {
  const pairs = splitPairs(text);
  if (pairs === null) return null;
  const kind = spelled(unit, distribution);
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

function keyOf(name: string, kind: ReturnType<typeof spelled>): SymbolKey | null {
  if (kind === 'string') return name === '' ? null : name;
  if (kind === 'number') return /^(0|[1-9]\d{0,6})$/.test(name) ? Number(name) : null;
  const point = name.codePointAt(0);
  return point !== undefined && String.fromCodePoint(point) === name ? point : null;
}
