// Registers <surprisal-wall>.
import { SurprisalWall } from './wall.ts';

export function defineWall(): void {
  if (customElements.get('surprisal-wall') === undefined) {
    customElements.define('surprisal-wall', SurprisalWall);
  }
}
