// Registers <surprisal-assignment>.
import { SurprisalAssignment } from './assignment.ts';

export function defineAssignment(): void {
  if (customElements.get('surprisal-assignment') === undefined) {
    customElements.define('surprisal-assignment', SurprisalAssignment);
  }
}
