// The borders between the strips of a distribution, as sliders: dragged, or moved by arrow keys.
import { css, svg, type SVGTemplateResult } from 'lit';
import { bordersOf, fraction, freeBorder, moved, totalOf } from './odds-moves.ts';

/** Where the strips lie in their picture, and what moves when a border does. */
export interface Track {
  /** What a screen reader calls the distribution. */
  readonly name: string;
  readonly names: readonly string[];
  readonly counts: readonly number[];
  readonly grid: number;
  /** Steps of the grid that a strip keeps. */
  readonly least: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  set(counts: readonly number[]): void;
}

/** Width of what the pointer takes hold of, and the steps of Page Up and Page Down. */
const grab = 28;
const pages = 8;

export class Borders {
  /** The border that the pointer holds; null again when it lets go. */
  #held: { border: number; readonly from: number; begun: boolean } | null = null;

  paint(track: Track): SVGTemplateResult {
    const { names, counts, left, right, top, bottom } = track;
    const share = (i: number): string =>
      `${names[i] ?? ''} ${fraction(counts[i] ?? 0, totalOf(counts))}`;
    return svg`<text class="whose" x="0" y=${bottom + 19}>${track.name}</text>
    ${bordersOf(counts).map((at, border) => {
      const x = left + at * (right - left);
      return svg`<g class="border" role="slider" tabindex="0"
        aria-label=${`${track.name}: border between ${names[border]} and ${names[border + 1]}`}
        aria-valuenow=${Math.round(at * 100)}
        aria-valuetext=${`${share(border)}, ${share(border + 1)}`}
        @keydown=${(event: KeyboardEvent) => keyed(event, track, border, at)}
        @pointerdown=${(event: PointerEvent) => this.#pressed(event, border)}
        @pointermove=${(event: PointerEvent) => this.#dragged(event, track)}
        @lostpointercapture=${() => { this.#held = null; }}>
        <rect class="grab" x=${x - grab / 2} y=${top} width=${grab}
          height=${bottom - top + 10}></rect>
        <path class="stem" d=${`M${x} ${top}V${bottom}`}></path>
        <path class="knob"
          d=${`M${x - 12} ${bottom}l8 -8v16zM${x + 12} ${bottom}l-8 -8v16z`}></path>
      </g>`;
    })}`;
  }

  #pressed(event: PointerEvent, border: number): void {
    if (event.button !== 0 || !event.isPrimary) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.#held = { border, from: event.clientX, begun: false };
  }

  /** Of several borders at one place, the first movement says which was meant. */
  #dragged({ currentTarget, clientX }: PointerEvent, track: Track): void {
    const held = this.#held;
    const picture = (currentTarget as SVGElement).ownerSVGElement;
    if (held === null || picture === null || (!held.begun && clientX === held.from)) return;
    if (!held.begun) held.border = freeBorder(track.counts, held.border, clientX > held.from);
    held.begun = true;
    const box = picture.getBoundingClientRect();
    const x = (clientX - box.left) * picture.viewBox.baseVal.width / box.width;
    set(track, held.border, (x - track.left) / (track.right - track.left));
  }
}

function keyed(event: KeyboardEvent, track: Track, border: number, at: number): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const { grid } = track;
  const here = Math.round(at * grid);
  const page = Math.round(grid / pages);
  const target = {
    ArrowRight: here + 1, ArrowUp: here + 1, ArrowLeft: here - 1, ArrowDown: here - 1,
    PageUp: here + page, PageDown: here - page, Home: 0, End: grid,
  }[event.key];
  if (target === undefined) return;
  event.preventDefault();
  set(track, border, target / grid);
}

function set(track: Track, border: number, share: number): void {
  const counts = moved(track.counts, border, share, track);
  if (counts.join() !== track.counts.join()) track.set(counts);
}

/** The pictures that borders stand in leave a swipe up or down to the page. */
export const borderStyles = css`
  .movable { touch-action: pan-y pinch-zoom; }
  .border { cursor: ew-resize; pointer-events: auto; outline: none; }
  .whose { font: 16px var(--serif); fill: var(--ink); }
  .border .grab { fill: transparent; }
  .border .stem { stroke: var(--ink); stroke-width: 2; stroke-dasharray: 2 4; }
  .border .knob { fill: var(--ink); stroke: var(--paper); stroke-width: 4; paint-order: stroke; }
  .border:hover .stem, .border:active .stem { stroke-dasharray: none; }
  .border:focus-visible .stem { stroke-width: 4; stroke-dasharray: none; }
  .border:focus-visible .knob { stroke: var(--ink); stroke-width: 6; }
`;
