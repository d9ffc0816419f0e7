import { graphemesOf } from './grapheme.ts';
import { splitsPair } from './surrogate.ts';

/** A grapheme with more code units than this is cut inside: no script needs so many. */
const longestGrapheme = 32;

/**
 * A spelling of at most `most` graphemes (3 or more): a longer one loses its middle to an ellipsis.
 * However long the spelling is, only its two ends are read.
 */
export function shortened(spelling: string, most: number): string {
  if (spelling.length <= most) return spelling;
  const reach = most * longestGrapheme;
  if (spelling.length <= reach) {
    const all = graphemes(spelling);
    if (all.length <= most) return all.map(shortGrapheme).join('');
  }
  const tailCount = Math.floor((most - 1) / 3);
  const head = graphemes(cut(spelling, 0, reach)).slice(0, most - 1 - tailCount);
  // The first grapheme of the tail may have lost its start.
  const tail = graphemes(cut(spelling, spelling.length - reach, spelling.length)).slice(1);
  return [...head, '…', ...tail.slice(-tailCount)].map(shortGrapheme).join('');
}

function graphemes(text: string): string[] {
  return Array.from(graphemesOf(text), ({ segment }) => segment);
}

/** The part of a text from one index to another, moved outwards so that no pair is parted. */
function cut(text: string, from: number, to: number): string {
  const start = Math.max(from, 0);
  return text.slice(
    start > 0 && splitsPair(text, start) ? start - 1 : start,
    to < text.length && splitsPair(text, to) ? to + 1 : to,
  );
}

/** A grapheme without the marks that are too many. */
export function shortGrapheme(grapheme: string): string {
  if (grapheme.length <= longestGrapheme) return grapheme;
  return `${cut(grapheme, 0, longestGrapheme)}…`;
}
