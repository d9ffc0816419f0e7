// Registers <surprisal-robot>.
import { SurprisalRobot } from './robot.ts';

export function defineRobot(): void {
  if (customElements.get('surprisal-robot') === undefined) {
    customElements.define('surprisal-robot', SurprisalRobot);
  }
}
