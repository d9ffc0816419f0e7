// <surprisal-decoder>: bits read back without commas, and what damage, chance and a code that is
// not prefix-free make of it.
import { html, nothing, type TemplateResult } from 'lit';
import type { Analysis } from '../../analysis/analysis.ts';
import type { Damage } from '../../analysis/decoding.ts';
import type { DocumentState } from '../../analysis/state.ts';
import type { DocumentModel } from '../../document/document-model.ts';
import { Figure } from '../common/figure.ts';
import { differing, matching, oneOf, wholeNumber, type Options } from '../common/options.ts';
import { Player } from '../common/player.ts';
import { mostSeed } from '../common/seed-field.ts';
import { BitsPicker, codeOwners, origins, ownerStates, type CodeOwner } from './bits-picker.ts';
import { damageOf, damageText } from './damage.ts';
import { ReadingPanel } from './reading-panel.ts';
import { ReadingsPanel } from './readings-panel.ts';
import { bitsTrouble } from './typed-bits.ts';

/** What the figure opens on: some symbols, and a code word half read. */
const firstBit = 12;
const usual = {
  bits: 'text', typed: '100110', seed: 1, code: 'english', bit: firstBit, damage: '',
} as const;

export class SurprisalDecoder extends Figure {
  readonly #player: Player = new Player(this, firstBit, () => this.#stop);
  readonly #picker = new BitsPicker(this, () => this.#start());
  readonly #reading = new ReadingPanel(this, this.#player);
  readonly #readings = new ReadingsPanel(this, this.#player);
  readonly #others = new Map<CodeOwner, DocumentModel>();
  #damage: Damage | null = null;
  #stop = Infinity;
  /** Damage is to the bits of this document. */
  #harmed: DocumentState | null = null;

  override get options(): Options {
    const { origin, chosenOwner, seed, typed } = this.#picker;
    return differing({ bits: origin, code: chosenOwner, seed, typed, bit: this.#player.tick,
      damage: damageText(this.#damage) }, usual);
  }

  override set options(given: Options) {
    const typed = String(given['typed'] ?? usual.typed);
    this.#picker.take(oneOf(given['bits'], origins, usual.bits),
      oneOf(given['code'], codeOwners, usual.code),
      wholeNumber(given['seed'], { most: mostSeed, usual: usual.seed }),
      bitsTrouble(typed) === '' ? typed.replace(/\s/g, '') : usual.typed);
    this.#setDamage(damageOf(matching(given['damage'], /^[a-z]+( [01])? \d+$/, '')));
    this.#stop = Infinity;
    this.#player.go(wholeNumber(given['bit'], { most: 2 ** 40, usual: usual.bit }));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const model of this.#others.values()) model.removeEventListener('change', this.#answered);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#harmed ??= this.model?.state ?? null;
  }

  protected override modelChanged(): void {
    if (this.model?.state !== this.#harmed) this.#setDamage(null);
    super.modelChanged();
  }

  protected override render(): TemplateResult {
    const model = this.#readWith();
    const a = model?.analysis;
    return html`
      <h2>No commas</h2>
      <p class="lead">How does it know where a word ends? Nothing stands between code words, neither
        comma nor space. The decoder takes one bit after another and keeps what is still possible.
        No word begins another, so the moment a word is complete nothing else is left. Step through
        the bits, damage one, or let it read coin flips.</p>
      <div class="task">${this.#picker.render()}
        ${model == null || a == null ? html`<div class="reading"></div>` : this.#body(model, a)}
      </div>`;
  }

  #body(model: DocumentModel, a: Analysis): TemplateResult {
    const { choice, owner, origin } = this.#picker;
    if (a.distinct === 0) {
      return html`<p class="muted">Without a text there is no code. Type one above, or let the coin
        be read with the code for English letters.</p>`;
    }
    if (origin === 'text' && a.lacking.count > 0) {
      return html`<p class="trouble">${a.lacking.first[0]?.name} has no code word, so your text has
        no bits. Give it one in the code table, or read other bits.</p>`;
    }
    const place = { model, a, owner, bits: choice, width: this.width };
    if (!a.verdict.prefixFree) {
      const { stop, body } = this.#readings.render(place);
      this.#stop = stop;
      return body;
    }
    const { stop, body } = this.#reading.render({
      ...place, damage: this.#damage,
      setDamage: (damage) => this.#setDamage(damage),
    });
    this.#stop = stop;
    return html`${body}${origin !== 'coin' ? nothing : html`<p class="coin-words">A perfect code
      makes noise of its source, so noise decodes to the source: fair coin flips become symbols as
      frequent as the code takes them to be, each drawn on its own.</p>`}`;
  }

  /** The document whose code reads the bits. */
  #readWith(): DocumentModel | null {
    const { owner } = this.#picker;
    if (owner === 'yours') return this.model;
    let model = this.#others.get(owner);
    if (model === undefined) {
      model = Figure.newDocument(ownerStates[owner]);
      this.#others.set(owner, model);
      model.addEventListener('change', this.#answered);
    }
    return model;
  }

  #answered = (): void => { this.requestUpdate(); };

  #setDamage(damage: Damage | null): void {
    this.#damage = damage;
    this.#harmed = this.model?.state ?? null;
    this.requestUpdate();
  }

  /** Other bits: from the first one on. */
  #start(): void {
    this.#damage = null;
    this.#stop = Infinity;
    this.#player.go(0);
  }

}
