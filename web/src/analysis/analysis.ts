// What the figures draw: plain, read-only, made by analyse(state) and sent from the worker whole.
// Every figure in bits is per symbol of `unit` unless its name says otherwise.
import type {
  Ambiguity, Clash, CodeName, KraftSum, LengthSplit, Optimality,
} from '../engine/engine.ts';
import type { Unit } from '../text/unit.ts';

/** One symbol of the text under its code word. */
export interface SymbolRow {
  /** Place in the alphabet, ascending by symbol; the identity of the symbol in all pictures. */
  readonly index: number;
  /** Short and drawable, and the full name; both safe to show (web/src/text/label.ts). */
  readonly label: string;
  readonly name: string;
  readonly codePoint: string;
  /** Whether the label is a mark for something that has no glyph of its own. */
  readonly special: boolean;
  readonly count: number;
  readonly probability: number;
  /** −log2 of the probability, in bits. */
  readonly selfInformation: number;
  /** The code word as '0' and '1'. */
  readonly codeword: string;
  /** probability · length: the symbol's part of the expected length. */
  readonly contribution: number;
  /** probability · (length − selfInformation): positive is overpaid, negative underpaid. */
  readonly redundancy: number;
  /** 0 to 7: a hue of its own; −1 and −2: the two neutrals. */
  readonly hue: number;
}

/** A run of symbols that agree in code length and count, `share` of the unit interval wide. */
export interface Step {
  readonly share: number;
  readonly length: number;
  readonly selfInformation: number;
}

/** The symbols too many to draw one by one, at the end of the code-word order. */
export interface Remainder {
  readonly symbols: number;
  readonly share: number;
  /** The exact staircase, by length, then by falling count: areas stay exact. */
  readonly steps: readonly Step[];
}

/** A flat code tree; node 0 is the root. Beyond 40 leaves only the 24 most probable are open. */
export interface TreeNode {
  /** −1 at the root. */
  readonly parent: number;
  readonly depth: number;
  /** The edge to this node: 0 or 1 (0 at the root). */
  readonly bit: 0 | 1;
  /** Children by bit, −1 where there is none. */
  readonly zero: number;
  readonly one: number;
  /**
   * Index of the symbol whose word ends here; −1 at others. Only where a code is not prefix-free
   * has an inner node one.
   */
  readonly symbol: number;
  /** Leaves at or below this node. */
  readonly leaves: number;
  readonly probability: number;
}

/** A stretch of the encoded message. Bits are the engine's own. */
export interface StreamWindow {
  readonly firstBit: number;
  /** '0' and '1'. */
  readonly bits: string;
  /** Position in the message of the first code word that touches the window. */
  readonly firstSymbol: number;
  /** Each word's symbol, and where it starts relative to firstBit (the first may be negative). */
  readonly words: readonly StreamWord[];
}

export interface StreamWord {
  /** Index of the symbol in the alphabet. */
  readonly symbol: number;
  readonly label: string;
  readonly name: string;
  readonly hue: number;
  readonly start: number;
  readonly length: number;
  /** More bits of it may follow. */
  readonly open?: true;
}

export interface Reduction {
  readonly kept: number;
  readonly folded: number;
  readonly dropped: number;
}

/** What the code costs on this text. */
export interface CodeCost {
  readonly expectedLength: number;
  readonly totalBits: number;
  readonly efficiency: number;
  readonly overpaid: number;
  readonly underpaid: number;
}

/** What is wrong or right with a code. */
export interface Verdict {
  readonly kraft: KraftSum;
  readonly prefixFree: boolean;
  /** All of them counted, the first ones listed. */
  readonly clashCount: number;
  readonly clashes: readonly Clash[];
  /** null: not decided, and `undecided` says why. */
  readonly uniquelyDecodable: boolean | null;
  readonly undecided: string;
  readonly ambiguity: Ambiguity | null;
  /** null where the code is not prefix-free or lacks a word. */
  readonly optimality: Optimality | null;
  /** null where K > 1 or a word is lacking. */
  readonly split: LengthSplit | null;
}

/** One of the codes that the text could have, as it stands on the ruler and in the list. */
export interface CodeOffer {
  /** 'block-2': Huffman's code for pairs, as products of single symbols. */
  readonly name: CodeName | 'block-2';
  /** null where it cannot write this text, and `reason` says why. */
  readonly expectedLength: number | null;
  readonly totalBits: number | null;
  readonly reason: string;
  readonly prefixFree: boolean;
}

/** What blocks of `length` symbols would cost. */
export interface BlockOffer {
  readonly length: number;
  /** Weighed by the product of the counts: bits of this text; null with `reason` past the cap. */
  readonly totalBits: number | null;
  readonly reason: string;
  /** Made for the very blocks of this text: in-sample, so its table stands beside it. */
  readonly counted: { readonly totalBits: number; readonly tableBits: number } | null;
}

export interface Offers {
  readonly codes: readonly CodeOffer[];
  readonly blocks: readonly BlockOffer[];
}

export interface Analysis {
  readonly unit: Unit;
  /** Symbols in the message; distinct ones among them. */
  readonly total: number;
  readonly distinct: number;
  /** Order-0 entropy of this text's own counts, bits per symbol. */
  readonly entropy: number;
  /** The construction, or 'own' for a code that the visitor has edited. */
  readonly code: CodeName | 'own';
  /** null where a symbol of the text has no code word. */
  readonly cost: CodeCost | null;
  /** Symbols that occur and have no code word: how many, and the first few. */
  readonly lacking: { readonly count: number; readonly first: readonly SymbolRow[] };
  readonly longest: number;
  readonly verdict: Verdict;
  /** Fixed, Shannon, Huffman, block of 2: what the ruler shows by default. */
  readonly offers: readonly CodeOffer[];
  /** Bits per symbol of the fixed-length code for the same symbols. */
  readonly fixedLength: number;
  /** Bits of what is coded, as UTF-8 (bytes: themselves; 27 letters: the reduced text). */
  readonly utf8Bits: number;
  /** What stands in front of the message in the honest total; null where it cannot be read back. */
  readonly preamble: { readonly tableBits: number; readonly countBits: number } | null;
  /** Bytes of the text as a file of our own; 0 where a symbol has no word. */
  readonly fileSize: number;
  /** Rows in the order of the code words, the first `rows.length` of `distinct`. */
  readonly rows: readonly SymbolRow[];
  readonly remainder: Remainder | null;
  readonly tree: readonly TreeNode[];
  /** The beginning of the stream. */
  readonly stream: StreamWindow;
  /** Only with letters of 27. */
  readonly reduction: Reduction | null;
}

/** Orders in which the table can be asked for. */
export type RowOrder =
  | 'codeword' | 'symbol' | 'count' | 'selfInformation' | 'length' | 'contribution' | 'redundancy';

export interface RowQuery {
  readonly order: RowOrder;
  readonly descending: boolean;
  readonly from: number;
  readonly count: number;
}

/** A stretch asked for by its first bit, or by its first symbol. */
export interface StreamQuery {
  readonly by: 'bit' | 'symbol';
  readonly from: number;
  readonly count: number;
}

export interface Proof {
  readonly equal: boolean;
  readonly symbols: number;
  readonly bits: number;
}

/** The draws number `from` to `from + count − 1` of those that a seed (0 to 2^32 − 1) fixes. */
export interface DrawQuery {
  readonly seed: number;
  readonly from: number;
  readonly count: number;
}

/** Of two distributions over the same symbols; both sum to 1. */
export interface DistributionPair {
  readonly p: readonly number[];
  readonly q: readonly number[];
}

/** In bits per symbol; infinite where a symbol of the first has no share of the second. */
export interface Divergences {
  readonly entropyP: number;
  readonly entropyQ: number;
  /** H(P, Q) and H(Q, P). */
  readonly crossPQ: number;
  readonly crossQP: number;
  /** D(P‖Q) and D(Q‖P). */
  readonly klPQ: number;
  readonly klQP: number;
  /** By symbol, −log2 of its share in Q. */
  readonly idealLengths: readonly number[];
}
