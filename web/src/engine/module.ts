// dist/engine.js: the engine for others, in a browser or in Node, with its wasm inside.
import packed from '#packed-wasm';
import type { Engine } from './engine.ts';
import { startEngine } from './load.ts';

export { codewords } from './codeword.ts';

/** Starts the engine; once is enough. */
export async function loadEngine(): Promise<Engine> {
  const deflated = Uint8Array.from(atob(packed), (char) => char.charCodeAt(0));
  const stream = new Blob([deflated]).stream().pipeThrough(
    new DecompressionStream('deflate-raw'));
  return startEngine(new Uint8Array(await new Response(stream).arrayBuffer()));
}
