// What <surprisal-orders> says. Pure.
import type { Crossings, OrdersAnswer } from '../../analysis/orders.ts';
import { bestOrder } from './curve-layout.ts';

/** Below so many symbols there is no verdict. */
export const leastSymbols = 200;

export function curveWords(curve: OrdersAnswer): string {
  const best = bestOrder(curve);
  const last = curve.honest.length - 1;
  const at = (values: readonly number[], k: number): string => (values[k] ?? 0).toFixed(3);
  return `In-sample falls to ${at(curve.inSample, last)} at context length ${last}: by memorising. ` +
    'Nearly every long context came once, so the counts know what followed. Honest, ' +
    (best === last ? `it still falls, to ${at(curve.honest, last)}: a longer context still helps.`
      : `it is least at ${best}, ${at(curve.honest, best)}, and turns back up to ${
        at(curve.honest, last)}: longer contexts have seldom been seen before, and what was seen ` +
        'once is no odds.');
}

/** The model that codes text `b` with the fewest bits; −1 for none but the one that read nothing. */
export function nearest({ bits }: Crossings, b: number, own: number): number {
  let best = -1;
  for (let a = 0; a < bits.length - 1; a++) {
    if (a !== own && (best < 0 || (bits[a]?.[b] ?? 0) < (bits[best]?.[b] ?? 0))) best = a;
  }
  return best;
}

/** What text `b` costs more after text `a` than after its own beginning. */
export function excess({ bits }: Crossings, a: number, b: number): number {
  return (bits[a]?.[b] ?? 0) - (bits[b]?.[b] ?? 0);
}

/** The pair of texts that cost each other most unevenly more, the dear way; null below two texts. */
export function mostUneven(crossed: Crossings): readonly [number, number] | null {
  let found: readonly [number, number] | null = null;
  let most = 0;
  const size = crossed.bits.length - 1;
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < size; b++) {
      const apart = excess(crossed, a, b) - excess(crossed, b, a);
      if (apart > most) [most, found] = [apart, [a, b]];
    }
  }
  return found;
}
