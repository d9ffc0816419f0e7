// Registers <surprisal-ladder>.
import { SurprisalLadder } from './ladder.ts';

export function defineLadder(): void {
  if (customElements.get('surprisal-ladder') === undefined) {
    customElements.define('surprisal-ladder', SurprisalLadder);
  }
}
