// The kinds of damage: what their buttons say, and how a link keeps one. Pure.
import type { Damage } from '../../analysis/decoding.ts';

type Kind = Damage['kind'];
export const damages: readonly (readonly [Kind, string])[] = [
  ['flip', 'Flip it'], ['delete', 'Delete it'], ['insert 0', 'Insert a 0'],
  ['insert 1', 'Insert a 1'],
];

/** As a link keeps it. */
export function damageText(damage: Damage | null): string {
  return damage === null ? '' : `${damage.kind} ${damage.bit}`;
}

export function damageOf(text: string): Damage | null {
  const [, kind, bit] = /^(.+) (\d{1,15})$/.exec(text) ?? [];
  const known = damages.find(([name]) => name === kind);
  return known === undefined ? null : { kind: known[0], bit: Number(bit) };
}
