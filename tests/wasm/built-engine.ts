// The module as it was built, behind its facade and without, and how much memory it holds.
import { readFileSync } from 'node:fs';
import type createEngineType from '../../wasm/engine.d.ts';
import type { EngineModule } from '../../wasm/engine.d.ts';
import { makeEngine, type Engine } from '../../web/src/engine/engine.ts';

export const gluePath = new URL('../../build/wasm/engine.js', import.meta.url);
export const wasmPath = new URL('../../build/wasm/engine.wasm', import.meta.url);

export interface BuiltEngine {
  readonly raw: EngineModule;
  readonly engine: Engine;
  /** Bytes of the module's memory; it grows and never shrinks. */
  memory(): number;
}

export async function loadBuiltEngine(): Promise<BuiltEngine> {
  const { default: createEngine } = await import(gluePath.href) as {
    default: typeof createEngineType;
  };
  let memory: WebAssembly.Memory | undefined;
  const instantiate = WebAssembly.instantiate;
  WebAssembly.instantiate = (async (...given: Parameters<typeof instantiate>) => {
    const made = await instantiate(...given) as unknown as
      WebAssembly.WebAssemblyInstantiatedSource;
    memory = Object.values(made.instance.exports)
      .find((exported) => exported instanceof WebAssembly.Memory);
    return made;
  }) as unknown as typeof instantiate;
  try {
    const raw = await createEngine({
      wasmBinary: readFileSync(wasmPath), locateFile: (path) => path,
    });
    return {
      raw, engine: makeEngine(raw),
      memory() {
        if (memory === undefined) throw new Error('the module exports no memory');
        return memory.buffer.byteLength;
      },
    };
  } finally {
    WebAssembly.instantiate = instantiate;
  }
}
