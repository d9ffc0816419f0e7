// What the page carries inside itself: the engine's module and the second part of its script,
// both deflated, and the worker's script.
import shared from '#shared';
import workerSource from '#worker';

/** The engine's module. */
export async function unpackModule(): Promise<Uint8Array> {
  return new Uint8Array(await unpack('engine').arrayBuffer());
}

/** Runs the second part of the script; web/split.ts says how it gets what it shares. */
export async function loadLater(): Promise<void> {
  const script = Object.assign(document.createElement('script'), { shared });
  script.text = policy.createScript(await unpack('later').text());
  document.body.append(script);
}

/** What the script element `id` holds, inflated. */
function unpack(id: string): Response {
  return inflate(document.getElementById(id)?.textContent ?? '');
}

/** `packed`: deflated, as base64. */
export function inflate(packed: string): Response {
  const deflated = Uint8Array.from(atob(packed), (char) => char.charCodeAt(0));
  return new Response(
    new Blob([deflated]).stream().pipeThrough(new DecompressionStream('deflate-raw')));
}

interface Policy {
  createScript(text: string): string;
  createScriptURL(url: string): string;
}

/** Vouches for our own scripts where Trusted Types are asked for. */
const own: Policy = { createScript: (text) => text, createScriptURL: (url) => url };
const { trustedTypes } = globalThis as {
  trustedTypes?: { createPolicy(name: string, rules: Policy): Policy };
};
const policy = trustedTypes?.createPolicy('surprisal', own) ?? own;

let workerUrl: string | null = null;

/** A classic worker from a Blob: the one kind that runs on file:// and in a sandbox too. */
export function startWorker(): Worker {
  workerUrl ??= policy.createScriptURL(
    URL.createObjectURL(new Blob([workerSource], { type: 'text/javascript' })));
  return new Worker(workerUrl);
}
