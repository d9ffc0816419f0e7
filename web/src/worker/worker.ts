// The worker: keeps documents open in the engine and answers for them. Long work runs in slices,
// so that between two of them a newer request can take its place.
import { divergences } from '../analysis/divergences.ts';
import { openFiled } from '../analysis/file.ts';
import { mostStreamBits, squeeze, testAll, type NoiseStream } from '../analysis/noise.ts';
import { bytesOf, Predicting } from '../analysis/prediction.ts';
import { openSession, type Session } from '../analysis/session.ts';
import type { DocumentState } from '../analysis/state.ts';
import { runChecks } from '../checks/check.ts';
import { checkGroups } from '../checks/checks.ts';
import type { Engine } from '../engine/engine.ts';
import { startEngine } from '../engine/load.ts';
import { andThen, success } from '../engine/result.ts';
import { classify, isOurs } from '../text/file.ts';
import { deflated } from './deflate.ts';
import { answerModel } from './model-answers.ts';
import { isAboutModels } from './model-questions.ts';
import type { FromWorker, Request, ToWorker } from './protocol.ts';

/** Milliseconds of work between two looks at the mailbox. */
const slice = 24;

/** Started by the first message; whatever comes before it waits. */
let start: (wasm: Uint8Array) => void = () => undefined;
const engine: Promise<Engine> = new Promise((resolve) => {
  start = (wasm) => resolve(startEngine(wasm));
});
/** A document as it is open here. */
interface Opened {
  session: Session | null;
  readonly predicting: Predicting;
  /** Grows when running work is to stop: work that began under an older value gives up. */
  epoch: number;
}

const documents = new Map<number, Opened>();

function documentOf(number: number): Opened {
  const opened = documents.get(number) ?? { session: null, predicting: new Predicting(), epoch: 0 };
  documents.set(number, opened);
  return opened;
}

/** Stopped because something newer came, or on request. */
const dropped = Symbol('dropped');

function send(message: FromWorker, transfer: Transferable[] = []): void {
  postMessage(message, { transfer });
}

onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'start') start(data.wasm);
  else if (data.kind === 'cancel') documentOf(data.document).epoch++;
  else void respond(data);
};

/** Memory that runs out, or a bug of ours: either way the module cannot be trusted any more. */
async function respond(request: Request): Promise<void> {
  try {
    const answer = await answerTo(request);
    if (answer === dropped) send({ kind: 'dropped', id: request.id });
    else if (answer.ok) {
      send({ kind: 'answer', id: request.id, value: answer.value },
        request.kind === 'noise' ? [(answer.value as NoiseStream).bits.bytes.buffer] : []);
    }
    else send({ kind: 'failed', id: request.id, text: answer.error.text });
  } catch (problem) {
    send({ kind: 'died', text: problem instanceof Error ? problem.message : String(problem) });
  }
}

async function answerTo(request: Request) {
  const running = await engine;
  const opened = documentOf(request.document);
  if (request.kind === 'open') return open(running, opened, request.id, request.state);
  if (request.kind === 'openFile') {
    const { file } = request;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const ours = isOurs(file.name, bytes);
    const filed = ours ? openFiled(running, bytes) : success({ content: classify(bytes) });
    if (!filed.ok) return filed;
    const state = { ...request.state, ...filed.value };
    const analysis = await open(running, opened, request.id, state);
    return analysis === dropped || !analysis.ok
      ? analysis : success({ state, ours, analysis: analysis.value });
  }
  if (isAboutModels(request)) {
    return await inSlices(opened, request.id,
      answerModel(running, opened.predicting, request)) ?? dropped;
  }
  if (request.kind === 'divergences') return success(divergences(running, request.pair));
  if (request.kind === 'deflated') {
    return success(8 * (await deflated(bytesOf(request.content))).length);
  }
  if (request.kind === 'squeeze') {
    const { length } = await deflated(request.bits.bytes);
    return success(squeeze(running, request.bits, 8 * length));
  }
  if (request.kind === 'tests') {
    return inSlices(opened, request.id, testAll(running, request.bits));
  }
  if (request.kind === 'checks') return success(runChecks(running, checkGroups));
  if (request.kind === 'pack') {
    const { text, prior } = request;
    return andThen(running.codeText(text, { name: 'context-mixing' }, { prior, checksum: false }),
      ({ bytes }) => success(bytes));
  }
  if (request.kind === 'unpack') {
    return andThen(running.decodeText(request.packed, request.most, request.prior),
      ({ text }) => success(text));
  }
  const { session } = opened;
  if (session === null) return dropped;
  switch (request.kind) {
    case 'rows': return success(session.rows(request.query));
    case 'row': return success(session.row(request.index));
    case 'stream': return success(session.stream(request.query));
    case 'draws': return success(session.draws(request.query));
    case 'file': return session.file();
    case 'decoding': return session.decoding(request.query);
    case 'readings': return session.readings(request.query);
    case 'noise': return success(request.stream === 'deflate'
      ? await deflatedStream(session.noise('utf-8')) : session.noise(request.stream));
    case 'offers': return inSlices(opened, request.id, session.offers());
    case 'edited': return success(session.edited(request.changes));
    case 'prove': return inSlices(opened, request.id, session.prove());
  }
}

async function deflatedStream({ bits, total }: NoiseStream): Promise<NoiseStream> {
  const whole = await deflated(bits.bytes);
  const bytes = whole.slice(0, mostStreamBits / 8);
  return { bits: { bytes, bitCount: 8 * bytes.length }, total: 8 * whole.length,
    cut: bits.bitCount < total ? bits.bytes.length : 0, reason: '' };
}

/** The analysis that was open stays open until the new one is there. */
async function open(running: Engine, document: Opened, id: number, state: DocumentState) {
  document.epoch++;
  const opened = await inSlices(document, id, openSession(running, state));
  if (opened === dropped || !opened.ok) return opened;
  document.epoch++;
  document.session?.close();
  document.session = opened.value;
  return success(opened.value.analysis);
}

async function inSlices<T>(
  document: Opened, id: number, steps: Generator<number, T>,
): Promise<T | typeof dropped> {
  const begun = document.epoch;
  let pause = performance.now() + slice;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < pause) continue;
    send({ kind: 'progress', id, done: step.value });
    await mail();
    if (document.epoch !== begun) {
      steps.return(undefined as never);
      return dropped;
    }
    pause = performance.now() + slice;
  }
}

/** Lets waiting messages in; a timer would cost four milliseconds each time. */
const channel = new MessageChannel();
/** Whoever waits, the one that came first in front: more than one question may be at work. */
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();
function mail(): Promise<void> {
  return new Promise((resume) => {
    waiting.push(resume);
    channel.port2.postMessage(null);
  });
}
