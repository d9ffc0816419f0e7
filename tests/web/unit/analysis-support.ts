// An engine as it was built, and the states that it is given.
import assert from 'node:assert/strict';
import type { Analysis, CodeCost } from '../../../web/src/analysis/analysis.ts';
import { analyse } from '../../../web/src/analysis/session.ts';
import type { CodeChoice, DocumentState } from '../../../web/src/analysis/state.ts';
import type { Content } from '../../../web/src/text/content.ts';
import type { Unit } from '../../../web/src/text/unit.ts';
import { loadBuiltEngine } from '../../wasm/built-engine.ts';
import { textContent } from './text-support.ts';

export const { engine } = await loadBuiltEngine();

export function state(content: Content | string, unit: Unit = 'code-point'): DocumentState {
  return {
    content: typeof content === 'string' ? textContent(content) : content,
    unit, code: 'huffman', distribution: 'text',
  };
}

export function analysed(
  content: Content | string, unit?: Unit, code: CodeChoice = 'huffman',
): Analysis {
  const result = analyse(engine, { ...state(content, unit), code });
  assert.ok(result.ok, result.ok ? '' : result.error.name);
  return result.value;
}

/** What the code costs; there must be a number. */
export function costOf({ cost }: Analysis): CodeCost {
  assert.ok(cost !== null);
  return cost;
}
