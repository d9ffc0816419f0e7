// Registers <surprisal-orders>.
import { SurprisalOrders } from './orders.ts';

export function defineOrders(): void {
  if (customElements.get('surprisal-orders') === undefined) {
    customElements.define('surprisal-orders', SurprisalOrders);
  }
}
