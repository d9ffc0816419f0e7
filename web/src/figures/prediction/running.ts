// Paints the mean surprisal as it runs.
import { html, type TemplateResult } from 'lit';
import { paintText } from '../../parts/paint.ts';
import type { RunningLayout } from './running-layout.ts';

/** `went`: told of the x of a click. */
export function paintRunning(
  layout: RunningLayout, unit: string, name: string, went: (x: number) => void,
): TemplateResult {
  const { width, height, here } = layout;
  return html`<p class="muted note">Mean bits per ${unit} so far: ${name}</p>
    <svg class="graph running" role="img" aria-label="Mean bits per ${unit} so far, under ${name}; the numbers stand beside each" width=${width} height=${height}
      viewBox="0 0 ${width} ${height}" @click=${(event: MouseEvent) => {
        const box = (event.currentTarget as Element).getBoundingClientRect();
        went((event.clientX - box.left) * width / box.width);
      }}>
      <path class="axis" d=${layout.axis}></path>
      <path class="pole" d=${layout.huffman}></path>
      <path class="tempting" d=${layout.entropy}></path>
      <path class="curve" d=${layout.mean}></path>
      <circle cx=${here.x} cy=${here.y} r="5"></circle>
      ${layout.texts.map((text) => paintText(text, 'halo'))}
    </svg>`;
}
