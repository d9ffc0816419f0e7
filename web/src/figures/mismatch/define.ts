// Registers <surprisal-mismatch>.
import { SurprisalMismatch } from './mismatch.ts';

export function defineMismatch(): void {
  if (customElements.get('surprisal-mismatch') === undefined) {
    customElements.define('surprisal-mismatch', SurprisalMismatch);
  }
}
