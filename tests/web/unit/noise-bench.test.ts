// How the noise figure asks for its streams: the picture first, then what is left, then the tests.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ReactiveControllerHost } from 'lit';
import { Bench } from '../../../web/src/figures/noise/bench.ts';
import { analysisOf, answer, dropped, open, type, type Question } from './scripted-worker.ts';

const bits = { bytes: Uint8Array.of(0xa0), bitCount: 4 };
const stream = { bits, total: 4, cut: 0, reason: '' };
const names = ['code', 'utf-8'] as const;

function start() {
  const { worker, model } = open();
  const host = { drawn: 0, requestUpdate() { this.drawn++; } };
  const bench = new Bench(host as unknown as ReactiveControllerHost);
  const want = (): void => bench.want(model, names);
  const kinds = (): string[] => worker.asked.map(({ kind }) => kind);
  return { worker, model, host, bench, want, kinds };
}

describe('the streams of a document', () => {
  it('are asked for one after the other, and the first one is tested', async () => {
    const { worker, host, bench, want, kinds } = start();
    want();
    want();
    assert.deepEqual(kinds(), ['noise']);
    await worker.last('noise').answer(answer(stream));
    assert.equal(bench.bits('code'), bits);
    assert.equal(host.drawn, 1);
    for (const [kind, value] of [['noise', { ...stream, total: 9 }], ['squeeze', { ones: 2 }],
      ['squeeze', { ones: 3 }], ['tests', {}]] as const) {
      want();
      await worker.last(kind).answer(answer(value));
    }
    want();
    assert.deepEqual(kinds(), ['noise', 'noise', 'squeeze', 'squeeze', 'tests']);
    assert.equal(bench.get('utf-8')?.stream.total, 9);
    assert.deepEqual(bench.get('code')?.squeeze, { ones: 2 });
    assert.deepEqual(bench.get('code')?.tests, {});
    assert.equal(bench.get('utf-8')?.tests, null);
  });

  it('of the slowest coder come last, unless it is the one that is shown', async () => {
    for (const names of [['code', 'mixing', 'coin'], ['mixing', 'coin']] as const) {
      const { worker, model, bench } = start();
      const asked: (string | undefined)[] = [];
      for (let i = 0; i < 2 * names.length + 1; i++) {
        bench.want(model, names);
        const { kind, question } = worker.asked.at(-1) as Question & { question: { stream?: string } };
        asked.push(kind === 'noise' ? question.stream : kind);
        await worker.last(kind).answer(answer(kind === 'noise' ? stream : {}));
      }
      assert.deepEqual(asked, names[0] === 'mixing'
        ? ['mixing', 'coin', 'squeeze', 'squeeze', 'tests']
        : ['code', 'coin', 'squeeze', 'squeeze', 'tests', 'mixing', 'squeeze']);
    }
  });

  it('that are empty are not measured', async () => {
    const { worker, want, kinds } = start();
    for (let i = 0; i < 2; i++) {
      want();
      await worker.last('noise').answer(answer(
        { bits: { bytes: new Uint8Array(), bitCount: 0 }, total: 0, reason: 'why' }));
    }
    want();
    assert.deepEqual(kinds(), ['noise', 'noise']);
  });

  it('that do not come are not asked for again before the text is another', async () => {
    const { worker, model, host, want, kinds } = start();
    want();
    await worker.last('noise').answer(dropped);
    want();
    assert.deepEqual([kinds(), host.drawn], [['noise'], 0]);
    type(model, 'second');
    await worker.last('open').answer(answer(analysisOf('second')));
    want();
    assert.deepEqual(kinds().filter((kind) => kind === 'noise'), ['noise', 'noise']);
  });

  it('of a new text come in place of the old, whose picture stays till then', async () => {
    const { worker, model, host, bench, want } = start();
    want();
    await worker.last('noise').answer(answer(stream));
    want();
    const late = worker.last('noise');
    type(model, 'second');
    want();
    assert.equal(bench.get('code')?.stream, stream);
    await worker.last('open').answer(answer(analysisOf('second')));
    want();
    assert.equal(bench.get('code'), null);
    assert.equal(bench.bits('code'), bits);
    const drawn = host.drawn;
    await late.answer(answer({ ...stream, total: 7 }));
    assert.equal(bench.get('utf-8'), null);
    assert.equal(host.drawn, drawn + 1);
  });
});
