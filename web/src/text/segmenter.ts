/**
 * A message read piece by piece, so that whoever reads it can report progress and stop between two
 * pieces, and never holds more than one piece of a long message.
 */
export interface Segmenter {
  /**
   * Writes the next symbol ids to the front of `out` and returns how many: as many as fit, fewer
   * only at the end, 0 after it. `out` has room for at least one.
   */
  next(out: Uint32Array): number;
  /** How much of the content is read: UTF-16 code units of a text, bytes of opaque bytes. */
  readonly consumed: number;
  /** The whole content, counted in the same way. */
  readonly length: number;
  /**
   * The spelling of every id met so far, for units whose ids stand for strings (grapheme, word):
   * ids are given out from 0 in order of first appearance. Null for the other units, whose ids
   * are code points or bytes.
   */
  spellings(): readonly string[] | null;
  /** What the reduction to 27 letters did to the text read so far; null for the other units. */
  reduction(): Reduction | null;
}

/**
 * What became of the code points of a text reduced to 27 letters. Each is counted once:
 * kept + folded + dropped is the number of code points read.
 */
export interface Reduction {
  /** Stand in the reduced text as they are: a to z, and of an inner run with spaces one space. */
  readonly kept: number;
  /** Letters whose other case stands in the reduced text: A to Z, Kelvin sign, long s. */
  readonly folded: number;
  /** All others: left out of the reduced text, or made a space. */
  readonly dropped: number;
}
