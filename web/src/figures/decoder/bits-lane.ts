// The row of bits under the cursor, what moves it, and how far a screen holds them.
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { StreamWindow } from '../../analysis/analysis.ts';
import { paintStream } from '../../parts/bit-stream.ts';
import {
  bitsPerRow, cellHeight, cellTop, cellWidth, layoutStream, rowHeight, type StreamLayout,
} from '../../parts/bit-stream-layout.ts';
import { whole } from '../common/numbers.ts';
import { playButton, speedSelect } from '../common/play-controls.ts';
import type { Player } from '../common/player.ts';
import { scrubStrip } from '../common/scrub.ts';
import { mostRows } from './stretch.ts';

export interface Drawn {
  readonly width: number;
  /** Bits of the whole stream. */
  readonly all: number;
  readonly at: number;
  /** A bit that is damaged. */
  readonly mark: number | null;
  readonly active: number | null;
  readonly label: string;
  /** Drawn into each row. */
  under?(layout: StreamLayout): SVGTemplateResult;
  go(bit: number): void;
}

export function bitsPicture(window: StreamWindow, drawn: Drawn): TemplateResult {
  const { width, all, at, mark, active, label, under, go } = drawn;
  const perRow = bitsPerRow(width);
  const rows = Math.min(mostRows, Math.max(1, Math.ceil(all / perRow)));
  const layout = layoutStream(window, { width, mode: 'bits', commas: false, rows });
  const height = rows * rowHeight;
  const place = (bit: number): { x: number; y: number } => {
    const offset = bit - window.firstBit;
    const row = Math.min(Math.floor(offset / perRow), rows - 1);
    return { x: (offset - row * perRow) * cellWidth, y: row * rowHeight + cellTop };
  };
  const clicked = (event: MouseEvent): void => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const row = Math.floor((event.clientY - box.top) * height / box.height / rowHeight);
    const column = Math.floor((event.clientX - box.left) * width / box.width / cellWidth);
    go(window.firstBit + Math.min(row, rows - 1) * perRow + Math.min(column, perRow));
  };
  const cursor = place(at);
  const inView = mark !== null && mark >= window.firstBit
    && mark <= window.firstBit + window.bits.length;
  const marked = place(mark ?? 0);
  return html`<svg class="stream bits-lane" role="img" width=${width} height=${height}
    viewBox="0 0 ${width} ${height}" aria-label=${label} @click=${clicked}>
    ${paintStream(layout, active, null)}${under?.(layout)}
    ${inView ? svg`<path class="harm" d="M${marked.x} ${marked.y - 2}h${cellWidth}v${
      cellHeight + 3}h${-cellWidth}z"></path>` : ''}
    <path class="cursor" d="M${cursor.x} ${cursor.y - 6}v${cellHeight + 12}m-4 0h8m0 ${
      -cellHeight - 12}h-8"></path>
  </svg>`;
}

/** `before` and `behind`: where the words around the cursor begin and end; null without words. */
export function transport(
  player: Player, stop: number, words: { before: number; behind: number } | null, all: number,
): TemplateResult {
  const at = player.tick;
  const go = (bit: number) => () => player.go(bit);
  const word = (name: string, to: number, text: string): TemplateResult =>
    html`<button aria-label=${name} ?disabled=${to === at} @click=${go(to)}>${text}</button>`;
  return html`<div class="radio" role="group" aria-label="Reading">
    ${playButton(player)}
    ${words === null ? '' : html`${word('Word back', words.before, '← word')}
      ${word('Word forward', words.behind, 'word →')}`}
    <button ?disabled=${at === 0} @click=${go(0)}>To the start</button>
    ${speedSelect(player)}
  </div>
  ${scrubStrip({
    what: 'bit', at, last: stop, size: all, step: 1, forward: at < stop,
    names: ['Bit back', 'Bit forward'], go: (bit) => player.go(bit),
  }, `bit ${whole(at)} of ${whole(all)}`)}`;
}
