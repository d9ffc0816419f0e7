// The visitor's code: what it costs beside the others, and what is right or wrong with it.
import { html, nothing, type TemplateResult } from 'lit';
import type { Analysis } from '../../analysis/analysis.ts';
import type { DocumentModel } from '../../document/document-model.ts';
import { paintAmbiguity } from '../../parts/ambiguity.ts';
import { layoutAmbiguity } from '../../parts/ambiguity-layout.ts';
import { titleOf } from '../common/code-titles.ts';
import { rate } from '../common/numbers.ts';
import { sentence, statusItem } from '../verdict/pieces.ts';
import {
  ambiguitySentence, clashSentence, isAmbiguous, plain, splitSentence, statusOf,
} from '../verdict/verdict-words.ts';
import { lengthOf } from './robot-words.ts';

/** Bits per instruction; `best`: whether the shortest and the floor may be told. */
export function rates(a: Analysis, best: boolean): TemplateResult {
  const huffman = a.offers.find(({ name }) => name === 'huffman')?.expectedLength ?? null;
  const entry = (name: string, value: number): TemplateResult =>
    html`<div class="muted"><dt>${name}</dt><dd>${rate(value)}</dd></div>`;
  return html`<dl class="counters rates" aria-label="Bits per instruction">
    <div><dt>bits per instruction, ${titleOf(a.code)}</dt><dd>${rate(lengthOf(a))}</dd></div>
    ${a.code === 'fixed-length' ? nothing : entry('fixed', a.fixedLength)}
    ${!best || huffman === null || a.code === 'huffman' ? nothing : entry('Huffman', huffman)}
    ${best ? entry('floor (entropy)', a.entropy) : nothing}
  </dl>`;
}

/** The properties, the shortest string with two readings, and the first clash. */
export function codeVerdict(a: Analysis, width: number): TemplateResult {
  const { verdict } = a;
  const { ambiguity, clashes } = verdict;
  const of = (index: number) => a.rows.find((row) => row.index === index) ?? null;
  const rowsOf = (reading: readonly number[]) =>
    reading.map(of).filter((row) => row !== null);
  const [clash] = clashes;
  const said = ambiguitySentence(verdict, of);
  return html`<div class="verdict">
    <ul class="status" aria-label="Verdict on the code">${statusOf(a).map(statusItem)}</ul>
    ${isAmbiguous(verdict) ? html`<p class="bad">${sentence(said)}</p>` : nothing}
    ${ambiguity === null ? nothing : paintAmbiguity(layoutAmbiguity(ambiguity.bits,
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
