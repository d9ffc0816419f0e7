// Paints the moon and the robot on it.
import { nothing, svg, type TemplateResult, html } from 'lit';
import type { MoonLayout } from './moon-layout.ts';

const machine = 'M-9 9a4 4 0 0 0 0 8h18a4 4 0 0 0 0-8zM-8 9v-11h16v11zM-5-2v-8h10v8zM0-10v-5' +
  'M-2-6h4M-8 3h-4v4M8 3h4v4';
/** Bits over the robot's head. */
const heard = 6;

/** `pending`: what the robot has received and not yet understood; `stuck`: it cannot go on. */
export function paintMoon(
  layout: MoonLayout, { label, pending, stuck }:
  { readonly label: string; readonly pending: string; readonly stuck: boolean },
): TemplateResult {
  const { width, height, shift, grid, craters, trail, meant, start, robot } = layout;
  const bubble = stuck ? '?' : pending.length > heard ? `…${pending.slice(-heard)}` : pending;
  return html`<svg class="moon" role="img" aria-label=${label} width=${width} height=${height}
    viewBox="0 0 ${width} ${height}">${svg`<g class="ground" transform=${at(shift)}>
      <path class="grid" d=${grid}></path>
      <path class="craters" d=${craters}></path>
      ${meant === '' ? nothing : svg`<path class="meant" d=${meant}></path>`}
      <path class="trail" d=${trail}></path>
      <circle class="start" cx=${start.x} cy=${start.y} r="4"></circle>
      <g class=${stuck ? 'machine stuck' : 'machine'} transform=${at(robot)}>
        <path d=${machine}></path>
        <text y="-17">${bubble}</text>
      </g>
    </g>`}</svg>`;
}

function at({ x, y }: { readonly x: number; readonly y: number }): string {
  return `translate(${x} ${y})`;
}
