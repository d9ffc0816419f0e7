// Registers <surprisal-checks>.
import { SurprisalChecks } from './checks.ts';

export function defineChecks(): void {
  if (customElements.get('surprisal-checks') === undefined) {
    customElements.define('surprisal-checks', SurprisalChecks);
  }
}
