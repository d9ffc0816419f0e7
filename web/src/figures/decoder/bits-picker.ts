// Which bits are read, and under which code: those of the text, typed ones, or coin flips.
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { BitsChoice } from '../../analysis/decoding.ts';
import type { DocumentState } from '../../analysis/state.ts';
import { aliceCounts, letterNames } from '../../text/letters-of-languages.ts';
import { SeedField } from '../common/seed-field.ts';
import { robotSource, robotState } from '../robot/robot-source.ts';
import { bitsTrouble } from './typed-bits.ts';

export const origins = ['text', 'typed', 'coin'] as const;
export type Origin = typeof origins[number];

export const codeOwners = ['yours', 'english', 'robot'] as const;
export type CodeOwner = typeof codeOwners[number];

/** Codes that are not of the visitor's text. */
export const ownerStates: Readonly<Record<Exclude<CodeOwner, 'yours'>, DocumentState>> = {
  english: { ...robotState, code: 'huffman',
    distribution: { names: letterNames, counts: aliceCounts } },
  robot: { ...robotState, code: 'huffman', distribution: robotSource },
};

const originTitles: Readonly<Record<Origin, string>> = {
  text: 'of your text', typed: 'typed by you', coin: 'from a fair coin',
};
const ownerTitles: Readonly<Record<CodeOwner, string>> = {
  yours: 'your text', english: 'English letters, as in “Alice”', robot: 'the robot',
};

export class BitsPicker {
  readonly #host: ReactiveControllerHost;
  readonly #changed: () => void;
  readonly #seed: SeedField;
  #origin: Origin = 'text';
  #owner: CodeOwner = 'english';
  #typed = '100110';
  #trouble = '';

  /** `changed`: other bits are to be read. */
  constructor(host: ReactiveControllerHost, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    this.#seed = new SeedField(host, changed);
  }

  get origin(): Origin { return this.#origin; }
  get seed(): number { return this.#seed.seed; }
  get typed(): string { return this.#typed; }
  /** Whose code reads them. */
  get owner(): CodeOwner { return this.#origin === 'coin' ? this.#owner : 'yours'; }
  get chosenOwner(): CodeOwner { return this.#owner; }

  get choice(): BitsChoice {
    return this.#origin === 'text' ? { from: 'text' }
      : this.#origin === 'coin' ? { from: 'coin', seed: this.seed }
        : { from: 'typed', bits: this.#typed };
  }

  take(origin: Origin, owner: CodeOwner, seed: number, typed: string): void {
    this.#origin = origin;
    this.#owner = owner;
    this.#seed.seed = seed;
    this.#typed = typed;
    this.#trouble = '';
  }

  render(): TemplateResult {
    return html`<fieldset class="manner"><legend>Bits</legend>${origins.map((origin) =>
      html`<label><input type="radio" name="origin" .checked=${origin === this.#origin}
        @change=${() => this.#set(() => { this.#origin = origin; })}> ${
        originTitles[origin]}</label>`)}</fieldset>
    ${this.#origin === 'typed' ? this.#box() : this.#origin === 'coin' ? this.#coin() : nothing}`;
  }

  #box(): TemplateResult {
    const bad = this.#trouble !== '';
    return html`<div class="typed-bits"><label for="bits-box">Your bits, 0 and 1</label>
      <textarea id="bits-box" rows="2" spellcheck="false" autocomplete="off" .value=${this.#typed}
        aria-invalid=${String(bad)} aria-describedby="bits-note"
        @input=${this.#entered}></textarea>
      <p id="bits-note" class="trouble" role="alert" ?hidden=${!bad}>${this.#trouble}</p></div>`;
  }

  #coin(): TemplateResult {
    return html`<div class="radio"><label>read with the code for <select
      @change=${(event: Event) => this.#set(() => {
        this.#owner = codeOwners[(event.target as HTMLSelectElement).selectedIndex] ?? 'english';
      })}>${codeOwners.map((owner) => html`<option ?selected=${owner === this.#owner}>${
        ownerTitles[owner]}</option>`)}</select></label>
      ${this.#seed.render('A million flips, fixed by the seed.')}</div>`;
  }

  #entered = (event: Event): void => {
    const text = (event.target as HTMLTextAreaElement).value;
    this.#trouble = bitsTrouble(text);
    if (this.#trouble === '') this.#set(() => { this.#typed = text.replace(/\s/g, ''); });
    this.#host.requestUpdate();
  };

  #set(change: () => void): void {
    change();
    this.#changed();
    this.#host.requestUpdate();
  }
}
