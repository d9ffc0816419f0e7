// Coding speed of the block format beside its peers, on 10 MB of English bytes.
//   node tests/bench/coding/run.ts [raw engine module, default build/wasm/engine.js]
// The coders take turns in every round, so that whatever else the machine does meets all of
// them. Times of the engine include the copies into and out of its memory.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { engineCoder, nativeCoder, pakoCoder, plainCoder } from './coders.ts';
import type { Coder, Round } from './coders.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const SIZE = 10_000_000;
const ROUNDS = 15;

/** All texts of the corpus one after the other, over and over. */
function message(folder: string): Uint8Array {
  const texts = readdirSync(folder).sort().map((name) => readFileSync(join(folder, name)));
  const once = Buffer.concat(texts);
  const whole = new Uint8Array(SIZE);
  for (let at = 0; at < SIZE; at += once.length) whole.set(once.subarray(0, SIZE - at), at);
  return whole;
}

/** The native peer, or none and a line that says why. */
function nativePeers(text: Uint8Array): Coder[] {
  const folder = join(ROOT, 'build/bench');
  try {
    execFileSync('cmake', ['-S', ROOT, '-B', folder, '-G', 'Ninja'], { stdio: 'pipe' });
    execFileSync('cmake', ['--build', folder, '--target', 'coding_peer'], { stdio: 'pipe' });
  } catch {
    console.log('no native peer: it needs cmake, ninja, a C++ compiler and libzstd-dev');
    return [];
  }
  return [nativeCoder(join(folder, 'coding_peer'), text)];
}

async function measure(coders: readonly Coder[]): Promise<Round[][]> {
  for (const coder of coders) await coder.round(); // not counted: compilers warm up
  const rounds: Round[][] = coders.map(() => []);
  for (let i = 0; i < ROUNDS; i++) {
    for (const [k, coder] of coders.entries()) rounds[k]?.push(await coder.round());
  }
  return rounds;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

interface Speed {
  readonly name: string;
  readonly encoding: number; // MB/s
  readonly decoding: number;
  readonly size: number;
}

function speed(name: string, rounds: readonly Round[]): Speed {
  const perSecond = (times: readonly number[]): number => SIZE / 1000 / median(times);
  return {
    name,
    encoding: perSecond(rounds.map((round) => round.encoding)),
    decoding: perSecond(rounds.map((round) => round.decoding)),
    size: rounds[0]?.size ?? NaN,
  };
}

/** The first speed is ours; the ratios say how many times as fast, or as large, we are. */
function printTable(speeds: readonly Speed[]): void {
  const ours = speeds[0];
  if (ours === undefined) return;
  const row = (name: string, cells: readonly string[]): void =>
    console.log(name.padEnd(26) + cells.map((cell) => cell.padStart(10)).join(''));
  row('', ['encode', 'decode', 'size', 'ours:', 'encode', 'decode', 'size']);
  row('coder', ['MB/s', 'MB/s', 'bytes', '', 'times', 'times', 'times']);
  for (const { name, encoding, decoding, size } of speeds) {
    const rates = [encoding, decoding].map((rate) => rate.toFixed(rate < 100 ? 1 : 0));
    const ratios = [ours.encoding / encoding, ours.decoding / decoding];
    const times = ratios.map((ratio) => ratio.toFixed(2));
    row(name, [...rates, String(size), '', ...times, (ours.size / size).toFixed(4)]);
  }
}

async function main(): Promise<void> {
  const corpora = resolve(ROOT, process.env['SURPRISAL_CORPORA'] ?? '../shared/corpora');
  const folder = join(corpora, 'bench');
  if (!existsSync(folder)) {
    console.log(`coding bench skipped: no corpora in ${corpora}; set SURPRISAL_CORPORA`);
    return;
  }
  const text = message(folder);
  const engine = resolve(process.argv[2] ?? join(ROOT, 'build/wasm/engine.js'));
  const coders = [
    await engineCoder(engine, text),
    ...nativePeers(text),
    pakoCoder(text),
    plainCoder(text),
  ];
  const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores`;
  console.log(`${machine}, Node ${process.version}`);
  console.log(`${SIZE} bytes of the texts in corpora/bench, no seed`);
  console.log(`median of ${ROUNDS} rounds, in which the coders take turns`);
  const rounds = await measure(coders);
  for (const coder of coders) coder.close();
  printTable(coders.map((coder, k) => speed(coder.name, rounds[k] ?? [])));
}

await main();
