// <surprisal-ladder>: every coder on one text, and what others have published.
import { html, nothing, type TemplateResult } from 'lit';
import type { DocumentModel } from '../../document/document-model.ts';
import { codePointCount } from '../../text/wtf8.ts';
import { unitNames } from '../../text/unit.ts';
import { baseTitles, bases, copyOf, usualBase, type Base, type Copy } from '../common/copy.ts';
import { Figure } from '../common/figure.ts';
import { rate, symbols } from '../common/numbers.ts';
import { differing, matching, oneOf, type Options } from '../common/options.ts';
import { spokenWords } from '../common/page-words.ts';
import { troubleLine } from '../common/trouble-line.ts';
import { Climb, isWhole } from './climb.ts';
import { layoutLadder } from './ladder-layout.ts';
import {
  largerWords, leastSymbols, lossWords, measuredGroups, publishedGroups, verdictWords,
  type Found,
} from './ladder-words.ts';
import { key, paintLadder } from './picture.ts';
import { scales } from './published.ts';
import { publishedTable, rungTable } from './tables.ts';

const guesses = ['6', '4', '3', '2', '1'] as const;
type Guess = typeof guesses[number] | 'skipped' | '';
const usual = { text: '', guess: '', loss: '3', size: '4' };
/** Longer texts are cut, in code units or bytes: context mixing takes a second. */
const mostCoded = 160_000;
const published = publishedGroups(scales);

export class SurprisalLadder extends Figure {
  /** What was chosen; '' is the visitor's text, or English while that is too short to say much. */
  #base: Base | '' = '';
  #guess: Guess = '';
  #loss = usual.loss;
  #size = usual.size;
  readonly #climb = new Climb(() => { this.requestUpdate(); });
  #copied: readonly unknown[] = [];
  #copy: Copy = { content: { kind: 'text', text: '' }, cutFrom: 0 };

  override get saved(): null { return null; }

  override get parts(): Figure['parts'] {
    return { ...super.parts, choices: '.lead+.choices', verdict: '.ask,.ask+.choices',
      coders: '.coders', numbers: '.rungs,.rungs+.note', published: '.others,.others~.ladder,.sources',
      loss: '.loss', more: '.sources~details:not(.save)' };
  }

  override get options(): Options {
    return differing({ text: this.#base, guess: this.#guess, loss: this.#loss, size: this.#size },
      usual);
  }

  override set options(given: Options) {
    this.#base = oneOf(given['text'], ['', ...bases], '');
    this.#guess = oneOf(given['guess'], ['', 'skipped', ...guesses], '');
    this.#loss = matching(given['loss'], /^[\d.]{1,8}$/, usual.loss);
    this.#size = matching(given['size'], /^[\d.]{1,8}$/, usual.size);
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const { model } = this;
    return html`
      <h2>How low can it go?</h2>
      <p class="lead">Where is the end? A code for single symbols stops at their entropy. Whoever
        predicts from what came before goes below it, and nobody has proved a floor: people who guess
        letters, and models with billions of weights, come near one bit a letter. Here every coder
        writes out one text, and all that its reader needs is counted: the message, and apart from
        it the table or the header.</p>
      ${model === null || model.analysis === null ? nothing : this.#coders(model)}
      <h3 class="others">What others have reached</h3>
      ${paintLadder(layoutLadder(published, null, this.width),
        'Published results. Three scales, each on an axis of its own; the table below has the numbers')}
      <p class="muted note others">Open marks: published, not measured here; dashed: without the model, which
        a reader needs too. The scales do not compare: 27 symbols have no capitals and no full stops.
        Open alice29.txt, and the bars above are on the scale of the files.</p>
      ${publishedTable(scales)}
      ${this.#lossToSize()}
      <details><summary>A predictor is a compressor, and the other way round</summary>
        <p>Give what comes next the probability p, and an arithmetic coder writes it in −log₂ p bits:
          the better the guess, the shorter the file. And the other way round: feed the decoder random
          bits, and it draws text from its model. “Write on”, in Letters have neighbours, does so.</p>
      </details>
      <details><summary>What these small models lack</summary>
        <p>They begin with nothing: no weights, no dictionary, only this text so far. They count
          letters, and know no meanings: that a question wants an answer is lost on them. Large models
          have read a library before; what they remember of it are their weights.</p></details>`;
  }

  #coders(model: DocumentModel): TemplateResult {
    const base = this.#base || usualBase(model.state.content, 'page');
    this.#copyOf(model, base);
    const { content, cutFrom } = this.#copy;
    const size = content.kind === 'text' ? codePointCount(content.text) : content.bytes.length;
    const unit = content.kind === 'text' ? 'code-point' : 'byte';
    const found = size === 0 ? null : this.#climb.of(model, content, base);
    const short = size < leastSymbols;
    return html`
      <div class="choices" role="group" aria-label="Text">${bases.map((name) => html`<button
        aria-pressed=${String(name === base)} @click=${() => this.#go(name)}>${baseTitles[name]}
        </button>`)}</div>
      ${cutFrom === 0 ? nothing : html`<p class="muted">The first ${symbols(size, unit)} of a longer
        text are coded.</p>`}
      ${troubleLine(model)}
      ${size === 0 ? html`<p class="ask">There is nothing to code yet. ${this.#offer()}</p>`
        : short ? html`<p class="ask">${symbols(size, unit)}: <strong>too short</strong> for a
            verdict: no model has learned much yet. ${this.#offer()}</p>`
          : this.#asking ? this.#ask(unitNames[unit].one) : this.#verdict(found)}
      ${found === null || !short && this.#asking ? nothing : this.#rungs(found)}`;
  }

  /** Where the question is not among what is shown, nobody can answer it. */
  get #asking(): boolean {
    return this.#guess === '' && (this.shown.length === 0 || this.shown.includes('verdict'));
  }

  /** Kept, so that the same text is the same content. */
  #copyOf({ state: { content } }: DocumentModel, base: Base): void {
    const copied = [base, base === 'yours' ? content : null];
    if (copied.every((part, i) => part === this.#copied[i])) return;
    this.#copied = copied;
    this.#copy = copyOf(content, base, 'none', spokenWords, mostCoded);
  }

  #go(base: Base): void {
    this.#base = base;
    this.requestUpdate();
  }

  #offer(): TemplateResult {
    return html`<button @click=${() => this.#go('page')}>Use what this page says</button>`;
  }

  #ask(unit: string): TemplateResult {
    const take = (guess: Guess) => () => {
      this.#guess = guess;
      this.requestUpdate();
    };
    return html`<p class="ask">UTF-8 spends 8 bits on a letter of English. How few per ${unit} will
        the best coder here need, all counted?</p>
      <div class="choices" role="group" aria-label="How few bits">${guesses.map((bits) =>
        html`<button @click=${take(bits)}>about ${bits}</button>`)}
        <button class="plain" @click=${take('skipped')}>Skip</button></div>`;
  }

  #verdict(found: Found | null): TemplateResult {
    if (found === null || !isWhole(found)) return html`<p class="ask" role="status">…</p>`;
    const said = Number(this.#guess);
    return html`<p class="ask" role="status">${said > 0
      ? `You said about ${said}. ` : ''}${verdictWords(found)}</p>`;
  }

  #rungs(found: Found): TemplateResult {
    const unit = unitNames[found.unit].one;
    const h = `H ${rate(found.entropy)}`;
    const layout = layoutLadder(measuredGroups(found), { bits: found.entropy,
      text: `${h}, if each ${unit} is drawn on its own, with these counts`, short: h }, this.width);
    const larger = largerWords(found);
    return html`<div class="coders">${paintLadder(layout,
      `Every coder on this text, in bits per ${unit}. The table below has the numbers`)}
      ${key} ${larger === '' ? nothing : html`<p class="why">${larger}</p>`}</div>
      ${rungTable(found)}
      <p class="muted note">H: order-0 entropy, if each ${unit} is drawn on its own, with these
        counts. Predictors can go below it: they see the order. A code point costs the sum of its
        bytes. The streams of rANS and of the predictors were read back, and agree; DEFLATE is this
        browser’s. Orders: Witten and Bell 1991; PPM: Cleary
        and Witten 1984, Shkarin 2002; mixing: Mahoney 2005.</p>`;
  }

  #lossToSize(): TemplateResult {
    const words = lossWords(this.#loss, this.#size);
    const field = (title: string, value: string, take: (text: string) => void) => html`<label>${
      title} <input inputmode="decimal" .value=${value} aria-invalid=${String(words === null)}
        @input=${(event: Event) => {
          take((event.target as HTMLInputElement).value.trim());
          this.requestUpdate();
        }}></label>`;
    return html`<div class="loss"><h3>A model’s loss is a file length</h3>
      <p class="why">Training lowers a language model’s cross-entropy: the mean of −ln p of each token,
        in nats. Times log₂ e, those are the bits that a coder with this model writes for a token.</p>
      <div class="choices">
        ${field('loss, nats per token', this.#loss, (text) => { this.#loss = text; })}
        ${field('characters per token', this.#size, (text) => { this.#size = text; })}</div>
      <p class="told" role="status">${words ?? 'Two numbers, please: a loss below 100, and a length above 0.'}</p></div>`;
  }
}
