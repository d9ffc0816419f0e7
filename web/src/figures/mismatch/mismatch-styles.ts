// How the chart, its borders and the tables of <surprisal-mismatch> stand.
import { css } from 'lit';

export const mismatchStyles = css`
  .odds-chart { position: relative; }
  .odds-chart .over { position: absolute; inset: 0; max-width: 100%; height: auto;
    pointer-events: none; }
  .heights { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; font-size: 16px;
    margin: 12px 0 4px; }
  .q-strip { display: block; max-width: 100%; height: auto; fill: var(--ink);
    font: 16px var(--mono); margin-bottom: 6px; }
  .q-strip .plain { fill: color-mix(in oklab, var(--h) 33%, var(--paper)); stroke: var(--paper); }
  .verdict-line { font-size: 20px; max-width: 40em; }
  .least { margin: 10px 0; }
  .least button { margin-left: 8px; }
  .least button:disabled { color: var(--muted); border-color: var(--line); cursor: default; }
  .wide { overflow-x: auto; }
  .both, .odds-table { border-collapse: collapse; font-size: 16px; }
  .both caption { text-align: left; color: var(--muted); max-width: 40em; }
  .both th, .both td, .odds-table th, .odds-table td { padding: 3px 14px 3px 0; font-weight: 400;
    text-align: right; border-bottom: 1px solid var(--line); }
  .both th:first-child, .odds-table th:first-child { text-align: left; }
  .as-table { margin-top: 12px; }
`;
