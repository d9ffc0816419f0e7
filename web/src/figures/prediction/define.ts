// Registers <surprisal-prediction>.
import { SurprisalPrediction } from './prediction.ts';

export function definePrediction(): void {
  if (customElements.get('surprisal-prediction') === undefined) {
    customElements.define('surprisal-prediction', SurprisalPrediction);
  }
}
