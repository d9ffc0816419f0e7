// What the ruler shows of a text. Pure.
import type { Analysis, CodeOffer } from '../../analysis/analysis.ts';
import type { Landmark } from '../../parts/ruler-layout.ts';
import { titleOf } from '../common/code-titles.ts';

/** The most important ones first: the ruler has names for the first of them only. */
export function landmarks(
  a: Analysis, offered: readonly CodeOffer[] = a.offers,
): Landmark[] {
  if (a.total === 0) return [];
  const others = [...a.offers, ...offered.filter(({ name }) =>
    !a.offers.some((usual) => usual.name === name))];
  const offers = others.flatMap(({ name, expectedLength }): Landmark[] =>
    name === a.code || expectedLength === null ? []
      : [{ id: name, name: titleOf(name), value: expectedLength, kind: 'coder' }]);
  const chosen: Landmark[] = a.cost === null ? [] : [{
    id: 'chosen', name: titleOf(a.code), value: a.cost.expectedLength, kind: 'chosen',
  }];
  return [
    { id: 'entropy', name: 'entropy H', value: a.entropy, kind: 'entropy' },
    ...chosen, ...offers,
    { id: 'bytes', name: a.unit === 'byte' ? 'as bytes' : 'UTF-8', value: a.utf8Bits / a.total,
      kind: 'coder' },
  ];
}
