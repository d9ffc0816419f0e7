// Below one bit a symbol: Huffman over ever longer blocks of two symbols, and the exact interval of
// a short message, read back from its bits.
import { codewords } from '../engine/codeword.ts';
import type { Engine } from '../engine/engine.ts';
import type { ExactInterval } from '../engine/models.ts';
import { andThen, success, type Result } from '../engine/result.ts';

export interface Blocks {
  readonly entropy: number;
  /** −log2 p of each symbol. */
  readonly selfInformation: readonly number[];
  /** Bits per symbol under Huffman's code for blocks of 1, 2, 3 … symbols. */
  readonly rates: readonly number[];
}

export interface Narrowed extends ExactInterval {
  /** −log2 p of each symbol of the source. */
  readonly selfInformation: readonly number[];
  /** Huffman's code words for the same message, one after the other. */
  readonly huffmanBits: string;
  /** What the engine reads from `shortestBits`, and where in each interval they lie, 0 to 1. */
  readonly read: readonly number[];
  readonly places: readonly number[];
}

export const mostBlock = 8;

/** `counts`: of two symbols. */
export function blocksOf(engine: Engine, counts: readonly number[]): Result<Blocks> {
  const message = engine.openMessage(0);
  const given = message.append(Uint32Array.from(
    counts.flatMap((count, symbol) => Array<number>(count).fill(symbol))));
  // The alphabet is settled by what counts it.
  const { counts: counted } = message.histogram();
  let rates = andThen(given, () => success<number[]>([]));
  for (let n = 1; n <= mostBlock; n++) {
    rates = andThen(rates, (before) => andThen(message.extension(n),
      ({ expectedLength }) => success([...before, expectedLength])));
  }
  message.close();
  return andThen(rates, (found) => success({
    rates: found, entropy: engine.entropy(counted),
    selfInformation: [...engine.selfInformation(counted)],
  }));
}

/** Symbols of the message are places in `counts`, none of which is 0. */
export function narrowedTo(
  engine: Engine, counts: readonly number[], message: readonly number[],
): Result<Narrowed> {
  const source = Uint32Array.from(counts);
  return andThen(engine.exactInterval(source, Uint32Array.from(message)), (interval) => {
    const reading = engine.readExact(source, interval.shortestBits, message.length);
    return andThen(reading, ({ symbols, places }) => andThen(
      engine.construct('huffman', { symbols: source.map((_, i) => i), counts: source }), (code) => {
        const words = codewords(code);
        return success({
          ...interval, selfInformation: [...engine.selfInformation(source)],
          huffmanBits: message.map((symbol) => words[symbol]).join(''),
          read: [...symbols], places: [...places],
        });
      }));
  });
}
