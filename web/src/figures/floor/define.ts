// Registers <surprisal-floor>.
import { SurprisalFloor } from './floor.ts';

export function defineFloor(): void {
  if (customElements.get('surprisal-floor') === undefined) {
    customElements.define('surprisal-floor', SurprisalFloor);
  }
}
