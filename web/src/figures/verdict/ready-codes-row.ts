// "Codes to break": a row of buttons, and what the chosen one is about.
import { html, nothing, type TemplateResult } from 'lit';
import { readyCodes, type ReadyCode } from '../../analysis/ready-codes.ts';
import type { DocumentModel } from '../../document/document-model.ts';

export function readyCodesRow(model: DocumentModel): TemplateResult {
  const chosen = readyCodes.find((ready) => isShown(ready, model));
  return html`<div class="samples ready-codes" role="group" aria-label="Codes to break">
      <span class="muted">Codes to break</span>
      <ul>${readyCodes.map((ready) => html`<li><button class="plain"
        aria-pressed=${ready === chosen ? 'true' : 'false'}
        @click=${() => choose(model, ready)}>${ready.title}</button></li>`)}</ul>
    </div>
    ${chosen === undefined ? nothing : html`<p class="caption">${chosen.caption}</p>`}`;
}

function choose(model: DocumentModel, { text, unit, code }: ReadyCode): void {
  model.set({ kind: 'text', text }, unit, code);
}

function isShown({ text, unit, code }: ReadyCode, { state }: DocumentModel): boolean {
  return state.code === code && state.unit === unit && state.content.kind === 'text' &&
    state.content.text === text;
}
