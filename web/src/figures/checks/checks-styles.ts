// The tables of the checks, and the report.
import { css } from 'lit';

export const checksStyles = css`
  .checks-sum { font-size: 28px; margin: 12px 0 4px; }
  .checks { border-collapse: collapse; width: 100%; table-layout: fixed; font-size: 16px; margin: 4px 0 20px; }
  .checks th, .checks td { text-align: left; font-weight: 400; padding: 5px 12px 5px 0;
    vertical-align: top; overflow-wrap: anywhere; }
  .checks th:first-child { width: 40%; }
  .checks small { display: block; color: var(--muted); font: 14px/1.4 var(--serif); }
  .checks thead th { color: var(--muted); }
  .checks tr { border-bottom: 1px solid var(--line); }
  .checks td { font-family: var(--mono); font-size: 15px; }
  .checks .failed :is(td, small) { color: var(--alert); font-weight: 600; }
  .checks-report pre { overflow-x: auto; padding: 8px; background: var(--wash); font-size: 15px;
    white-space: pre-wrap; overflow-wrap: anywhere; }
`;
