// What the figures of the models ask. The page's worker does not answer these while those figures are
// not on the page: worker.ts then hands them to answerModel() (model-answers.ts).
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
}

export type ModelKind = keyof ModelQuestions;

export type ModelRequest = {
  [K in ModelKind]: { readonly id: number; readonly kind: K; readonly document: number }
    & Readonly<ModelQuestions[K]['ask']>;
}[ModelKind];

/** Asks for a figure; null where there is no answer, or it came too late. */
export type AskModel = <K extends ModelKind>(
  kind: K, question: ModelQuestions[K]['ask']) => Promise<ModelQuestions[K]['answer'] | null>;
