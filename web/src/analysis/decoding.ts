// What can be asked about bits that are read back, and what is answered.
import type { Damage, DamagedBlocks, Decoded, Resync } from '../engine/decoding.ts';
import type { StreamWindow, SymbolRow } from './analysis.ts';

export type { Damage, Decoded, Resync };

/** Which bits are read. `typed`: '0' and '1'. */
export type BitsChoice =
  | { readonly from: 'text' }
  | { readonly from: 'typed'; readonly bits: string }
  | { readonly from: 'coin'; readonly seed: number };

export interface DecodingQuery {
  readonly bits: BitsChoice;
  readonly damage: Damage | null;
  readonly from: number;
  readonly count: number;
}

/** The damage, and the bits around it as they were and as they are. */
export interface Harm extends Resync {
  /**
   * The same to the fixed code, in the word of the same symbol; null where that is this code, or
   * has no bits.
   */
  readonly fixed: (Resync & { readonly bits: number; readonly symbols: number }) | null;
  /**
   * The same to the text, or its first bytes, as one block of the block format; null where the bits
   * are not those of a text.
   */
  readonly block: BlockHarm | null;
  readonly before: StreamWindow;
  readonly after: StreamWindow;
}

export interface BlockHarm extends DamagedBlocks {
  readonly bytes: number;
  /** Whether they are text in UTF-8, and whether there are more of them. */
  readonly text: boolean;
  readonly cut: boolean;
}

/** `window`: with its complete code words only, of the damaged bits where there is damage. */
export interface DecodingView extends Decoded {
  /** Behind this bit the decoder cannot go on: the end, or where no code word begins so. */
  readonly stop: number;
  readonly window: StreamWindow;
  readonly harm: Harm | null;
}

/** One of the readings of the bits from `certain` to `spelled`; `rest`: bits that begin a word. */
export interface AliveReading {
  readonly symbols: readonly SymbolRow[];
  readonly rest: string;
}

/** Under a code that is not prefix-free. Positions are counts of bits from the start. */
export interface ReadingsView {
  readonly bits: number;
  /** Of so many bits the readings are counted. */
  readonly counted: number;
  readonly firstDoubt: number | null;
  readonly firstAmbiguity: number | null;
  /** The position asked for, and how many readings are alive there. */
  readonly at: number;
  readonly alive: number;
  readonly certain: number;
  readonly spelled: number;
  readonly readings: readonly AliveReading[];
  /** The bits asked for, with the code words that are certain; the count after each bit. */
  readonly window: StreamWindow;
  readonly aliveAfter: readonly number[];
}

export interface ReadingsQuery {
  readonly bits: BitsChoice;
  readonly at: number;
  readonly from: number;
  readonly count: number;
}

/** More bits of a text are not read back. */
export const mostDecodedBits = 1 << 27;
/** The size of a block, and more bytes of a text are not damaged in the block format. */
export const mostBlockBytes = 1 << 17;
export const coinBits = 1 << 20;
/** Counts that have reached it are this or more. */
export const manyReadings = 2 ** 53;
