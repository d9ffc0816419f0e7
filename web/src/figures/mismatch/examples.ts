// Odds that are wrong, as examples worth a click. Pure.
import type { CodeName } from '../../engine/engine.ts';
import { germanSample, letterCounts, letterNames } from '../../text/letters-of-languages.ts';
import { englishSample } from '../../text/sample-texts.ts';

/** How high the columns are: as code words are long, or −log2 q. */
export type Height = 'words' | 'ideal';

export interface Example {
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
    ...robot, title: 'the robot as planned', p: [4, 2, 1, 1],
    caption: 'The code was made for these odds: it costs their entropy and not a bit more.',
  },
  {
    ...robot, title: 'the robot reversed', p: [1, 1, 2, 4],
    caption: 'The robot has turned round: what was rare is common now, and pays three bits each '
      + 'time. The fixed code does not care.',
  },
  {
    ...coin, title: 'a biased coin taken for fair', p: [9, 1], q: [1, 1],
    caption: 'Heads nine times in ten, and a model that does not know: a whole bit for a toss '
      + 'that is worth less than half of one.',
  },
  {
    ...coin, title: 'a fair coin taken for biased', p: [1, 1], q: [9, 1],
    caption: 'The same two distributions the other way round cost more: being sure and wrong is '
      + 'dearer than being unsure. Divergence is no distance.',
  },
  {
    ...english, title: 'English in a code for German', code: 'huffman',
    q: letterCounts(germanSample).map((count) => count + 1),
    caption: 'Letters of the English sample under a Huffman code for a German paragraph. Every '
      + 'letter was counted once more than it occurs there, so that all 27 have a word.',
  },
  {
    ...english, title: 'English, all letters alike', code: 'fixed-length',
    q: letterNames.map(() => 1),
    caption: 'A code that believes all 27 letters equally likely gives each 5 bits. Five bits '
      + 'have room for 32: part of the waste is budget that nobody uses.',
  },
];
