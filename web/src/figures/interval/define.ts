// Registers <surprisal-interval>.
import { SurprisalInterval } from './interval.ts';

export function defineInterval(): void {
  if (customElements.get('surprisal-interval') === undefined) {
    customElements.define('surprisal-interval', SurprisalInterval);
  }
}
