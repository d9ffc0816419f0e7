// Registers <surprisal-decoder>.
import { SurprisalDecoder } from './decoder.ts';

export function defineDecoder(): void {
  if (customElements.get('surprisal-decoder') === undefined) {
    customElements.define('surprisal-decoder', SurprisalDecoder);
  }
}
