// Small pieces of forms: a choice, a tick, a field, and a text to be copied.
import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { copyText } from '../common/clipboard.ts';

type Set = (value: string) => void;

const valueOf = (set: Set) => ({ target }: Event): void => set((target as HTMLInputElement).value);

export function choice(
  options: readonly (readonly [value: string, words: string])[], chosen: string, set: Set,
): TemplateResult {
  return html`<select @change=${valueOf(set)}>${options.map(([value, words]) => html`<option
    value=${value} ?selected=${value === chosen}>${words}</option>`)}</select>`;
}

export function tick(words: string, ticked: boolean, set: () => void, fixed = false): TemplateResult {
  return html`<label><input type="checkbox" .checked=${ticked} ?disabled=${fixed} @change=${set}>
    ${words}</label>`;
}

export function field(words: string, value: string, set: Set, most = 99_999): TemplateResult {
  return html`<label>${words} <input autocomplete="off" spellcheck="false" maxlength=${most}
    .value=${value} @input=${valueOf(set)}></label>`;
}

export function area(words: string, value: string, set: Set, most: number): TemplateResult {
  return html`<label class="area">${words}<textarea rows="2" maxlength=${most} .value=${value}
    @input=${valueOf(set)}></textarea></label>`;
}

/** A button, and what came of pressing it. */
export class Copier {
  readonly #host: ReactiveControllerHost;
  #said = '';
  #copied = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  button(words: string, text: string): TemplateResult {
    return html`<button type="button" @click=${async () => {
      this.#said = await copyText(text) ? 'Copied.'
        : 'The browser does not allow copying here: select the text.';
      this.#copied = text;
      this.#host.requestUpdate();
    }}>${words}</button> <span role="status">${text === this.#copied ? this.#said : ''}</span>`;
  }
}
