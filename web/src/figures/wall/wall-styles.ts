// How the wall stands under its chart, and what stands under the wall.
import { css } from 'lit';
import { stripRows } from '../../parts/code-wall-layout.ts';

export const wallPanelStyles = css`
  .wall-picture { touch-action: pan-y pinch-zoom; }
  .wall-picture.docked { margin-top: -${stripRows}px; }
  /* Its labels lie over the ribbons. */
  .over-wall { position: relative; z-index: 1; }
  .wall-panel .budget { margin-top: 6px; }
  .wall-says { min-height: 52px; font-size: 16px; color: var(--muted); }
  .wall-panel button:disabled, .wall-history button:disabled { color: var(--muted);
    border-color: var(--line); background: none; cursor: default; }
  .wall-controls { display: flex; flex-wrap: wrap; gap: 8px 32px; font-size: 16px;
    align-items: start; }
  .word-form { display: flex; flex-wrap: wrap; gap: 4px 8px; align-items: center; }
  .word-form select { max-width: 12em; }
  .word-form input { font: 16px var(--mono); width: 9em; min-height: 32px; padding: 2px 8px;
    color: inherit; background: var(--paper); border: 1px solid var(--muted); border-radius: 4px; }
  .word-form input[aria-invalid='true'] { border-color: var(--alert); border-width: 2px; }
  .word-form .trouble { flex-basis: 100%; color: var(--alert); }
  @container (max-width: 640px) { .wall-says { min-height: 100px; } }
`;

export const wallStyles = css`
  .lead { max-width: 40em; margin-bottom: 12px; }
  .lead sup { line-height: 0; }
  .wall-history { display: flex; gap: 8px; margin-top: 12px; font-size: 16px; }
  .wall-history + .verdict { margin-top: 12px; }
  .wall-key { font-size: 16px; color: var(--muted); margin-top: 12px; max-width: 46em; }
`;
