// Sentences with code words and symbols in them, set as such.
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { hueClass } from '../../parts/marks.ts';
import { shortWord } from '../common/readout.ts';
import type { Named, Sentence, Status } from './verdict-words.ts';

/** A symbol in its hue; by its name for who does not see it. */
export function chip({ label, name, hue, special }: Named): TemplateResult {
  const look = `chip ${hueClass(hue)} ${special ? 'special' : ''}`;
  return name === label ? html`<span class=${look}><bdi>${label}</bdi></span>`
    : html`<span class=${look}><bdi aria-hidden="true">${label}</bdi><span
      class="hidden">${name}</span></span>`;
}

export function sentence(pieces: Sentence): TemplateResult[] {
  return pieces.map((piece) => typeof piece === 'string' ? html`${piece}`
    : 'word' in piece ? html`<code>${shortWord(piece.word)}</code>` : chip(piece.symbol));
}

const marks: Readonly<Record<Status['mark'], string>> = {
  good: 'M2 8l4 4l8 -9', bad: 'M3 3l10 10M13 3l-10 10', open: 'M2 8h12',
};

/** A property with its mark: a tick, a cross, or a dash for what is neither good nor bad. */
export function statusItem({ mark, text }: Status): TemplateResult {
  return html`<li class=${mark}><svg width="16" height="16" aria-hidden="true">${
    svg`<path d=${marks[mark]}></path>`}</svg>${text === '' ? nothing : text}</li>`;
}

export const pieceStyles = css`
  .status { display: flex; flex-wrap: wrap; gap: 2px 18px; list-style: none;
    padding: 0; margin: 0; }
  .status li { display: inline-flex; align-items: baseline; gap: 6px; }
  .status svg { flex: none; fill: none; stroke: currentcolor; stroke-width: 2;
    transform: translateY(2px); }
  .status .bad { color: var(--alert); font-weight: 600; }
`;
