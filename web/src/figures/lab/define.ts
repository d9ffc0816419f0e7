// Registers <surprisal-lab>.
import { SurprisalLab } from './lab.ts';

export function defineLab(): void {
  if (customElements.get('surprisal-lab') === undefined) {
    customElements.define('surprisal-lab', SurprisalLab);
  }
}
