// A reading under its code: all that the engine says of the two.
import { packCodewords } from '../engine/codeword.ts';
import type { Code, CodeTree, Cost, Engine } from '../engine/engine.ts';
import type { Preamble } from '../engine/message.ts';
import { andThen, failure, success, type Result } from '../engine/result.ts';
import type { Verdict } from './analysis.ts';
import { unfitFor } from './codes.ts';
import type { Reading } from './reading.ts';
import type { CodeChoice } from './state.ts';
import { verdictOn } from './verdict.ts';

/** Leaves to which the tree is drawn whole; beyond, only so many of the most probable. */
const wholeTreeLeaves = 40;
const openLeaves = 24;

export interface Coded {
  readonly choice: CodeChoice;
  readonly code: Code;
  /** null where a symbol of the text has no word. */
  readonly cost: Cost | null;
  readonly verdict: Verdict;
  /** Alphabet indices in the order of the code words; behind them those that lack one. */
  readonly order: Uint32Array;
  readonly lacking: Uint32Array;
  readonly tree: CodeTree;
  /** null where a word is lacking. */
  readonly preamble: Preamble | null;
  /** Bits per symbol of the fixed-length code; 0 for the empty text. */
  readonly fixedLength: number;
  readonly entropy: number;
  /** By alphabet index. */
  readonly selfInformation: Float64Array;
}

/** Makes the code and lays the message out under it. */
export function encodeReading(
  engine: Engine, reading: Reading, choice: CodeChoice,
): Result<Coded> {
  const { counts } = reading.histogram;
  const open = counts.length <= wholeTreeLeaves ? wholeTreeLeaves : openLeaves;
  return andThen(codeOf(engine, reading, choice), (code) =>
    andThen(layOut(reading, code), (lacking) =>
      andThen(engine.order(code), ({ order, prefixFree }) =>
        andThen(engine.tree(code, counts, open), (tree) =>
          andThen(engine.construct('fixed-length', reading.histogram), (fixed) => {
            const covered = lacking.length === 0;
            const cost = engine.cost(code, counts);
            return success({
              choice, code, lacking, tree,
              cost: cost.ok ? cost.value : null,
              verdict: verdictOn(engine, code, counts,
                { kraft: engine.kraft(code), prefixFree, covered }),
              order: joined(order, lacking),
              preamble: covered
                ? reading.message.preamble(code, reading.alphabet.spellings()) : null,
              fixedLength: fixed.lengths[0] ?? 0,
              entropy: engine.entropy(counts),
              selfInformation: engine.selfInformation(counts),
            });
          })))));
}

/** Symbols that occur and have no word, by alphabet index. */
export function lackingIn({ lengths }: Code, counts: Uint32Array): Uint32Array {
  const lacking: number[] = [];
  counts.forEach((count, index) => {
    if (count > 0 && lengths[index] === 0) lacking.push(index);
  });
  return Uint32Array.from(lacking);
}

function codeOf(
  engine: Engine, { unit, histogram, alphabet }: Reading, choice: CodeChoice,
): Result<Code> {
  if (typeof choice === 'string') {
    const unfit = unfitFor(choice, unit);
    return unfit === '' ? engine.construct(choice, histogram)
      : failure({ name: 'unfit', text: unfit });
  }
  const words = Array.from(histogram.counts, (_, index) =>
    choice.words.get(alphabet.key(index)) ?? '');
  return success({ symbols: histogram.symbols, ...packCodewords(words) });
}

/** Lays the message out where every symbol has a word; answers which have none. */
function layOut({ message, histogram }: Reading, code: Code): Result<Uint32Array> {
  const lacking = lackingIn(code, histogram.counts);
  if (lacking.length > 0) return success(lacking);
  return andThen(message.encodeWith(code), () => success(lacking));
}

function joined(first: Uint32Array, second: Uint32Array): Uint32Array {
  const both = new Uint32Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
