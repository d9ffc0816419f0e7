import { codeSample, emojiSample, englishSample } from './sample-texts.ts';
import { randomLetters } from './random-letters.ts';
import type { Unit } from './unit.ts';

/** A text that is worth a click because it makes a point. */
export interface Sample {
  /** Stands in links: never changed once released. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** The unit in which the text makes its point. */
  readonly unit: Unit;
  /** The point, in one sentence. */
  readonly caption: string;
}

/** The sample that the page opens with. */
export const workedExample: Sample = {
  id: 'bandana',
  title: 'banana bandana',
  text: 'banana bandana',
  unit: 'code-point',
  caption: 'The worked example: 28 bits with a code of its own, a quarter of the 112 of UTF-8.',
};

/** All samples, in the order in which the page offers them. */
export const samples: readonly Sample[] = [
  {
    id: 'robot',
    title: 'robot source',
    text: 'uudulurd',
    unit: 'code-point',
    caption:
      'The robot’s eight instructions, half of them up, a quarter down, an eighth each left and ' +
      'right: 14 bits, 1.75 per instruction, exactly the entropy.',
  },
  {
    id: 'english',
    title: 'English',
    text: englishSample,
    unit: 'code-point',
    caption:
      'A paragraph of English: letters differ so much in how often they come that a code for ' +
      'single characters needs little more than half of UTF-8’s 8 bits.',
  },
  {
    id: 'dna',
    title: 'DNA',
    text: randomLetters('acgt', 240, 1953),
    unit: 'code-point',
    caption:
      'Made like DNA, of four letters with nearly equal counts: two bits each is nearly the ' +
      'entropy, so no code for single letters can do much better.',
  },
  {
    id: 'one-letter',
    title: 'one letter',
    text: 'a'.repeat(64),
    unit: 'code-point',
    caption:
      'One letter, 64 times: its entropy is 0, and yet a code word has at least one bit, so that ' +
      'a code for single letters pays 64.',
  },
  workedExample,
  {
    id: 'abracadabra',
    title: 'abracadabra',
    text: 'abracadabra',
    unit: 'code-point',
    caption: 'The textbook’s word: 23 bits, where a fixed code for its five letters takes 33.',
  },
  {
    id: 'pangram',
    title: 'pangram',
    text: 'sphinx of black quartz, judge my vow',
    unit: 'code-point',
    caption:
      'Every letter of the alphabet is here, most of them once: where counts are alike, code ' +
      'words are alike, and little is saved on a fixed code.',
  },
  {
    id: 'program',
    title: 'source code',
    text: codeSample,
    unit: 'code-point',
    caption:
      'A page of source code: its most common symbol is the space, much of it indentation, and ' +
      'brackets and signs earn short words that English would not give them.',
  },
  {
    id: 'emoji',
    title: 'emoji',
    text: emojiSample,
    unit: 'grapheme',
    caption:
      'What looks like one character may be many: count graphemes, then code points, then ' +
      'bytes, and compare the entropies.',
  },
  {
    id: 'random',
    title: 'random letters',
    text: randomLetters('abcdefghijklmnopqrstuvwxyz', 400, 1948),
    unit: 'code-point',
    caption:
      'Each letter was drawn from 26 with equal chances, log2 26 = 4.70 bits apiece: a code ' +
      'saves little on the fixed 5 bits.',
  },
];

/** The sample of an id from a link; null if there is none. */
export function sampleOf(id: string): Sample | null {
  return samples.find((sample) => sample.id === id) ?? null;
}
