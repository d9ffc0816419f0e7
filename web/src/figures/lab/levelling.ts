// "Level it": the columns pour into one rectangle, and back. The areas stay what they are.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const duration = 700;

export class Levelling implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #level = 0;
  #target: 0 | 1 = 0;
  #frame = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** 0: columns as high as code words; 1: level. */
  get level(): number { return this.#level; }
  get on(): boolean { return this.#target === 1; }

  /** At once. */
  set(on: boolean): void {
    cancelAnimationFrame(this.#frame);
    this.#level = this.#target = on ? 1 : 0;
  }

  toggle(): void {
    this.#target = this.#target === 1 ? 0 : 1;
    cancelAnimationFrame(this.#frame);
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.#level = this.#target;
      this.#host.requestUpdate();
      return;
    }
    const [from, begun] = [this.#level, performance.now()];
    const step = (now: number): void => {
      const t = Math.min(1, Math.max(0, now - begun) / duration);
      const eased = t * t * (3 - 2 * t);
      this.#level = t === 1 ? this.#target : from + (this.#target - from) * eased;
      this.#host.requestUpdate();
      if (t < 1) this.#frame = requestAnimationFrame(step);
    };
    this.#frame = requestAnimationFrame(step);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
  }
}
