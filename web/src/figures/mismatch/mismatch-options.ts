// Odds of an example as a link keeps them: "4.2.1.1". Pure.
import { mostSourceTotal } from '../../analysis/source.ts';
import type { Option } from '../common/options.ts';
import type { Example } from './examples.ts';

export function countsText(counts: readonly number[]): string {
  return counts.join('.');
}

/** null where there are none for this example; `least`: the smallest count that may be. */
export function readCounts(
  text: Option, { names }: Example, least: number,
): readonly number[] | null {
  if (text === undefined || !/^\d{1,7}(\.\d{1,7})*$/.test(String(text))) return null;
  const counts = String(text).split('.').map(Number);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.length === names.length && total > 0 && total <= mostSourceTotal
    && counts.every((count) => count >= least) ? counts : null;
}
