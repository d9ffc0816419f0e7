// How the rungs of <surprisal-ladder> look.
import { css } from 'lit';

export const ladderStyles = css`
  .ladder { margin: 12px 0; }
  .note .ladder { display: inline; margin: 0 4px 0 0; vertical-align: -2px; }
  .note .ladder ~ .ladder { margin-left: 12px; }
  .ladder .message { fill: var(--neutral-2); stroke: var(--ink); }
  .ladder .extra { fill: url(#ladder-hatch); stroke: var(--ink); }
  .ladder .open { fill: var(--paper); stroke: var(--ink); stroke-width: 2; }
  .ladder .uncounted { stroke-dasharray: 3 2.5; }
  .ladder .head { font-weight: 600; font-size: 15px; }
  .rungs :is(th, td) { white-space: nowrap; }
  .odds-table .words { text-align: left; }
  .sources th { vertical-align: top; }
  .coders + .rungs, .note + h3, .loss { margin-top: 28px; }
  .loss input { flex: none; width: 6em; }
`;
