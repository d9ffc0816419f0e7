// The address of the page holds its state: written a moment after the last change, read when the
// page opens and when somebody changes the address of the open page.
import { links } from '../figures/common/links.ts';
import {
  encodeLink, encodeReadable, lengthOf, pairsOf, parseLink, readPairs, type LinkState, type Parsed,
} from '../share/link.ts';
import { firstState } from '../share/first-state.ts';
import { find, keep, newId, takeLeft, putLeft, type Left } from './store.ts';

/** Milliseconds of rest before the address is written. */
const writeAfter = 300;

/** A longer text is not left: the store of a tab has a few megabytes. */
const mostLeft = 1 << 20;

const keptAt = /^#?kept=([a-z0-9]{1,40})$/;

export interface AddressHost {
  state(): LinkState;
  /** Whether the document was changed a moment ago, which is not told yet. */
  changing(): boolean;
  /** The address was changed by somebody. */
  opened(parsed: Parsed): void;
  /** Where a state is that does not fit a link; 'link' where it does. */
  written(where: 'link' | 'store' | 'nowhere'): void;
}

export class Address {
  readonly #host: AddressHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Grows with each write and each read: what comes late is dropped. */
  #turn = 0;
  #keptId = '';
  /** Whether the address is behind the state. */
  #behind = false;
  /** A state that was left before it was written, and the fragment that its address still has. */
  #left: Left | null = takeLeft();
  /** Whether the browser lets the page change its address. */
  writable = true;

  constructor(host: AddressHost) {
    this.#host = host;
    addEventListener('hashchange', ({ oldURL }) => void this.#changed(new URL(oldURL).hash));
    addEventListener('pagehide', () => this.#leave());
    // What is put aside may be ended without another word.
    document.addEventListener('visibilitychange', () => {
      if (document.hidden && this.#timer !== undefined) void this.#write();
    });
  }

  /** Whether what was left here comes back. */
  get left(): boolean { return this.#left?.hash === location.hash; }

  /** What the address says. */
  async read(): Promise<Parsed> {
    if (this.#left?.hash === location.hash) {
      const { pairs } = this.#left;
      this.#left = null;
      this.changed();
      return readPairs(new Map(pairs));
    }
    const [, id] = keptAt.exec(location.hash) ?? [];
    if (id === undefined) return parseLink(location.hash, links.coder);
    const kept = await find(id);
    if (kept === null) {
      return { ok: false, error: 'A text too long for a link was kept by the browser that made ' +
        'this address, and is not in this one.' };
    }
    this.#keptId = id;
    const parsed = readPairs(new Map(kept.pairs));
    return parsed.ok ? { ...parsed, value: { ...parsed.value,
      document: { ...parsed.value.document, content: kept.content } } } : parsed;
  }

  /** The state has changed. */
  changed(): void {
    this.#behind = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#write(), writeAfter);
  }

  async #changed(before: string): Promise<void> {
    // What only leads to a place on the page is no state.
    if (location.hash !== '' && !location.hash.includes('=')) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const turn = ++this.#turn;
    const left = this.#unwritten(before);
    this.#behind = false;
    const parsed = await this.read();
    this.#left = left ?? this.#left;
    if (turn === this.#turn) this.#host.opened(parsed);
  }

  async #write(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const turn = ++this.#turn;
    const state = this.#host.state();
    const link = await encodeLink(state, links.coder);
    if (turn !== this.#turn) return;
    if (link !== null) {
      this.#show(link);
      return this.#host.written('link');
    }
    const id = this.#keptId || newId();
    const { content } = state.document;
    const document = { ...state.document, content: firstState.content };
    const kept = await keep(id, { pairs: pairsOf({ ...state, document }), content });
    if (turn !== this.#turn) return;
    if (kept) this.#keptId = id;
    this.#show(kept ? `kept=${id}` : '');
    this.#host.written(kept && this.writable ? 'store' : 'nowhere');
  }

  /** Leaves the history as long as it is. */
  #show(fragment: string): void {
    const bare = location.href.replace(/#.*$/s, '');
    const address = fragment === '' ? bare : `${bare}#${fragment}`;
    this.#behind = this.#timer !== undefined;
    if (address === location.href) return;
    try {
      history.replaceState(history.state, '', address);
      this.writable = true;
    } catch {
      this.writable = false;
    }
  }

  /** What was done in the last moment is written too; reloading, browsers take the old address. */
  #leave(): void {
    const left = this.#unwritten(location.hash);
    putLeft(left);
    const link = left === null ? null : encodeReadable(this.#host.state());
    if (link !== null) this.#show(link);
  }

  #unwritten(hash: string): Left | null {
    if (!this.#behind && !this.#host.changing()) return null;
    const state = this.#host.state();
    return lengthOf(state) > mostLeft ? null : { hash, pairs: pairsOf(state) };
  }
}
