// What is compared, each behind the same two functions or answering by itself.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { deflateRaw, inflateRaw } from 'pako';
import type { EngineModule } from '../../../wasm/engine.d.ts';
import * as plain from './plain-huffman.ts';

/** One round over the whole message: milliseconds, and the size in bytes. */
export interface Round {
  readonly encoding: number;
  readonly decoding: number;
  readonly size: number;
}

export interface Coder {
  readonly name: string;
  round(): Promise<Round>;
  close(): void;
}

/** A coder that lives here; what it decodes is compared with the message, outside the time. */
function local<Encoded extends { readonly byteLength: number }>(
  name: string,
  message: Uint8Array,
  encode: (message: Uint8Array) => Encoded,
  decode: (encoded: Encoded) => Uint8Array,
): Coder {
  const round = async (): Promise<Round> => {
    const start = performance.now();
    const encoded = encode(message);
    const middle = performance.now();
    const back = decode(encoded);
    const end = performance.now();
    if (Buffer.compare(back, message) !== 0) throw new Error(`${name}: what was decoded differs`);
    return { encoding: middle - start, decoding: end - middle, size: encoded.byteLength };
  };
  return { name, round, close: () => undefined };
}

/** Our engine: a raw module as wasm/engine.d.ts describes it, its .wasm beside it or inside. */
export async function engineCoder(path: string, message: Uint8Array): Promise<Coder> {
  const loaded = (await import(pathToFileURL(path).href)) as {
    default: (options: object) => Promise<EngineModule>;
  };
  const binary = path.replace(/\.m?js$/, '.wasm');
  const options = existsSync(binary) ? { wasmBinary: readFileSync(binary) } : {};
  const engine = await loaded.default(options);
  return local(
    'surprisal, wasm',
    message,
    (bytes) => engine.encodeBlocks(bytes),
    (encoded) => engine.decodeBlocks(encoded, message.length).bytes,
  );
}

export function pakoCoder(message: Uint8Array): Coder {
  const huffmanOnly = { strategy: 2 } as const;
  return local(
    'pako, Huffman only',
    message,
    (bytes) => deflateRaw(bytes, huffmanOnly),
    (encoded) => inflateRaw(encoded),
  );
}

export function plainCoder(message: Uint8Array): Coder {
  return local('plain JavaScript', message, plain.encode, (encoded) =>
    plain.decode(encoded, message.length),
  );
}

/** The native peer, a process of its own that waits for its turn: see peer.cpp. */
export function nativeCoder(program: string, message: Uint8Array): Coder {
  const peer = spawn(program, [String(message.length)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: peer.stdout })[Symbol.asyncIterator]();
  peer.stdin.write(message);
  const round = async (): Promise<Round> => {
    peer.stdin.write('.');
    const line = await lines.next();
    if (line.done === true) throw new Error('the native peer ended early');
    const [encoding = NaN, decoding = NaN, size = NaN] = line.value.split(' ').map(Number);
    return { encoding, decoding, size };
  };
  return { name: "libzstd's Huffman, native", round, close: () => void peer.stdin.end() };
}
