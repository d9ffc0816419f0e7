// What does not fit a link, in the browser's store, where the browser allows one.
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
