// One coder after the other: the picture fills in, and the last whole one stays.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codeRungs, modelRungs } from '../../../web/src/analysis/ladder.ts';
import type { DocumentModel } from '../../../web/src/document/document-model.ts';
import { Climb, isWhole } from '../../../web/src/figures/ladder/climb.ts';
import { textContent } from './text-support.ts';

/** A document whose worker waits to be told to answer. */
function scripted() {
  const waiting: ((answer: unknown) => void)[] = [];
  const asked: string[] = [];
  const model = { version: 1, settled: true, ask: (kind: string, { name }: { name?: string }) => {
    asked.push(name ?? kind);
    return new Promise((resume) => { waiting.push(resume); });
  } };
  const answer = async (value: unknown): Promise<void> => {
    waiting.shift()?.(value);
    await new Promise((resume) => { setImmediate(resume); });
  };
  const rung = { messageBits: 8, extraBits: 1 };
  return { model: model as unknown as DocumentModel & { version: number; settled: boolean }, asked,
    answer, async all() {
      await answer({ total: 3, entropy: 1, rungs: codeRungs.map(() => rung) });
      await answer(24);
      for (const _ of modelRungs) await answer(rung);
    } };
}

const [one, two] = [textContent('one'), textContent('another')];

describe('the climb', () => {
  it('fills in coder after coder', async () => {
    const { model, asked, answer } = scripted();
    let changes = 0;
    const climb = new Climb(() => { changes++; });
    assert.equal(climb.of(model, one, 'yours'), null);
    assert.deepEqual(asked, ['codeLadder']);
    await answer({ total: 3, entropy: 1, rungs: codeRungs.map(() => null) });
    await answer(24);
    const found = climb.of(model, one, 'yours');
    assert.equal(changes, 1);
    assert.deepEqual([...found?.rungs.keys() ?? []], ['utf-8', ...codeRungs, 'deflate']);
    assert.equal(found?.rungs.get('utf-8')?.messageBits, 24);
    assert.equal(asked.at(-1), 'rans');
  });

  it('asks nothing twice of the same text, and nothing before the text is settled', async () => {
    const { model, asked, all } = scripted();
    const climb = new Climb(() => undefined);
    model.settled = false;
    climb.of(model, one, 'yours');
    assert.deepEqual(asked, []);
    model.settled = true;
    climb.of(model, one, 'yours');
    await all();
    const found = climb.of(model, one, 'yours');
    assert.ok(found !== null && isWhole(found));
    const { length } = asked;
    model.version++;
    assert.equal(climb.of(model, one, 'yours'), found);
    assert.equal(asked.length, length);
  });

  it('keeps the whole picture of an edited text until the new one is whole', async () => {
    const { model, all, answer, asked } = scripted();
    const climb = new Climb(() => undefined);
    climb.of(model, one, 'yours');
    await all();
    const before = climb.of(model, one, 'yours');
    model.version++;
    assert.equal(climb.of(model, two, 'yours'), before);
    while (asked.at(-1) !== 'codeLadder') await new Promise((resume) => { setTimeout(resume, 20); });
    await answer({ total: 7, entropy: 2, rungs: codeRungs.map(() => null) });
    await answer(56);
    assert.equal(climb.of(model, two, 'yours'), before);
    for (const _ of modelRungs) await answer({ messageBits: 9, extraBits: 0 });
    assert.equal(climb.of(model, two, 'yours')?.total, 7);
  });

  it('shows nothing of one text under the name of another', async () => {
    const { model, all } = scripted();
    const climb = new Climb(() => undefined);
    climb.of(model, one, 'yours');
    await all();
    assert.equal(climb.of(model, two, 'page'), null);
  });

  it('asks again of a text that was overtaken half-way, and not where the engine died', async () => {
    const { model, asked, answer } = scripted();
    const climb = new Climb(() => undefined);
    climb.of(model, one, 'yours');
    await answer(null);
    climb.of(model, one, 'yours');
    assert.equal(asked.length, 1);
    model.version++;
    climb.of(model, one, 'yours');
    assert.deepEqual(asked, ['codeLadder', 'codeLadder']);
  });
});
