// The assignment as a student sees it, on the screen and on paper; and the teacher's forms.
import { css } from 'lit';

export const assignmentStyles = css`
  .question { font-size: 22px; line-height: 1.4; max-width: 40em; white-space: pre-line;
    overflow-wrap: anywhere; unicode-bidi: isolate; }
  .task-sheet, .builder { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px;
    justify-items: start; overflow-wrap: anywhere; }
  .task-sheet h2 { margin: 0; }
  .task-sheet a, .builder a { color: inherit; }
  .row { display: flex; flex-wrap: wrap; gap: 6px 16px; align-items: center; }
  .row > *, .builder > *, .task-sheet > * { max-width: 100%; }
  :is(.task-sheet, .builder) input:not([type]) { font: 16px var(--mono); min-height: 32px; width: 10em; padding: 2px 8px;
    color: inherit; background: var(--paper); border: 1px solid var(--muted); border-radius: 4px; }
  :is(.task-sheet, .builder) pre { white-space: pre-wrap; padding: 8px; margin: 0; background: var(--wash);
    font: 15px/1.4 var(--mono); max-height: 9em; overflow-y: auto; }
  .blanks { display: none; }
  .builder { margin: 0 0 32px; font-size: 16px; max-width: 800px; }
  .builder .area, .builder details { width: 100%; }
  .builder textarea { font: 16px/1.4 var(--serif); border: 1px solid var(--muted); padding: 6px 8px; }
  .builder fieldset { border: 1px solid var(--line); margin: 0; min-width: 0; }
  .builder fieldset label { display: inline-block; margin-right: 16px; }
  .builder select { max-width: 100%; }
  .part { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; border-bottom: 1px solid var(--line); }
  .receipts { overflow-x: auto; }
  .receipts table { border-collapse: collapse; }
  .receipts :is(th, td) { text-align: left; padding: 3px 12px 3px 0; border-bottom: 1px solid var(--line); }
  .receipts .fault { color: var(--alert); }
  @media print {
    .wall-says, .wall-controls, .source, .samples, .choices, .stream-controls, .chart-foot { display: none; }
    .task-sheet > :not(h2, .question, .blanks) { display: none; }
    .blanks { display: block; }
    .blanks > * { margin: 0 0 12px; }
    .blanks :is(p, tr, svg) { break-inside: avoid; }
    .blanks > [role] { position: static; display: block; max-width: 100%; height: auto; overflow: visible; }
    .room { height: 8cm; border: 1px solid; }
    .blank { display: inline-block; width: 12em; margin-right: 1em; border-bottom: 1px solid; }
    .blanks :is(th, td) { text-align: left; padding: 8px 24px 2px 0; font-weight: 400; }
  }
`;
