// The page around the figures.
import { css } from 'lit';

export const pageStyles = css`
  html { background: var(--paper); }
  body {
    box-sizing: border-box; margin: 0 auto; padding: 0 20px 80px; max-width: 1240px; color: var(--ink);
    background: var(--paper); font: 18px/1.5 var(--serif); overflow-wrap: break-word;
  }
  header { padding: 12px 0 8px; font-size: 17px; color: var(--muted); }
  h1 { font: 600 20px/1.2 var(--serif); margin: 0; color: var(--ink); display: inline; }
  header p { display: inline; margin: 0 0 0 12px; }
  surprisal-lab ~ :not(noscript) { display: block; margin-top: 96px; min-height: 900px; content-visibility: auto;
    contain-intrinsic-size: auto 1000px; }
  /* A link brings something else than the build has drawn; if it never comes, that is shown. */
  .linked surprisal-lab { animation: hidden 4s; }
  @keyframes hidden { from, to { visibility: hidden; } }
  .complaint { margin: 0 0 12px; border-left: 3px solid var(--alert); padding-left: 10px; color: var(--alert); }
  footer { margin-top: 64px; border-top: 1px solid var(--line); padding-top: 16px;
    font-size: 16px; color: var(--muted); }
  footer p { margin: 0 0 6px; }
  .copying { position: fixed; inset: 0 auto auto 0; width: 1px; height: 1px; opacity: 0; }
  @media (max-width: 640px) {
    body { padding: 0 16px 48px; }
    header p { display: block; margin: 0; }
  }
  @media print { body { max-width: none; } }
`;
