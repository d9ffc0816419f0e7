// The worker: keeps one document open in the engine and answers for it. Long work runs in slices,
// so that between two of them a newer request can take its place.
import { openSession, type Session } from '../analysis/session.ts';
import type { DocumentState } from '../analysis/state.ts';
import type { Engine } from '../engine/engine.ts';
import { startEngine } from '../engine/load.ts';
import { success, type Result } from '../engine/result.ts';
import { classify } from '../text/file.ts';
import type { FromWorker, Request, ToWorker } from './protocol.ts';

/** Milliseconds of work between two looks at the mailbox. */
const slice = 24;

/** Started by the first message; whatever comes before it waits. */
let start: (wasm: Uint8Array) => void = () => undefined;
const engine: Promise<Engine> = new Promise((resolve) => {
  start = (wasm) => resolve(startEngine(wasm));
});
let session: Session | null = null;
/** Grows when running work is to stop: work that began under an older value gives up. */
let epoch = 0;

/** Stopped because something newer came, or on request. */
const dropped = Symbol('dropped');

function send(message: FromWorker): void {
  postMessage(message);
}

onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'start') start(data.wasm);
  else if (data.kind === 'cancel') epoch++;
  else void respond(data);
};

/** Memory that runs out, or a bug of ours: either way the module cannot be trusted any more. */
async function respond(request: Request): Promise<void> {
  try {
    const answer = await answerTo(request);
    if (answer === dropped) send({ kind: 'dropped', id: request.id });
    else if (answer.ok) send({ kind: 'answer', id: request.id, value: answer.value });
    else send({ kind: 'failed', id: request.id, text: answer.error.text });
  } catch (problem) {
    send({ kind: 'died', text: problem instanceof Error ? problem.message : String(problem) });
  }
}

async function answerTo(request: Request) {
  const running = await engine;
  if (request.kind === 'open') return open(running, request.id, request.state);
  if (request.kind === 'openFile') {
    const bytes = new Uint8Array(await request.file.arrayBuffer());
    const content = classify(bytes);
    const analysis = await open(running, request.id, { ...request.state, content });
    return analysis === dropped || !analysis.ok
      ? analysis : success({ content, analysis: analysis.value });
  }
  if (session === null) return dropped;
  switch (request.kind) {
    case 'rows': return success(session.rows(request.query));
    case 'row': return success(session.row(request.index));
    case 'stream': return success(session.stream(request.query));
    case 'prove': return inSlices(request.id, session.prove());
  }
}

/** The document that was open stays open until the new one is there. */
async function open(running: Engine, id: number, state: DocumentState) {
  epoch++;
  const opened = await inSlices(id, openSession(running, state));
  if (opened === dropped || !opened.ok) return opened;
  epoch++;
  session?.close();
  session = opened.value;
  return success(session.analysis);
}

async function inSlices<T>(
  id: number, steps: Generator<number, Result<T>>,
): Promise<Result<T> | typeof dropped> {
  const begun = epoch;
  let pause = performance.now() + slice;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < pause) continue;
    send({ kind: 'progress', id, done: step.value });
    await mail();
    if (epoch !== begun) {
      steps.return(undefined as never);
      return dropped;
    }
    pause = performance.now() + slice;
  }
}

/** Lets waiting messages in; a timer would cost four milliseconds each time. */
const channel = new MessageChannel();
function mail(): Promise<void> {
  return new Promise((resume) => {
    channel.port1.onmessage = () => resume();
    channel.port2.postMessage(null);
  });
}
