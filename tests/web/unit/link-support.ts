// Links of every released version with the state that each has to open, for good.
import { readFileSync } from 'node:fs';
import type { CodeChoice, DistributionChoice } from '../../../web/src/analysis/state.ts';
import type { LinkState } from '../../../web/src/share/link.ts';
import { firstState } from '../../../web/src/share/first-state.ts';
import { isUnit } from '../../../web/src/text/unit.ts';

/** A state as it stands in a file; what is left out is as the page of version 1 comes. */
export interface Golden {
  readonly link: string;
  readonly note?: string;
  readonly text?: string;
  /** As numbers, in place of a text. */
  readonly bytes?: readonly number[];
  readonly unit?: string;
  readonly code?: string | {
    readonly base: string;
    readonly words: readonly (readonly [number | string, string])[];
  };
  readonly source?: { readonly names: readonly string[]; readonly counts: readonly number[] };
  readonly figures?: LinkState['figures'];
}

/** What stands in tests/data/links. */
export function linkData(name: string): string {
  return readFileSync(new URL(`../../data/links/${name}`, import.meta.url), 'utf8');
}

export function goldenLinks(version: string): readonly Golden[] {
  return JSON.parse(linkData(`${version}.json`)) as Golden[];
}

/** Well coded, and made by nobody of good will; `said`: '' where it opens. */
export function oddLinks(): readonly { readonly link: string; readonly said: string }[] {
  return JSON.parse(linkData('odd-2.1.json')) as { link: string; said: string }[];
}

export function stateOf({ text, bytes, unit, code, source, figures }: Golden): LinkState {
  const chosen = unit ?? firstState.unit;
  if (!isUnit(chosen)) throw new Error(`no unit ${chosen}`);
  return {
    document: {
      content: bytes !== undefined ? { kind: 'bytes', bytes: Uint8Array.from(bytes) }
        : text !== undefined ? { kind: 'text', text } : firstState.content,
      unit: chosen,
      code: code === undefined ? firstState.code
        : (typeof code === 'string' ? code
          : { base: code.base, words: new Map(code.words) }) as CodeChoice,
      distribution: (source ?? 'text') satisfies DistributionChoice,
    },
    figures: figures ?? {},
  };
}
