// What the page carries inside itself: the engine's module, deflated; the second part of its
// script, coded by the engine's own PPM; and the worker's script.
import shared from '#shared';
import workerSource from '#worker';
import { WorkerClient } from '../worker/client.ts';

/** Bytes of the second part of the script. */
const mostUnpacked = 1 << 22;

/** The engine's module. */
export function unpackModule(): Promise<Uint8Array> {
  return inflate(packed('engine'));
}

/**
 * Runs the second part of the script; web/split.ts says how it gets what it shares. It was coded by
 * a model that had read the styles of the first screen and the first part. A worker of its own
 * decodes it, so that the page's is free.
 */
export async function loadLater(styles: string): Promise<void> {
  const first = document.querySelector('script[type=module]')?.textContent ?? '';
  const client = new WorkerClient(startWorker, unpackModule());
  const outcome = await client.document().ask('unpack', { packed: bytesOf(packed('later')),
    most: mostUnpacked, prior: new TextEncoder().encode(styles + first) });
  client.end();
  if (outcome.kind !== 'answer') throw new Error('the rest of the page did not unpack');
  const script = Object.assign(document.createElement('script'), { shared });
  script.text = policy.createScript(new TextDecoder().decode(outcome.value));
  document.body.append(script);
}

/** What the script element `id` holds. */
function packed(id: string): string {
  return document.getElementById(id)?.textContent ?? '';
}

/** `packed`: deflated, as base64. */
export async function inflate(packed: string): Promise<Uint8Array> {
  const stream = new Blob([bytesOf(packed)]).stream().pipeThrough(
    new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
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
