// The text box. The text is held apart from it, since a box would lose CR; a very long text, or
// bytes that are no text, stand in a view that is read only.
import { css, html, type ReactiveController, type ReactiveControllerHost,
  type TemplateResult } from 'lit';
import type { DocumentModel } from '../../document/document-model.ts';
import type { Content } from '../../text/content.ts';
import { applyBoxEdit, boxValue } from '../../text/held-text.ts';
import { contentLength, contentWindow, editableLength } from './content-view.ts';
import { whole } from '../common/numbers.ts';

/** Up to so many characters the box grows with its text and undo is kept for what we put in. */
const shortText = 20_000;

/** What one edit adds beyond this was pasted: it may turn the box into the view. */
const pastedAtOnce = 1000;

export interface TextBoxHost extends ReactiveControllerHost {
  readonly model: DocumentModel | null;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export class TextBox implements ReactiveController {
  readonly #host: TextBoxHost;
  /** The content that the box shows, and its value at that time. */
  #shown: Content | null = null;
  #value = '';
  /** A long content that is edited all the same, as the person asked or began. */
  #editable: Content | null = null;
  #from = 0;

  constructor(host: TextBoxHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Puts a content that came from elsewhere (a sample, a file) into the box. */
  hostUpdated(): void {
    const content = this.#host.model?.state.content;
    const box = this.#box();
    if (content === undefined || content === this.#shown || box === null) return;
    this.#shown = content;
    this.#from = 0;
    this.#value = content.kind === 'text' ? boxValue(content.text) : '';
    this.#put(box, this.#value);
    this.#fit(box);
  }

  focus(): void {
    this.#box()?.focus();
  }

  render(content: Content): TemplateResult {
    const length = contentLength(content);
    const long = content.kind === 'text' && length > editableLength;
    return content.kind === 'bytes' || (long && content !== this.#editable)
      ? this.#view(content, long) : this.#editor(length);
  }

  #editor(length: number): TemplateResult {
    const size = length <= 56 ? 'large' : length <= 300 ? 'medium' : 'small';
    return html`<div class="text-box ${size}">
      <label class="hidden" for="text">Your text</label>
      <textarea id="text" rows="1" spellcheck="false" autocapitalize="off" autocomplete="off"
        placeholder="Type a text, or your name" ?readonly=${
          this.#host.model?.locks.has('text')} @input=${this.#edited}></textarea>
    </div>`;
  }

  #view(content: Content, long: boolean): TemplateResult {
    const window = contentWindow(content, this.#from);
    const unit = content.kind === 'text' ? 'character' : 'byte';
    return html`<div class="text-box view">
      <pre tabindex="0" aria-label="Part of the content">${window.text}</pre>
      <div class="scrub">
        <input type="range" min="0" max=${Math.max(0, window.length - 1)} step="1"
          .value=${String(window.from)} aria-label="Place in the content"
          aria-valuetext="${unit} ${whole(window.from)}" @input=${this.#scrolled}>
        <span class="muted">${unit}s ${whole(window.from)} to ${whole(window.to)}
          of ${whole(window.length)}</span>
      </div>
      <p class="muted">${long
        ? html`More than ${whole(editableLength)} characters: shown in parts, read only.
          <button class="plain" @click=${this.#allowEditing}>Edit it all the same</button>`
        : 'These bytes are no valid UTF-8, so they are not shown as text and cannot be edited.'}
      </p>
    </div>`;
  }

  #scrolled = (event: Event): void => {
    this.#from = (event.target as HTMLInputElement).valueAsNumber;
    this.#host.requestUpdate();
  };

  #allowEditing = (): void => {
    this.#editable = this.#host.model?.state.content ?? null;
    this.#shown = null;
    this.#host.requestUpdate();
  };

  #edited = (event: Event): void => {
    const model = this.#host.model;
    const box = event.target as HTMLTextAreaElement;
    if (model === null || this.#putting) return;
    const { content } = model.state;
    const value = box.value;
    const text = content.kind === 'text' && content.text !== this.#value
      ? applyBoxEdit(content.text, this.#value, value) : value;
    const pasted = value.length - this.#value.length > pastedAtOnce;
    this.#value = value;
    this.#shown = { kind: 'text', text };
    if (!pasted) this.#editable = this.#shown;
    model.setContent(this.#shown);
    this.#fit(box);
  };

  #putting = false;

  /** As if typed where that is quick, so that undo brings back what stood there before. */
  #put(box: HTMLTextAreaElement, value: string): void {
    if (box.value === value) return;
    const root = box.getRootNode() as Document | ShadowRoot;
    const focused = root.activeElement;
    if (box.value !== '' && value.length <= shortText && box.value.length <= shortText) {
      this.#putting = true;
      box.focus({ preventScroll: true });
      box.select();
      document.execCommand('insertText', false, value);
      this.#putting = false;
      if (focused === null) box.blur();
      else if (focused !== box) (focused as HTMLElement).focus({ preventScroll: true });
    }
    if (box.value !== value) box.value = value;
  }

  /** As many lines as the text needs, up to ten. */
  #fit(box: HTMLTextAreaElement): void {
    if (box.value.length > shortText) {
      box.rows = 10;
      return;
    }
    box.rows = 1;
    const { lineHeight, paddingTop, paddingBottom } = getComputedStyle(box);
    const text = box.scrollHeight - parseFloat(paddingTop) - parseFloat(paddingBottom);
    box.rows = Math.max(1, Math.min(10, Math.round(text / parseFloat(lineHeight))));
  }

  #box(): HTMLTextAreaElement | null {
    return this.#host.renderRoot.querySelector('textarea');
  }
}

export const textBoxStyles = css`
  .text-box { grid-area: box; min-width: 0; }
  textarea, .text-box pre {
    display: block; width: 100%; margin: 0; padding: 12px 14px; resize: vertical;
    font-family: var(--mono); color: inherit; background: var(--paper);
    border: 1.5px solid var(--ink); border-radius: 4px; line-height: 1.35;
    unicode-bidi: plaintext;
  }
  .large textarea { font-size: 32px; }
  .medium textarea { font-size: 24px; }
  .small textarea { font-size: 18px; }
  textarea::placeholder { color: var(--muted); opacity: 1; }
  .text-box pre { font-size: 15px; height: 260px; overflow: auto; white-space: pre-wrap;
    overflow-wrap: anywhere; }
`;
