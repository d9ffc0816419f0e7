// How the chart, its borders and the tables of <surprisal-mismatch> stand.
import { css, type CSSResult } from 'lit';
import { borderStyles } from './borders.ts';
import { splitBarStyles } from './split-bar.ts';

const mismatchStyles = css`
  .lead + .samples + .caption { margin: 6px 0 12px; max-width: 46em; }
  .odds-chart { position: relative; }
  .odds-chart .over { position: absolute; inset: 0; max-width: 100%; height: auto;
    pointer-events: none; }
  .q-strip rect.plain { stroke: var(--paper); }
  .verdict-line { font-size: 20px; max-width: 40em; margin-bottom: 8px; }
  .word-form label input { width: 5.5em; }
  .word-form .said { flex-basis: 100%; }
  .least { margin: 12px 0; }
  .least button:disabled, .word-form button:disabled { color: var(--muted);
    border-color: var(--line); cursor: default; }
  .odds-table { border-collapse: collapse; font-size: 16px; }
  .odds-table th:first-child { min-width: 6.5em; }
  .odds-table caption, .odds-table :first-child { text-align: left; }
  .odds-table sup { line-height: 0; }
  .odds-table th, .odds-table td { padding: 3px 12px 3px 0; font-weight: 400; text-align: right;
    border-bottom: 1px solid var(--line); }
  .odds-table code { overflow-wrap: anywhere; }
  .lead ~ details { margin-top: 12px; }
  .lead ~ details p { max-width: 46em; margin: 8px 0; }
  @media (max-width: 400px) {
    .odds-table { font-size: 14px; }
    .odds-table th:first-child { min-width: 4em; }
    .odds-table th, .odds-table td { padding-right: 6px; }
  }
`;

export const mismatchSheets: CSSResult[] = [mismatchStyles, borderStyles, splitBarStyles];
