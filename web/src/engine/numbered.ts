// What the module and the files know by number: the place in the list.
import type { CodeName, FileUnit } from './engine.ts';

/** In the order of the enumeration in wasm/construct.cpp, and of files. */
export const constructions: readonly CodeName[] = [
  'fixed-length', 'truncated-binary', 'shannon', 'fano', 'shannon-fano-elias', 'huffman',
  'alphabetic', 'unary', 'golomb-rice', 'elias-gamma', 'elias-delta', 'fibonacci',
  'ascii-7', 'ascii-8', 'utf-8', 'morse',
];

/** What stands around the bits of a file: header and checksum, in bytes. */
export const fileFrame = 20;

/** As FileUnit in src/coding/container.h. */
export const fileUnits: readonly FileUnit[] = [
  'code-point', 'grapheme', 'text-byte', 'letter', 'word', 'byte',
];
