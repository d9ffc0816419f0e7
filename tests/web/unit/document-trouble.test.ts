// Files and what goes wrong: the text that stood there is kept, and the message says what to do.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analysisOf, answer, asks, dropped, open, type, markOf } from './scripted-worker.ts';
import { textContent } from './text-support.ts';

describe('a file', () => {
  const file = new File(['bytes'], 'a.bin');
  const content = { kind: 'bytes', bytes: Uint8Array.of(255) } as const;
  const brought = answer({
    state: { content, unit: 'code-point', code: 'huffman', distribution: 'text' }, ours: false,
    analysis: analysisOf('file'),
  });

  it('brings its content with the analysis', async () => {
    const { worker, model } = open();
    model.openFile(file);
    assert.deepEqual(model.state.content, textContent('first'));
    await worker.last('openFile').answer(brought);
    assert.deepEqual(model.state.content, content);
    assert.deepEqual(model.file, { name: 'a.bin', size: 5, ours: false });
    assert.equal(markOf(model.analysis), 'file');
    type(model, 'edited');
    assert.equal(model.file, null);
  });

  it('gives way to what was typed meanwhile', async () => {
    const { worker, model } = open();
    model.openFile(file);
    type(model, 'typed');
    await worker.last('openFile').answer(brought);
    assert.deepEqual(model.state.content, textContent('typed'));
    assert.equal(model.file, null);
    assert.equal(asks(worker.last('open')).text, 'typed');
  });

  it('on its way in is read in a unit that is chosen meanwhile', async () => {
    const { worker, model } = open();
    model.openFile(file);
    model.setUnit('byte');
    await worker.last('openFile').answer(dropped);
    assert.equal(worker.asked.length, 2);
    assert.equal(worker.last('openFile').question.file, file);
    assert.equal(worker.last('openFile').question.state?.unit, 'byte');
  });

  it('of our own brings unit and code, and ends what could be undone', async () => {
    const { worker, model } = open();
    model.setCode('shannon');
    await worker.last('open').answer(answer(analysisOf('shannon')));
    model.openFile(file);
    const state = { content: textContent('kept'), unit: 'word', code: 'fano',
      distribution: 'text' } as const;
    await worker.last('openFile').answer(
      answer({ state, ours: true, analysis: analysisOf('kept') }));
    assert.deepEqual(model.state, state);
    assert.deepEqual([model.file?.ours, model.canUndo], [true, false]);
  });

  it('that is refused costs neither the own words nor the way back', async () => {
    const { worker, model } = open();
    const own = { base: 'huffman', words: new Map([[97, '1']]) } as const;
    model.setCode(own);
    await worker.last('open').answer(answer(analysisOf('own')));
    model.openFile(file);
    assert.equal(worker.last('openFile').question.state?.code, 'huffman');
    await worker.last('openFile').answer({ kind: 'failed', text: 'The end is missing.' });
    assert.equal(model.trouble?.text, 'The end is missing.');
    assert.deepEqual([model.state.code, model.canUndo, markOf(model.analysis)],
      [own, true, 'own']);
  });

  it('that is too large is refused, and nothing is asked', () => {
    const { worker, model } = open();
    const large = new File([], 'large.bin');
    Object.defineProperty(large, 'size', { value: 64 * 1024 * 1024 + 1 });
    model.openFile(large);
    assert.match(model.trouble?.text ?? '', /64 MiB/);
    assert.equal(model.trouble?.again, false);
    assert.equal(worker.asked.length, 0);
  });

  it('that was cancelled leaves everything as it was', async () => {
    const { worker, model } = open();
    model.openFile(file);
    model.cancel();
    assert.equal(worker.cancelled, 1);
    await worker.last('openFile').answer(dropped);
    assert.deepEqual(model.state.content, textContent('first'));
    assert.deepEqual([model.trouble, model.settled, markOf(model.analysis)], [null, true, 'first']);
  });
});

describe('a worker that died', () => {
  it('is told of, with the reason; the text is kept and the pictures stay', async () => {
    for (const [reason, said] of [
      ['RuntimeError: out of memory', /ran out of memory/], ['a fault', /stopped \(a fault\)/],
    ] as const) {
      const { worker, model } = open();
      type(model, 'a');
      await worker.last('open').answer({ kind: 'died', text: reason });
      assert.match(model.trouble?.text ?? '', said);
      assert.equal(model.trouble?.again, true);
      assert.deepEqual(model.state.content, textContent('a'));
      assert.equal(markOf(model.analysis), 'first');
      model.retry();
      await worker.last('open').answer(answer(analysisOf('a')));
      assert.deepEqual([model.trouble, markOf(model.analysis)], [null, 'a']);
    }
  });

  it('over a window of the stream is told of as well', async () => {
    const { worker, model } = open();
    const asked = model.ask('stream', { query: { by: 'bit', from: 0, count: 8 } });
    await worker.last('stream').answer({ kind: 'died', text: 'a fault' });
    assert.equal(await asked, null);
    assert.equal(model.trouble?.again, true);
  });

  it('over an older text does not hinder the newer one', async () => {
    const { worker, model } = open();
    type(model, 'a');
    type(model, 'ab');
    await worker.last('open').answer({ kind: 'died', text: 'a fault' });
    await worker.last('open').answer(answer(analysisOf('ab')));
    assert.equal(markOf(model.analysis), 'ab');
    assert.equal(model.trouble, null);
  });

  it('knows no content that the worker refused', async () => {
    const { worker, model } = open();
    type(model, 'a');
    await worker.last('open').answer({ kind: 'failed', text: 'Too long.' });
    assert.deepEqual(model.trouble, { text: 'Too long.', again: false });
    assert.equal(markOf(model.analysis), 'first');
  });
});
