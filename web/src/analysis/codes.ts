// The codes that a text can have: by counts, by rank, given once and for all.
import type { CodeName } from '../engine/engine.ts';
import { unitNames, type Unit } from '../text/unit.ts';
import type { CodeChoice } from './state.ts';

/** In the order in which the page lists them. */
export const codeNames: readonly CodeName[] = [
  'fixed-length', 'truncated-binary', 'shannon', 'fano', 'shannon-fano-elias', 'huffman',
  'alphabetic', 'unary', 'golomb-rice', 'elias-gamma', 'elias-delta', 'fibonacci',
  'ascii-7', 'ascii-8', 'utf-8', 'morse',
];

const given: ReadonlySet<CodeName> = new Set<CodeName>(['ascii-7', 'ascii-8', 'utf-8', 'morse']);

/** Why a code makes no sense for a unit; '' where it does. */
export function unfitFor(name: CodeName, unit: Unit): string {
  if (!given.has(name)) return '';
  const spelled = unit === 'grapheme' || unit === 'word';
  if (!spelled && !(name === 'utf-8' && unit === 'byte')) return '';
  return `This code has words for code points, not for ${unitNames[unit].many}.`;
}

/** The construction, or what an own code was before it was edited. */
export function baseOf(code: CodeChoice): CodeName {
  return typeof code === 'string' ? code : code.base;
}

/** The code to go on with where the unit changes: without own words, and one that makes sense. */
export function fittingCode(code: CodeChoice, unit: Unit): CodeName {
  const base = baseOf(code);
  return unfitFor(base, unit) === '' ? base : 'huffman';
}
