// "Change the odds": 2 to 8 instructions with names and probabilities as typed. What is wrong is
// said beside it, and the last good source stays.
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Source } from '../../analysis/state.ts';
import { fewestOdds, mostOdds } from '../../text/odds.ts';
import {
  arrows, longestName, newRow, presets, robotPreset, shareText, sourceOf, type Edited, type Typed,
} from './robot-source.ts';

export class OddsEditor {
  readonly #host: ReactiveControllerHost;
  readonly #commit: (source: Source) => void;
  #rows: readonly Typed[] = robotPreset.rows;
  #edited: Edited = sourceOf(robotPreset.rows);
  /** The last good one, as counts by place. */
  #counts: readonly number[] = [];

  constructor(host: ReactiveControllerHost, commit: (source: Source) => void) {
    this.#host = host;
    this.#commit = commit;
    this.#keep();
  }

  /** Shows a source that came from elsewhere. */
  show({ names, counts }: Source): void {
    const total = counts.reduce((sum, count) => sum + count, 0);
    this.#rows = names.map((name, i) => ({ name, odds: shareText(counts[i] ?? 0, total) }));
    this.#edited = sourceOf(this.#rows);
    this.#keep();
  }

  render(): TemplateResult {
    const edited = this.#edited;
    const { length } = this.#rows;
    return html`<div class="samples" role="group" aria-label="Sources">
        <span class="muted">Try</span> ${presets.map(({ title, rows }) => html`<button
          class="plain" @click=${() => this.#set(rows)}>${title}</button>`)}</div>
      <ul class="typed-odds">${this.#rows.map((row, place) => this.#row(row, place))}</ul>
      <p class="odds-more">
        <button ?disabled=${length >= mostOdds} @click=${() =>
          this.#set([...this.#rows, newRow(length)])}>One more</button>
        <button ?disabled=${length <= fewestOdds} @click=${() =>
          this.#set(this.#rows.slice(0, -1))}>One fewer</button>
        <span class="muted">${length} of at most ${mostOdds} instructions.</span></p>
      <p role="status">${edited.ok ? edited.note
        : 'The figures below are for the last good odds.'}</p>`;
  }

  #row({ name, odds }: Typed, place: number): TemplateResult {
    const edited = this.#edited;
    const bad = edited.ok || edited.index !== place ? null : edited;
    const total = this.#counts.reduce((sum, count) => sum + count, 0);
    const field = (key: keyof Typed, label: string, value: string): TemplateResult => html`<input
      class=${key} aria-label=${label} autocomplete="off" autocapitalize="off" spellcheck="false"
      maxlength=${key === 'name' ? longestName : 60} .value=${live(value)}
      aria-invalid=${bad?.field === key ? 'true' : 'false'} aria-describedby="odds-${place}"
      @input=${(event: Event) => this.#typed(place, key, event)}>`;
    return html`<li><span aria-hidden="true">${arrows[place]}</span>
      ${field('name', `Name of instruction ${place + 1}`, name)}
      ${field('odds', `Probability of ${name || `instruction ${place + 1}`}`, odds)}
      <span id="odds-${place}" class=${bad === null ? 'muted' : 'trouble'}
        role=${bad === null ? nothing : 'alert'}>${bad?.text
          ?? (edited.ok ? took(this.#counts[place] ?? 0, total) : '')}</span></li>`;
  }

  #typed(place: number, key: keyof Typed, event: Event): void {
    const { value } = event.target as HTMLInputElement;
    this.#set(this.#rows.map((row, i) => i === place ? { ...row, [key]: value } : row));
  }

  #set(rows: readonly Typed[]): void {
    this.#rows = rows;
    this.#edited = sourceOf(rows);
    this.#keep();
    if (this.#edited.ok) this.#commit(this.#edited.source);
    this.#host.requestUpdate();
  }

  #keep(): void {
    if (this.#edited.ok) this.#counts = this.#edited.source.counts;
  }
}

/** What was made of the odds of an instruction. */
function took(count: number, total: number): string {
  return count === 0 ? 'never: it stays, unused' : `p = ${shareText(count, total)}`;
}
