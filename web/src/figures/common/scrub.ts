// A strip that goes anywhere in what is long: millions of steps on one range.
import { html, type TemplateResult } from 'lit';
import { whole } from './numbers.ts';

export interface Scrub {
  /** What is counted, such as "bit". */
  readonly what: string;
  /** 0 to `last`, of `size`. */
  readonly at: number;
  readonly last: number;
  readonly size: number;
  /** How far the arrows go. */
  readonly step: number;
  readonly forward: boolean;
  /** What the buttons are called. */
  readonly names?: readonly [string, string];
  go(to: number): void;
}

export function scrubStrip(
  { what, at, last, size, step, forward, go, names = ['Back', 'Forward'] }: Scrub, beside: TemplateResult | string,
): TemplateResult {
  return html`<div class="scrub">
    <button aria-label=${names[0]} ?disabled=${at === 0} @click=${() => go(at - step)}>←</button>
    <input type="range" min="0" max=${last} step="1" .value=${String(at)}
      aria-label="Place in the stream" aria-valuetext="${what} ${whole(at)} of ${whole(size)}"
      @input=${(event: Event) => go((event.target as HTMLInputElement).valueAsNumber)}
      @keydown=${(event: KeyboardEvent) => {
        const way = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10,
          PageUp: 10 }[event.key];
        if (way === undefined) return;
        event.preventDefault();
        go(at + way * step);
      }}>
    <button aria-label=${names[1]} ?disabled=${!forward} @click=${() => go(at + step)}>→</button>
    <span class="muted">${beside}</span>
  </div>`;
}
