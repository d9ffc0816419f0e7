// The robot's instructions: names, ways to go, probabilities as typed, and codes to try. Pure.
import type { DocumentState, OwnCode, Source } from '../../analysis/state.ts';
import { parseOdds } from '../../text/odds.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** By place in the source; y grows downwards. Their arrows are short enough for any word. */
export const directions: readonly Point[] = [
  { x: 0, y: -1 }, { x: 0, y: 1 }, { x: -1, y: 0 }, { x: 1, y: 0 },
  { x: -1, y: -1 }, { x: 1, y: -1 }, { x: -1, y: 1 }, { x: 1, y: 1 },
];

export const arrows = '↑↓←→↖↗↙↘';

const usualNames = [
  'up', 'down', 'left', 'right', 'up-left', 'up-right', 'down-left', 'down-right',
];

/** Characters of a name. */
export const longestName = 12;

/** What is typed in a row of the editor. */
export interface Typed {
  readonly name: string;
  readonly odds: string;
}

/** A row of the editor as it comes. */
export function newRow(place: number, odds = '1/8'): Typed {
  return { name: usualNames[place] ?? '', odds };
}

export interface Preset {
  readonly title: string;
  readonly rows: readonly Typed[];
}

function preset(title: string, ...odds: readonly string[]): Preset {
  return { title, rows: odds.map((text, place) => newRow(place, text)) };
}

export const robotPreset = preset('The robot’s', '1/2', '1/4', '1/8', '1/8');
export const presets: readonly Preset[] = [
  robotPreset, preset('Reversed', '1/8', '1/8', '1/4', '1/2'),
  preset('All alike', '1/4', '1/4', '1/4', '1/4'),
  preset('Nearly certain', '97 %', '1 %', '1 %', '1 %'),
  preset('Counts', '6', '3', '2', '0'),
];

/** A source, or what is wrong with which row. */
export type Edited =
  | { readonly ok: true; readonly source: Source; readonly note: string }
  | { readonly ok: false; readonly index: number; readonly field: keyof Typed;
      readonly text: string };

export function sourceOf(rows: readonly Typed[]): Edited {
  const names = rows.map(({ name }) => name.trim());
  const bad = names.findIndex((name, i) => name === '' || names.indexOf(name) < i);
  if (bad >= 0) {
    return { ok: false, index: bad, field: 'name', text: names[bad] === ''
      ? 'An instruction needs a name.' : `Two instructions have the name “${names[bad]}”.` };
  }
  const odds = parseOdds(rows.map((row) => row.odds));
  if (!odds.ok) return { ...odds, field: 'odds' };
  return { ok: true, source: { names, counts: odds.counts }, note: odds.note };
}

export const robotSource: Source = { names: usualNames.slice(0, 4), counts: [4, 2, 1, 1] };

export const robotState: DocumentState = {
  content: { kind: 'text', text: '' }, unit: 'code-point', code: 'fixed-length',
  distribution: robotSource,
};

export interface BrokenCode {
  readonly title: string;
  readonly caption: string;
  readonly source: Source;
  readonly code: OwnCode;
}

function own(...words: readonly string[]): OwnCode {
  return { base: 'huffman', words: new Map(words.entries()) };
}

/** Codes that do not work, each for a reason of its own. */
export const brokenCodes: readonly BrokenCode[] = [
  { title: '100 for a fifth', source: { names: usualNames.slice(0, 5),
    counts: [4, 2, 1, 1, 1] }, code: own('0', '10', '110', '111', '100'),
  caption: 'The budget was spent, and up-left got 100 all the same. After 10: is it finished?' },
  { title: '0 and 01', source: robotSource, code: own('0', '01', '10', '11'),
    caption: 'Short words for all. 010 is up down, and it is down up as well.' },
  { title: '0, 1, 00, 01', source: robotSource, code: own('0', '1', '00', '01'),
    caption: '1.25 bits per instruction, far below any floor, and no message is safe.' },
  { title: 'too late', source: robotSource, code: own('0', '01', '011', '111'),
    caption: 'Not prefix-free, and yet no bit string has two readings: the robot must wait for ' +
      'what follows, sometimes for long.' },
];

/** The shortest words there are, shortest first: what a greedy hand would give. */
export function shortestWords(count: number): string[] {
  return Array.from({ length: count }, (_, i) => (i + 2).toString(2).slice(1));
}

/** "1/8" where that is short, else a decimal. */
export function shareText(count: number, total: number): string {
  let [a, b] = [count, total];
  while (b > 0) [a, b] = [b, a % b];
  return count === 0 ? '0' : count === total ? '1'
    : total / a <= 64 ? `${count / a}/${total / a}` : (count / total).toPrecision(3);
}
