// <surprisal-mismatch>: the code stays, the probabilities move. What the wrong odds cost.
import { html, nothing, type TemplateResult } from 'lit';
import { Figure } from '../common/figure.ts';
import type { DocumentModel } from '../../document/document-model.ts';
import { differing, oneOf, type Options } from '../common/options.ts';
import { Bench, countsOf, sourceOf, type Moment } from './bench.ts';
import { Borders, type Track } from './borders.ts';
import { examples, mostMovable, type Example, type Height } from './examples.ts';
import { LossDrawer } from './loss-drawer.ts';
import { countsText, readCounts } from './mismatch-options.ts';
import { pictureWords, printedParts, verdictWords } from './mismatch-words.ts';
import { lowestTerms } from './odds-moves.ts';
import { OddsForm } from './odds-form.ts';
import {
  bothWays, layoutChart, oddsTable, paintChart, paintStrip, splitPicture,
} from './pictures.ts';

/** Milliseconds of rest before a screen reader is told of a result. */
const announceAfter = 700;
const heights: readonly (readonly [Height, string])[] = [
  ['words', 'code words'], ['ideal', '−log₂ q'],
];

const exampleIds = examples.map(({ id }) => id);

export class SurprisalMismatch extends Figure {
  readonly #bench = new Bench(examples[0] as Example, () => this.#measured());
  readonly #borders = { p: new Borders(), q: new Borders() };
  readonly #forms = { p: new OddsForm(this), q: new OddsForm(this) };
  readonly #loss = new LossDrawer(this);
  #believed: DocumentModel | null = null;
  #pixelsPerBit: number | undefined;
  #said = '';
  #saying: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    this.#bench.open(...this.#documents());
    super.connectedCallback();
  }

  #documents(): [happens: DocumentModel, believed: DocumentModel] {
    const open = (counts: readonly number[]): DocumentModel => Figure.newDocument({
      content: { kind: 'text', text: '' }, unit: 'code-point', code: this.#example.code,
      distribution: sourceOf(this.#example, counts),
    });
    return [this.model ??= open(this.#example.p), this.#believed ??= open(this.#example.q)];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#bench.close();
    clearTimeout(this.#saying);
  }

  override get parts(): Figure['parts'] {
    return { ...super.parts, examples: '.samples,.caption', chart: '.odds-chart', odds: '.word-form',
      split: '.split-bar,.split-sum,.verdict-line', table: '.odds-table,details' };
  }

  /** What is otherwise than in the example. */
  /** Neither document alone is what is seen: the code of one, the counts of the other. */
  override get saved(): null { return null; }

  override get options(): Options {
    const { model } = this;
    if (model === null || this.#believed === null) return {};
    const { id, height, p, q } = this.#example;
    return differing({
      example: id, height: this.#bench.height,
      p: countsText(countsOf(model)), q: countsText(countsOf(this.#believed)),
    }, { example: exampleIds[0] ?? '', height, p: countsText(p), q: countsText(q) });
  }

  override set options(given: Options) {
    this.#documents();
    const id = oneOf(given['example'], exampleIds, exampleIds[0] ?? '');
    const example = examples.find((each) => each.id === id) ?? this.#example;
    this.#choose(example);
    this.#setHeight(oneOf(given['height'], heights.map(([height]) => height), example.height));
    const [p, q] = [readCounts(given['p'], example, 0), readCounts(given['q'], example, 1)];
    if (p !== null) this.#setP(p);
    if (q !== null) this.#setQ(q);
  }

  get #example(): Example { return this.#bench.example; }

  /** The bench asks for what is drawn. */
  protected override modelChanged(): void {
    this.highlight.forget(this.model?.alphabetVersion ?? 0);
  }

  #measured(): void {
    this.requestUpdate();
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => {
      const { moment } = this.#bench;
      if (moment === null) return;
      const { measures, example: { unit, digits } } = moment;
      this.#said = pictureWords(measures, unit, digits);
      this.requestUpdate();
    }, announceAfter);
  }

  #choose(example: Example): void {
    this.#bench.example = example;
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
      ${moment === null ? nothing : this.#figure(moment)}
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
    const { height, measures, example: { unit, digits } } = moment;
    const layout = layoutChart(moment, this.width, this.#pixelsPerBit);
    this.#pixelsPerBit = layout.pixelsPerBit;
    const { left, right, top, base } = layout.plot;
    const track = this.#track(moment, { left, right, top, bottom: base });
    const label = `Area chart of P under ${height === 'words' ? 'a code' : 'the ideal lengths'} `
      + `for Q: ${pictureWords(measures, unit, digits)}`;
    return html`
      <div class="word-form" role="group" aria-label="Height of the columns">
        <span class="muted">Columns as high as</span>
        ${heights.map(([value, name]) => html`<button aria-pressed=${String(value === height)}
          @click=${() => this.#setHeight(value)}>${name}</button>`)}
      </div>
      ${paintChart(layout, label, this.highlight, this.#borders.p, track?.p ?? null)}
      ${height === 'words' ? nothing : paintStrip(
        moment, this.#set(moment).q, layout, this.#borders.q, track?.q ?? null)}
      ${splitPicture(moment, this.width)}
      <p class="verdict-line">${verdictWords(measures, unit, digits)}</p>
      ${track === null ? html`<p class="muted">So many strips are too narrow to be moved: point
        at one, or go from letter to letter with the arrow keys.</p>` : this.#typed(moment)}
      ${this.#least(moment)}
      ${bothWays(moment)}
      <details><summary>All symbols as a table</summary>
        ${oddsTable(moment)}</details>`;
  }

  /** P and Q as they are set, before they are measured. */
  #set({ p, q, example }: Moment): { p: readonly number[]; q: readonly number[] } {
    const { model } = this;
    if (model === null || this.#believed === null || example !== this.#example) return { p, q };
    return { p: countsOf(model), q: countsOf(this.#believed) };
  }

  #track(moment: Moment, place: Pick<Track, 'left' | 'right' | 'top' | 'bottom'>) {
    const { names, grid } = moment.example;
    if (names.length > mostMovable) return null;
    const { p, q } = this.#set(moment);
    const common = { ...place, names, grid };
    return {
      p: { ...common, name: 'P', counts: p, least: 0,
        set: (counts: readonly number[]) => this.#setP(counts) },
      q: { ...common, name: 'Q', counts: q, least: 1,
        set: (counts: readonly number[]) => this.#setQ(counts) },
    };
  }

  #typed(moment: Moment): TemplateResult {
    const { height, example: { names } } = moment;
    const { p, q } = this.#set(moment);
    return html`${this.#forms.p.render({ letter: 'P', names, counts: p, zeroTrouble: '',
      set: (counts) => this.#setP(counts) })}
      ${height === 'words' ? nothing : this.#forms.q.render({
        letter: 'Q', names, counts: q, set: (counts) => this.#setQ(counts),
        zeroTrouble: 'what has no share of Q would need an endless code word. Give it a little.',
      })}`;
  }

  /** With words the probabilities go back to the code; with ideal lengths Q comes to P. */
  #least({ height, p, suited, measures, example }: Moment): TemplateResult {
    const equal = lowestTerms(p).join() === lowestTerms(suited).join();
    const never = height === 'ideal' && p.includes(0);
    return html`<p class="least">H(P, Q) is never below H(P), and equal to it only where Q = P: ${
      equal ? 'here.' : html`now it is ${printedParts(measures, example.digits).divergence} above.`}
      <button ?disabled=${equal || never}
        @click=${() => height === 'words' ? this.#setP(suited) : this.#setQ(p)}
        >Back to P = Q</button>${never ? html` <span class="muted">P has a 0, and Q must not: what
        comes after all would need an endless code word.</span>` : nothing}</p>`;
  }
}
