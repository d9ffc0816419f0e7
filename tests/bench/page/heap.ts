// How large the engine's heap grows over a text, seen in Node: the module is the page's own.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { finish, openSession } from '../../../web/src/analysis/session.ts';
import { makeEngine } from '../../../web/src/engine/engine.ts';

const built = (name: string): string =>
  fileURLToPath(new URL(`../../../build/wasm/${name}`, import.meta.url));

/** Bytes of the heap after the text has been analysed and proven. */
export async function heapOf(text: string): Promise<number> {
  const { default: createEngine } =
    await import(built('engine.js')) as typeof import('../../../wasm/engine.d.ts');
  let memory: WebAssembly.Memory | undefined;
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = (async (bytes: BufferSource, imports: WebAssembly.Imports) => {
    const source = await instantiate(bytes, imports);
    memory = Object.values(source.instance.exports)
      .find((value) => value instanceof WebAssembly.Memory);
    return source;
  }) as typeof instantiate;
  const raw = await createEngine({
    wasmBinary: readFileSync(built('engine.wasm')), locateFile: (path) => path,
  });
  WebAssembly.instantiate = instantiate;
  const session = finish(openSession(makeEngine(raw), {
    content: { kind: 'text', text }, unit: 'code-point', code: 'huffman', distribution: 'text',
  }));
  if (session.ok) finish(session.value.prove());
  return memory?.buffer.byteLength ?? NaN;
}
