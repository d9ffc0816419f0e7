// Where the text comes from and what counts as one symbol of it: samples, file, unit; and what
// goes wrong or takes long with any of them.
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Analysis } from '../../analysis/analysis.ts';
import type { DocumentModel } from '../../document/document-model.ts';
import { textToFileBytes } from '../../text/file.ts';
import { samples, type Sample } from '../../text/samples.ts';
import { isUnit, unitNames, units } from '../../text/unit.ts';
import { download } from '../common/download.ts';
import { contentLength } from './content-view.ts';
import { whole } from '../common/numbers.ts';
import { troubleLine } from '../common/trouble-line.ts';

/** So many samples stand open; the others are behind "more". */
const atHand = 4;

export type KeptIn = 'link' | 'store' | 'nowhere';

/** Of a text that is too long for a link. */
const keptWords: Readonly<Record<KeptIn, string>> = {
  link: '',
  store: 'Too long for a link: this browser keeps it, so that a reload brings it back. To hand ' +
    'it on, save it.',
  nowhere: 'Too long for a link, and the browser lets the page keep nothing here: a reload loses ' +
    'it. To keep it, save it.',
};

export function sourceControls(model: DocumentModel, a: Analysis, kept: KeptIn): TemplateResult {
  const { content } = model.state;
  const chosen = samples.find((sample) =>
    content.kind === 'text' && sample.text === content.text);
  const sampleList = (from: number, to?: number): TemplateResult =>
    html`<ul>${samples.slice(from, to).map((sample) => html`<li><button
      class="plain" aria-pressed=${sample === chosen ? 'true' : 'false'}
      @click=${() => choose(model, sample)}>${sample.title}</button></li>`)}</ul>`;
  return html`
    ${model.progress === null ? nothing : html`<p class="progress">
      <progress max="1" .value=${model.progress} aria-label="Progress"></progress>
      <button @click=${() => model.cancel()}>Cancel</button></p>`}
    <div class="source">
      <label>One symbol is a
        <select @change=${(event: Event) => setUnit(model, event)}
          ?disabled=${content.kind === 'bytes' || model.locks.has('unit')}>${
          units.map((unit) => html`<option value=${unit} ?selected=${unit === a.unit}
          >${unitNames[unit].one}</option>`)}</select></label>
      <label class="file"><span>Open a file</span><input type="file" class="hidden"
        @change=${(event: Event) => openFile(model, event)}></label>
      ${contentLength(content) === 0 ? nothing : html`<button class="plain"
        @click=${() => save(model)}>Save the text</button>`}
      <span class="muted drop">or drop one here</span>
    </div>
    <div class="side">
    <div class="samples" role="group" aria-label="Samples">
      <span class="muted">Try</span> ${sampleList(0, atHand)}
      <details><summary>more</summary>${sampleList(atHand)}</details>
    </div>
    <div class="notices">
      ${chosen === undefined ? nothing : html`<p class="caption">${chosen.caption}</p>`}
      ${contentNote(model, a)}
      ${kept === 'link' ? nothing : html`<p class="muted" role="status">${keptWords[kept]}</p>`}
      ${troubleLine(model)}
    </div></div>`;
}

/** What was done to the content before it was coded. */
function contentNote(model: DocumentModel, a: Analysis): TemplateResult | typeof nothing {
  const { content } = model.state;
  const file = model.file;
  const opened = file === null ? '' : `${file.name}: ${whole(file.size)} bytes, ` +
    (file.ours ? 'a file that this page has saved; text, unit and code are as they were.'
      : content.kind === 'bytes' ? 'not valid UTF-8, so read as bytes.' : 'valid UTF-8, read as text.');
  const { reduction } = a;
  const reduced = reduction === null ? '' : `Reduced to a–z and single spaces: ` +
    `${whole(reduction.folded)} characters folded to lower case, ${whole(reduction.dropped)} ` +
    'dropped or made a space. All figures, UTF-8 too, are for the reduced text.';
  if (opened === '' && reduced === '') return nothing;
  return html`<p class="muted">${opened} ${reduced}</p>`;
}

/** The unit that was read, where another one was chosen by hand before. */
export function showUnit(root: ParentNode): void {
  root.querySelectorAll<HTMLOptionElement>('.source option').forEach((option) => {
    option.selected = option.defaultSelected;
  });
}

function choose(model: DocumentModel, { text, unit }: Sample): void {
  model.set({ kind: 'text', text }, unit);
}

function setUnit(model: DocumentModel, event: Event): void {
  const { value } = event.target as HTMLSelectElement;
  if (isUnit(value)) model.setUnit(value);
}

function openFile(model: DocumentModel, event: Event): void {
  const input = event.target as HTMLInputElement;
  const file = input.files?.[0];
  if (file !== undefined) model.openFile(file);
  input.value = '';
}

function save(model: DocumentModel): void {
  const { content } = model.state;
  const own = model.file?.ours === false ? model.file.name : 'surprisal-text.txt';
  download(textToFileBytes(content) as BlobPart, own, 'text/plain');
}

export const sourceControlStyles = css`
  .side { grid-area: side; min-width: 0; }
  .samples { display: flex; flex-wrap: wrap; gap: 0 16px; font-size: 16px;
    align-items: baseline; }
  .samples ul { display: contents; list-style: none; }
  .samples details[open] { flex-basis: 100%; }
  .samples details[open] ul { display: flex; flex-wrap: wrap; gap: 0 16px; margin: 0; padding: 0; }
  .samples summary { min-height: 28px; }
  .samples button[aria-pressed='true'] { background: none; color: var(--ink);
    text-decoration-thickness: 3px; }
  .source { grid-area: source; display: flex; flex-wrap: wrap; gap: 4px 18px;
    align-items: center; font-size: 16px; }
  .file { cursor: pointer; }
  .file span { text-decoration: underline; text-decoration-thickness: 1px;
    text-underline-offset: 3px; }
  .file:hover span { text-decoration-thickness: 2px; }
  .file:focus-within span { outline: 2px solid var(--ink); outline-offset: 2px; }
  @container (max-width: 480px) { .drop { display: none; } }
  .notices { font-size: 16px; line-height: 1.4; }
  .notices p { margin-top: 6px; }
  /* Over the box, so that nothing moves when it comes and goes. */
  .progress { grid-area: box; place-self: end; z-index: 1; display: flex; gap: 14px;
    align-items: center; margin: 0 8px 8px; padding: 4px 4px 4px 12px; font-size: 16px;
    background: var(--paper); border: 1px solid var(--muted); border-radius: 4px; }
  .progress progress { width: 160px; accent-color: var(--ink); }
  .trouble { border-left: 3px solid var(--alert); padding-left: 10px; color: var(--alert); }
`;
