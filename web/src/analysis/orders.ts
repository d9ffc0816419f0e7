// Contexts of every length on one text, and models of some texts that code others.
import type { Engine } from '../engine/engine.ts';
import type { OrderCurve, Predictor } from '../engine/models.ts';
import { andThen, success, type Result } from '../engine/result.ts';
import type { Content } from '../text/content.ts';
import { openSegmenter } from '../text/segment.ts';
import { bytesOf } from './prediction.ts';

export type { OrderCurve };

/** Symbols of a text for models: 27 letters, or the bytes of UTF-8. */
export type OrderUnit = 'letter' | 'byte';

export interface OrdersAnswer extends OrderCurve {
  /** Symbols that were read. */
  readonly size: number;
}

/** Cross-entropies, in bits per symbol. */
export interface Crossings {
  /** Symbols of each text that were learned, and coded after them. */
  readonly size: number;
  /** bits[a][b]: after the first part of text a, the second of text b. Row `texts.length`: after
   * nothing. */
  readonly bits: readonly (readonly number[])[];
}

/** Longer texts are cut. */
export const mostOrderSymbols = 140_000;
const mostCrossed = 1 << 12;

const alphabetSize: Readonly<Record<OrderUnit, number>> = { letter: 27, byte: 256 };

/** As symbols from 0 on: the space is the last of the 27. */
export function symbolsOf(content: Content, unit: OrderUnit, most: number): Uint8Array {
  if (unit === 'byte' || content.kind === 'bytes') return bytesOf(content).slice(0, most);
  const ids = new Uint32Array(Math.min(most, content.text.length));
  const letters = openSegmenter(content, 'letter');
  const size = ids.length === 0 ? 0 : letters.next(ids);
  return Uint8Array.from(ids.subarray(0, size), (id) => id === 32 ? 26 : id - 97);
}

export function orderCurve(
  engine: Engine, content: Content, unit: OrderUnit,
): Result<OrdersAnswer> {
  const symbols = symbolsOf(content, unit, mostOrderSymbols);
  return andThen(engine.orderCurve(Uint32Array.from(symbols), alphabetSize[unit]),
    (curve) => success({ ...curve, size: symbols.length }));
}

/** Yields, after each model, how much is done, 0 to 1. */
export function* crossings(
  engine: Engine, texts: readonly Content[], unit: OrderUnit, order: number,
): Generator<number, Result<Crossings>> {
  const all = texts.map((text) => symbolsOf(text, unit, 2 * mostCrossed));
  const size = Math.min(...all.map(({ length }) => length >> 1));
  const bits: number[][] = [];
  for (const learned of [...all, null]) {
    const row = andThen(
      engine.openPredictor({ name: 'order', order, alphabet: alphabetSize[unit] }),
      (model) => rowOf(model, learned?.subarray(0, size) ?? new Uint8Array(), all, size));
    if (!row.ok) return row;
    bits.push(row.value);
    yield bits.length / (all.length + 1);
  }
  return success({ size, bits });
}

function rowOf(
  model: Predictor, learned: Uint8Array, all: readonly Uint8Array[], size: number,
): Result<number[]> {
  let row = andThen(model.prime(learned), () => success<number[]>([]));
  for (const text of all) {
    row = andThen(row, (before) => andThen(model.setText(text.subarray(size, 2 * size)),
      ({ totalBits }) => success([...before, totalBits / size])));
  }
  model.close();
  return row;
}
