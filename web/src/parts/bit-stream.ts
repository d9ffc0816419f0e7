// Paints a stream: cells told apart by height and lightness, brackets in the symbol's colour.
import { css, nothing, svg, type SVGTemplateResult } from 'lit';
import { hueClass } from './marks.ts';
import {
  cellHeight, cellTop, unread, type PlacedWord, type StreamLayout, type StreamRow,
} from './bit-stream-layout.ts';

const digitCell = 10;
const bracketTop = cellTop + cellHeight + 3;

/** `active`: the symbol that is lit, if any; `position`: the one occurrence meant, if known. */
export function paintStream(
  layout: StreamLayout, active: number | null, position: number | null,
): SVGTemplateResult {
  return svg`${layout.rows.map((row) => paintRow(row, active, position))}`;
}

function paintRow(
  row: StreamRow, active: number | null, position: number | null,
): SVGTemplateResult {
  const number = row.firstBit.toLocaleString('en');
  return svg`<g transform="translate(0 ${row.y})">
    <path class="tick" d=${row.ticks.map((x) => `M${x + 0.5} 14v3`).join('')} />
    <text class="position" x="0" y="12">${number}</text>
    ${row.words.map((placed) => {
      const lit = placed.word.symbol === active;
      const here = lit && placed.position === position;
      return paintWord(placed, lit ? (here ? 'lit here' : 'lit') : active === null ? '' : 'dim');
    })}
  </g>`;
}

function paintWord(placed: PlacedWord, state: string): SVGTemplateResult {
  const { word, x, width, cell, bits } = placed;
  return svg`<g class="word ${hueClass(word.hue)} ${state}">
    <path class="zero" d=${cells(placed, '0')} />
    <path class="one" d=${cells(placed, '1')} />
    ${cell >= digitCell ? svg`<text class="digits" y=${cellTop + 15}
      x=${[...bits].map((_, i) => x + (i + 0.5) * cell).join(' ')}>${bits}</text>` : nothing}
    ${word.symbol === unread ? nothing : svg`<path class="bracket" d=${bracket(placed)} />`}
    ${placed.labelled ? svg`<text class="symbol" x=${x + width / 2} y=${bracketTop + 21}
      >${word.label}</text>` : nothing}
  </g>`;
}

/** Full height for a 1, the lower half for a 0. */
function cells({ x, cell, bits }: PlacedWord, digit: '0' | '1'): string {
  const height = digit === '1' ? cellHeight : cellHeight / 2;
  let path = '';
  for (let i = 0; i < bits.length; i++) {
    if (bits[i] === digit) {
      path += `M${x + i * cell} ${cellTop + cellHeight}v${-height}h${cell}v${height}z`;
    }
  }
  return path;
}

function bracket({ x, width, openLeft, openRight }: PlacedWord): string {
  const left = openLeft ? x : x + 1.5;
  const right = openRight ? x + width : x + width - 1.5;
  return `M${left} ${bracketTop}${openLeft ? 'm0 4' : 'v4'}H${right}${openRight ? '' : 'v-4'}`;
}

export const streamStyles = css`
  .stream { display: block; width: 100%; touch-action: pan-y pinch-zoom; }
  .stream text { font-family: var(--mono); font-size: 15px; fill: var(--ink); }
  .stream .position { fill: var(--muted); font-size: 14px; }
  .stream .tick { stroke: var(--muted); fill: none; }
  .stream .digits, .stream .symbol { text-anchor: middle; }
  .stream .zero { fill: color-mix(in oklab, var(--h) 24%, var(--paper)); }
  .stream .one { fill: color-mix(in oklab, var(--h) 46%, var(--paper)); }
  .stream .bracket { fill: none; stroke: var(--h); stroke-width: 2; }
  .stream .dim { opacity: 0.6; transition: opacity 120ms 80ms; }
  .stream .lit .bracket { stroke: var(--ink); stroke-width: 2.5; }
  .stream .lit .symbol { font-weight: 700; }
  .stream .here .one, .stream .here .zero { stroke: var(--ink); stroke-width: 1.5; }
  @media (prefers-reduced-motion: reduce) { .stream .dim { transition: none; } }
`;
