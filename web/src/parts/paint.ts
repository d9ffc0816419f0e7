// What the painters of all pictures share.
import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { PlacedText } from './ruler-text.ts';

export type Part = SVGTemplateResult | typeof nothing;

export interface PicturePaint {
  /** What a screen reader calls the picture. */
  readonly label: string;
  readonly role: 'img' | 'application';
  readonly tabindex?: number;
}

export function paintText(placed: PlacedText | null, kind: string): Part {
  return placed === null ? nothing : svg`<text class=${kind} x=${placed.x} y=${placed.y}
    text-anchor=${placed.anchor}>${placed.text}</text>`;
}
