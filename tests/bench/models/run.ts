// Size and speed of the models on alice29.txt, without any prior, beside other coders; how soon
// surprisals follow an edit; and how near order 0 comes to the entropy.
//   node tests/bench/models/run.ts [built engine, default dist/engine.js]
// All take turns in every round. Times of the engine include the copies into and out of its memory.
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Engine } from '../../../web/src/engine/engine.ts';
import type { ModelChoice } from '../../../web/src/engine/models.ts';
import type { Result } from '../../../web/src/engine/result.ts';
import { compressjsPpm, programs, timed, type Peer } from './peers.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const ROUNDS = 5;
const SEED = 1948;

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.text);
  return result.value;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

function ours(engine: Engine, name: string, model: ModelChoice, text: Uint8Array): Peer {
  return {
    name: `${name}, wasm`,
    round() {
      const [coded, encoding] = timed(() => valueOf(engine.codeText(text, model)));
      const [back, decoding] = timed(() => valueOf(engine.decodeText(coded.bytes, text.length)));
      if (Buffer.compare(back.text, text) !== 0) throw new Error(`${name}: differs`);
      return { encoding, decoding, size: coded.bytes.length };
    },
  };
}

function oursByRans(engine: Engine, text: Uint8Array): Peer {
  return {
    name: 'rANS, order 0, wasm',
    round() {
      const [coded, encoding] = timed(() => engine.encodeRans(text));
      const [, decoding] = timed(() => valueOf(engine.decodeRans(coded.bytes, text.length)));
      return { encoding, decoding, size: coded.bytes.length };
    },
  };
}

function compare(peers: readonly Peer[], size: number): void {
  const rounds = peers.map((peer) => [peer.round()].slice(1)); // not counted: compilers warm up
  for (let i = 0; i < ROUNDS; i++) {
    for (const [k, peer] of peers.entries()) rounds[k]?.push(peer.round());
  }
  const row = (name: string, cells: readonly string[]): void =>
    console.log(name.padEnd(44) + cells.map((cell) => cell.padStart(11)).join(''));
  row('coder', ['bytes', 'bits/byte', 'enc MB/s', 'dec MB/s']);
  for (const [k, { name }] of peers.entries()) {
    const mine = rounds[k] ?? [];
    const bytes = mine[0]?.size ?? NaN;
    const rate = (times: readonly number[]): string => (size / 1000 / median(times)).toFixed(3);
    row(name, [String(bytes), (8 * bytes / size).toFixed(4),
      rate(mine.map((round) => round.encoding)), rate(mine.map((round) => round.decoding))]);
  }
}

/** Milliseconds until all surprisals of 10,000 characters are there after an edit. */
function edits(engine: Engine, text: Uint8Array): void {
  const predictor = valueOf(engine.openPredictor({ name: 'context-mixing' }));
  const part = text.slice(1000, 11_000);
  const set = (bytes: Uint8Array): number => timed(() => valueOf(predictor.setText(bytes)))[1];
  const last = part.slice(0, -1);
  set(part);
  const end: number[] = [];
  const anywhere: number[] = [];
  for (let i = 0; i < 15; i++) {
    end.push(set(last), set(part));
    const edited = part.slice();
    edited[0] = 65 + i;
    anywhere.push(set(edited));
    set(part);
  }
  const back = timed(() => predictor.likeliest(9000, 5))[1];
  console.log(`context mixing, 10,000 characters: ${median(end).toFixed(1)} ms after an edit at ` +
    `the end, ${median(anywhere).toFixed(1)} ms after one at the beginning, ` +
    `${back.toFixed(1)} ms to the five likeliest at one place`);
  predictor.close();
}

/** 1 MB of independent draws by the counts of the text. */
function entropyOfMegabyte(engine: Engine, text: Uint8Array): void {
  const { symbols, counts } = engine.histogram(Uint32Array.from(text));
  const drawn = engine.draw(counts, SEED, 0, 1_000_000);
  const message = Uint8Array.from(drawn, (index) => symbols[index] ?? 0);
  const floor = 1e6 * engine.entropy(engine.histogram(Uint32Array.from(message)).counts);
  const rans = engine.encodeRans(message);
  const arithmetic = valueOf(engine.codeText(message, { name: 'order', order: 0 }));
  const above = (bits: number): string => `${(100 * (bits / floor - 1)).toFixed(4)} % above n·H`;
  console.log(`1,000,000 draws of its letters, seed ${SEED}: rANS without its table of ` +
    `${rans.tableBits} bits ${above(8 * rans.bytes.length - rans.tableBits)}, ` +
    `adaptive arithmetic order 0 ${above(8 * arithmetic.bytes.length)}`);
}

async function main(): Promise<void> {
  const corpora = resolve(ROOT, process.env['SURPRISAL_CORPORA'] ?? '../shared/corpora');
  const file = join(corpora, 'bench/alice29.txt');
  if (!existsSync(file)) {
    console.log(`models bench skipped: no corpora in ${corpora}; set SURPRISAL_CORPORA`);
    return;
  }
  const text = new Uint8Array(readFileSync(file));
  const path = resolve(process.argv[2] ?? join(ROOT, 'dist/engine.js'));
  const { loadEngine } = await import(pathToFileURL(path).href) as {
    loadEngine(): Promise<Engine>;
  };
  const engine = await loadEngine();
  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, ` +
    `Node ${process.version}`);
  console.log(`alice29.txt, ${text.length} bytes, no prior; median of ${ROUNDS} rounds`);
  compare([
    ours(engine, 'context mixing', { name: 'context-mixing' }, text),
    ours(engine, 'PPMd class, order 6', { name: 'ppm', order: 6 }, text),
    ours(engine, 'PPM C, order 4', { name: 'ppm-c', order: 4 }, text),
    ours(engine, 'Witten–Bell, order 4', { name: 'order', order: 4 }, text),
    ours(engine, 'Witten–Bell, order 2', { name: 'order', order: 2 }, text),
    ours(engine, 'Witten–Bell, order 0', { name: 'order', order: 0 }, text),
    oursByRans(engine, text),
    compressjsPpm(text),
    ...programs(text),
  ], text.length);
  edits(engine, text);
  entropyOfMegabyte(engine, text);
}

await main();
