// The codes to break: each makes the point that its caption states.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Analysis } from '../../../web/src/analysis/analysis.ts';
import { readyCodes } from '../../../web/src/analysis/ready-codes.ts';
import { analyse } from '../../../web/src/analysis/session.ts';
import { engine } from './analysis-support.ts';
import { textContent } from './text-support.ts';

function analysed(id: string): Analysis {
  const { text, unit, code } = readyCodes.find((ready) => ready.id === id) ?? assert.fail();
  const result = analyse(engine, { content: textContent(text), unit, code, distribution: 'text' });
  assert.ok(result.ok, id);
  return result.value;
}

/** Both readings of the shortest ambiguous string, as texts. */
function readings({ verdict, rows }: Analysis): string[] {
  const labels = new Map(rows.map(({ index, label }) => [index, label]));
  return (verdict.ambiguity?.readings ?? []).map((reading) =>
    reading.map((index) => labels.get(index)).join(''));
}

describe('ready codes', () => {
  it('have ids and titles of their own', () => {
    for (const key of ['id', 'title'] as const) {
      assert.equal(new Set(readyCodes.map((ready) => ready[key])).size, readyCodes.length);
    }
  });

  it('have a word for each symbol of their text and for no other', () => {
    for (const { id, text, code } of readyCodes) {
      if (typeof code === 'string') continue;
      const symbols = [...new Set(text)].map((symbol) => symbol.codePointAt(0));
      assert.deepEqual(symbols.sort(), [...code.words.keys()].sort(), id);
    }
  });

  it('leave an eighth of the budget unused where the robot’s last word is too long', () => {
    const { verdict, cost } = analysed('incomplete');
    assert.equal(verdict.kraft.text, '7/8');
    assert.deepEqual(verdict.optimality, { kind: 'spare', node: '11', saves: 1 });
    assert.equal(cost?.totalBits, 17);
  });

  it('clash in one pair of words where the robot got a fifth', () => {
    const a = analysed('clash');
    assert.deepEqual([a.verdict.kraft.text, a.verdict.clashCount], ['9/8', 1]);
    assert.deepEqual([a.verdict.ambiguity?.bits, readings(a)], ['100', ['du', 's']]);
  });

  it('can be decoded without being prefix-free', () => {
    const { verdict } = analysed('look-ahead');
    assert.deepEqual([verdict.prefixFree, verdict.uniquelyDecodable, verdict.kraft.text],
      [false, true, '1']);
  });

  it('have two readings after 6 bits, and after 26', () => {
    assert.equal(analysed('babe').verdict.ambiguity?.bits.length, 6);
    const late = analysed('long-ambiguity');
    assert.equal(late.verdict.ambiguity?.bits.length, 26);
    assert.deepEqual(readings(late).sort(), ['acdedaa', 'bdeaec']);
  });

  it('are ambiguous as Morse without pauses', () => {
    const { code, verdict } = analysed('morse');
    assert.deepEqual([code, verdict.uniquelyDecodable], ['morse', false]);
  });

  it('are optimal with lengths that are not ours, where three sets of lengths tie', () => {
    const a = analysed('tie');
    assert.deepEqual(a.verdict.optimality, { kind: 'optimal', ours: false });
    assert.equal(a.cost?.totalBits, 22);
    assert.deepEqual(a.rows.map(({ count }) => count).sort(), [1, 1, 2, 2, 4]);
  });
});
