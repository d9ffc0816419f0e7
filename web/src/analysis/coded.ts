// A reading under its code: all that the engine says of the two.
import type { Code, CodeTree, Cost, Engine, KraftSum } from '../engine/engine.ts';
import type { Preamble } from '../engine/message.ts';
import { andThen, success, type Result } from '../engine/result.ts';
import type { Reading } from './reading.ts';
import type { CodeChoice } from './state.ts';

/** Leaves to which the tree is drawn whole; beyond, only so many of the most probable. */
const wholeTreeLeaves = 40;
const openLeaves = 24;

export interface Coded {
  readonly code: Code;
  readonly cost: Cost;
  readonly kraft: KraftSum;
  /** Alphabet indices in the order of the code words. */
  readonly order: Uint32Array;
  readonly tree: CodeTree;
  readonly preamble: Preamble;
  /** Bits per symbol of the fixed-length code; 0 for the empty text. */
  readonly fixedLength: number;
  readonly entropy: number;
  /** By alphabet index. */
  readonly selfInformation: Float64Array;
}

/** Makes the code and lays the message out under it. */
export function encodeReading(
  engine: Engine, { message, histogram, alphabet }: Reading, choice: CodeChoice,
): Result<Coded> {
  const { counts } = histogram;
  const open = counts.length <= wholeTreeLeaves ? wholeTreeLeaves : openLeaves;
  return andThen(engine.construct(choice, histogram), (code) =>
    andThen(message.encodeWith(code), () =>
      andThen(engine.cost(code, counts), (cost) =>
        andThen(engine.order(code), (order) =>
          andThen(engine.tree(code, counts, open), (tree) =>
            andThen(engine.construct('fixed-length', histogram), (fixed) =>
              success({
                code, cost, order, tree,
                kraft: engine.kraft(code),
                preamble: message.preamble(code, alphabet.spellings()),
                fixedLength: fixed.lengths[0] ?? 0,
                entropy: engine.entropy(counts),
                selfInformation: engine.selfInformation(counts),
              })))))));
}
