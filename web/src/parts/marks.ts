// The one mapping from a symbol's hue to a class, and the colours behind it.
import { css } from 'lit';

/** Class that sets --h, the solid colour of a symbol: 0 to 7 a hue of its own, −1 and −2 neutrals. */
export function hueClass(hue: number): string {
  return hue >= 0 ? `h${hue}` : hue === -1 ? 'n1' : 'n2';
}

export const hueStyles = css`
  .h0 { --h: var(--hue-0); }
  .h1 { --h: var(--hue-1); }
  .h2 { --h: var(--hue-2); }
  .h3 { --h: var(--hue-3); }
  .h4 { --h: var(--hue-4); }
  .h5 { --h: var(--hue-5); }
  .h6 { --h: var(--hue-6); }
  .h7 { --h: var(--hue-7); }
  .n1 { --h: var(--neutral-1); }
  .n2 { --h: var(--neutral-2); }
`;
