// The transmission: one radio, or two in a race, each with its moon, its bits and its counters; and
// what plays it.
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Analysis, SymbolRow } from '../../analysis/analysis.ts';
import type { DocumentModel } from '../../document/document-model.ts';
import { paintAmbiguity } from '../../parts/ambiguity.ts';
import { drawnBits, layoutAmbiguity } from '../../parts/ambiguity-layout.ts';
import { paintStream } from '../../parts/bit-stream.ts';
import { layoutStream, rowHeight } from '../../parts/bit-stream-layout.ts';
import { rate, whole } from '../common/numbers.ts';
import { layoutMoon, pathOf } from './moon-layout.ts';
import { paintMoon } from './moon.ts';
import { Player, speeds } from './player.ts';
import { lastBit, momentAt, transmit, type Manner, type Moment, type Run } from './robot-run.ts';
import { directions } from './robot-source.ts';
import { momentWords, raceWords } from './robot-words.ts';
import { receivedStream } from './run-stream.ts';

/** Instructions of a run; enough for the average to settle. */
const runLength = 1000;
/** What the figure opens on: a few instructions, and a code word half sent. */
const firstTick = 7;
const mostSeed = 2 ** 32 - 1;
const besideWidth = 900;
const raceWidth = 640;

export interface Radio {
  readonly title: string;
  readonly analysis: Analysis;
}

interface Sent extends Radio {
  readonly run: Run;
  readonly moment: Moment;
  of(instruction: number): SymbolRow | undefined;
}

interface SendHost extends ReactiveControllerHost {
  readonly active: number | null;
}

export class SendPanel {
  readonly #host: SendHost;
  readonly #player: Player;
  #seed = 1;
  #seedTrouble = '';
  #message: readonly number[] = [];
  /** What was asked for, and which alphabet the message is of. */
  #asked = '';
  #alphabet = -1;
  #runs = new Map<string, Run>();
  #last = 0;
  manner: Manner = 'waits';

  constructor(host: SendHost) {
    this.#host = host;
    this.#player = new Player(host, firstTick, () => this.#last);
  }

  /** From the first bit on. */
  restart(): void {
    this.#player.go(0);
    this.#player.play();
  }

  /** `floor`: the entropy, once it may be told. */
  render(
    model: DocumentModel, radios: readonly Radio[], manner: Manner, width: number,
    floor: number | null,
  ): TemplateResult {
    this.#draw(model);
    const runs = radios.map(({ analysis }) => this.#run(analysis, manner));
    this.#last = Math.max(...runs.map(lastBit));
    const sent = radios.map((radio, i): Sent => {
      const run = runs[i] as Run;
      return { ...radio, run, moment: momentAt(run, this.#player.tick),
        of: (instruction) => radio.analysis.rows.find(({ index }) => index === instruction) };
    });
    const [one, two] = sent;
    const race = one !== undefined && two !== undefined;
    const lane = race && width >= raceWidth ? (width - 32) / 2 : width;
    return html`${this.#controls()}
      ${race ? html`<p class="ahead">${raceWords([one.moment, two.moment],
        [one.title, two.title])}</p>` : nothing}
      <div class="lanes">${sent.map((each) => this.#lane(each, lane, race, floor))}</div>`;
  }

  /** Gets the draws of the source as it is, once for each seed. */
  #draw(model: DocumentModel): void {
    const alphabet = model.alphabetVersion;
    const wanted = `${alphabet}:${this.#seed}`;
    if (wanted === this.#asked) return;
    this.#asked = wanted;
    if (alphabet !== this.#alphabet) this.#take([], alphabet);
    void model.draws({ seed: this.#seed, from: 0, count: runLength }).then((draws) => {
      if (wanted !== this.#asked) return;
      if (draws === null) this.#asked = '';
      else this.#take(Array.from(draws), alphabet);
      this.#host.requestUpdate();
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
    this.#runs.set(key, run);
    return run;
  }

  #controls(): TemplateResult {
    const player = this.#player;
    const go = (tick: number) => () => player.go(tick);
    return html`<div class="radio" role="group" aria-label="Transmission">
      <button class="play" @click=${() => this.#play()}>${player.playing ? 'Pause' : 'Play'}</button>
      <button ?disabled=${player.tick >= this.#last} @click=${go(player.tick + 1)}>Step</button>
      <button ?disabled=${player.tick === 0} @click=${go(player.tick - 1)}>Back</button>
      <button ?disabled=${player.tick === 0} @click=${go(0)}>To the start</button>
      <label>Speed <select @change=${(event: Event) =>
        player.setSpeed(Number((event.target as HTMLSelectElement).value))}>${speeds.map((speed) =>
        html`<option value=${speed} ?selected=${speed === player.speed}>${speed} bits a second
          </option>`)}</select></label>
      <label>Seed <input class="seed" inputmode="numeric" autocomplete="off" .value=${
        String(this.#seed)} aria-invalid=${this.#seedTrouble === '' ? 'false' : 'true'}
        aria-describedby="seed-note" @change=${this.#seeded}></label>
      <p id="seed-note" role="alert" class="trouble" ?hidden=${this.#seedTrouble === ''}>${
        this.#seedTrouble}</p>
    </div>`;
  }

  /** At the end, from the start again. */
  #play(): void {
    const player = this.#player;
    if (player.playing) return player.pause();
    if (player.tick >= this.#last) player.go(0);
    player.play();
  }

  #seeded = (event: Event): void => {
    const text = (event.target as HTMLInputElement).value.trim();
    const bad = !/^\d{1,10}$/.test(text) || Number(text) > mostSeed;
    this.#seedTrouble = bad ? `A seed is a whole number from 0 to ${whole(mostSeed)}.` : '';
    if (!bad) {
      this.#seed = Number(text);
      this.#player.go(0);
    }
    this.#host.requestUpdate();
  };

  #lane(sent: Sent, width: number, race: boolean, floor: number | null): TemplateResult {
    const { run, moment, of, title, analysis } = sent;
    const said = momentWords(run, moment, (instruction) => of(instruction)?.name ?? '');
    const rows = race ? 1 : 2;
    const stream = layoutStream(receivedStream(run, moment, of, width, rows),
      { width, mode: 'bits', commas: false, rows });
    const height = rows * rowHeight;
    return html`<div class="lane">
      ${race ? html`<h3>${title}</h3>` : nothing}
      <div class="landing">${this.#moon(sent, !race && width >= besideWidth ? width - 280 : width)}
        ${counters(moment, analysis, floor)}</div>
      <p class="says" role=${this.#player.playing ? nothing : 'status'}>${said}</p>
      ${moment.stop === null ? nothing : readings(sent, width, said)}
      <svg class="stream" role="img" width=${width} height=${height}
        viewBox="0 0 ${width} ${height}" aria-label=${`The last bits received: ${
          run.bits.slice(Math.max(0, moment.bits - 32), moment.bits)}`}
        >${paintStream(stream, this.#host.active, null)}</svg>
    </div>`;
  }

  #moon({ run, moment, of }: Sent, width: number): TemplateResult {
    const path = (instructions: readonly number[]) =>
      pathOf(instructions.map((each) => directions[of(each)?.hue ?? -1]));
    const done = run.understood.slice(0, moment.instructions);
    const gone = path(done.map(({ instruction }) => instruction));
    const meant = moment.wrong === null ? [] : path(run.sent.slice(0, moment.instructions));
    const { x, y } = gone.at(-1) ?? { x: 0, y: 0 };
    return paintMoon(layoutMoon(gone, meant, width, width < raceWidth ? 5 : 7), {
      label: `The robot on the moon, after ${whole(done.length)} moves ${Math.abs(x)} cells ${
        x < 0 ? 'left' : 'right'} and ${Math.abs(y)} ${y > 0 ? 'down' : 'up'} of where it began`,
      pending: moment.pending, stuck: moment.stop !== null,
    });
  }
}

function counters(
  { bits, instructions, pending }: Moment, { fixedLength }: Analysis, floor: number | null,
): TemplateResult {
  const average = instructions === 0 ? '–' : rate((bits - pending.length) / instructions);
  return html`<dl class="counters">
    <div><dt>bits</dt><dd>${whole(bits)}</dd></div>
    <div><dt>instructions</dt><dd>${whole(instructions)}</dd></div>
    <div><dt>bits per instruction</dt><dd>${average}</dd></div>
    <div class="muted"><dt>fixed length</dt><dd>${rate(fixedLength)}</dd></div>
    ${floor === null ? nothing
      : html`<div class="muted"><dt>floor (entropy)</dt><dd>${rate(floor)}</dd></div>`}
  </dl>`;
}

function readings(
  { run, moment, of }: Sent, width: number, label: string,
): TemplateResult | typeof nothing {
  const [one, two] = (moment.stop?.readings ?? []).map((reading) =>
    reading.slice(0, drawnBits).map(of).filter((row) => row !== undefined));
  return one === undefined || two === undefined ? nothing : paintAmbiguity(layoutAmbiguity(
    run.bits.slice(moment.stop?.from ?? 0, moment.bits), [one, two], width), label);
}
