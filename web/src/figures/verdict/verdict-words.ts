// What is wrong or right with a code, in words. Pure: a sentence is a list of pieces, so that code
// words and symbols can be set as such.
import type { Analysis, SymbolRow, Verdict } from '../../analysis/analysis.ts';
import type { Waiting } from '../../analysis/waiting.ts';
import { unitNames } from '../../text/unit.ts';
import { bits, rate, whole } from '../common/numbers.ts';
import { shortWord } from '../common/readout.ts';

export type Named = Pick<SymbolRow, 'label' | 'name' | 'hue' | 'special'>;
export type Piece = string | { readonly word: string } | { readonly symbol: Named };
export type Sentence = readonly Piece[];

/** The row of a symbol by its index; null while it is not at hand. */
export type RowOf = (index: number) => SymbolRow | null;

export interface Status {
  /** `open`: neither good nor bad in itself. */
  readonly mark: 'good' | 'bad' | 'open';
  readonly text: string;
}

/** Readings are listed to so many symbols, lengths to so many, strings printed to so many bits. */
const listedSymbols = 24;
const listedLengths = 16;
export const printedBits = 64;

const kraftMarks = {
  'complete': 'good', 'incomplete': 'open', 'over-subscribed': 'bad',
} as const;

/** A sentence as plain text. */
export function plain(sentence: Sentence): string {
  return sentence.map((piece) => typeof piece === 'string' ? piece
    : 'word' in piece ? shortWord(piece.word) : piece.symbol.label).join('');
}

/** The properties of the code, as the field calls them; none for the empty text. */
export function statusOf({ total, lacking, verdict }: Analysis): Status[] {
  if (total === 0) return [];
  const { kraft, prefixFree, optimality } = verdict;
  const sum = kraft.text === '' ? `about ${kraft.value.toPrecision(4)}` : kraft.text;
  const decodable: Status = verdict.uniquelyDecodable === true
    ? { mark: 'good', text: 'uniquely decodable' }
    : isAmbiguous(verdict) ? { mark: 'bad', text: 'ambiguous' }
      : { mark: 'open', text: 'not decided whether it is uniquely decodable' };
  return [
    ...(lacking.count === 0 ? [] : [{ mark: 'bad', text: 'cannot write the text' } as const]),
    prefixFree ? { mark: 'good', text: 'prefix-free' } : { mark: 'bad', text: 'not prefix-free' },
    decodable,
    { mark: kraftMarks[kraft.kind], text: `${kraft.kind} (Kraft sum ${sum})` },
    ...(optimality === null ? [] : [optimality.kind === 'optimal'
      ? { mark: 'good', text: 'optimal' } as const
      : { mark: 'open', text: 'not optimal' } as const]),
  ];
}

/** Found to be, or known to be: with a Kraft sum above 1 no code is uniquely decodable. */
export function isAmbiguous({ uniquelyDecodable, kraft }: Verdict): boolean {
  return uniquelyDecodable === false ||
    (uniquelyDecodable === null && kraft.kind === 'over-subscribed');
}

export function lackingSentence({ count, first }: Analysis['lacking']): Sentence {
  const more = count > first.length ? ` and ${whole(count - first.length)} more` : '';
  const joint = (i: number): string =>
    i === 0 ? '' : i === first.length - 1 && more === '' ? ' and ' : ', ';
  const listed = first.flatMap((symbol, i): Piece[] => [joint(i), { symbol }]);
  return [...listed, `${more} ${count === 1 ? 'has' : 'have'} no code word: ` +
    'the text cannot be written.'];
}

export function clashSentence(clash: Verdict['clashes'][number], rowOf: RowOf): Sentence {
  const [begins, other] = [rowOf(clash.begins), rowOf(clash.other)];
  if (begins === null || other === null) return [];
  const [short, long] = [{ word: begins.codeword }, { word: other.codeword }];
  if (begins.codeword === other.codeword) {
    return [{ symbol: begins }, ' and ', { symbol: other }, ' have the same word ', short,
      ': nothing tells them apart.'];
  }
  return [short, ' begins ', long, ': after ', short, ' the reader cannot know whether ',
    { symbol: begins }, ' is finished or ', { symbol: other }, ' goes on.'];
}

export function moreClashes(count: number, listed: number): string {
  return count > listed ? `And ${whole(count - listed)} more such ` +
    `${count - listed === 1 ? 'pair' : 'pairs'}.` : '';
}

/** A shortest string with two readings; or how it is known that there is one. */
export function ambiguitySentence({ ambiguity, undecided }: Verdict, rowOf: RowOf): Sentence {
  if (ambiguity === null) {
    return ['With a Kraft sum above 1, some bit string has two readings (McMillan 1956). ',
      undecided];
  }
  const [one, two] = ambiguity.readings;
  const { length } = ambiguity.bits;
  const string: Piece[] = length <= printedBits
    ? [`A shortest bit string with two readings has ${bits(length)}: `,
      { word: ambiguity.bits }]
    : [`A shortest bit string with two readings, of ${bits(length)},`];
  return [...string, ' can be read as ', ...spelled(one, rowOf), ' or as ',
    ...spelled(two, rowOf), '.'];
}

function spelled(reading: readonly number[], rowOf: RowOf): Piece[] {
  const listed = reading.slice(0, listedSymbols).flatMap((index, i): Piece[] => {
    const symbol = rowOf(index);
    return [i === 0 ? '' : ' ', symbol === null ? '…' : { symbol }];
  });
  return reading.length > listedSymbols ? [...listed, ' …'] : listed;
}

/** Not prefix-free, and yet no string has two readings. */
export function waitingSentence(waiting: Waiting | null, rowOf: RowOf): Sentence {
  const meaning = 'It can be read back, since no bit string has two readings, but not at once: ' +
    'the reader must look ahead. ';
  if (waiting === null) return [meaning];
  const [one, two] = waiting.readings;
  return [meaning, 'After ', { word: waiting.bits }, ' it may still be ', ...spelled(one, rowOf),
    ' or ', ...spelled(two, rowOf), '; only what follows tells.'];
}

/** What would make a prefix-free code better, or that nothing would. */
export function optimalitySentence(a: Analysis, rowOf: RowOf): Sentence {
  const { optimality } = a.verdict;
  switch (optimality?.kind) {
    case undefined: return [];
    case 'optimal': return ['Optimal: no prefix-free code for single symbols is shorter.',
      optimality.ours ? '' : ' Its lengths are not those that Huffman’s rule gives here: there ' +
        'are several optimal sets of lengths, and this is one.'];
    case 'spare': return spareSentence(optimality.node, optimality.saves, a.rows);
    case 'swap': {
      const [first, second] = [rowOf(optimality.first), rowOf(optimality.second)];
      if (first === null || second === null) return [];
      return [{ symbol: first }, ` occurs ${times(first.count)} with ` +
        `${bits(first.codeword.length)}, `, { symbol: second }, ` ${times(second.count)} with ` +
        `${whole(second.codeword.length)}: exchange them and save ${bits(optimality.saves)}.`];
    }
    case 'lengths': {
      const lengths = optimality.lengths.toSorted((x, y) => x - y);
      const list = lengths.length <= listedLengths ? ` ${lengths.join(', ')}` : '';
      return [`Huffman’s lengths${list} save ${bits(optimality.saves)}.`];
    }
  }
}

function spareSentence(node: string, saves: number, rows: Analysis['rows']): Sentence {
  const below = rows.find(({ codeword }) =>
    codeword.length > node.length && codeword.startsWith(node));
  const next: Piece = below === undefined ? 'one bit' : { word: below.codeword[node.length] ?? '' };
  const where: Piece[] = node === '' ? ['Every word begins with ', next, ', which tells nothing: ']
    : ['After ', { word: node }, ' only ', next, ' goes on: '];
  return [...where, `the words below can drop that bit, which saves ${bits(saves)} of this text.`];
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${whole(count)} times`;
}

/** L = entropy + divergence + unused, as numbers that add up as they are printed. */
export function splitSentence({ cost, lacking, total, unit, verdict }: Analysis): string {
  if (total === 0 || lacking.count > 0 || cost === null) return '';
  if (verdict.split === null) {
    return verdict.kraft.kind !== 'over-subscribed' ? ''
      : 'Its expected length does not split into entropy and divergence: the Kraft sum is above ' +
        '1, so the 2^−length are no probabilities.';
  }
  const { entropy, divergence, unused } = splitThousandths(cost.expectedLength, verdict.split);
  return `Expected length ${rate(cost.expectedLength)} = entropy ${rate(entropy / 1000)} + ` +
    `divergence ${rate(divergence / 1000)}` + (verdict.kraft.kind === 'incomplete'
    ? ` + unused budget ${rate(unused / 1000)}` : '') + ` bits per ${unitNames[unit].one}.`;
}

/** The rounding is put where nothing else on the page prints the same number. */
function splitThousandths(
  expectedLength: number, { entropy, divergence, unused }: NonNullable<Verdict['split']>,
) {
  const [all, floor, spare] = [expectedLength, entropy, unused].map((x) => Math.round(1000 * x));
  const above = (all ?? 0) - (floor ?? 0);
  const apart = divergence < 1e-9 ? 0 : Math.max(0, above - (unused === 0 ? 0 : spare ?? 0));
  return { entropy: floor ?? 0, divergence: apart, unused: above - apart };
}
