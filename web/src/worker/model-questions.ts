// What the figures of the models ask; model-answers.ts has the answers.
import type { Blocks, Narrowed } from '../analysis/interval.ts';
import type { CodeLadder, ModelRung, Rung } from '../analysis/ladder.ts';
import type { Crossings, OrdersAnswer, OrderUnit } from '../analysis/orders.ts';
import type { CodedSize, Guess, Prediction, PredictionQuery } from '../analysis/prediction.ts';
import type { Content } from '../text/content.ts';

export interface ModelQuestions {
  /** Any text, not only the document's. What follows is about the text that was predicted last. */
  predict: { ask: { query: PredictionQuery }; answer: Prediction };
  /** By byte, `count` from `from` on. */
  expected: { ask: { stamp: number; from: number; count: number }; answer: Guess[][] };
  drawn: { ask: { stamp: number; seed: number; size: number }; answer: Uint8Array };
  /** Needs no document. */
  codedSize: { ask: { query: PredictionQuery }; answer: CodedSize };
  /** By context length, and models of some texts on others: neither needs a document. */
  orderCurve: { ask: { content: Content; unit: OrderUnit }; answer: OrdersAnswer };
  crossings: {
    ask: { texts: readonly Content[]; unit: OrderUnit; order: number }; answer: Crossings;
  };
  /** Codes for blocks of two symbols, and the interval of a short message: no document either. */
  blocks: { ask: { counts: readonly number[] }; answer: Blocks };
  narrowed: { ask: { counts: readonly number[]; message: readonly number[] }; answer: Narrowed };
  /** What coders make of a text, one question each, so that a picture can fill in between. */
  codeLadder: { ask: { content: Content }; answer: CodeLadder };
  modelRung: { ask: { content: Content; name: ModelRung }; answer: Rung };
}

export type ModelKind = keyof ModelQuestions;

export type ModelRequest = {
  [K in ModelKind]: { readonly id: number; readonly kind: K } & Readonly<ModelQuestions[K]['ask']>;
}[ModelKind];

const kinds: Readonly<Record<ModelKind, true>> = {
  predict: true, expected: true, drawn: true, codedSize: true, orderCurve: true, crossings: true,
  blocks: true, narrowed: true,
  codeLadder: true, modelRung: true,
};

export function isAboutModels(request: { readonly kind: string }): request is ModelRequest {
  return Object.hasOwn(kinds, request.kind);
}
