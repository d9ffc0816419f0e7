// How the parts of the lab stand together; by the width of the figure, not of the window.
import { css } from 'lit';

export const labStyles = css`
  :host { container-type: inline-size; }
  .first {
    display: grid; gap: 14px 40px; grid-template-columns: minmax(0, 1fr);
    grid-template-areas: 'title' 'box' 'source' 'samples' 'notices' 'headline' 'chart' 'stream'
      'ruler' 'closing';
  }
  .first h2 { grid-area: title; margin-bottom: 2px; }
  .chart { grid-area: chart; min-width: 0; }
  .ruler-place { grid-area: ruler; min-width: 0; }
  .closing { grid-area: closing; font-size: 20px; max-width: 46em; }
  .picture { touch-action: pan-y pinch-zoom; }
  .picture svg { display: block; }
  .readout { min-height: 54px; font-size: 17px; }
  .chart-foot { display: flex; flex-wrap: wrap; gap: 6px 16px; align-items: center;
    font-size: 16px; }
  section { margin-top: 48px; border-top: 1px solid var(--line); padding-top: 20px; }
  @container (min-width: 900px) {
    .first {
      grid-template-columns: minmax(0, 1fr) 340px;
      grid-template-areas: 'title title' 'box samples' 'source notices' 'stream stream'
        'chart headline' 'ruler ruler' 'closing closing';
    }
    .readout { min-height: 27px; }
  }
`;
