// The streams of a document, and what was found in them, one answer after the other.
import type { ReactiveControllerHost } from 'lit';
import type { Bits, NoiseStream, Squeeze, StreamName, Tests } from '../../analysis/noise.ts';
import type { DocumentModel } from '../../document/document-model.ts';

export interface Found {
  readonly stream: NoiseStream;
  readonly squeeze: Squeeze | null;
  readonly tests: Tests | null;
}

type Part = keyof Found;

export class Bench {
  readonly #host: ReactiveControllerHost;
  #found = new Map<StreamName, Found>();
  /** The picture of before stays until the new one is there. */
  #before = new Map<StreamName, Found>();
  #of: readonly [DocumentModel, number] | null = null;
  #wanted: DocumentModel | null = null;
  #running = false;
  /** What was asked for in vain, of this version. */
  #vain = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get(name: StreamName): Found | null { return this.#found.get(name) ?? null; }

  /** Its bits, or for a moment those of the text before. */
  bits(name: StreamName): Bits | null {
    return (this.#found.get(name) ?? this.#before.get(name))?.stream.bits ?? null;
  }

  /** Has the streams fetched, the first one first, and squeezed, and the first one tested. */
  want(model: DocumentModel, names: readonly StreamName[]): void {
    this.#wanted = model;
    if (!model.settled || model.analysis === null) return;
    const [of, version] = this.#of ?? [];
    if (of !== model || version !== model.version) {
      this.#before = this.#found;
      this.#found = new Map();
      this.#of = [model, model.version];
      this.#vain = '';
    }
    const next = this.#running ? null : this.#missing(names);
    if (next !== null && next.join() !== this.#vain) void this.#work(model, ...next);
  }

  /** The slowest comes last, unless it is the one that is shown. */
  #missing(names: readonly StreamName[]): [StreamName, Part] | null {
    for (const group of [names.filter((name, i) => i === 0 || name !== 'mixing'), names]) {
      for (const part of ['stream', 'squeeze', 'tests'] as const) {
        for (const name of part === 'tests' ? names.slice(0, 1) : group) {
          const found = this.#found.get(name);
          if (found === undefined) return [name, 'stream'];
          if (found[part] === null && found.stream.bits.bitCount > 0) return [name, part];
        }
      }
    }
    return null;
  }

  async #work(model: DocumentModel, name: StreamName, part: Part): Promise<void> {
    this.#running = true;
    const into = this.#found;
    const found = into.get(name);
    const answer = found === undefined ? await model.ask('noise', { stream: name })
      : await model.ask(part === 'tests' ? 'tests' : 'squeeze', { bits: found.stream.bits });
    this.#running = false;
    if (answer !== null) {
      into.set(name, { ...found ?? { squeeze: null, tests: null }, [part]: answer } as Found);
    } else if (into === this.#found && this.#wanted === model) {
      this.#vain = `${name},${part}`;
      return;
    }
    this.#host.requestUpdate();
  }
}
