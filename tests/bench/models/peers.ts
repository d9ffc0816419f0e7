// Other coders of a text: by npm, by Debian, each only where it is there.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Milliseconds to encode and to decode, and the size in bytes. */
export interface Round {
  readonly encoding: number;
  readonly decoding: number;
  readonly size: number;
}

export interface Peer {
  readonly name: string;
  round(): Round;
}

/** A function and how long it took. */
export function timed<T>(work: () => T): [T, number] {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
}

interface Compressjs {
  readonly PPM: {
    compressFile(bytes: Uint8Array): Uint8Array;
    decompressFile(bytes: Uint8Array): Uint8Array;
  };
}

export function compressjsPpm(text: Uint8Array): Peer {
  const { PPM } = createRequire(import.meta.url)('compressjs') as Compressjs;
  return {
    name: 'compressjs PPM, JavaScript',
    round() {
      const [packed, encoding] = timed(() => PPM.compressFile(text));
      const [back, decoding] = timed(() => PPM.decompressFile(packed));
      if (Buffer.compare(Buffer.from(back), text) !== 0) throw new Error('compressjs differs');
      return { encoding, decoding, size: packed.length };
    },
  };
}

/** A program that packs a file and unpacks it; null where it is not installed. */
function program(
  name: string, command: string, text: Uint8Array,
  pack: (file: string, archive: string) => readonly string[],
  unpack: (archive: string, folder: string) => readonly string[],
): Peer | null {
  const run = (given: readonly string[]): Buffer =>
    execFileSync(command, given, { stdio: ['ignore', 'pipe', 'pipe'] });
  try {
    execFileSync('sh', ['-c', `command -v ${command}`]);
  } catch {
    console.log(`no ${name}: ${command} is not installed`);
    return null;
  }
  return {
    name: `${name}, native, with its start`,
    round() {
      const folder = mkdtempSync(join(tmpdir(), 'surprisal-bench-'));
      try {
        const file = join(folder, 'text');
        const archive = join(folder, `archive.${command}`);
        writeFileSync(file, text);
        const [, encoding] = timed(() => run(pack(file, archive)));
        const [, decoding] = timed(() => run(unpack(archive, join(folder, 'back'))));
        return { encoding, decoding, size: statSync(archive).size };
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  };
}

export function programs(text: Uint8Array): Peer[] {
  return [
    program('7-Zip PPMd -mx=9', '7z', text,
      (file, archive) => ['a', '-t7z', '-m0=PPMd', '-mx=9', archive, file],
      (archive, folder) => ['x', archive, `-o${folder}`]),
    program('zpaq -m5', 'zpaq', text,
      (file, archive) => ['a', archive, file, '-m5', '-t1'],
      (archive, folder) => ['x', archive, '-to', folder, '-t1']),
  ].filter((peer) => peer !== null);
}
