// The worker's answers about models. `predicting` is the document's own.
import { blocksOf, narrowedTo } from '../analysis/interval.ts';
import { codeLadder, modelRung } from '../analysis/ladder.ts';
import { crossings, orderCurve } from '../analysis/orders.ts';
import { codedSize, type Predicting } from '../analysis/prediction.ts';
import type { Engine } from '../engine/engine.ts';
import { success, type Result } from '../engine/result.ts';
import type { ModelKind, ModelQuestions, ModelRequest } from './model-questions.ts';

type Answer = ModelQuestions[ModelKind]['answer'];

/** In slices; yields progress, 0 to 1. null: what it is about has been overtaken. */
export function* answerModel(
  engine: Engine, predicting: Predicting, request: ModelRequest,
): Generator<number, Result<Answer> | null> {
  switch (request.kind) {
    case 'predict': return yield* predicting.predict(engine, request.query);
    case 'expected':
      return some(predicting.expected(request.stamp, request.from, request.count));
    case 'drawn': return some(predicting.drawn(request.stamp, request.seed, request.size));
    case 'codedSize': return codedSize(engine, request.query);
    case 'orderCurve': return orderCurve(engine, request.content, request.unit);
    case 'crossings':
      return yield* crossings(engine, request.texts, request.unit, request.order);
    case 'blocks': return blocksOf(engine, request.counts);
    case 'narrowed': return narrowedTo(engine, request.counts, request.message);
    case 'codeLadder': return yield* codeLadder(engine, request.content);
    case 'modelRung': return yield* modelRung(engine, request.content, request.name);
  }
}

function some<T>(answer: T | null): Result<T> | null {
  return answer === null ? null : success(answer);
}
