// <surprisal-interval>: below one bit a symbol, by words for blocks, and by one number for all.
import { html, nothing, type TemplateResult } from 'lit';
import type { Narrowed } from '../../analysis/interval.ts';
import type { DocumentModel } from '../../document/document-model.ts';
import { Figure } from '../common/figure.ts';
import { Latest } from '../common/latest.ts';
import { rate } from '../common/numbers.ts';
import { differing, matching, oneOf, wholeNumber, type Options } from '../common/options.ts';
import { hitTest, picture } from '../common/picture.ts';
import { playButton } from '../common/play-controls.ts';
import { Player } from '../common/player.ts';
import { troubleLine } from '../common/trouble-line.ts';
import { chip } from '../verdict/pieces.ts';
import { BlocksPanel, usualPercent } from './blocks-panel.ts';
import { guesses, proofWords, sentWords, sharesOf, stepWords } from './interval-words.ts';
import { layoutNarrowing, stripAt } from './narrowing-layout.ts';
import { paintNarrowing, paintShares } from './pictures.ts';
import { layoutShares } from './shares-layout.ts';
import {
  firstMessages, longestMessage, messageOf, robotPieces, sourceNames, toldBy, twoPieces,
  type SourceName, type Told,
} from './sources.ts';

/** What a link leaves out; `step`: all. */
const usual = { p: usualPercent, guess: '', source: 'robot', message: '', step: -1 };

interface Shown { readonly told: Told; readonly found: Narrowed }

export class SurprisalInterval extends Figure {
  readonly #blocks = new BlocksPanel(this);
  readonly #narrowed = new Latest<Shown>(this);
  readonly #player = new Player(this, Infinity, () => this.#size);
  #source: SourceName = 'robot';
  /** Places in the source; as it comes where it is null. */
  #message: string | null = null;
  /** Symbols of the message that is drawn. */
  #size = Infinity;

  override get saved(): null { return null; }

  override get parts(): Figure['parts'] {
    return { ...super.parts, ask: '.blocks-ask', blocks: 'h3.of-blocks,.blocks-p,.information',
      interval: 'h3.of-one,.told-by,.radio,.narrowed', bits: '.shared', proof: '.proof', steps: 'details' };
  }

  override get options(): Options {
    const { tick } = this.#player;
    return differing({
      p: this.#blocks.percent, guess: this.#blocks.guess, source: this.#source,
      message: this.#message ?? '', step: tick >= this.#size ? -1 : tick,
    }, usual);
  }

  override set options(given: Options) {
    this.#blocks.percent = wholeNumber(given['p'], { least: 1, most: 99, usual: usualPercent });
    this.#blocks.guess = oneOf(given['guess'], guesses, '');
    this.#source = oneOf(given['source'], sourceNames, 'robot');
    this.#message = matching(given['message'], /^[0-3]{1,12}$/, '') || null;
    const step = wholeNumber(given['step'], { most: longestMessage, usual: -1 });
    this.#size = Infinity;
    this.#player.go(step < 0 ? Infinity : step);
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const { model } = this;
    return html`
      <h2>Between whole bits</h2>
      <p class="lead">What costs 0.3 bit? No code word does: the shortest has one bit. Yet a symbol
        that comes nine times in ten is worth 0.152 bit. Symbols must share a bit. One way is a word
        for a whole block of them. The other needs no words: the message becomes an interval, each
        symbol narrows it to its own share, and a number inside is sent.</p>
      ${model === null ? nothing : this.#body(model)}`;
  }

  #body(model: DocumentModel): TemplateResult {
    return html`
      <h3 class="of-blocks">One word for a block</h3>
      ${this.#blocks.render(model, this.width)}
      <h3 class="of-one">One number for the message</h3>
      ${this.#interval(model)}`;
  }

  #told(model: DocumentModel): Told | null {
    if (this.#source === 'yours') return model.analysis && toldBy(model.analysis);
    const source = this.#source === 'robot' ? robotPieces : twoPieces(this.#blocks.percent);
    return { source, message: messageOf(this.#message ?? '', source, firstMessages[this.#source]) };
  }

  #interval(model: DocumentModel): TemplateResult {
    const told = this.#told(model);
    if (told !== null && told.source.length > 0) {
      const counts = told.source.map(({ count }) => count);
      this.#narrowed.of(`${counts.join()};${told.message.join()}`, async () => {
        const found = await model.ask('narrowed', { counts, message: told.message });
        return found && { told, found };
      });
    }
    const shown = this.#narrowed.value;
    return html`${this.#choices(told)}
      ${this.#source === 'yours' && told?.message.length === 0 ? html`<p class="told-by"
          role="status">Your text begins with nothing that can be drawn here.</p>`
        : shown === null ? html`${troubleLine(model)}<p class="told-by" role="status">…</p>`
          : this.#narrowing(shown)}`;
  }

  #choices(told: Told | null): TemplateResult {
    const titles: Readonly<Record<SourceName, string>> = { robot: 'The robot',
      two: `The source above, p = ${this.#blocks.percent / 100}`, yours: 'Your text' };
    const { source = [], message = [] } = told ?? {};
    const digits = message.join('');
    return html`<div class="choices told-by" role="group" aria-label="Whose message">${
      sourceNames.map((name) => html`<button aria-pressed=${String(name === this.#source)}
        @click=${() => this.#say(name, null)}>${titles[name]}</button>`)}</div>
      <div class="choices told-by" role="group" aria-label="Message">
        <span>${message.flatMap((place) => source[place] ?? [])
          .map((piece) => html`${chip(piece)} `)}</span>
        ${this.#source === 'yours' ? html`<span class="muted">the first of your text, with all of its
          counts</span>` : html`${source.map(({ name }, place) => html`<button
          ?disabled=${message.length === longestMessage}
          @click=${() => this.#say(this.#source, digits + place)}>+ ${name}</button>`)}
          <button ?disabled=${message.length < 2}
            @click=${() => this.#say(this.#source, digits.slice(0, -1))}>One fewer</button>`}
      </div>`;
  }

  /** All of it is shown at once. */
  #say(source: SourceName, digits: string | null): void {
    this.#source = source;
    this.#message = digits === firstMessages[source] ? null : digits;
    this.#size = Infinity;
    this.#player.go(Infinity);
    this.highlight.clear();
  }

  #narrowing({ told, found }: Shown): TemplateResult {
    this.#size = told.message.length;
    const player = this.#player;
    const tick = player.tick;
    const sent = tick === this.#size;
    const known = sent ? found.shortestBits.length : found.steps[tick - 1]?.settled ?? 0;
    const words = stepWords(told, found, tick);
    const shares = sharesOf(told, found, tick);
    const layout = layoutNarrowing(told, found, shares, this.width);
    const go = (to: number) => () => player.go(to);
    return html`
      <div class="choices radio" role="group" aria-label="Steps">${playButton(player)}
        <button ?disabled=${sent} @click=${go(tick + 1)}>Step</button>
        <button ?disabled=${tick === 0} @click=${go(tick - 1)}>Back</button>
        <button ?disabled=${tick === 0} @click=${go(0)}>To the start</button></div>
      <p class="told why narrowed" role=${player.playing ? nothing : 'status'}>${words}</p>
      <p class="muted narrowed">Each row is the interval so far, drawn to the full width.</p>
      <div class="narrowed wall-picture">${picture(this.highlight, hitTest(layout, stripAt),
        paintNarrowing(layout, `Interval after ${tick} of ${this.#size} symbols. ${words}`, this.active, sent))}</div>
      <p class="shared why">Each symbol’s −log₂ p, laid end to end over the bits:
        which part of which bit is whose.</p>
      <div class="shared">${paintShares(layoutShares(shares, found.shortestBits, known, this.width),
        shares.map(({ index, from, to }) => `${told.source[index]?.name}: bits ${
          rate(from)} to ${rate(to)}`).join(', '), this.active)}</div>
      ${sent ? html`<p class="proof told why">${sentWords(told, found)}</p>
        <p class="proof told why">${proofWords(told, found)}</p>` : nothing}
      <details><summary>All steps as a table</summary>${stepsTable(told, found)}</details>`;
  }
}

function stepsTable(told: Told, found: Narrowed): TemplateResult {
  const shares = sharesOf(told, found, told.message.length);
  return html`<div class="wide" tabindex="0" role="region" aria-label="All steps">
    <table class="odds-table"><thead><tr>${['symbol', 'from', 'up to', 'width', '−log₂ p, bits',
      'its part of the bits', 'settled'].map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
      <tbody>${found.steps.map(({ low, high, width, settled }, i) => html`<tr>
        <th scope="row">${told.source[told.message[i] ?? -1]?.name}</th>
        <td>${low}</td><td>${high}</td><td>${width}</td>
        <td>${rate(found.selfInformation[told.message[i] ?? -1] ?? 0)}</td>
        <td>${rate(shares[i]?.from ?? 0)}–${rate(shares[i]?.to ?? 0)}</td>
        <td><code>${found.settledBits.slice(0, settled)}</code></td></tr>`)}</tbody></table></div>`;
}
