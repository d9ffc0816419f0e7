// What does not fit a link, and what was left before its link was written, in the browser's stores,
// where the browser allows them.
import type { Content } from '../text/content.ts';
import type { Pairs } from '../share/link.ts';

/** All that a link would say but the content, and the content. */
export interface Kept {
  readonly pairs: Pairs;
  readonly content: Content;
}

/** So many are kept; the oldest make way. */
const most = 8;

const name = 'kept';

/** Throws where the browser allows no store, as in a sandboxed frame. */
async function open(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const asked = indexedDB.open('surprisal', 1);
  asked.onupgradeneeded = () => { asked.result.createObjectStore(name); };
  await done(asked);
  return asked.result.transaction(name, mode).objectStore(name);
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error());
  });
}

/** Ids sort by age. */
export function newId(): string {
  return Date.now().toString(36) + crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36);
}

/** Whether it was kept under the id. */
export async function keep(id: string, kept: Kept): Promise<boolean> {
  try {
    const store = await open('readwrite');
    await done(store.put(kept, id));
    const ids = await done(store.getAllKeys());
    for (const old of ids.slice(0, -most)) store.delete(old);
    store.transaction.commit();
    return true;
  } catch {
    return false;
  }
}

/** null where there is none, or what is there is nothing of ours. */
export async function find(id: string): Promise<Kept | null> {
  try {
    const found = await done((await open('readonly')).get(id)) as Partial<Kept> | undefined;
    const { pairs, content } = found ?? {};
    const sound = Array.isArray(pairs) && pairs.every((pair) => Array.isArray(pair)
        && pair.length === 2 && pair.every((part) => typeof part === 'string'))
      && (content?.kind === 'text' ? typeof content.text === 'string'
        : content?.kind === 'bytes' && content.bytes instanceof Uint8Array);
    return sound ? found as Kept : null;
  } catch {
    return null;
  }
}

/** A state, and the fragment of the address that it was left at. */
export interface Left {
  readonly hash: string;
  readonly pairs: Pairs;
}

/** For the next that is loaded in this tab; null forgets what is there. */
export function putLeft(left: Left | null): void {
  try {
    if (left === null) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, JSON.stringify(left));
  } catch {
    // No store here, or a text too long for it.
  }
}

/** null for an address that is opened anew. */
export function takeLeft(): Left | null {
  try {
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const { hash, pairs } = JSON.parse(sessionStorage.getItem(name) ?? '') as Left;
    return entry?.type === 'navigate' ? null
      : { hash, pairs: pairs.map(([key, value]) => [String(key), String(value)]) };
  } catch {
    return null;
  }
}
