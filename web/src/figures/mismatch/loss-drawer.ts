// The drawer on language models: the same cross-entropy in three units, converted both ways.
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { lossTrouble, withField, type Loss, type LossField } from './loss.ts';

const fields: readonly (readonly [LossField, string])[] = [
  ['bitsPerCharacter', 'bits per character'], ['charactersPerToken', 'characters per token'],
  ['natsPerToken', 'nats per token'], ['perplexity', 'perplexity per token'],
];

export class LossDrawer {
  readonly #host: ReactiveControllerHost;
  #loss: Loss = withField({ bitsPerCharacter: 1, charactersPerToken: 4, natsPerToken: 0,
    perplexity: 1 }, 'bitsPerCharacter', 1);
  /** The field that is being typed into keeps its text. */
  #typed: { readonly field: LossField; readonly text: string; readonly trouble: string }
    | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  render(): TemplateResult {
    const typed = this.#typed;
    return html`<details>
      <summary>The loss of a language model is this number</summary>
      <p>A language model gives odds Q for what comes next. Its loss is the cross-entropy of the
        text under those odds: the length of the file that it would make.</p>
      <div class="word-form">${fields.map(([field, name]) => html`<label>${name}
        <input size="9" inputmode="decimal" autocomplete="off"
          .value=${typed?.field === field ? typed.text : tidy(this.#loss[field])}
          aria-invalid=${typed?.field === field && typed.trouble !== '' ? 'true' : nothing}
          aria-describedby="loss-says"
          @input=${({ currentTarget }: Event) =>
            this.#set(field, (currentTarget as HTMLInputElement).value)}
          @change=${() => this.#left()}></label>`)}</div>
      <p id="loss-says" role="status" class=${typed?.trouble ? 'trouble' : 'muted'}
        >${typed?.trouble || nothing}</p>
      <p>bits per character × characters per token × ln 2 = nats per token; perplexity =
        e<sup>nats</sup>. This holds on the same text, with the characters per token of the
        model’s own tokeniser on it: perplexities of two tokenisers cannot be compared, bits per
        character can. The size of the model is not counted.</p>
    </details>`;
  }

  #set(field: LossField, text: string): void {
    const value = text.trim() === '' ? NaN : Number(text);
    const trouble = lossTrouble(this.#loss, field, value);
    if (trouble === '') this.#loss = withField(this.#loss, field, value);
    this.#typed = { field, text, trouble };
    this.#host.requestUpdate();
  }

  /** What is wrong stays, with its message; what is right is written as the others are. */
  #left(): void {
    if (this.#typed?.trouble === '') this.#typed = null;
    this.#host.requestUpdate();
  }
}

/** Four digits that count. */
function tidy(value: number): string {
  return value >= 1e6 ? value.toExponential(3) : String(Number(value.toPrecision(4)));
}
