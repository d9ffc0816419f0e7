// The alphabet of an opened message: what each symbol is called, how it looks, which hue it has.
import { labelOf, type Label } from '../text/label.ts';
import type { Unit } from '../text/unit.ts';
import { encodeWtf8 } from '../text/wtf8.ts';
import { assignHues, hueSeed } from './hues.ts';
import type { SymbolKey } from './state.ts';

export interface Alphabet {
  readonly size: number;
  /** What the symbol is known by, whatever text it stands in. */
  key(index: number): SymbolKey;
  label(index: number): Label;
  /** The hue of its own that a symbol has, if any. */
  hue(index: number): number | undefined;
  /** The symbols' bytes, ascending, where the engine cannot know them by a number. */
  spellings(): readonly Uint8Array[] | null;
}

/**
 * `symbols`: ids ascending, as the histogram has them. `spelled`: the sorted spellings, for units
 * whose ids stand for strings. `appearance`: for each index its place by first appearance.
 */
export function makeAlphabet(
  unit: Unit, symbols: Uint32Array, spelled: readonly string[] | null, appearance: Uint32Array,
): Alphabet {
  const key = (index: number): SymbolKey =>
    spelled === null ? symbols[index] ?? 0 : spelled[index] ?? '';
  const seed = (index: number): number => {
    const of = key(index);
    return typeof of === 'number' ? of : hueSeed(of);
  };
  const hues = assignHues(firstByAppearance(appearance), seed);
  return {
    size: symbols.length,
    key,
    label: (index) => labelOf(key(index), unit),
    hue: (index) => hues.get(index),
    spellings: () => spelled === null ? null : spelled.map(encodeWtf8),
  };
}

/** The first eight indices in order of first appearance. */
function firstByAppearance(appearance: Uint32Array): number[] {
  const first: number[] = [];
  appearance.forEach((place, index) => { if (place < 8) first[place] = index; });
  return first;
}
