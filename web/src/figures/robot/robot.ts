// <surprisal-robot>: the robot far away, and five tasks with its code. Its document is its own.
import { html, nothing, type TemplateResult } from 'lit';
import type { Analysis } from '../../analysis/analysis.ts';
import type { Source } from '../../analysis/state.ts';
import type { DocumentModel } from '../../document/document-model.ts';
import { Figure } from '../common/figure.ts';
import { differing, flag, oneOf, wholeNumber, type Options } from '../common/options.ts';
import { titleOf } from '../common/code-titles.ts';
import { mostSeed } from '../common/seed-field.ts';
import { troubleLine } from '../common/trouble-line.ts';
import { undoKeyed } from '../common/undo-keys.ts';
import { WallPanel } from '../wall/wall-panel.ts';
import { codeHistory, codeVerdict, rates } from './code-panel.ts';
import { Guess } from './guess.ts';
import { instructionCards } from './instruction-cards.ts';
import { OddsEditor } from './odds-editor.ts';
import { Rival } from './rival.ts';
import { keptState, readState, usualState } from './robot-options.ts';
import { mostBits, type Manner } from './robot-run.ts';
import {
  brokenCodes, robotSource, robotState, shortestWords, type BrokenCode,
} from './robot-source.ts';
import { beatWords, shortenWords } from './robot-words.ts';
import { firstTick, SendPanel, type Radio } from './send-panel.ts';

/** Their ids stand in links. */
const taskTitles = {
  send: 'Send', shorten: 'Shorten', beat: 'Beat it?', break: 'Break it', odds: 'Change the odds',
} as const;
type Task = keyof typeof taskTitles;
const tasks = Object.keys(taskTitles) as Task[];

const manners: readonly Manner[] = ['waits', 'acts'];
/** What a link leaves out. */
const usual = {
  task: 'send', race: false, manner: 'waits', seed: 1, bit: firstTick, guess: '', node: '',
  ...usualState,
};

export class SurprisalRobot extends Figure {
  static override properties = {
    ...Figure.properties, task: { state: true }, racing: { state: true },
  };

  declare task: Task;
  declare racing: boolean;

  readonly #wall = new WallPanel(this);
  readonly #send = new SendPanel(this);
  readonly #guess = new Guess(this);
  readonly #odds = new OddsEditor(this, (source) => void this.#setOdds(source));
  readonly #rival = new Rival(this);
  #manner: Manner = 'waits';
  #broken: BrokenCode | null = null;

  constructor() {
    super();
    this.task = 'send';
    this.racing = false;
  }

  override connectedCallback(): void {
    this.model ??= Figure.newDocument(robotState);
    super.connectedCallback();
  }

  override get parts(): Figure['parts'] {
    return { ...super.parts, tasks: 'nav,.next', code: '.instructions-row', ask: '.ask' };
  }

  override get options(): Options {
    return this.model === null ? {} : differing({
      task: this.task, race: this.racing, manner: this.#manner, seed: this.#send.seed,
      bit: this.#send.tick, guess: this.#guess.text, node: this.#wall.node,
      ...keptState(this.model.state),
    }, usual);
  }

  override set options(given: Options) {
    const model = this.model ??= Figure.newDocument(robotState);
    const state = readState(given);
    model.open(state);
    if (state.distribution !== 'text') this.#odds.show(state.distribution);
    this.#broken = brokenCodes.find(({ code }) => code === state.code) ?? null;
    this.task = oneOf(given['task'], tasks, 'send');
    this.racing = flag(given['race']);
    this.#manner = oneOf(given['manner'], manners, 'waits');
    this.#guess.text = String(given['guess'] ?? '');
    this.#wall.node = String(given['node'] ?? '');
    this.#send.show(wholeNumber(given['seed'], { most: mostSeed, usual: usual.seed }),
      wholeNumber(given['bit'], { most: mostBits, usual: usual.bit }));
    if (this.racing) this.#rival.follow(model);
    this.requestUpdate();
  }

  protected override modelChanged(): void {
    if (this.racing && this.model !== null) this.#rival.follow(this.model);
    super.modelChanged();
  }

  protected override render(): TemplateResult {
    const model = this.model;
    const a = model?.analysis;
    if (model == null || a == null) return html``;
    const body = { send: this.#sending, shorten: this.#shortening, beat: this.#beating,
      break: this.#breaking, odds: this.#changing }[this.task];
    const next = tasks[tasks.indexOf(this.task) + 1];
    return html`
      <h2>A robot far away</h2>
      <p class="lead">A robot on the moon obeys four instructions: up half of the time, down a
        quarter, left and right an eighth each. The radio sends one bit at a time, and each bit
        costs. Two bits tell four instructions apart. Can you do better than 2 bits?</p>
      <nav aria-label="Tasks"><ol class="rail">${tasks.map((task, i) => html`<li><button
        aria-current=${task === this.task ? 'step' : nothing}
        @click=${() => this.#go(task)}><span>${i + 1}</span> ${taskTitles[task]}</button></li>`)}</ol></nav>
      <div class="task" @keydown=${(event: KeyboardEvent) => undoKeyed(event, model)}>
        <div class="instructions-row">${instructionCards(this, model, a)}
          ${model.state.distribution === robotSource || this.task === 'odds' ? nothing
            : html`<button class="plain" @click=${() => this.#startOver(model)}>Back to the
              robot’s own source</button>`}</div>
        ${troubleLine(model)}
        ${body.call(this, model, a)}
      </div>
      ${next === undefined ? nothing : html`<p class="next"><button
        @click=${() => this.#go(next)}>Next: ${taskTitles[next]}</button></p>`}`;
  }

  #sending(model: DocumentModel, a: Analysis): TemplateResult {
    const floor = this.#guess.over ? a.entropy : null;
    return html`<p class="ask">Press Play. One bit goes over at a time; the robot moves when, and
        only when, a code word is complete.
        <button aria-pressed=${this.racing ? 'true' : 'false'} @click=${this.#race}
          >Race two radios</button></p>
      ${this.#send.render(model, this.#radios(a), 'waits', this.width, floor)}`;
  }

  #shortening(model: DocumentModel, a: Analysis): TemplateResult {
    const best = a.offers.find(({ name }) => name === 'huffman')?.expectedLength ?? a.entropy;
    return html`<p class="ask">Give the robot a code that costs fewer bits, and that it can still
        read. Short words for what is common; what do the rare ones pay?</p>
      ${this.#guess.render(best)}
      ${rates(a, this.#guess.over)}
      <p role="status">${shortenWords(a)}</p>
      ${this.#wall.render(a, this.width)}
      ${codeHistory(model)}
      ${this.#guess.over && a.verdict.optimality?.kind !== 'optimal' ? html`<p><button
        class="plain" @click=${() => model.setCode('huffman')}>Show a shortest code</button></p>`
        : nothing}`;
  }

  #beating(model: DocumentModel, a: Analysis): TemplateResult {
    const rarest = a.rows.reduce((least, row) => row.count < least.count ? row : least,
      a.rows[0] ?? { index: 0, count: 0, name: '' });
    return html`<p class="ask">Now go below ${a.entropy.toFixed(3)} bits per instruction. Edit the
        wall, or try what tempts:</p>
      <p class="mends"><button @click=${() => this.#greedy(model, a)}>The shortest words there
          are</button>
        <button @click=${() => void model.setWords(new Map([[rarest.index, '']]))}>No word for
          ${rarest.name}</button>
        <button @click=${() => model.setCode('huffman')}>Huffman’s code</button></p>
      ${rates(a, true)}
      <p role="status">${beatWords(a)}</p>
      ${codeVerdict(a, this.width)}
      ${this.#wall.render(a, this.width)}
      ${codeHistory(model)}`;
  }

  #breaking(model: DocumentModel, a: Analysis): TemplateResult {
    const manner = (value: Manner, text: string): TemplateResult => html`<label><input type="radio"
      name="manner" .checked=${this.#manner === value} @change=${() => {
        this.#manner = value;
        this.#send.restart();
      }}> ${text}</label>`;
    return html`<p class="ask">Choose a broken code and watch, or break one on the wall below.</p>
      <p class="mends">${brokenCodes.map((broken) => html`<button
        aria-pressed=${model.state.code === broken.code ? 'true' : 'false'}
        @click=${() => this.#break(model, broken)}>${broken.title}</button>`)}</p>
      ${model.state.code === this.#broken?.code ? html`<p>${this.#broken.caption}</p>` : nothing}
      <fieldset class="manner"><legend>Where a word may go on, the robot</legend>
        ${manner('waits', 'waits until it is sure')} ${manner('acts', 'acts at once')}</fieldset>
      ${this.#send.render(model, [{ title: titleOf(a.code), analysis: a }], this.#manner,
        this.width, a.entropy)}
      ${codeVerdict(a, this.#manner === 'acts' ? this.width : null)}
      ${this.#wall.render(a, this.width)}
      ${codeHistory(model)}`;
  }

  #changing(model: DocumentModel, a: Analysis): TemplateResult {
    return html`<p class="ask">The code stays; the odds are yours. Write probabilities as 1/8,
        .125 or 12.5 %, or as counts.</p>
      ${this.#odds.render()}
      ${rates(a, true)}
      ${codeVerdict(a, this.width)}
      <p><button ?disabled=${a.code === 'huffman'} @click=${() => model.setCode('huffman')}>Take
        Huffman’s code for these odds</button></p>`;
  }

  #go(task: Task): void {
    this.task = task;
    this.#send.pause();
  }

  #race = (): void => {
    this.racing = !this.racing;
    if (!this.racing || this.model === null) return;
    this.#rival.follow(this.model);
    this.#send.restart();
  };

  #radios(a: Analysis): Radio[] {
    const radio = (analysis: Analysis): Radio => ({ title: titleOf(analysis.code), analysis });
    const rival = this.racing ? this.#rival.analysis : null;
    return rival === null ? [radio(a)] : [radio(a), radio(rival)];
  }

  /** The commonest first. */
  #greedy(model: DocumentModel, a: Analysis): void {
    const words = shortestWords(a.rows.length);
    const byCount = a.rows.toSorted((one, two) => two.count - one.count || one.index - two.index);
    void model.setWords(new Map(byCount.map(({ index }, i) => [index, words[i] ?? ''])));
  }

  #break(model: DocumentModel, broken: BrokenCode): void {
    this.#broken = broken;
    this.#setSource(model, broken.source);
    model.setCode(broken.code);
    this.#send.restart();
  }

  #setSource(model: DocumentModel, source: Source): void {
    if (model.state.distribution === source) return;
    this.#odds.show(source);
    model.setDistribution(source);
  }

  /** The words stay; a code made from the odds would change with them. */
  async #setOdds(source: Source): Promise<void> {
    const model = this.model;
    if (model?.state.code === 'huffman') await model.setWords(new Map());
    model?.setDistribution(source);
  }

  /** The robot's own source and its first code. */
  #startOver(model: DocumentModel): void {
    this.#setSource(model, robotSource);
    model.setCode('fixed-length');
  }
}
