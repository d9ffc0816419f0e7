// What the page carries inside itself: the engine's module, deflated, and the worker's script.
import workerSource from '#worker';

/** Unpacks the module from the script element that holds it. */
export async function unpackModule(): Promise<Uint8Array> {
  const packed = document.getElementById('engine')?.textContent ?? '';
  const deflated = Uint8Array.from(atob(packed), (char) => char.charCodeAt(0));
  const stream = new Blob([deflated]).stream().pipeThrough(
    new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): {
    createScriptURL(url: string): string;
  };
}

let workerUrl: string | null = null;

/** A classic worker from a Blob: the one kind that runs on file:// and in a sandbox too. */
export function startWorker(): Worker {
  workerUrl ??= trusted(URL.createObjectURL(new Blob([workerSource], { type: 'text/javascript' })));
  return new Worker(workerUrl);
}

function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined) return url;
  return trustedTypes.createPolicy('surprisal', { createScriptURL: (own) => own })
    .createScriptURL(url);
}
