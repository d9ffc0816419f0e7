// Registers <surprisal-information>.
import { SurprisalInformation } from './information.ts';

export function defineInformation(): void {
  if (customElements.get('surprisal-information') === undefined) {
    customElements.define('surprisal-information', SurprisalInformation);
  }
}
