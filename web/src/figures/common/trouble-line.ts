// What went wrong with a document, in place, and the way to try again.
import { html, nothing, type TemplateResult } from 'lit';
import type { DocumentModel } from '../../document/document-model.ts';

export function troubleLine(model: DocumentModel): TemplateResult | typeof nothing {
  const { trouble } = model;
  return trouble === null ? nothing : html`<p class="trouble" role="alert">${trouble.text} ${
    trouble.again ? html`<button class="plain" @click=${() => model.retry()}>Try again</button>`
      : nothing}</p>`;
}
