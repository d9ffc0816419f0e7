// The robot's source and code as a link keeps them. Pure.
import { baseOf, codeNames } from '../../analysis/codes.ts';
import type { CodeChoice, DocumentState, Source } from '../../analysis/state.ts';
import { readSource, readWords, sourceText, wordsText } from '../../share/source-text.ts';
import { oneOf, type Options } from '../common/options.ts';
import { brokenCodes, longestName, robotSource, robotState } from './robot-source.ts';
import { fewestOdds, mostOdds } from '../../text/odds.ts';

export interface KeptState {
  readonly source: string;
  readonly code: string;
  readonly words: string;
}

export function keptState({ code, distribution }: DocumentState): KeptState {
  return {
    source: distribution === 'text' ? '' : sourceText(distribution),
    code: baseOf(code),
    words: typeof code === 'string' ? '' : wordsText(code, 'number'),
  };
}

/** As the figure comes. */
export const usualState = keptState(robotState);

/** What is offered on the figure is taken from there, so that it is known again. */
export function readState(given: Options): DocumentState {
  const distribution = sourceOf(String(given['source'] ?? ''));
  const base = oneOf(given['code'], codeNames, 'fixed-length');
  const words = readWords(String(given['words'] ?? ''), 'number');
  const code: CodeChoice = words === null || words.size === 0 ? base : { base, words };
  const state: DocumentState = { ...robotState, distribution, code };
  const { source, words: text } = keptState(state);
  const known = brokenCodes.find((broken) => broken.code.base === base
    && sourceText(broken.source) === source
    && wordsText(broken.code, 'number') === text);
  return known === undefined ? state : { ...state, code: known.code, distribution: known.source };
}

function sourceOf(text: string): Source {
  const source = text === usualState.source ? null : readSource(text);
  return source === null || source.names.length < fewestOdds || source.names.length > mostOdds
    || source.names.some((name) => name.trim() !== name || name.length > longestName)
    ? robotSource : source;
}
