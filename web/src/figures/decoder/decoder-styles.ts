// How the decoder's figure stands; what it shares with the robot's is there.
import { css } from 'lit';

export const decoderStyles = css`
  .bits-lane { cursor: text; margin-top: 8px; }
  .bits-lane .cursor { fill: none; stroke: var(--ink); stroke-width: 2; }
  .bits-lane .harm { fill: none; stroke: var(--alert); stroke-width: 2; }
  .bits-lane .count { text-anchor: middle; font-size: 14px; }
  .bits-lane .many { fill: var(--muted); }
  .reading { min-height: 300px; }
  .reading.beside { display: grid; grid-template-columns: minmax(0, 1fr) 420px; gap: 12px 40px; }
  .held { font-size: 26px; min-height: 40px; overflow-wrap: anywhere; }
  .so-far { margin-top: 8px; overflow-wrap: anywhere; }
  .typed-bits textarea { display: block; width: 100%; max-width: 46em; font: 16px var(--mono);
    color: inherit; background: var(--paper); border: 1px solid var(--muted); border-radius: 4px;
    padding: 4px 8px; resize: vertical; }
  .passages { margin: 8px 0 0; }
  .passages div { display: grid; grid-template-columns: 4em minmax(0, 1fr); }
  .passages dd { margin: 0; overflow-wrap: anywhere; }
  mark { background: none; color: inherit; border-bottom: 3px solid var(--alert); }
  .coin-words { max-width: 46em; }
`;
