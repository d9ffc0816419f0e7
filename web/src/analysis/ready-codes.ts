// Codes to break, or broken already; each makes one point.
import type { Unit } from '../text/unit.ts';
import type { CodeChoice, OwnCode } from './state.ts';

export interface ReadyCode {
  /** Stands in links: never changed once released. */
  readonly id: string;
  readonly title: string;
  /** The point, in one sentence. */
  readonly caption: string;
  readonly text: string;
  readonly unit: Unit;
  readonly code: CodeChoice;
}

/** Words by the character that they are for. */
function own(words: Readonly<Record<string, string>>): OwnCode {
  return {
    base: 'huffman',
    words: new Map(Object.entries(words).map(([character, word]) =>
      [character.codePointAt(0) ?? 0, word])),
  };
}

/** In the order in which the page offers them. */
export const readyCodes: readonly ReadyCode[] = [
  {
    id: 'incomplete',
    title: 'incomplete',
    caption: 'A code for the robot with an eighth of the budget unused: no word begins with 111, ' +
      'so that the word of r can drop a bit.',
    text: 'uudulurd', unit: 'code-point',
    code: own({ u: '00', d: '01', l: '10', r: '110' }),
  },
  {
    id: 'clash',
    title: 'one word too many',
    caption: 'The robot’s code was full; s for stop got 100 all the same, and now nobody knows ' +
      'whether 10 is finished.',
    text: 'uudulurds', unit: 'code-point',
    code: own({ u: '0', d: '10', l: '110', r: '111', s: '100' }),
  },
  {
    id: 'look-ahead',
    title: 'look ahead',
    caption: 'Uniquely decodable and not prefix-free: each word is a prefix-free one read ' +
      'backwards, so the end of the message decides what its beginning was.',
    text: 'cabbac', unit: 'code-point',
    code: own({ a: '0', b: '01', c: '11' }),
  },
  {
    id: 'babe',
    title: 'babe or cdb',
    caption: '011101110011 is babe and cdb, and more; yet 6 bits are enough to have two readings.',
    text: 'cdbabe', unit: 'code-point',
    code: own({ a: '1', b: '011', c: '01110', d: '1110', e: '10011' }),
  },
  {
    id: 'long-ambiguity',
    title: 'a late surprise',
    caption: 'Five words of at most 5 bits, of which much can be read in one way only: the ' +
      'shortest bit string with two readings has 26 bits.',
    text: 'bdeaec', unit: 'code-point',
    code: own({ a: '01', b: '0100', c: '00101', d: '10110', e: '11011' }),
  },
  {
    id: 'morse',
    title: 'Morse',
    caption: 'Dots and dashes alone are no code to read back: without its pauses Morse is ' +
      'ambiguous.',
    text: 'MORSECODE', unit: 'code-point', code: 'morse',
  },
  {
    id: 'tie',
    title: 'three right answers',
    caption: 'Counts 4, 2, 2, 1, 1: lengths 1 2 3 4 4, 1 3 3 3 3 and 2 2 2 3 3 all take 22 bits, ' +
      'and no code takes less.',
    text: 'aaaabbccde', unit: 'code-point',
    code: own({ a: '0', b: '10', c: '110', d: '1110', e: '1111' }),
  },
];
