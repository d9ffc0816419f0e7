// The instructions: which way each goes, how probable it is, and its code word.
import { html, type TemplateResult } from 'lit';
import type { Analysis } from '../../analysis/analysis.ts';
import type { DocumentModel } from '../../document/document-model.ts';
import { hueClass } from '../../parts/marks.ts';
import { shortWord } from '../common/readout.ts';
import { arrows, shareText } from './robot-source.ts';

interface CardsHost {
  readonly active: number | null;
  light(symbol: number | null): void;
}

/** In the order of the source, with those that never occur. */
export function instructionCards(
  host: CardsHost, { state }: DocumentModel, a: Analysis,
): TemplateResult {
  const names = state.distribution === 'text' ? [] : state.distribution.names;
  return html`<ul class="instructions" aria-label="Instructions"
    @pointerleave=${() => host.light(null)}>${names.map((name, place) => {
      const row = a.rows.find(({ hue }) => hue === place);
      return html`<li class=${`${hueClass(place)} ${
        row !== undefined && row.index === host.active ? 'lit' : ''}`}
        @pointerenter=${() => host.light(row?.index ?? null)}>
        <span aria-hidden="true">${arrows[place]}</span> <bdi>${name}</bdi>
        <span class="muted">${row === undefined ? 'never'
          : shareText(row.count, a.total)}</span>
        <code>${row === undefined ? 'none' : shortWord(row.codeword) || 'no word'}</code></li>`;
    })}</ul>`;
}
