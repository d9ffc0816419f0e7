// The visitor's code: what it costs beside the others, and what is right or wrong with it.
import { html, nothing, type TemplateResult } from 'lit';
import type { Analysis } from '../../analysis/analysis.ts';
import type { DocumentModel } from '../../document/document-model.ts';
import { paintAmbiguity } from '../../parts/ambiguity.ts';
import { layoutAmbiguity } from '../../parts/ambiguity-layout.ts';
import { titleOf } from '../common/code-titles.ts';
import { rate } from '../common/numbers.ts';
import { chip, sentence, statusItem } from '../verdict/pieces.ts';
import {
  ambiguitySentence, clashSentence, isAmbiguous, plain, splitSentence, statusOf,
} from '../verdict/verdict-words.ts';
import { counters, landmark } from './counters.ts';
import { lengthOf } from './robot-words.ts';
import { arrowOf } from './run-stream.ts';

/** Bits per instruction; `best`: whether the shortest and the floor may be told. */
export function rates(a: Analysis, best: boolean): TemplateResult {
  const huffman = a.offers.find(({ name }) => name === 'huffman')?.expectedLength ?? null;
  return counters([
    { title: `bits per instruction, ${titleOf(a.code)}`, value: rate(lengthOf(a)) },
    ...a.code === 'fixed-length' ? [] : [landmark('fixed', a.fixedLength)],
    ...!best || huffman === null || a.code === 'huffman' ? [] : [landmark('Huffman', huffman)],
    ...best ? [landmark('floor (entropy)', a.entropy)] : [],
  ]);
}

/** The properties, a shortest string with two readings, drawn if there is room, and a clash. */
export function codeVerdict(a: Analysis, width: number | null): TemplateResult {
  const { verdict } = a;
  const { ambiguity, clashes } = verdict;
  const of = (index: number) => a.rows.find((row) => row.index === index) ?? null;
  const rowsOf = (reading: readonly number[]) =>
    reading.map(of).filter((row) => row !== null)
      .map((row) => ({ ...row, label: arrowOf(row) }));
  const [clash] = clashes;
  const said = ambiguitySentence(verdict, of);
  return html`<div class="verdict">
    <ul class="status" aria-label="Verdict on the code">${statusOf(a).map(statusItem)}</ul>
    ${a.lacking.count === 0 ? nothing : html`<p class="bad">Without a code word: ${
      a.lacking.first.map(chip)}. What has none cannot be sent.</p>`}
    ${isAmbiguous(verdict) ? html`<p class="bad">${sentence(said)}</p>` : nothing}
    ${ambiguity === null || width === null ? nothing
      : paintAmbiguity(layoutAmbiguity(ambiguity.bits,
        [rowsOf(ambiguity.readings[0]), rowsOf(ambiguity.readings[1])], width), plain(said))}
    ${clash === undefined ? nothing : html`<p>${sentence(clashSentence(clash, of))}</p>`}
    ${a.cost === null ? nothing : html`<p class="muted">${splitSentence(a)}</p>`}
  </div>`;
}

export function codeHistory(model: DocumentModel): TemplateResult {
  return html`<div class="wall-history">
    <button ?disabled=${!model.canUndo} @click=${() => model.undo()}>Undo</button>
    <button ?disabled=${!model.canRedo} @click=${() => model.redo()}>Redo</button>
    <button ?disabled=${model.state.code === 'fixed-length'}
      @click=${() => model.setCode('fixed-length')}>Back to fixed length</button>
  </div>`;
}
