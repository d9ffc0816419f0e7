// The page around the figures.
import { css } from 'lit';

export const pageStyles = css`
  html { background: var(--paper); }
  body {
    box-sizing: border-box; margin: 0 auto; padding: 0 20px 80px; max-width: 1240px; color: var(--ink);
    background: var(--paper); font: 18px/1.5 var(--serif); overflow-wrap: break-word;
  }
  header { padding: 12px 0 8px; font-size: 17px; color: var(--muted); }
  h1 { font: 600 20px/1.2 var(--serif); margin: 0; color: var(--ink); }
  header p { margin: 0; }
  surprisal-lab ~ :not(noscript, p) { display: block; margin-top: 96px; min-height: 900px; content-visibility: auto;
    contain-intrinsic-size: auto 1000px; }
  surprisal-assignment + * { margin-top: 64px; }
  /* A link brings something else than the build has drawn; if it never comes, that is shown. */
  .linked surprisal-lab { animation: hidden 4s; }
  @keyframes hidden { from, to { visibility: hidden; } }
  .embed header, .embed footer, .embed main > * { display: none; }
  .embedded body { max-width: none; padding: 8px 12px; }
  .back { margin: 12px 0 0; font-size: 16px; }
  a { color: inherit; }
  header { display: flex; flex-wrap: wrap; gap: 0 12px; align-items: baseline; }
  header nav { display: flex; gap: 20px; margin-left: auto; position: relative; }
  nav button, summary { font: inherit; color: inherit; background: none; border: 0; padding: 2px 0; min-height: 28px;
    cursor: pointer; text-decoration: underline; text-underline-offset: 3px; list-style: none; }
  summary::-webkit-details-marker { display: none; }
  nav ol { position: absolute; right: 0; z-index: 2; margin: 4px 0; padding: 8px 20px 8px 44px; width: max-content;
    background: var(--paper); border: 1.5px solid var(--ink); }
  nav :focus-visible { outline: 2px solid var(--ink); outline-offset: 2px; }
  @media (scripting: none) { header nav { display: none; } }
  @media print { header nav { display: none; } }
  .complaint { margin: 0 0 12px; border-left: 3px solid var(--alert); padding-left: 10px; color: var(--alert); }
  footer { margin-top: 64px; border-top: 1px solid var(--line); padding-top: 16px;
    font-size: 16px; color: var(--muted); }
  footer p { margin: 0 0 6px; }
  .copying { position: fixed; inset: 0 auto auto 0; width: 1px; height: 1px; opacity: 0; }
  @media (max-width: 640px) {
    body { padding: 0 16px 48px; }
    header { gap: 0 8px; }
    header nav { gap: 12px; }
    header p { order: 1; flex-basis: 100%; }
  }
  @media print {
    body { max-width: none; padding: 0; }
    header p, footer { display: none; }
    surprisal-lab ~ :not(noscript) { min-height: 0; margin-top: 32px; content-visibility: visible; }
  }
`;
