// What a model that learns as it goes expected of each byte of a text, and what the text cost it.
import type { Engine } from '../engine/engine.ts';
import type { ModelChoice, Predictor, Prediction as Predicted } from '../engine/models.ts';
import { andThen, success, type Result } from '../engine/result.ts';
import type { Content } from '../text/content.ts';
import { encodeWtf8 } from '../text/wtf8.ts';
import { openSession } from './session.ts';

/** Names that stand in links. */
export const modelNames = [
  'order-0', 'order-1', 'order-2', 'order-3', 'order-4', 'order-5', 'ppm', 'mixing',
] as const;
export type ModelName = typeof modelNames[number];

export interface PredictionQuery {
  readonly content: Content;
  readonly model: ModelName;
  /** What the model has read before; its cost is not counted. */
  readonly prior: string;
}

export interface Prediction {
  /** Of what was predicted last: questions about it carry it. */
  readonly stamp: number;
  /** −log2 p of each byte, in bits. */
  readonly costs: Float32Array;
  readonly totalBits: number;
  /** Of the same text, each symbol on its own: code points, or bytes where it is no text. */
  readonly alone: {
    readonly total: number;
    /** Order 0, bits per symbol. */
    readonly entropy: number;
    readonly huffmanBits: number;
    /** Huffman's code table and the count of symbols. */
    readonly preambleBits: number;
    readonly utf8Bits: number;
  };
}

/** What a model says of one byte, before it sees it. */
export interface Guess {
  readonly byte: number;
  readonly probability: number;
}

export interface CodedSize {
  /** Which model, and how many bytes follow. */
  readonly headerBits: number;
  readonly bodyBits: number;
}

/** Likeliest bytes that are listed. */
const listed = 5;
/** Bytes read between two reports of progress. */
const chunkBytes = 8192;

export function choiceOf(name: ModelName): ModelChoice {
  if (name === 'mixing') return { name: 'context-mixing' };
  return name === 'ppm' ? { name } : { name: 'order', order: Number(name.slice(-1)) };
}

export function bytesOf(content: Content): Uint8Array {
  return content.kind === 'text' ? encodeWtf8(content.text) : content.bytes;
}

/** The model of one document: kept, so that an edit costs a part of the text only. */
export class Predicting {
  #key = '';
  #model: Predictor | null = null;
  #bytes: Uint8Array = new Uint8Array();
  #stamp = 0;

  /** Yields how much is read, 0 to 1. */
  *predict(
    engine: Engine, { content, model, prior }: PredictionQuery,
  ): Generator<number, Result<Prediction>> {
    const opened = yield* openSession(engine,
      { content, unit: 'code-point', code: 'huffman', distribution: 'text' });
    if (!opened.ok) return opened;
    const { total, entropy, cost, preamble, utf8Bits } = opened.value.analysis;
    opened.value.close();
    const predictor = this.#open(engine, model, prior);
    if (!predictor.ok) return predictor;
    const read = yield* this.#read(predictor.value, bytesOf(content));
    return andThen(read, ({ bits, totalBits }) => success({
      stamp: this.#stamp, costs: bits, totalBits,
      alone: { total, entropy, huffmanBits: cost?.totalBits ?? 0, utf8Bits,
        preambleBits: (preamble?.tableBits ?? 0) + (preamble?.countBits ?? 0) },
    }));
  }

  /** The likeliest values of `count` bytes from `from` on, the true one always among them. */
  expected(stamp: number, from: number, count: number): Guess[][] | null {
    const model = this.#model;
    if (stamp !== this.#stamp || model === null) return null;
    return Array.from({ length: Math.min(count, this.#bytes.length - from) }, (_, i) => {
      return model.likeliest(from + i, listed)
        .map(({ symbol, probability }) => ({ byte: symbol, probability }));
    });
  }

  /** How the model goes on after the text, by seeded random bits. */
  drawn(stamp: number, seed: number, size: number): Uint8Array | null {
    return stamp === this.#stamp ? this.#model?.draw(seed, size) ?? null : null;
  }

  #open(engine: Engine, name: ModelName, prior: string): Result<Predictor> {
    const key = `${name} ${prior}`;
    if (key === this.#key && this.#model !== null) return success(this.#model);
    this.#model?.close();
    this.#model = null;
    return andThen(engine.openPredictor(choiceOf(name)), (model) => {
      [this.#key, this.#model, this.#bytes] = [key, model, new Uint8Array()];
      return andThen(model.prime(encodeWtf8(prior)), () => success(model));
    });
  }

  /** From where the text differs from the last one on, in steps if there is much. */
  *#read(model: Predictor, bytes: Uint8Array): Generator<number, Result<Predicted>> {
    let to = 0;
    while (to < bytes.length && bytes[to] === this.#bytes[to]) to++;
    this.#stamp++;
    for (;;) {
      to = bytes.length - to > 2 * chunkBytes ? to + chunkBytes : bytes.length;
      this.#bytes = bytes.subarray(0, to);
      const read = model.setText(this.#bytes);
      if (to === bytes.length || !read.ok) return read;
      yield to / bytes.length;
    }
  }
}

/** The real coded length. */
export function codedSize(
  engine: Engine, { content, model, prior }: PredictionQuery,
): Result<CodedSize> {
  return andThen(engine.codeText(
    bytesOf(content), choiceOf(model), { prior: encodeWtf8(prior), checksum: false }),
    ({ headerBits, bodyBits }) => success({ headerBits, bodyBits }));
}
