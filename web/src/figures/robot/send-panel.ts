// The transmission: one radio, or two in a race, each with its moon, its bits and its counters; and
// what plays it.
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Analysis } from '../../analysis/analysis.ts';
import type { DocumentModel } from '../../document/document-model.ts';
import { playButton, speedSelect } from '../common/play-controls.ts';
import { Player } from '../common/player.ts';
import { SeedField } from '../common/seed-field.ts';
import { lane, type Sent } from './lane.ts';
import { lastBit, momentAt, transmit, type Manner, type Run } from './robot-run.ts';
import { raceWords } from './robot-words.ts';

/** Instructions of a run; enough for the average to settle. */
const runLength = 1000;
/** What the figure opens on: a few instructions, and a code word half sent. */
export const firstTick = 7;
const keptRuns = 8;
const raceWidth = 640;

export interface Radio {
  readonly title: string;
  readonly analysis: Analysis;
}

interface SendHost extends ReactiveControllerHost {
  readonly active: number | null;
}

export class SendPanel {
  readonly #host: SendHost;
  readonly #player: Player;
  readonly #seed: SeedField;
  #message: readonly number[] = [];
  /** What was asked for, and which alphabet the message is of. */
  #asked = '';
  #alphabet = -1;
  #runs = new Map<string, Run>();
  /** No end is known before the run is. */
  #last = Infinity;

  constructor(host: SendHost) {
    this.#host = host;
    this.#seed = new SeedField(host, () => this.#player.go(0));
    this.#player = new Player(host, firstTick, () => this.#last);
  }

  get seed(): number { return this.#seed.seed; }
  get tick(): number { return this.#player.tick; }

  /** To a bit of the instructions that a seed sends. */
  show(seed: number, tick: number): void {
    this.#seed.seed = seed;
    this.#last = Infinity;
    this.#player.go(tick);
  }

  /** From the first bit on. */
  restart(): void {
    this.#last = Infinity;
    this.#player.go(0);
    this.#player.play();
  }

  pause(): void {
    this.#player.pause();
  }

  /** `floor`: the entropy, once it may be told. */
  render(
    model: DocumentModel, radios: readonly Radio[], manner: Manner, width: number,
    floor: number | null,
  ): TemplateResult {
    this.#draw(model);
    const runs = radios.map((radio) => ({ ...radio, run: this.#run(radio.analysis, manner) }));
    this.#last = !model.settled || this.#message.length === 0 ? Infinity
      : Math.max(...runs.map(({ run }) => lastBit(run)));
    const sent = runs.map((radio): Sent => ({
      ...radio, moment: momentAt(radio.run, this.#player.tick),
      of: (instruction) => radio.analysis.rows.find(({ index }) => index === instruction),
    }));
    const [one, two] = sent;
    const race = one !== undefined && two !== undefined;
    const options = {
      width: race && width >= raceWidth ? (width - 32) / 2 : width, race, floor,
      playing: this.#player.playing, active: this.#host.active,
    };
    return html`${this.#controls()}
      ${race ? html`<p class="ahead">${raceWords([one.moment, two.moment],
        [one.title, two.title])}</p>` : nothing}
      <div class=${race ? 'lanes two' : 'lanes'}>${sent.map((each) => lane(each, options))}</div>`;
  }

  /** Gets the draws of the source as it is, once for each seed. */
  #draw(model: DocumentModel): void {
    const alphabet = model.alphabetVersion;
    const wanted = `${alphabet}:${this.#seed.seed}`;
    if (wanted === this.#asked) return;
    this.#asked = wanted;
    if (alphabet !== this.#alphabet) this.#take([], alphabet);
    const { version } = model;
    const query = { seed: this.#seed.seed, from: 0, count: runLength };
    void model.ask('draws', { query }).then((draws) => {
      if (wanted !== this.#asked) return;
      if (draws !== null) this.#take(Array.from(draws), alphabet);
      else this.#asked = '';
      if (draws !== null || version !== model.version) this.#host.requestUpdate();
    });
  }

  #take(message: readonly number[], alphabet: number): void {
    this.#message = message;
    this.#alphabet = alphabet;
    this.#runs.clear();
  }

  #run({ rows }: Analysis, manner: Manner): Run {
    const words: string[] = [];
    for (const { index, codeword } of rows) words[index] = codeword;
    const key = `${manner} ${words.join()}`;
    const run = this.#runs.get(key) ?? transmit(this.#message, words, manner);
    if (this.#runs.size > keptRuns) this.#runs.clear();
    this.#runs.set(key, run);
    return run;
  }

  #controls(): TemplateResult {
    const player = this.#player;
    const go = (tick: number) => () => player.go(tick);
    return html`<div class="radio" role="group" aria-label="Transmission">
      ${playButton(player)}
      <button ?disabled=${player.tick >= this.#last} @click=${go(player.tick + 1)}>Step</button>
      <button ?disabled=${player.tick === 0} @click=${go(player.tick - 1)}>Back</button>
      <button ?disabled=${player.tick === 0} @click=${go(0)}>To the start</button>
      ${speedSelect(player)}
      ${this.#seed.render('The same seed sends the same instructions.')}
    </div>`;
  }
}
