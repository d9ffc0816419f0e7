// Models that predict a text and so compress it, and the coders that need no code words.
import type { EngineModule } from '../../../wasm/engine.d.ts';
import type { Result } from './result.ts';

/**
 * 'order': contexts of `order` symbols, 0 to 8, interpolated Witten–Bell. 'ppm-c' and 'ppm' (in the
 * class of PPMd): the longest context of up to `order` bytes, 0 to 15. 'context-mixing': the
 * strongest and slowest, without an order.
 */
export type ModelName = 'order' | 'ppm-c' | 'ppm' | 'context-mixing';

export interface ModelChoice {
  readonly name: ModelName;
  /** 2, 4, 6 and 0 in the order of the names, unless given. */
  readonly order?: number;
}

export interface PredictorOptions extends ModelChoice {
  /** Symbols are 0 to alphabet − 1; 256 unless given, and below that for 'order' only. */
  readonly alphabet?: number;
  /** Bounds what grows with the text; 32 MB unless given. */
  readonly maxBytes?: number;
}

export interface Prediction {
  /** −log2 p of each symbol, given all before it: what it costs, in bits. */
  readonly bits: Float32Array;
  readonly totalBits: number;
  /** Symbols before this one were not computed again. */
  readonly from: number;
}

export interface Guess {
  readonly symbol: number;
  readonly probability: number;
}

/** A model over a text that is edited. */
export interface Predictor {
  /** Lets the model read another text first; the text that was set is forgotten. */
  prime(prior: Uint8Array): Result<void>;
  /** The text, a symbol a byte. Costs little where only its end has changed. */
  setText(text: Uint8Array): Result<Prediction>;
  /** The likeliest at a position, the likeliest first; the true one is always among them. */
  likeliest(position: number, count: number): readonly Guess[];
  /** Writes on after the text, by random bits of this seed. */
  draw(seed: number, size: number): Uint8Array;
  /** Frees the engine's memory; the predictor must not be used afterwards. */
  close(): void;
}

/** bytes hold header, checksum and body; the last byte of the body is filled up. */
export interface CodedText {
  readonly bytes: Uint8Array;
  /** Model and size. */
  readonly headerBits: number;
  readonly checksumBits: number;
  readonly bodyBits: number;
}

export interface DecodedText {
  readonly text: Uint8Array;
  /** Whether a checksum agreed; without one, damage may pass for another text. */
  readonly verified: boolean;
}

/** Bits per symbol by the length of the context, 0 to 8. */
export interface OrderCurve {
  /** With the counts of the whole message: it falls by memorising. */
  readonly inSample: readonly number[];
  /** Adaptive, interpolated Witten–Bell: what a coder would spend. */
  readonly honest: readonly number[];
}

export interface RansStream {
  readonly bytes: Uint8Array;
  readonly tableBits: number;
  readonly sizeBits: number;
  readonly stateBits: number;
}

/** [low, high) and its width as fractions in lowest terms, and how many first bits are settled. */
export interface IntervalStep {
  readonly low: string;
  readonly high: string;
  readonly width: string;
  readonly settled: number;
}

export interface ExactInterval {
  /** One a symbol. */
  readonly steps: readonly IntervalStep[];
  readonly settledBits: string;
  /** The shortest after which the number stays inside, whatever follows. */
  readonly shortestBits: string;
}

export interface ExactReading {
  readonly symbols: Uint32Array;
  /** Where the number lies in what is left, 0 to 1: before each symbol, and after the last. */
  readonly places: Float64Array;
}

export interface Models {
  openPredictor(options: PredictorOptions): Result<Predictor>;
  /** `prior`: a text that the model reads first, as decodeText must again. */
  codeText(
    text: Uint8Array, model: ModelChoice,
    options?: { readonly prior?: Uint8Array; readonly checksum?: boolean }): Result<CodedText>;
  decodeText(bytes: Uint8Array, maxSize: number, prior?: Uint8Array): Result<DecodedText>;
  /** Symbols below `alphabet`, which is at most 256. */
  orderCurve(symbols: Uint32Array, alphabet: number): Result<OrderCurve>;
  /** Static order 0, with its table. */
  encodeRans(bytes: Uint8Array): RansStream;
  decodeRans(bytes: Uint8Array, maxSize: number): Result<Uint8Array>;
  /** Of at most 256 symbols, given as indices of counts. */
  exactInterval(counts: Uint32Array, message: Uint32Array): Result<ExactInterval>;
  /** The first `size` symbols that bits, as 0 and 1, name with zeros after them. */
  readExact(counts: Uint32Array, bits: string, size: number): Result<ExactReading>;
}

/** In the order of ModelKind in src/model/models.h. */
const names: readonly ModelName[] = ['order', 'ppm-c', 'ppm', 'context-mixing'];
const usualOrders = [2, 4, 6, 0];

type Checked = <R extends { readonly error: number }, T>(
  answer: R, use: (answer: R) => T) => Result<T>;

/** @internal */
export function modelsOf(raw: EngineModule, checked: Checked): Models {
  const none = new Uint8Array();
  const kindOf = ({ name, order }: ModelChoice): [number, number] => {
    const kind = names.indexOf(name);
    return [kind, order ?? usualOrders[kind] ?? 0];
  };
  return {
    openPredictor: ({ alphabet = 256, maxBytes = 0, ...choice }) =>
      checked(raw.openPredictor(...kindOf(choice), alphabet, maxBytes),
        ({ predictor }) => predictorOf(raw, checked, predictor)),
    codeText: (text, model, { prior = none, checksum = true } = {}) =>
      checked(raw.codeText(...kindOf(model), text, prior, checksum),
        ({ bytes, headerBits, checksumBits, bodyBits }) =>
          ({ bytes, headerBits, checksumBits, bodyBits })),
    decodeText: (bytes, maxSize, prior = none) =>
      checked(raw.decodeText(bytes, maxSize, prior), (answer) =>
        ({ text: answer.bytes, verified: answer.verified === 1 })),
    orderCurve: (symbols, alphabet) => checked(raw.orderCurve(symbols, alphabet),
      ({ inSample, honest }) => ({ inSample: [...inSample], honest: [...honest] })),
    encodeRans(message) {
      const { bytes, tableBits, sizeBits, stateBits } = raw.encodeRans(message);
      return { bytes, tableBits, sizeBits, stateBits };
    },
    decodeRans: (bytes, maxSize) =>
      checked(raw.decodeRans(bytes, maxSize), (answer) => answer.bytes),
    exactInterval: (counts, message) => checked(raw.exactInterval(counts, message),
      ({ bounds, settled, settledBits, shortestBits }) => {
        const fractions = bounds.split(' ');
        return {
          settledBits, shortestBits,
          steps: Array.from(settled, (bits, i) => ({
            low: fractions[3 * i] ?? '', high: fractions[3 * i + 1] ?? '',
            width: fractions[3 * i + 2] ?? '', settled: bits,
          })),
        };
      }),
    readExact: (counts, bits, size) => checked(raw.readExact(counts, bits, size),
      ({ symbols, places }) => ({ symbols, places })),
  };
}

function predictorOf(raw: EngineModule, checked: Checked, predictor: number): Predictor {
  return {
    prime: (prior) => checked({ error: raw.primePredictor(predictor, prior) }, () => undefined),
    setText: (text) => checked(raw.setPredictorText(predictor, text),
      ({ bits, totalBits, from }) => ({ bits, totalBits, from })),
    likeliest(position, count) {
      const { symbols, probabilities } = raw.likeliest(predictor, position, count);
      return Array.from(symbols, (symbol, i) => ({ symbol, probability: probabilities[i] ?? 0 }));
    },
    draw: (seed, size) => raw.drawText(predictor, seed, size),
    close: () => { raw.closePredictor(predictor); },
  };
}
