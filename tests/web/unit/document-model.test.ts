// The shared document: the last good analysis stays, late answers are dropped, the text is kept.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Analysis } from '../../../web/src/analysis/analysis.ts';
import type { DocumentState } from '../../../web/src/analysis/state.ts';
import { DocumentModel, type Asker } from '../../../web/src/document/document-model.ts';
import type { Unit } from '../../../web/src/text/unit.ts';
import type { Outcome } from '../../../web/src/worker/client.ts';
import { textContent } from './text-support.ts';

interface Question {
  readonly kind: string;
  readonly question: { readonly state?: DocumentState; readonly file?: File };
  progress(done: number): void;
  /** Settles the question, and lets everything happen that follows. */
  answer(outcome: Outcome<unknown>): Promise<void>;
}

/** A worker that answers when the test says so. */
class ScriptedWorker {
  readonly asked: Question[] = [];
  cancelled = 0;

  readonly ask: Asker['ask'] = (kind, question, progress = () => undefined) =>
    new Promise((resolve) => {
      this.asked.push({
        kind, question: question as Question['question'], progress,
        async answer(outcome) {
          resolve(outcome as never);
          await settled();
        },
      });
    });

  cancel(): void { this.cancelled++; }

  /** The newest question of a kind. */
  last(kind: string): Question {
    return this.asked.findLast((question) => question.kind === kind) ?? assert.fail(`no ${kind}`);
  }
}

function settled(): Promise<void> {
  return new Promise((resolve) => { setImmediate(resolve); });
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, milliseconds); });
}

const dropped: Outcome<never> = { kind: 'dropped' };

/** An analysis that can be told from others. */
function analysisOf(mark: string): Analysis {
  return { kraft: mark } as Analysis;
}

function answer<T>(value: T): Outcome<T> {
  return { kind: 'answer', value };
}

function open(text = 'first'): { worker: ScriptedWorker; model: DocumentModel } {
  const worker = new ScriptedWorker();
  const state: DocumentState = {
    content: textContent(text), unit: 'code-point', code: 'huffman', distribution: 'text',
  };
  return { worker, model: new DocumentModel(worker, state, analysisOf(text)) };
}

function type(model: DocumentModel, text: string): void {
  model.setContent(textContent(text));
}

function asks(question: Question): { text: unknown; unit: Unit | undefined } {
  const { state } = question.question;
  return { text: state?.content?.kind === 'text' ? state.content.text : null, unit: state?.unit };
}

describe('typing', () => {
  it('asks for the newest text only, once the running one is through', async () => {
    const { worker, model } = open();
    for (const text of ['a', 'ab', 'abc']) type(model, text);
    assert.equal(worker.asked.length, 1);
    assert.equal(model.settled, false);
    await worker.last('open').answer(answer(analysisOf('a')));
    assert.deepEqual(asks(worker.last('open')), { text: 'abc', unit: 'code-point' });
    assert.equal(model.analysis?.kraft, 'a');
    await worker.last('open').answer(answer(analysisOf('abc')));
    assert.equal(model.analysis?.kraft, 'abc');
    assert.equal(model.settled, true);
    assert.equal(worker.cancelled, 0);
  });

  it('cancels what has run for long when something newer comes', async () => {
    const { worker, model } = open();
    type(model, 'a');
    await sleep(330);
    type(model, 'ab');
    assert.equal(worker.cancelled, 1);
    await worker.last('open').answer(dropped);
    assert.equal(asks(worker.last('open')).text, 'ab');
    assert.equal(model.trouble, null);
    assert.equal(model.analysis?.kraft, 'first');
  });

  it('changes state at once, and analysis and version with the answer', async () => {
    const { worker, model } = open();
    let changes = 0;
    model.addEventListener('change', () => { changes++; });
    type(model, 'a');
    assert.deepEqual(model.state.content, textContent('a'));
    assert.deepEqual([model.version, model.analysis?.kraft], [0, 'first']);
    await worker.last('open').answer(answer(analysisOf('a')));
    assert.deepEqual([model.version, model.analysis?.kraft], [1, 'a']);
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
    const asked = model.row(3);
    type(model, 'a');
    await worker.last('open').answer(answer(analysisOf('a')));
    await worker.last('row').answer(answer({ index: 3 }));
    assert.equal(await asked, null);
    const again = model.row(4);
    await worker.last('row').answer(answer({ index: 4 }));
    assert.deepEqual(await again, { index: 4 });
  });
});

describe('a file', () => {
  const file = new File(['bytes'], 'a.bin');
  const content = { kind: 'bytes', bytes: Uint8Array.of(255) } as const;

  it('brings its content with the analysis', async () => {
    const { worker, model } = open();
    model.openFile(file);
    assert.deepEqual(model.state.content, textContent('first'));
    await worker.last('openFile').answer(answer({ content, analysis: analysisOf('file') }));
    assert.deepEqual(model.state.content, content);
    assert.deepEqual(model.file, { name: 'a.bin', size: 5 });
    assert.equal(model.analysis?.kraft, 'file');
    type(model, 'edited');
    assert.equal(model.file, null);
  });

  it('gives way to what was typed meanwhile', async () => {
    const { worker, model } = open();
    model.openFile(file);
    type(model, 'typed');
    await worker.last('openFile').answer(answer({ content, analysis: analysisOf('file') }));
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
    assert.deepEqual([model.trouble, model.settled, model.analysis?.kraft], [null, true, 'first']);
  });
});

describe('long work', () => {
  it('shows progress after 300 ms, whether the worker reports any or not', async () => {
    const { worker, model } = open();
    type(model, 'a');
    worker.last('open').progress(0.1);
    assert.equal(model.progress, null);
    await sleep(330);
    assert.notEqual(model.progress, null);
    worker.last('open').progress(0.5);
    assert.equal(model.progress, 0.5);
    await worker.last('open').answer(answer(analysisOf('a')));
    assert.equal(model.progress, null);
    await sleep(330);
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
      assert.equal(model.analysis?.kraft, 'first');
      model.retry();
      await worker.last('open').answer(answer(analysisOf('a')));
      assert.deepEqual([model.trouble, model.analysis?.kraft], [null, 'a']);
    }
  });

  it('over a window of the stream is told of as well', async () => {
    const { worker, model } = open();
    const asked = model.stream({ by: 'bit', from: 0, count: 8 });
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
    assert.equal(model.analysis?.kraft, 'ab');
    assert.equal(model.trouble, null);
  });

  it('knows no content that the worker refused', async () => {
    const { worker, model } = open();
    type(model, 'a');
    await worker.last('open').answer({ kind: 'failed', text: 'Too long.' });
    assert.deepEqual(model.trouble, { text: 'Too long.', again: false });
    assert.equal(model.analysis?.kraft, 'first');
  });
});
