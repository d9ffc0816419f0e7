// Which text the figure is about: the visitor's own, or a copy or another that is the figure's. Pure.
import { fittingCode } from '../../analysis/codes.ts';
import type { DocumentState } from '../../analysis/state.ts';
import { randomLetters } from '../../text/random-letters.ts';
import { englishSample } from '../../text/sample-texts.ts';
import { treated, type Treatment } from '../../text/shuffle.ts';

/** Names that stand in links. */
export type Base = 'yours' | 'paragraph' | 'page' | 'robot';

export const baseWords: Readonly<Record<Base, string>> = {
  yours: 'A copy', paragraph: 'A paragraph of English', page: 'What this page says',
  robot: '400,000 instructions of the robot',
};

export interface Stage {
  readonly base: Base;
  readonly treatment: Treatment;
}

export const bases = Object.keys(baseWords) as Base[];

export const treatments: readonly (readonly [Treatment, string])[] = [
  ['none', 'As it is'], ['letters', 'Shuffle letters'], ['words', 'Shuffle words'],
  ['random', 'Random letters'],
];

const seed = 1951;
const robotDraws = 400_000;

export interface Step extends Stage {
  readonly title: string;
  readonly why: string;
}

/** The story, in three steps. */
export const steps: readonly Step[] = [
  { base: 'robot', treatment: 'none', title: 'The robot’s stream',
    why: 'Each code word is exactly as long as it is worth, so each bit halves what is ' +
      'possible: a perfect code makes noise of its source.' },
  { base: 'page', treatment: 'letters', title: 'English, shuffled',
    why: 'Nothing is left to predict. But code words have whole bits where letters are worth ' +
      'fractions, and the rounding leaves a bias.' },
  { base: 'page', treatment: 'none', title: 'English',
    why: 'Huffman’s code knows how often a letter comes, not what came ' +
      'before it: u follows q, and e often th. What can be predicted can be squeezed; context ' +
      'mixing leaves next to nothing.' },
];

/** The figure's own document; null where it is the visitor's as it is, or cannot be changed. */
export function stagedState(
  yours: DocumentState, { base, treatment }: Stage, words: () => string,
): DocumentState | null {
  const { content, unit } = yours;
  if (base === 'yours' && (treatment === 'none' || content.kind === 'bytes'
    || yours.distribution !== 'text')) return null;
  const text = base === 'yours' && content.kind === 'text' ? content.text
    : base === 'robot' ? randomLetters('uuuuddlr', robotDraws, seed)
      : base === 'page' ? words() : englishSample;
  const code = base !== 'yours' ? 'huffman'
    : unit === 'code-point' ? yours.code : fittingCode(yours.code, 'code-point');
  return {
    content: { kind: 'text', text: treated(text, treatment, seed) },
    unit: 'code-point', code, distribution: 'text',
  };
}
