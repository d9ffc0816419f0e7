// What a code word would do that is being typed. Pure.
import type { SymbolRow } from '../../analysis/analysis.ts';
import { clash, fractionText } from '../../parts/code-wall-moves.ts';
import { isolate } from '../../parts/ruler-text.ts';
import { wordTrouble } from '../wall/wall-words.ts';
import { whole } from '../common/numbers.ts';
import { shortWord } from '../common/readout.ts';

export interface CodewordNote {
  /** Only what is `wrong` is no code word. */
  readonly kind: 'wrong' | 'clashes' | 'fine';
  readonly text: string;
}

type Worded = Pick<SymbolRow, 'index' | 'label' | 'codeword'>;

/** `typed`: the word for `row` in a code whose other words are among `rows`. */
export function codewordNote(
  typed: string, row: Worded, rows: readonly Worded[],
): CodewordNote {
  const trouble = wordTrouble(typed);
  if (trouble !== '') return { kind: 'wrong', text: trouble };
  if (typed === '') return { kind: 'fine', text: 'No code word.' };
  const clashing = rows.filter(({ index, codeword }) =>
    index !== row.index && clash(codeword, typed));
  const [first] = clashing;
  if (first === undefined) {
    return { kind: 'fine', text: `No clash; takes ${fractionText(typed.length)} of the budget.` };
  }
  const how = first.codeword === typed ? 'The word' : first.codeword.length > typed.length
    ? `Begins ${shortWord(first.codeword)}` : `Begins with ${shortWord(first.codeword)}`;
  const more = clashing.length === 1 ? '' : ` and clashes with ${whole(clashing.length - 1)} more`;
  return { kind: 'clashes', text: `${how} of ${isolate(first.label)}${more}.` };
}
