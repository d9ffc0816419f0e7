// Play, pause, step, back: which bit the transmission is at. Without motion, Play goes to the end.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Bits a second. */
export const speeds = [2, 8, 30, 200] as const;

export class Player implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  /** The bit behind which nothing more happens. */
  readonly #last: () => number;
  #tick: number;
  #speed: number = speeds[0];
  #frame = 0;

  constructor(host: ReactiveControllerHost, tick: number, last: () => number) {
    this.#host = host;
    this.#tick = tick;
    this.#last = last;
    host.addController(this);
  }

  get tick(): number { return Math.min(this.#tick, this.#last()); }
  get playing(): boolean { return this.#frame !== 0; }
  get speed(): number { return this.#speed; }

  hostDisconnected(): void {
    this.pause();
  }

  setSpeed(speed: number): void {
    this.#speed = speed;
    if (this.playing) this.play();
  }

  play(): void {
    this.pause();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return this.go(this.#last());
    const from = this.tick;
    let begun: number | null = null;
    const step = (now: number): void => {
      begun ??= now;
      this.#tick = from + Math.floor((now - begun) * this.#speed / 1000);
      this.#frame = this.#tick < this.#last() ? requestAnimationFrame(step) : 0;
      this.#host.requestUpdate();
    };
    this.#frame = requestAnimationFrame(step);
    this.#host.requestUpdate();
  }

  pause(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#host.requestUpdate();
  }

  /** At the end, from the start again. */
  toggle(): void {
    if (this.playing) return this.pause();
    if (this.tick >= this.#last()) this.go(0);
    this.play();
  }

  /** To a bit, and stays there. */
  go(tick: number): void {
    this.pause();
    this.#tick = Math.max(0, Math.min(tick, this.#last()));
  }
}
