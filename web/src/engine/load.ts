// From the bytes of the wasm module to the engine.
import createEngine from '#wasm';
import { makeEngine, type Engine } from './engine.ts';

/** Starts the engine. The bytes are those of the module that this file was built with. */
export async function startEngine(wasm: Uint8Array): Promise<Engine> {
  return makeEngine(await createEngine({ wasmBinary: wasm, locateFile: (path) => path }));
}
