// What is wrong or right with a code: the engine's findings, put together.
import type { Code, Engine, KraftSum } from '../engine/engine.ts';
import type { Verdict } from './analysis.ts';

/** Clashes that are listed; all of them are counted. */
const listedClashes = 64;

/** `prefixFree` as the engine found it; `covered`: every symbol that occurs has a word. */
export function verdictOn(
  engine: Engine, code: Code, counts: Uint32Array,
  { kraft, prefixFree, covered }: { kraft: KraftSum; prefixFree: boolean; covered: boolean },
): Verdict {
  const common = { kraft, prefixFree, split: split(engine, code, counts, covered) };
  if (prefixFree) {
    const optimality = covered && counts.length > 0 ? engine.optimality(code, counts) : null;
    return {
      ...common, clashCount: 0, clashes: [], uniquelyDecodable: true, undecided: '',
      ambiguity: null, optimality: optimality?.ok === true ? optimality.value : null,
    };
  }
  const { count, clashes } = engine.clashes(code, listedClashes);
  const decodability = engine.decodability(code);
  return {
    ...common, clashCount: count, clashes,
    uniquelyDecodable: decodability.ok ? decodability.value === null : null,
    undecided: decodability.ok ? '' : decodability.error.text,
    ambiguity: decodability.ok ? decodability.value : null,
    optimality: null,
  };
}

function split(engine: Engine, code: Code, counts: Uint32Array, covered: boolean) {
  if (!covered || counts.length === 0) return null;
  const parts = engine.splitLength(code, counts);
  return parts.ok ? parts.value : null;
}
