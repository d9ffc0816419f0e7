// <surprisal-mismatch>: the code stays, the probabilities move. What the wrong odds cost.
import { html, nothing, type TemplateResult } from 'lit';
import { Figure } from '../common/figure.ts';
import type { DocumentModel } from '../../document/document-model.ts';
import { Bench, countsOf, sourceOf, type Moment } from './bench.ts';
import { Borders, type Track } from './borders.ts';
import { examples, mostMovable, type Example, type Height } from './examples.ts';
import { LossDrawer } from './loss-drawer.ts';
import { pictureWords, printed, verdictWords } from './mismatch-words.ts';
import { lowestTerms } from './odds-moves.ts';
import { OddsForm } from './odds-form.ts';
import { layoutChart, oddsTable, paintChart, paintStrip, splitPicture } from './pictures.ts';

/** Milliseconds of rest before a screen reader is told of a result. */
const announceAfter = 700;
const heights: readonly (readonly [Height, string])[] = [
  ['words', 'code words'], ['ideal', '−log₂ q'],
];

export class SurprisalMismatch extends Figure {
  readonly #bench = new Bench(() => this.#measured());
  readonly #borders = { p: new Borders(), q: new Borders() };
  readonly #forms = { p: new OddsForm(this), q: new OddsForm(this) };
  readonly #loss = new LossDrawer(this);
  #believed: DocumentModel | null = null;
  #example: Example = examples[0] as Example;
  #pixelsPerBit: number | undefined;
  #said = '';
  #saying: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    const open = (counts: readonly number[]): DocumentModel => Figure.newDocument({
      content: { kind: 'text', text: '' }, unit: 'code-point', code: this.#example.code,
      distribution: sourceOf(this.#example, counts),
    });
    this.model ??= open(this.#example.p);
    this.#believed ??= open(this.#example.q);
    this.#bench.open(this.model, this.#believed);
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#bench.close();
    clearTimeout(this.#saying);
  }

  #measured(): void {
    this.requestUpdate();
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => {
      const { moment } = this.#bench;
      if (moment === null) return;
      this.#said = pictureWords(moment.measures, this.#example.unit, this.#example.digits);
      this.requestUpdate();
    }, announceAfter);
  }

  #choose(example: Example): void {
    this.#example = example;
    this.#pixelsPerBit = undefined;
    this.#bench.height = example.height;
    this.#believed?.setDistribution(sourceOf(example, example.q));
    if (this.#believed?.state.code !== example.code) this.#believed?.setCode(example.code);
    this.#setP(example.p);
    this.#forms.q.forget();
  }

  #setP(counts: readonly number[]): void {
    this.#forms.p.forget();
    this.model?.setDistribution(sourceOf(this.#example, counts));
    this.requestUpdate();
  }

  #setQ(counts: readonly number[]): void {
    this.#forms.q.forget();
    this.#believed?.setDistribution(sourceOf(this.#example, counts));
    this.requestUpdate();
  }

  #setHeight(height: Height): void {
    this.#bench.height = height;
    this.#bench.settle();
  }

  protected override render(): TemplateResult {
    const { moment } = this.#bench;
    return html`
      <h2>The wrong odds</h2>
      <p class="lead">What if you are wrong? A code is made for the odds that somebody believed,
        Q. The world plays by its own, P. Keep the code and move the probabilities: drag a border
        between two strips. The area of the columns is what each symbol now costs on average. How
        far must the robot turn before the clever code costs more than two bits an
        instruction?</p>
      ${this.#examples()}
      ${moment === null || moment.p.length !== this.#example.names.length ? nothing
        : this.#figure(moment)}
      ${this.#loss.render()}
      <p class="hidden" role="status">${this.#said}</p>`;
  }

  #examples(): TemplateResult {
    return html`<div class="samples" role="group" aria-label="Wrong odds to try">
        <ul>${examples.map((example) => html`<li><button class="plain"
          aria-pressed=${String(example === this.#example)}
          @click=${() => this.#choose(example)}>${example.title}</button></li>`)}</ul>
      </div>
      <p class="caption">${this.#example.caption}</p>`;
  }

  #figure(moment: Moment): TemplateResult {
    const { unit, digits } = this.#example;
    const { height, measures } = moment;
    const layout = layoutChart(moment, this.#example, this.width, this.#pixelsPerBit);
    this.#pixelsPerBit = layout.pixelsPerBit;
    const { left, right, top, base } = layout.plot;
    const track = this.#track(moment, { left, right, top, bottom: base });
    const label = `Area chart of P under ${height === 'words' ? 'a code' : 'the ideal lengths'} `
      + `for Q: ${pictureWords(measures, unit, digits)}`;
    return html`
      <div class="heights" role="group" aria-label="Height of the columns"><span
        class="muted">Columns as high as</span>${heights.map(([value, name]) => html`<button
        aria-pressed=${String(value === height)} @click=${() => this.#setHeight(value)}>${name}</button>`)}</div>
      ${paintChart(layout, label, this.highlight, this.#borders.p, track?.p ?? null)}
      ${height === 'words' ? nothing : paintStrip(
        moment, this.#q, layout, this.#borders.q, track?.q ?? null)}
      ${track === null ? html`<p class="muted">So many strips are too narrow to be moved: point
        at one, or go from letter to letter with the arrow keys.</p>` : this.#typed(height)}
      ${splitPicture(moment, this.#example, this.width)}
      <p class="verdict-line">${verdictWords(measures, unit, digits)}</p>
      ${this.#least(moment)}
      ${this.#both(moment)}
      <details class="as-table"><summary>All symbols as a table</summary>${oddsTable(moment)}</details>`;
  }

  /** What is set, before it is measured. */
  get #p(): readonly number[] { return this.model === null ? [] : countsOf(this.model); }
  get #q(): readonly number[] { return this.#believed === null ? [] : countsOf(this.#believed); }

  #track({ p }: Moment, place: Pick<Track, 'left' | 'right' | 'top' | 'bottom'>) {
    if (p.length > mostMovable) return null;
    const { names, grid } = this.#example;
    const common = { ...place, names, grid };
    return {
      p: { ...common, name: 'P', counts: this.#p, least: 0,
        set: (counts: readonly number[]) => this.#setP(counts) },
      q: { ...common, name: 'Q', counts: this.#q, least: 1,
        set: (counts: readonly number[]) => this.#setQ(counts) },
    };
  }

  #typed(height: Height): TemplateResult {
    const { names } = this.#example;
    return html`${this.#forms.p.render({ letter: 'P', names, counts: this.#p, zeroTrouble: '',
      set: (counts) => this.#setP(counts) })}
      ${height === 'words' ? nothing : this.#forms.q.render({
        letter: 'Q', names, counts: this.#q, set: (counts) => this.#setQ(counts),
        zeroTrouble: 'what has no share of Q would need an endless code word. Give it a little.',
      })}`;
  }

  /** With words the probabilities go back to the code; with ideal lengths Q comes to P. */
  #least({ height, p, suited, measures }: Moment): TemplateResult {
    const equal = lowestTerms(p).join() === lowestTerms(suited).join();
    const never = height === 'ideal' && p.includes(0);
    return html`<p class="least">H(P, Q) is never below H(P), and equal to it only where Q = P: ${
      equal ? 'here.' : html`now it is ${printed(measures.klPQ, this.#example.digits)} above.`}
      <button ?disabled=${equal || never}
        @click=${() => height === 'words' ? this.#setP(suited) : this.#setQ(p)}
        >Back to P = Q</button>${never ? html` <span class="muted">P has a 0, and Q must not: what
        comes after all would need an endless code word.</span>` : nothing}</p>`;
  }

  #both({ height, measures: m }: Moment): TemplateResult {
    const { unit, digits } = this.#example;
    const row = (name: string, ...bits: readonly number[]): TemplateResult => html`<tr>
      <th scope="row">${name}</th>${bits.map((n) => html`<td>${printed(n, digits)}</td>`)}</tr>`;
    return html`<div class="wide"><table class="both">
      <caption>In bits per ${unit}. ${height === 'words'
        ? 'Q is 2^−length over the Kraft sum: the odds that the code words suit.'
        : 'Q is the strip below the chart.'}</caption>
      <thead><tr><td></td><th>entropy</th><th>cross-entropy</th><th>divergence</th></tr></thead>
      <tbody>${row('P, paid as Q', m.entropyP, m.crossPQ, m.klPQ)}
        ${row('Q, paid as P', m.entropyQ, m.crossQP, m.klQP)}</tbody>
    </table></div>`;
  }
}
