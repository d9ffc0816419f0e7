// Which text the figure is about: the visitor's, or another, shuffled or not. Pure.
import type { Content } from '../../text/content.ts';
import { englishSample } from '../../text/sample-texts.ts';
import { treated, type Treatment } from '../../text/shuffle.ts';
import { splitsPair } from '../../text/surrogate.ts';

/** Names that stand in links. */
export const bases = ['yours', 'paragraph', 'page'] as const;
export type Base = typeof bases[number];

export const baseTitles: Readonly<Record<Base, string>> = {
  yours: 'Your text', paragraph: 'A paragraph of English', page: 'What this page says',
};

/** Below so many code units or bytes, a model that starts from nothing has learned little. */
const shortText = 200;

/** What is shown while nothing is chosen: the visitor's text, or another while that is short. */
export function usualBase(yours: Content, other: Base): Base {
  return (yours.kind === 'text' ? yours.text : yours.bytes).length < shortText ? other : 'yours';
}

/** Longer texts are cut: code units, or bytes. */
export const mostPredicted = 1 << 16;
const seed = 1951;

export interface Copy {
  readonly content: Content;
  /** All there is, in code units or bytes, where it is cut; else 0. */
  readonly cutFrom: number;
}

/** `words`: what the page says. Bytes that are no text are not shuffled. `most`: what is kept. */
export function copyOf(
  yours: Content, base: Base, treatment: Treatment, words: () => string, most = mostPredicted,
): Copy {
  if (base === 'yours' && yours.kind === 'bytes') {
    const cut = yours.bytes.length > most;
    return { content: cut ? { ...yours, bytes: yours.bytes.subarray(0, most) } : yours,
      cutFrom: cut ? yours.bytes.length : 0 };
  }
  const whole = base === 'page' ? words()
    : base === 'yours' && yours.kind === 'text' ? yours.text : englishSample;
  const cut = whole.length > most;
  const text = cut
    ? whole.slice(0, most - (splitsPair(whole, most) ? 1 : 0)) : whole;
  return { content: { kind: 'text', text: treated(text, treatment, seed) },
    cutFrom: cut ? whole.length : 0 };
}
