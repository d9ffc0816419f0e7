// Halves step by step: one halving a press, shown as it happens.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const duration = 400;

export class Halver implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  /** Halvings made; infinite: all there are. */
  #made = Infinity;
  #frame = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get made(): number { return this.#made; }

  set(made: number): void {
    cancelAnimationFrame(this.#frame);
    this.#made = made;
    this.#host.requestUpdate();
  }

  /** To the next whole halving, or to the end. */
  halve(bits: number): void {
    const from = this.#made;
    const to = Math.min(bits, Math.floor(from + 1));
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return this.set(to);
    const begun = performance.now();
    const step = (now: number): void => {
      const t = Math.min(1, Math.max(0, now - begun) / duration);
      this.set(t === 1 ? to : from + (to - from) * t * (2 - t));
      if (t < 1) this.#frame = requestAnimationFrame(step);
    };
    this.set(from);
    this.#frame = requestAnimationFrame(step);
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
  }
}
