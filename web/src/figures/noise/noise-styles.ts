// How the pictures and tables of <surprisal-noise> stand.
import { css } from 'lit';

export const noiseStyles = css`
  canvas.noise { display: block; max-width: 100%; color: var(--ink); background-color: var(--paper);
    font-family: var(--mono); image-rendering: pixelated; outline: 1px solid var(--line); }
  .seen-rows { display: block; width: 100%; height: 24px; margin: 8px 0; appearance: none;
    background: none; border-radius: 0; cursor: grab; }
  .seen-rows::-webkit-slider-runnable-track { height: 14px; border: 1px solid var(--muted);
    background: var(--wash); }
  .seen-rows::-moz-range-track { height: 12px; border: 1px solid var(--muted);
    background: var(--wash); }
  .seen-rows::-webkit-slider-thumb { appearance: none; height: 12px; min-width: 8px;
    width: calc(100% * var(--seen)); background: var(--ink); }
  .seen-rows::-moz-range-thumb { height: 12px; min-width: 8px; width: calc(100% * var(--seen));
    border: 0; border-radius: 0; background: var(--ink); }
  .field, .which { margin: 16px 0; }
  .field .word-form, .streams { margin: 8px 0; font-size: 16px; }
  .why ~ .note, .field .note { font-size: 16px; max-width: 46em; }
  .why { max-width: 46em; margin: 12px 0; }
  .which ul { display: flex; gap: 16px; list-style: none; margin: 12px 0;
    padding: 0; }
  .which li > :last-child { margin-top: 8px; }
  .wide { overflow-x: auto; margin: 8px 0; }
  .odds-table.squeezes small { display: block; text-align: right; color: var(--muted);
    font-size: 14px; }
  .squeezes td { white-space: nowrap; }
  .odds-table.squeezes .reason { white-space: normal; text-align: left; color: var(--muted); }
  .squeezes [aria-current] th { font-weight: 600; }
  .tests td, .tests th { vertical-align: top; }
  .odds-table.tests th { min-width: 0; }
  .tests .muted { display: block; }
  .left-bar { display: block; }
  @container (max-width: 640px) { .left-bar { display: none; } .wide td { padding-right: 6px; } }
  .left-bar .kept { fill: var(--ink); }
  .left-bar .gone { fill: none; stroke: var(--ink); stroke-dasharray: 3 2; }
  .twin { overflow-wrap: anywhere; font-size: 15px; }
  .field ~ h3 { margin-top: 28px; }
`;
