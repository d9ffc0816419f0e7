// The shared document: the last good analysis stays, and late answers are dropped.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  analysisOf, answer, asks, dropped, open, sleep, type, markOf,
} from './scripted-worker.ts';
import { textContent } from './text-support.ts';

describe('typing', () => {
  it('asks for the newest text only, once the running one is through', async () => {
    const { worker, model } = open();
    for (const text of ['a', 'ab', 'abc']) type(model, text);
    assert.equal(worker.asked.length, 1);
    assert.equal(model.settled, false);
    await worker.last('open').answer(answer(analysisOf('a')));
    assert.deepEqual(asks(worker.last('open')), { text: 'abc', unit: 'code-point' });
    assert.equal(markOf(model.analysis), 'a');
    await worker.last('open').answer(answer(analysisOf('abc')));
    assert.equal(markOf(model.analysis), 'abc');
    assert.equal(model.settled, true);
    assert.equal(worker.cancelled, 0);
  });

  it('cancels what has run for long when something newer comes', async () => {
    const { worker, model } = open();
    type(model, 'a');
    await sleep(600);
    type(model, 'ab');
    assert.equal(worker.cancelled, 1);
    await worker.last('open').answer(dropped);
    assert.equal(asks(worker.last('open')).text, 'ab');
    assert.equal(model.trouble, null);
    assert.equal(markOf(model.analysis), 'first');
  });

  it('changes state at once, and analysis and version with the answer', async () => {
    const { worker, model } = open();
    let changes = 0;
    model.addEventListener('change', () => { changes++; });
    type(model, 'a');
    assert.deepEqual(model.state.content, textContent('a'));
    assert.deepEqual([model.version, markOf(model.analysis)], [0, 'first']);
    await worker.last('open').answer(answer(analysisOf('a')));
    assert.deepEqual([model.version, markOf(model.analysis)], [1, 'a']);
    assert.ok(changes > 0);
  });
});

describe('the proof', () => {
  it('is asked for after each analysis, and not before the next is there', async () => {
    const { worker, model } = open();
    type(model, 'a');
    await worker.last('open').answer(answer(analysisOf('a')));
    await worker.last('prove').answer(answer({ equal: true, symbols: 1, bits: 1 }));
    assert.deepEqual(model.proof, { equal: true, symbols: 1, bits: 1 });
    type(model, 'ab');
    await worker.last('open').answer(answer(analysisOf('ab')));
    assert.equal(model.proof, null);
  });

  it('of an older text is dropped', async () => {
    const { worker, model } = open();
    type(model, 'a');
    await worker.last('open').answer(answer(analysisOf('a')));
    const old = worker.last('prove');
    type(model, 'ab');
    await worker.last('open').answer(answer(analysisOf('ab')));
    await old.answer(answer({ equal: true, symbols: 1, bits: 1 }));
    assert.equal(model.proof, null);
  });
});

describe('an answer about the analysis', () => {
  it('is null once there is a newer one', async () => {
    const { worker, model } = open();
    const asked = model.ask('row', { index: 3 });
    type(model, 'a');
    await worker.last('open').answer(answer(analysisOf('a')));
    await worker.last('row').answer(answer({ index: 3 }));
    assert.equal(await asked, null);
    const again = model.ask('row', { index: 4 });
    await worker.last('row').answer(answer({ index: 4 }));
    assert.deepEqual(await again, { index: 4 });
  });
});

describe('long work', () => {
  it('shows progress after 300 ms, whether the worker reports any or not', async () => {
    const { worker, model } = open();
    type(model, 'a');
    worker.last('open').progress(0.1);
    assert.equal(model.progress, null);
    await sleep(600);
    assert.notEqual(model.progress, null);
    worker.last('open').progress(0.5);
    assert.equal(model.progress, 0.5);
    await worker.last('open').answer(answer(analysisOf('a')));
    assert.equal(model.progress, null);
    await sleep(600);
    assert.equal(model.progress, null);
  });

  it('that was cancelled says so and can be tried again', async () => {
    const { worker, model } = open();
    type(model, 'a');
    model.cancel();
    await worker.last('open').answer(dropped);
    assert.match(model.trouble?.text ?? '', /Cancelled/);
    assert.equal(model.trouble?.again, true);
    model.retry();
    assert.equal(model.trouble, null);
    assert.equal(asks(worker.last('open')).text, 'a');
  });
});
