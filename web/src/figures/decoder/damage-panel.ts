// One bit damaged: what the text was and what it is, and where the decoder is back in step.
import { html, nothing, type TemplateResult } from 'lit';
import type { DecodingView, Harm } from '../../analysis/decoding.ts';
import type { Unit } from '../../text/unit.ts';
import type { Player } from '../common/player.ts';
import { damages } from './damage.ts';
import { blockWords, damageWords, resyncWords } from './decoder-words.ts';
import type { Moment } from './moment.ts';
import { passage, type Passage } from './passage.ts';
import type { ReadingPlace } from './reading-panel.ts';

export class DamagePanel {
  readonly #player: Player;

  constructor(player: Player) {
    this.#player = player;
  }

  render(
    { a, damage, setDamage }: ReadingPlace, { harm, bits }: DecodingView, { at }: Moment,
  ): TemplateResult {
    const there = at < bits;
    return html`<h3>Damage a bit</h3>
      <div class="radio" role="group" aria-label="Damage">${damage === null ? html`<span>${there
        ? `Bit ${(at + 1).toLocaleString('en')}, the next to be read:` : 'Behind the last bit:'}</span>
        ${damages.map(([kind, title]) => html`<button
          ?disabled=${!there && (kind === 'flip' || kind === 'delete')}
          @click=${() => this.#set(() => setDamage({ kind, bit: at }))}>${title}</button>`)}`
        : html`<span>${harm === null ? 'There is no such bit.' : damageWords(damage)}</span> <button @click=${() => this.#set(() =>
          setDamage(null))}>Mend it</button>`}</div>
      ${harm === null || damage === null ? nothing : this.#harm(harm, a.unit, bits)}`;
  }

  #set(change: () => void): void {
    this.#player.pause();
    change();
  }

  #harm(harm: Harm, unit: Unit, all: number): TemplateResult {
    const line = (title: string, { front, harmed, behind }: Passage): TemplateResult =>
      html`<div><dt>${title}</dt><dd><bdi class="mono">${front}<mark>${harmed || '\u2060'}</mark>${
        behind}</bdi></dd></div>`;
    const { firstSymbol, lost, gained, fixed, block } = harm;
    return html`<p role="status">${resyncWords(harm, lost + firstSymbol, all, unit)}</p>
      <dl class="passages">${line('before', passage(harm.before, firstSymbol, lost, unit))}
        ${line('after', passage(harm.after, firstSymbol, gained, unit))}</dl>
      ${fixed === null ? nothing : html`<details><summary>The same damage to the fixed code</summary>
        <p>${resyncWords(fixed, fixed.symbols, fixed.bits, unit)}</p></details>`}
      ${block === null ? nothing : html`<details><summary>The same damage to the block format</summary>
        <p>${blockWords(block)}</p></details>`}`;
  }
}
