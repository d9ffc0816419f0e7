// How the heat map and what stands beside it look. One scale for all models: paper is what was
// expected, the far end what was not.
import { css } from 'lit';

export const predictionStyles = css`
  :host { --b0: var(--paper); --b1: #f5e8be; --b2: #e0c882; --b3: #c0a96d; --b4: #9d8c6b;
    --b5: #696a74; --b6: #364669; --b7: #002354; --t4: var(--ink); }
  @media (prefers-color-scheme: dark) {
    :host { --b1: #12294f; --b2: #344466; --b3: #5d606e; --b4: #948771; --b5: #bda66b;
      --b6: #e1c77a; --b7: #ffedac; --t4: var(--paper); }
  }
  .heat { font-size: 18px; line-height: 34px; overflow-wrap: anywhere; padding: 6px;
    border: 1px solid var(--line); cursor: default; unicode-bidi: bidi-override; direction: ltr; }
  .heat .own { display: inline-block; line-height: 24px; unicode-bidi: bidi-override; }
  .b0, .b1, .b2, .b3, .b4, .b5, .b6, .b7, .b8 { padding: 3px 0;
    text-decoration: underline; text-underline-offset: 3px; }
  .b0 { text-decoration: none; }
  .b1 { background: var(--b1); text-decoration-thickness: 0.5px; }
  .b2 { background: var(--b2); text-decoration-thickness: 1px; }
  .b3 { background: var(--b3); text-decoration-thickness: 1.5px; }
  .b4 { background: var(--b4); color: var(--t4); text-decoration-thickness: 2px; }
  .b5 { background: var(--b5); color: var(--paper); text-decoration-thickness: 2.5px; }
  .b6 { background: var(--b6); color: var(--paper); text-decoration-thickness: 3px; }
  .b7 { background: var(--b7); color: var(--paper); text-decoration-thickness: 3.5px; }
  .b8 { background: var(--b7); color: var(--paper); text-decoration-style: double;
    text-decoration-thickness: 1.5px; }
  .new { border-top: 3px double var(--alert); }
  .here { outline: 2px solid var(--ink); outline-offset: 1px; position: relative; z-index: 1; }
  .legend { display: flex; flex-wrap: wrap; gap: 6px 4px; align-items: center; font-size: 15px;
    margin: 10px 0; }
  .legend .mono { padding: 2px 6px; outline: 1px solid var(--line); }
  .predicted { display: grid; gap: 20px 40px; grid-template-columns: minmax(0, 1fr);
    margin: 16px 0; }
  @container (min-width: 900px) {
    .predicted { grid-template: auto 1fr / minmax(0, 1fr) 320px; }
    .expected { grid-area: 1 / 2 / 3; }
  }
  .expected p { margin-bottom: 8px; overflow-wrap: anywhere; }
  .expected b { border: 1px solid; padding: 0 3px; margin-left: 1px; }
  .guesses { border-collapse: collapse; width: 100%; margin: 8px 0; font-size: 16px; }
  .guesses :is(td, th) { padding: 2px 6px 2px 0; text-align: right; font-weight: 400; width: 1%;
    white-space: nowrap; vertical-align: middle; }
  .guesses td:nth-child(2) { width: 60%; text-align: left; }
  .chance { display: block; fill: var(--muted); }
  .came { font-weight: 600; }
  .guesses .came :is(td, th) { font-weight: 600; }
  .came .chance { fill: var(--ink); }
  .choices .tick { flex: none; min-width: 0; width: 18px; vertical-align: middle; }
  .choices + .choices { margin-top: -4px; }
  .models small { font-size: 13px; }
  .running { cursor: crosshair; }
  .totals .more { text-align: left; }
  .drawn { overflow-wrap: anywhere; border-left: 3px double var(--muted); padding-left: 12px;
    margin: 8px 0; font-style: italic; }
`;
