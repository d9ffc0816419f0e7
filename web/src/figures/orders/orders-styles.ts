// How the curve and the matrix of <surprisal-orders> look.
import { css } from 'lit';

export const ordersStyles = css`
  .orders { margin: 12px 0; }
  :is(.choices, .note, .ask) + h3 { margin-top: 28px; }
  .orders .in-sample { fill: none; stroke: var(--ink); stroke-width: 2; stroke-dasharray: 7 5; }
  .orders .best { fill: var(--paper); stroke: var(--ink); stroke-width: 3; }
  .odds-table.crossed td { text-align: center; padding: 4px 10px; }
  .odds-table.crossed thead th { text-align: center; }
  .crossed .least-of { outline: 2px solid var(--ink); outline-offset: -3px; font-weight: 600; }
  .crossed :is(.b1, .b2, .b3, .b4, .b5) { text-decoration: none; }
`;
