// Registers <surprisal-noise>.
import { SurprisalNoise } from './noise.ts';

export function defineNoise(): void {
  if (customElements.get('surprisal-noise') === undefined) {
    customElements.define('surprisal-noise', SurprisalNoise);
  }
}
