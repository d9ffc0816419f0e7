// The page's end of the worker: answers find their questions, and a dead worker is replaced.
import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { WorkerClient, type Asker } from '../../../web/src/worker/client.ts';

interface Posted {
  readonly kind: string;
  readonly id?: number;
}

class FakeWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message: string; preventDefault(): void }) => void) | null = null;
  readonly posted: Posted[] = [];
  ended = false;

  postMessage(message: Posted): void { this.posted.push(message); }
  terminate(): void { this.ended = true; }

  say(message: unknown): void { this.onmessage?.({ data: message }); }
  fail(message: string): void { this.onerror?.({ message, preventDefault: () => undefined }); }

  kinds(): string[] { return this.posted.map(({ kind }) => kind); }
}

function open(): { client: Asker; other: Asker; workers: FakeWorker[] } {
  const workers: FakeWorker[] = [];
  const start = (): Worker => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  };
  const all = new WorkerClient(start, Promise.resolve(new Uint8Array(4)));
  return { client: all.document(), other: all.document(), workers };
}

function nth(workers: readonly FakeWorker[], index: number): FakeWorker {
  return workers[index] ?? assert.fail(`no worker ${index}`);
}

describe('the worker client', () => {
  it('sends the module to each worker, first or last', async () => {
    const { client, workers } = open();
    void client.ask('row', { index: 1 });
    await Promise.resolve();
    assert.deepEqual(nth(workers, 0).kinds(), ['row', 'start']);
  });

  it('gives each answer to its own question, in whatever order they come', async () => {
    const { client, workers } = open();
    const [first, second] = [client.ask('row', { index: 1 }), client.ask('row', { index: 2 })];
    nth(workers, 0).say({ kind: 'answer', id: 1, value: 'second' });
    nth(workers, 0).say({ kind: 'failed', id: 0, text: 'first' });
    nth(workers, 0).say({ kind: 'answer', id: 77, value: 'nobody asked' });
    assert.deepEqual((await second).kind, 'answer');
    assert.deepEqual(await first, { kind: 'failed', id: 0, text: 'first' });
  });

  it('passes progress on to the question that it is about', async () => {
    const { client, workers } = open();
    const seen: number[] = [];
    const asked = client.ask('prove', {}, (done) => seen.push(done));
    nth(workers, 0).say({ kind: 'progress', id: 0, done: 0.5 });
    nth(workers, 0).say({ kind: 'dropped', id: 0 });
    assert.equal((await asked).kind, 'dropped');
    assert.deepEqual(seen, [0.5]);
  });

  for (const death of ['says that it died', 'throws'] as const) {
    it(`replaces a worker that ${death}, and tells all who wait`, async () => {
      const { client, workers } = open();
      const asked = [client.ask('row', { index: 1 }), client.ask('prove', {})];
      if (death === 'throws') nth(workers, 0).fail('out of memory');
      else nth(workers, 0).say({ kind: 'died', text: 'out of memory' });
      for (const outcome of await Promise.all(asked)) {
        assert.deepEqual(outcome, { kind: 'died', text: 'out of memory' });
      }
      assert.equal(nth(workers, 0).ended, true);
      const again = client.ask('row', { index: 1 });
      assert.deepEqual(nth(workers, 1).kinds().filter((kind) => kind !== 'start'), ['row']);
      nth(workers, 0).say({ kind: 'answer', id: 2, value: 'from the dead' });
      nth(workers, 0).fail('again');
      assert.equal(workers.length, 2);
      nth(workers, 1).say({ kind: 'answer', id: 2, value: null });
      assert.deepEqual(await again, { kind: 'answer', id: 2, value: null });
    });
  }

  it('ends a worker that does not obey Cancel within a second', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    const { client, workers } = open();
    const asked = client.ask('prove', {});
    client.cancel();
    assert.equal(nth(workers, 0).kinds().at(-1), 'cancel');
    mock.timers.tick(999);
    assert.equal(workers.length, 1);
    mock.timers.tick(1);
    assert.deepEqual(await asked, { kind: 'dropped' });
    assert.equal(workers.length, 2);
    mock.timers.reset();
  });

  it('keeps a worker that obeys Cancel', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    const { client, workers } = open();
    const asked = client.ask('prove', {});
    client.cancel();
    nth(workers, 0).say({ kind: 'dropped', id: 0 });
    assert.equal((await asked).kind, 'dropped');
    void client.ask('row', { index: 1 });
    mock.timers.tick(5000);
    assert.equal(workers.length, 1);
    client.cancel();
    mock.timers.reset();
  });

  it('cancels one document and leaves the others alone', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    const { client, other, workers } = open();
    const [one, two] = [client.ask('prove', {}), other.ask('prove', {})];
    client.cancel();
    nth(workers, 0).say({ kind: 'dropped', id: 0 });
    mock.timers.tick(5000);
    nth(workers, 0).say({ kind: 'answer', id: 1, value: null });
    assert.deepEqual([(await one).kind, (await two).kind], ['dropped', 'answer']);
    assert.equal(workers.length, 1);
    mock.timers.reset();
  });

  it('does nothing on Cancel when nothing runs', () => {
    const { client, workers } = open();
    client.cancel();
    assert.deepEqual(nth(workers, 0).kinds(), []);
  });
});
