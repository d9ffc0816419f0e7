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

function buildNativePeer(): string {
  const folder = join(ROOT, 'build/bench');
  const options = { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] } as const;
  execFileSync('cmake', ['-S', ROOT, '-B', folder, '-G', 'Ninja'], options);
  execFileSync('cmake', ['--build', folder, '--target', 'coding_peer'], options);
  return join(folder, 'coding_peer');
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
  console.log('coder                        encode   decode  MB/s    size B   ours: encode decode size');
  for (const { name, encoding, decoding, size } of speeds) {
    const rates = [encoding, decoding].map((rate) => rate.toFixed(rate < 100 ? 1 : 0).padStart(9));
    const ratios = [ours.encoding / encoding, ours.decoding / decoding, ours.size / size];
    const digits = ratios.map((ratio, i) => ratio.toFixed(i < 2 ? 2 : 4).padStart(7));
    console.log(`${name.padEnd(26)}${rates.join('')}  ${String(size).padStart(14)}      ${digits.join('')}`);
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
    nativeCoder(buildNativePeer(), text),
    pakoCoder(text),
    plainCoder(text),
  ];
  console.log(`${cpus()[0]?.model ?? 'unknown machine'}, ${availableParallelism()} cores, Node ${process.version}`);
  console.log(`${SIZE} bytes of the texts in corpora/bench, no seed, median of ${ROUNDS} interleaved rounds`);
  const rounds = await measure(coders);
  for (const coder of coders) coder.close();
  printTable(coders.map((coder, k) => speed(coder.name, rounds[k] ?? [])));
}

await main();
