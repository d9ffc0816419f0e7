// Colours and type, as custom properties on whatever element they are put on. Light and dark.
import { css } from 'lit';

export const tokens = css`
  :host, :root {
    /* Short lists: a browser looks for each name before the first paint. */
    --serif: 'Iowan Old Style', 'Palatino Linotype', Georgia, serif;
    --mono: ui-monospace, Menlo, Consolas, monospace;
    --paper: #fffdf8;
    --ink: #1d1b17;
    --muted: #625c52;
    --line: #d8d2c4;
    --wash: #f5f1e7;
    --alert: #a3261d;
    --hue-0: #1f6fb4;
    --hue-1: #c04a0c;
    --hue-2: #0a7d5c;
    --hue-3: #a9478b;
    --hue-4: #8f6a00;
    --hue-5: #137f9f;
    --hue-6: #5f55b8;
    --hue-7: #96503b;
    --neutral-1: #8a8478;
    --neutral-2: #6a655b;
    color-scheme: light;
  }
  @media (prefers-color-scheme: dark) {
    :host, :root {
      --paper: #17181a;
      --ink: #ece8df;
      --muted: #aaa498;
      --line: #3b3c3e;
      --wash: #212224;
      --alert: #ff9c8f;
      --hue-0: #6aaee8;
      --hue-1: #f08a4b;
      --hue-2: #45bd95;
      --hue-3: #da86bf;
      --hue-4: #cfa63a;
      --hue-5: #4dbdda;
      --hue-6: #a39bf0;
      --hue-7: #d6907a;
      --neutral-1: #8f8a80;
      --neutral-2: #aaa599;
      color-scheme: dark;
    }
  }
`;
