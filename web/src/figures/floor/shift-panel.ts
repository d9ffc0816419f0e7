// The third step: budget goes from one symbol to another, and the area rises.
import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Analysis } from '../../analysis/analysis.ts';
import type { DocumentModel } from '../../document/document-model.ts';
import { unitNames } from '../../text/unit.ts';
import { Comparison, type Compared } from '../common/comparison.ts';
import { rate } from '../common/numbers.ts';
import { fits, readShift, shiftText, type Shift } from './floor-options.ts';
import { mostShift, paid, shiftOf, shifted, type Spent } from './floor-steps.ts';
import { layoutGibbs, weighedGap, type GibbsPoint } from './gibbs-layout.ts';
import { paintGibbs } from './pictures.ts';

interface Host extends ReactiveControllerHost {
  readonly active: number | null;
}

/** What the slider shows at first: it has been moved, so that there is something to undo. */
const firstShift = -50;
const graphWidth = 440;
const graphHeight = 240;

export class ShiftPanel {
  readonly #host: Host;
  readonly #comparison: Comparison;
  /** The counts that the budget was made for. */
  #of = '';
  #q: readonly number[] = [];
  /** Places of the two symbols that share. */
  #a = 0;
  #b = 1;

  /** Not as it comes. */
  #touched = false;
  /** From a link, until the probabilities are there that it is for. */
  #given: Shift | null = null;

  constructor(host: Host) {
    this.#host = host;
    this.#comparison = new Comparison(host);
  }

  /** '' where nothing was shifted. */
  get text(): string {
    return this.#touched ? shiftText({ a: this.#a, b: this.#b, q: this.#q }) : '';
  }

  set text(text: string) {
    this.#given = readShift(text);
    this.#of = '';
    this.#touched = false;
  }

  controls(model: DocumentModel, a: Analysis): TemplateResult {
    const { p, q } = this.#pair(a);
    const shift = shiftOf(p, q, this.#a, this.#b);
    const found = this.#found(model, a);
    return html`<div class="choices" role="group" aria-label="Shift budget">
      Shift budget between ${this.#choice(a, 'first symbol', this.#a, (i) => { this.#a = i; })}
      and ${this.#choice(a, 'second symbol', this.#b, (i) => { this.#b = i; })}
      <input type="range" min=${-mostShift} max=${mostShift} .value=${live(String(shift))}
        aria-label=${`budget of ${a.rows[this.#a]?.name}, against ${a.rows[this.#b]?.name}`}
        aria-valuetext=${`${(q[this.#a] ?? 0).toFixed(3)} of the budget; ` +
          `${rate(found?.crossPQ ?? a.entropy)} bits`}
        @input=${(event: Event) => this.#set(
          shifted(p, q, this.#a, this.#b, Number((event.target as HTMLInputElement).value)))}>
      <button @click=${() => this.#set(p)}>Back to q = p</button>
    </div>`;
  }

  #choice(
    { rows }: Analysis, label: string, at: number, set: (place: number) => void,
  ): TemplateResult {
    return html`<select aria-label=${label} @change=${(event: Event) => {
      const [a, b, place] = [this.#a, this.#b, Number((event.target as HTMLSelectElement).value)];
      set(place);
      this.#touched = true;
      // The same symbol twice: the other one gives way.
      if (this.#a === this.#b) [this.#a, this.#b] = [b, a];
      this.#host.requestUpdate();
    }}>${rows.map(({ label: symbol }, i) => html`<option value=${i} ?selected=${i === at}>${symbol
      }</option>`)}</select>`;
  }

  #set(q: readonly number[]): void {
    this.#q = q;
    this.#touched = true;
    this.#host.requestUpdate();
  }

  /** P of the analysis, and the Q that was made for it. */
  #pair({ rows }: Analysis): { p: readonly number[]; q: readonly number[] } {
    const p = rows.map(({ probability }) => probability);
    const of = p.join();
    if (of !== this.#of) {
      this.#of = of;
      const given = this.#given;
      this.#given = null;
      this.#touched = given !== null && fits(given, p);
      [this.#a, this.#b] = [0, rows.length - 1];
      this.#q = shifted(p, p, this.#a, this.#b, firstShift);
      if (given !== null && this.#touched) ({ a: this.#a, b: this.#b, q: this.#q } = given);
    }
    return { p, q: this.#q };
  }

  /** null until the engine has answered about these symbols. */
  #found(model: DocumentModel, a: Analysis): Compared | null {
    const found = this.#comparison.of(model, this.#pair(a));
    return found?.p.join() === this.#of ? found : null;
  }

  spent(model: DocumentModel, a: Analysis): Spent {
    const found = this.#found(model, a);
    const ideal = a.rows.map(({ selfInformation }) => selfInformation);
    return { shares: found?.q ?? a.rows.map(({ probability }) => probability),
      lengths: found?.idealLengths ?? ideal, area: found?.crossPQ ?? a.entropy };
  }

  numbers(model: DocumentModel, a: Analysis, width: number): TemplateResult {
    const found = this.#found(model, a);
    if (found === null) return html``;
    const { p, q, entropyP, klPQ, crossPQ, idealLengths } = found;
    const { over, under } =
      paid(p, a.rows.map(({ selfInformation }) => selfInformation), idealLengths);
    const points = a.rows.map(({ index, hue, selfInformation }, i): GibbsPoint => ({ index, hue,
      p: p[i] ?? 0, q: q[i] ?? 0, extra: (idealLengths[i] ?? 0) - selfInformation }));
    const gap = weighedGap(points);
    return html`<p class="sum">H <strong>${rate(entropyP)}</strong> + D(P‖Q) <strong>${
        rate(klPQ)}</strong> = <strong>${rate(crossPQ)}</strong> bits per ${
        unitNames[a.unit].one}${klPQ < 5e-4 ? ': the least there is' : ''}.</p>
      <p class="muted">D = overpaid ${rate(over)} − underpaid ${rate(under)}: what one symbol
        saves, the other loses more than once over.</p>
      <div class="shift">
        ${paintGibbs(layoutGibbs(Math.min(width, graphWidth), graphHeight, points),
          'ln x lies below x − 1 and touches it at x = 1. A dot for each symbol at x = q/p; the ' +
          `gaps, weighed by p, add up to ${rate(gap)}.`, this.#host.active)}
        <p>Why always more? The curve ln x lies below the line x − 1 and touches it only at 1.
          Each symbol stands at x = q/p, and its gap is what it adds. As p and q both add up to 1,
          the line alone adds nothing; the gaps, weighed by p, add up to ${rate(gap)} = D · ln 2.
          They are 0 only where every q = p.</p>
      </div>`;
  }
}
