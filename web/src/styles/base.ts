// What every figure shares: type, controls, focus, text for screen readers only.
import { css } from 'lit';

export const base = css`
  :host {
    display: block;
    color: var(--ink);
    background: var(--paper);
    font: 18px/1.5 var(--serif);
    font-variant-numeric: tabular-nums;
  }
  *, *::before, *::after { box-sizing: border-box; }
  h2 { font: 400 40px/1.15 var(--serif); margin: 0 0 16px; text-wrap: balance; }
  h3 { font: 600 20px/1.3 var(--serif); margin: 0 0 8px; }
  p { margin: 0; }
  button, select, summary { font: inherit; color: inherit; cursor: pointer; }
  button, select {
    background: var(--paper); border: 1px solid var(--muted); border-radius: 4px;
    padding: 2px 10px; min-height: 32px;
  }
  button:hover, select:hover { background: var(--wash); }
  button[aria-pressed='true'] { background: var(--ink); color: var(--paper); }
  button.plain {
    border: 0; padding: 2px 0; min-height: 28px; background: none;
    text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 3px;
  }
  button.plain:hover { text-decoration-thickness: 2px; }
  :focus-visible { outline: 2px solid var(--ink); outline-offset: 2px; }
  code, .mono { font-family: var(--mono); font-size: 0.92em; }
  .muted { color: var(--muted); }
  .hidden {
    position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden;
    clip-path: inset(50%); white-space: nowrap;
  }
  @media (max-width: 640px) {
    h2 { font-size: 30px; }
    :host { font-size: 17px; }
  }
  @media print { button, select { display: none; } }
  @media (forced-colors: active) {
    svg { forced-color-adjust: none; }
    button[aria-pressed='true'], button[aria-current] { border-width: 3px; }
  }
`;
