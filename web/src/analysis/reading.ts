// From content and unit to a message in the engine, with its histogram and alphabet.
import type { Engine, Histogram } from '../engine/engine.ts';
import type { MessageStream } from '../engine/message.ts';
import { andThen, success, type Result } from '../engine/result.ts';
import { unitOf, type Content } from '../text/content.ts';
import { rankSpellings, sortedByRank } from '../text/order.ts';
import { openSegmenter, type Reduction, type Segmenter } from '../text/segment.ts';
import type { Unit } from '../text/unit.ts';
import { makeAlphabet, type Alphabet } from './alphabet.ts';
import { openSource, sourceAlphabet } from './source.ts';
import type { DocumentState, Source } from './state.ts';

/** Symbols read between two reports of progress. */
const chunkSymbols = 1 << 16;

/** What is known of a text once it is read, before any code. */
export interface Reading {
  readonly content: Content;
  readonly unit: Unit;
  readonly message: MessageStream;
  readonly histogram: Histogram;
  readonly alphabet: Alphabet;
  readonly reduction: Reduction | null;
}

/** Yields how much is read, 0 to 1. The message is closed on an error and when it is stopped. */
export function* read(
  engine: Engine, { content, unit: chosen, distribution }: DocumentState,
): Generator<number, Result<Reading>> {
  const source = distribution === 'text' ? null : distribution;
  const unit = source === null ? unitOf(content, chosen) : 'symbol';
  const segmenter = source === null ? openSegmenter(content, unit) : openSource(source);
  const message = engine.openMessage(segmenter.length);
  let kept = false;
  try {
    const appended = yield* append(message, segmenter);
    const reading = andThen(appended, () => source === null
      ? named(content, unit, message, segmenter)
      : success(namedBy(source, content, message)));
    kept = reading.ok;
    return reading;
  } finally {
    if (!kept) message.close();
  }
}

function* append(
  message: MessageStream, segmenter: Segmenter,
): Generator<number, Result<void>> {
  const chunk = new Uint32Array(Math.min(chunkSymbols, Math.max(1, segmenter.length)));
  for (;;) {
    const filled = segmenter.next(chunk);
    if (filled === 0) return success(undefined);
    const appended = message.append(chunk.subarray(0, filled));
    if (!appended.ok) return appended;
    yield segmenter.consumed / segmenter.length;
  }
}

function namedBy(source: Source, content: Content, message: MessageStream): Reading {
  const histogram = message.histogram();
  const alphabet = sourceAlphabet(source, histogram.symbols);
  return { content, unit: 'symbol', message, histogram, alphabet, reduction: null };
}

/** Puts the alphabet in its order: by number, or by spelling where the ids stand for strings. */
function named(
  content: Content, unit: Unit, message: MessageStream, segmenter: Segmenter,
): Result<Reading> {
  const spellings = segmenter.spellings();
  const ranks = spellings === null ? null : rankSpellings(spellings);
  const relabelled = ranks === null ? success(undefined) : message.relabel(ranks);
  return andThen(relabelled, () => {
    const spelled =
      spellings === null || ranks === null ? null : sortedByRank(spellings, ranks);
    const histogram = message.histogram();
    const alphabet =
      makeAlphabet(unit, histogram.symbols, spelled, message.firstAppearance());
    return success({
      content, unit, message, histogram, alphabet, reduction: segmenter.reduction(),
    });
  });
}
