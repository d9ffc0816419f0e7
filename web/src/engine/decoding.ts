// Any bits inside the engine, read under a prefix-free code; and the readings under any other.
import type { EngineModule, RawDecoded, RawDamaged } from '../../../wasm/engine.d.ts';
import type { Bits, Code } from './engine.ts';
import type { BitWindow } from './message.ts';
import { failure, success, type EngineError, type Result } from './result.ts';

/** In the order of the engine's numbers. An insertion goes in front of the bit. */
export const damageKinds = ['flip', 'delete', 'insert 0', 'insert 1'] as const;

export interface Damage {
  readonly kind: typeof damageKinds[number];
  readonly bit: number;
}

/** How far a stream can be read. */
export interface Decoded {
  readonly bits: number;
  /** Where the last complete code word ends, and how many are complete. */
  readonly readBits: number;
  readonly symbols: number;
  /** Behind it: nothing, the beginning of a code word, or bits that begin none. */
  readonly trouble: '' | 'truncated-stream' | 'dead-end';
}

/** What a damaged bit does. */
export interface Resync {
  /** The first symbol that is not as it was, and the bit where its code word begins. */
  readonly firstSymbol: number;
  readonly firstBit: number;
  /** Symbols that are lost, and that are read in their place. */
  readonly lost: number;
  readonly gained: number;
  /** The bit of the undamaged stream from which on all is as it was; null if there is none. */
  readonly inStep: number | null;
}

/** What a damaged bit does to bytes in the block format. */
export interface DamagedBlocks {
  /** Of the format, before the damage, and the one that is damaged. */
  readonly bits: number;
  readonly bit: number;
  /** What its decoder says; null where it has no objection. */
  readonly fault: EngineError | null;
  /** Whether the bytes come back as they were. */
  readonly intact: boolean;
}

export interface Decoding {
  readonly decoded: Decoded;
  /** The same bits with one of them damaged, in place of any earlier damage. */
  damage(damage: Damage): Result<{ readonly decoded: Decoded; readonly resync: Resync }>;
  /** Complete code words only; `damaged`: of the bits with their damage. */
  window(damaged: boolean, firstBit: number, bitCount: number): BitWindow;
  /** Frees the engine's memory; it must not be used afterwards. */
  close(): void;
}

/** The readings of bits under any code, as positions, counts and indices of symbols. */
export interface Readings {
  /** How many are alive after 0, 1, ... bits; 2^53 is that or more. */
  readonly alive: Float64Array;
  /** The first position with two, and with two that end there; the size of `alive` if none. */
  readonly firstDoubt: number;
  readonly firstAmbiguity: number;
  /** At the position asked for, as far as all agree: to which bit, and the last symbols. */
  readonly certain: number;
  readonly known: Uint32Array;
  /** Beyond that the first readings, each up to its end, of the bits up to this one. */
  readonly spelled: number;
  readonly symbols: Uint32Array;
  readonly ends: Uint32Array;
}

/** @internal */
export function openDecoding(
  raw: EngineModule, errorOf: (code: number) => EngineError, code: Code, bits: Bits,
): Result<Decoding> {
  const opened = raw.openDecoding(code.lengths, code.words, bits.bytes, bits.bitCount);
  if (opened.error !== 0) return failure(errorOf(opened.error));
  const { decoding } = opened;
  const decodedOf = ({ bits: total, readBits, symbols, trouble }:
  RawDecoded | RawDamaged): Decoded => ({
    bits: total, readBits, symbols,
    trouble: trouble === 0 ? '' : errorOf(trouble).name as Decoded['trouble'],
  });
  return success({
    decoded: decodedOf(opened),
    damage({ kind, bit }) {
      const found = raw.damageDecoding(decoding, damageKinds.indexOf(kind), bit);
      if (found.error !== 0) return failure(errorOf(found.error));
      const { firstSymbol, firstBit, lost, gained, inStep } = found;
      return success({ decoded: decodedOf(found), resync: {
        firstSymbol, firstBit, lost, gained, inStep: inStep === 1 ? found.bit : null,
      } });
    },
    window: (damaged, firstBit, bitCount) =>
      raw.decodedWindow(decoding, damaged, firstBit, bitCount),
    close: () => raw.closeDecoding(decoding),
  });
}
