// How the parts of the lab stand together; by the width of the figure, not of the window.
import { css } from 'lit';

export const labStyles = css`
  :host { container-type: inline-size; }
  .first {
    display: grid; gap: 12px 40px; grid-template-columns: minmax(0, 1fr);
    grid-template-areas: 'title' 'box' 'source' 'side' 'headline' 'chart' 'stream' 'codes'
      'ruler' 'closing';
  }
  .first h2 { grid-area: title; margin-bottom: 2px; }
  .chart { grid-area: chart; min-width: 0; }
  .ruler-place { grid-area: ruler; min-width: 0; }
  .closing { grid-area: closing; font-size: 20px; max-width: 46em; }
  .picture { touch-action: pan-y pinch-zoom; }
  .picture svg { display: block; }
  .chart-foot { display: flex; flex-wrap: wrap; gap: 6px 16px; align-items: start; font-size: 16px;
    min-height: 54px; margin-top: 4px; }
  .chart-foot button { flex: none; }
  .chart-foot p { padding-top: 4px; flex: 1 1 240px; }
  /* Room for what follows one frame after the first. */
  .below { min-height: 1400px; }
  section { margin-top: 48px; border-top: 1px solid var(--line); padding-top: 20px;
    content-visibility: auto; contain-intrinsic-size: auto 480px; }
  @media print { section { content-visibility: visible; } }
  @container (min-width: 900px) {
    .first {
      grid-template-columns: minmax(0, 1fr) 340px;
      grid-template-rows: auto auto 1fr;
      grid-template-areas: 'title title' 'box side' 'source side' 'stream stream'
        'chart headline' 'codes codes' 'ruler ruler' 'closing closing';
    }
  }
  /* As the build has drawn them, for a wide page: the room that the live ones take here. */
  @container (max-width: 899px) {
    :host(:not(:defined)) .chart svg { height: 300px; }
    :host(:not(:defined)) .stream { height: 68px; }
    :host(:not(:defined)) .ruler-place { min-height: 199px; }
  }
  @container (max-width: 640px) {
    .chart-foot { min-height: 124px; }
  }
`;
