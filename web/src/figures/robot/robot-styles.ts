// How the robot's figure stands: the rail, the cards, the moon, the counters, the editor.
import { css } from 'lit';

export const robotStyles = css`
  .rail { display: flex; flex-wrap: wrap; gap: 6px; list-style: none; margin: 16px 0; padding: 0;
    border-bottom: 1px solid var(--line); padding-bottom: 12px; }
  .rail span { color: var(--muted); margin-right: 4px; }
  .rail [aria-current] { background: var(--ink); color: var(--paper); }
  .rail [aria-current] span { color: inherit; }
  .task > :not(:first-child) { margin-top: 12px; }
  .ask { font-size: 20px; max-width: 40em; }
  .ask button { font-size: 17px; margin-left: 8px; }
  .instructions { display: flex; flex-wrap: wrap; gap: 8px; list-style: none; margin: 0;
    padding: 0; font-size: 17px; }
  .instructions-row { display: flex; flex-wrap: wrap; gap: 8px 16px; }
  .instructions li { display: flex; gap: 8px; align-items: center; padding: 3px 12px;
    border: 1px solid var(--line); border-bottom: 3px solid var(--h); border-radius: 4px; }
  .instructions .lit { border-color: var(--ink); }
  .instructions code { font-weight: 600; overflow-wrap: anywhere; }
  .radio, .manner, .guess { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center;
    font-size: 16px; margin: 0; padding: 0; border: 0; }
  .manner legend { float: left; margin-right: 12px; }
  .radio .play { min-width: 6em; background: var(--ink); color: var(--paper); }
  .task button:disabled { color: var(--muted);
    border-color: var(--line); background: none; cursor: default; }
  .task input:not([type]) { font: 16px var(--mono); min-height: 32px; padding: 2px 8px;
    color: inherit; background: var(--paper); border: 1px solid var(--muted); border-radius: 4px;
    width: 8em; }
  .task input[aria-invalid='true'] { border: 2px solid var(--alert); }
  .task input.seed { width: 11em; }
  .lanes.two { display: grid; gap: 20px 32px; }
  .lane { display: grid; gap: 8px 32px; min-width: 0; align-content: start; }
  .lane.beside { grid-template-columns: auto minmax(0, 1fr); }
  .lane.beside > * { grid-column: 1 / -1; }
  .lane.beside .moon { grid-area: 1 / 1; }
  .lane.beside .counters { grid-area: 1 / 2; }
  @container (min-width: 640px) {
    .lanes.two { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  }
  .moon { display: block; max-width: 100%; height: auto; background: var(--wash); }
  .moon path { fill: none; stroke: var(--line); }
  .moon .craters { stroke: var(--muted); opacity: 0.55; }
  .moon .trail { stroke: var(--muted); stroke-width: 2; stroke-linejoin: round; }
  .moon .meant { stroke: var(--alert); stroke-width: 2; stroke-dasharray: 3 5; }
  .moon .start { fill: var(--muted); }
  .moon .machine path { fill: var(--paper); stroke: var(--ink); stroke-width: 2;
    stroke-linejoin: round; }
  .moon text { font: 600 15px var(--mono); text-anchor: middle; fill: var(--ink);
    stroke: var(--wash); stroke-width: 4px; paint-order: stroke; }
  .moon .stuck path { stroke: var(--alert); }
  .moon .stuck text { font-size: 22px; fill: var(--alert); }
  .ground, .machine { transition: transform 120ms linear; }
  @media (prefers-reduced-motion: reduce) { .ground, .machine { transition: none; } }
  .counters { display: flex; flex-wrap: wrap; gap: 6px 28px; margin: 0; align-content: start; }
  .counters dt { font-size: 16px; }
  .counters dd { margin: 0; font-size: 30px; line-height: 1.1; }
  .counters .muted dd { font-size: 20px; line-height: 1.65; }
  .says { min-height: 27px; overflow-wrap: anywhere; max-width: 46em; }
  .typed-odds { list-style: none; margin: 0; padding: 0; }
  .typed-odds li { display: flex; flex-wrap: wrap; gap: 6px 10px; align-items: center;
    padding: 3px 0; font-size: 16px; }
  .instructions [aria-hidden], .typed-odds [aria-hidden] { font: 600 20px/1 var(--mono); }
  .typed-odds .trouble { flex-basis: 100%; }
  .odds-more { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; font-size: 16px; }
  .next { margin-top: 20px; }
  @container (max-width: 480px) { .says { min-height: 52px; } .rail button { padding: 2px 6px; }
    .task .typed-odds input { width: 6.5em; } .counters { column-gap: 18px; }
    .counters dd { font-size: 26px; } }
`;
