// Odds that are wrong, as examples worth a click. Pure.
import type { CodeName } from '../../analysis/state.ts';
import { germanSample, letterCounts, letterNames } from '../../text/letters-of-languages.ts';
import { englishSample } from '../../text/sample-texts.ts';

/** How high the columns are: as code words are long, or −log2 q. */
export type Height = 'words' | 'ideal';

export interface Example {
  /** Stands in links: never changed once released. */
  readonly id: string;
  readonly title: string;
  /** What a symbol of it is called. */
  readonly unit: string;
  /** The symbols in the order of their strips. */
  readonly names: readonly string[];
  /** What happens, and what was believed when the code was made: as counts. */
  readonly p: readonly number[];
  readonly q: readonly number[];
  /** The code that was made for q. */
  readonly code: CodeName;
  readonly height: Height;
  /** Borders between strips go in steps of 1/grid. */
  readonly grid: number;
  /** Digits that are printed behind the point. */
  readonly digits: number;
  readonly caption: string;
}

/** Strips that can be moved: of more symbols they are too narrow. */
export const mostMovable = 8;

const robot = {
  unit: 'instruction', names: ['up', 'down', 'left', 'right'], q: [4, 2, 1, 1], code: 'huffman',
  height: 'words', grid: 64, digits: 3,
} as const;
const coin = {
  unit: 'toss', names: ['heads', 'tails'], code: 'huffman', height: 'ideal', grid: 20, digits: 4,
} as const;
const english = {
  unit: 'letter of 27', names: letterNames, p: letterCounts(englishSample), height: 'words',
  grid: 64, digits: 3,
} as const;

export const examples: readonly Example[] = [
  {
    ...robot, id: 'planned', title: 'the robot as planned', p: [4, 2, 1, 1],
    caption: 'The code was made for these odds and costs their entropy, not a bit more.',
  },
  {
    ...robot, id: 'reversed', title: 'the robot reversed', p: [1, 1, 2, 4],
    caption: 'What was rare is common now, and pays three bits each time. The fixed code does not '
      + 'care.',
  },
  {
    ...coin, id: 'biased', title: 'a biased coin taken for fair', p: [9, 1], q: [1, 1],
    caption: 'Heads nine times in ten, and a model that does not know: a whole bit for a toss '
      + 'worth less than half of one.',
  },
  {
    ...coin, id: 'fair', title: 'a fair coin taken for biased', p: [1, 1], q: [9, 1],
    caption: 'The other way round costs more: sure and wrong is dearer than unsure. Divergence is '
      + 'no distance.',
  },
  {
    ...english, id: 'german', title: 'English in a code for German', code: 'huffman',
    q: letterCounts(germanSample).map((count) => count + 1),
    caption: 'The English sample under Huffman’s code for a German paragraph, where each letter '
      + 'was counted once more than it occurs, so that all 27 have a word.',
  },
  {
    ...english, id: 'alike', title: 'English, all letters alike', code: 'fixed-length',
    q: letterNames.map(() => 1),
    caption: 'All 27 equally likely, 5 bits each. Five bits have room for 32: part of the waste is '
      + 'budget that nobody uses.',
  },
];
