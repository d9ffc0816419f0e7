// The address of the page holds its state: written a moment after the last change, read when the
// page opens and when somebody changes the address of the open page.
import { links } from '../figures/common/links.ts';
import {
  encodeLink, encodeReadable, pairsOf, parseLink, readPairs, type LinkState, type Parsed,
} from '../share/link.ts';
import { firstState } from '../share/first-state.ts';
import { find, keep, newId } from './store.ts';

/** Milliseconds of rest before the address is written. */
const writeAfter = 300;

const keptAt = /^#?kept=([a-z0-9]{1,40})$/;

export interface AddressHost {
  state(): LinkState;
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
  /** Whether the browser lets the page change its address. */
  writable = true;

  constructor(host: AddressHost) {
    this.#host = host;
    addEventListener('hashchange', () => void this.#changed());
    addEventListener('pagehide', () => this.#leave());
  }

  /** What the address says. */
  async read(): Promise<Parsed> {
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
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#write(), writeAfter);
  }

  async #changed(): Promise<void> {
    // What only leads to a place on the page is no state.
    if (location.hash !== '' && !location.hash.includes('=')) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const turn = ++this.#turn;
    const parsed = await this.read();
    if (turn === this.#turn) this.#host.opened(parsed);
  }

  async #write(): Promise<void> {
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
    if (address === location.href) return;
    try {
      history.replaceState(history.state, '', address);
      this.writable = true;
    } catch {
      this.writable = false;
    }
  }

  /** What was done in the last moment is written too, where that takes no time. */
  #leave(): void {
    if (this.#timer === undefined) return;
    const link = encodeReadable(this.#host.state());
    if (link !== null) this.#show(link);
  }
}
