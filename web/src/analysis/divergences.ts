// How far two distributions are apart, by the engine.
import type { Engine } from '../engine/engine.ts';
import type { DistributionPair, Divergences } from './analysis.ts';

export function divergences(engine: Engine, pair: DistributionPair): Divergences {
  const [p, q] = [Float64Array.from(pair.p), Float64Array.from(pair.q)];
  const ideal = (share: number): number =>
    engine.crossEntropy(Float64Array.of(1), Float64Array.of(share));
  return {
    entropyP: engine.crossEntropy(p, p), entropyQ: engine.crossEntropy(q, q),
    crossPQ: engine.crossEntropy(p, q), crossQP: engine.crossEntropy(q, p),
    klPQ: engine.klDivergence(p, q), klQP: engine.klDivergence(q, p),
    idealLengths: pair.q.map(ideal),
  };
}
