// "Save as a file": the text in its code, with what a reader needs to have it back.
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Analysis } from '../../analysis/analysis.ts';
import type { DocumentModel } from '../../document/document-model.ts';
import { download, downloadsMayBeBlocked } from '../common/download.ts';
import { fileName, fileSizes, whyNoFile } from './file-words.ts';

export interface FilePanelHost extends ReactiveControllerHost {
  readonly model: DocumentModel | null;
}

export class FilePanel {
  readonly #host: FilePanelHost;
  /** What came of the last press, and of which analysis. */
  #outcome: { readonly of: Analysis; readonly refused: string } | null = null;

  constructor(host: FilePanelHost) {
    this.#host = host;
  }

  /** Changes when the panel has to be drawn anew. */
  get revision(): unknown { return this.#outcome; }

  render(a: Analysis): TemplateResult | typeof nothing {
    if (a.total === 0) return nothing;
    const none = whyNoFile(a);
    const outcome = this.#outcome?.of === a ? this.#outcome : null;
    return html`<p class="as-file">
      <button ?disabled=${none !== ''} @click=${() => this.#save(a)}>Save as a file</button>
      <span>${none === '' ? fileSizes(a) : none} ${outcome?.refused === '' ? html`<span
        role="status">Saved${downloadsMayBeBlocked() ? ', unless the frame around this page ' +
          'blocks downloads: then open the page by itself' : ''}.</span>` : nothing}</span></p>
      ${outcome === null || outcome.refused === '' ? nothing
        : html`<p class="trouble" role="alert">${outcome.refused}</p>`}`;
  }

  async #save(a: Analysis): Promise<void> {
    const model = this.#host.model;
    const file = await model?.asFile();
    if (model == null || file === undefined) return;
    if (file.kind === 'answer') {
      download(file.value as BlobPart, fileName(a, model.file?.name ?? ''), 'application/octet-stream');
    }
    this.#outcome = file.kind === 'answer' ? { of: a, refused: '' }
      : file.kind === 'dropped' ? null : { of: a, refused: file.text };
    this.#host.requestUpdate();
  }
}
