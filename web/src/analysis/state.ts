// The document of the page: what the figures share, and all that analyse() needs to know.
import type { CodeName } from '../engine/engine.ts';
import type { Content } from '../text/content.ts';
import type { Unit } from '../text/unit.ts';

export type { CodeName };

/** What a symbol is known by: its number, or its spelling where the unit has strings. */
export type SymbolKey = number | string;

/** A code of the visitor's own: the words as '0' and '1'. A symbol not in it has none. */
export interface OwnCode {
  /** What was edited, and what a reset goes back to. */
  readonly base: CodeName;
  readonly words: ReadonlyMap<SymbolKey, string>;
}

/** How the code of the document is made. */
export type CodeChoice = CodeName | OwnCode;

/** A source that is given: its symbols by name, and how often each occurs. At most 2^20 in all. */
export interface Source {
  readonly names: readonly string[];
  readonly counts: readonly number[];
}

/** What an assignment keeps as it is. 'code': how the words are made; 'words': the words. */
export const locks = ['text', 'unit', 'code', 'words'] as const;
export type Lock = typeof locks[number];

/** Where the probabilities come from: the counts of the text itself, or a source. */
export type DistributionChoice = 'text' | Source;

export interface DocumentState {
  readonly content: Content;
  readonly unit: Unit;
  readonly code: CodeChoice;
  readonly distribution: DistributionChoice;
}
