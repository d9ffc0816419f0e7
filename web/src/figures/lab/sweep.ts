// One sweep over the worked example: each character lights with its strip, its column, its bits.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DocumentModel } from '../../document/document-model.ts';

const firstWait = 1000;
const perCharacter = 260;

interface SweepHost extends ReactiveControllerHost, EventTarget {
  readonly model: DocumentModel | null;
  light(symbol: number | null, position?: number): void;
}

export class Sweep implements ReactiveController {
  readonly #host: SweepHost;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: SweepHost) {
    this.#host = host;
    host.addController(this);
  }

  start(): void {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    // Before the pictures see the event: what it lights stays lit.
    for (const event of ['pointerover', 'pointermove', 'keydown', 'focusin', 'wheel', 'touchstart']) {
      addEventListener(event, this.#stop, { once: true, passive: true, capture: true });
    }
    this.#timer = setTimeout(() => this.#step(0), firstWait);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #step(i: number): void {
    const word = this.#host.model?.analysis?.stream.words[i];
    if (word === undefined) return this.#stop();
    this.#host.light(word.symbol, i);
    this.#timer = setTimeout(() => this.#step(i + 1), perCharacter);
  }

  #stop = (): void => {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#host.light(null);
  };
}
