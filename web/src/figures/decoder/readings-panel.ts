// Bits under a code that is not prefix-free: how many readings are alive, and which.
import {
  html, nothing, svg, type ReactiveControllerHost, type SVGTemplateResult,
} from 'lit';
import type { ReadingsQuery, ReadingsView } from '../../analysis/decoding.ts';
import { paintAmbiguity } from '../../parts/ambiguity.ts';
import { layoutAmbiguity } from '../../parts/ambiguity-layout.ts';
import { cellHeight, cellTop, cellWidth } from '../../parts/bit-stream-layout.ts';
import { whole } from '../common/numbers.ts';
import type { Player } from '../common/player.ts';
import { bitsPicture, transport } from './bits-lane.ts';
import { readingCount } from './decoder-words.ts';
import { Feed } from './feed.ts';
import { momentAt, readStream } from './moment.ts';
import { textOf } from './passage.ts';
import type { Place, Rendered } from './reading-panel.ts';
import { doubtWords, readingWords } from './readings-words.ts';
import { stretchAt } from './stretch.ts';

export class ReadingsPanel {
  readonly #player: Player;
  readonly #feed: Feed<ReadingsQuery, ReadingsView>;

  constructor(host: ReactiveControllerHost, player: Player) {
    this.#player = player;
    this.#feed = new Feed(host, (model, query) => model.ask('readings', { query }));
  }

  render({ model, a, owner, bits, width }: Place): Rendered {
    const tick = this.#player.tick;
    const wanted = stretchAt(tick, width, a.longest);
    const fed = this.#feed.of(model, owner, { bits, at: tick, ...wanted.query });
    if (fed === null) return { stop: Infinity, body: html`<div class="reading"></div>` };
    const { view } = fed;
    const { at, window, counted, readings } = view;
    const from = Math.max(window.firstBit, stretchAt(at, width, a.longest).from);
    const certain = momentAt(window, view.certain, counted);
    const [one, two] = readings;
    const spelled = window.bits.slice(view.certain - window.firstBit,
      view.spelled - window.firstBit);
    const said = readingWords(view);
    return { stop: counted, body: html`
      ${transport(this.#player, counted, null, view.bits)}
      ${bitsPicture(readStream(window, { ...certain, at: view.certain, pending: '' }, from), {
        width, all: view.bits, at, mark: null, active: null, label: `Bits from ${whole(from + 1)} on. ${said}`,
        under: () => this.#counts(view, from, width), go: (bit) => this.#player.go(bit),
      })}
      <p class="muted">Under each bit: readings alive after it, a bar for ten and more.</p>
      <p class="says" role=${this.#player.playing ? 'presentation' : 'status'}>${said}</p>
      <p>${doubtWords(view)}</p>
      ${view.certain === 0 ? nothing : html`<p class="so-far"><span class="muted">Certain so far, to
        bit ${whole(view.certain)}:</span> <bdi class="mono">${textOf(window.words, a.unit)}</bdi></p>`}
      ${readings.length === 0 ? nothing : html`<h3>Readings of bits ${whole(view.certain + 1)} to ${
        whole(view.spelled)}</h3>
      ${one === undefined || two === undefined ? nothing
        : paintAmbiguity(layoutAmbiguity(spelled, [one.symbols, two.symbols], width),
          'The first two readings')}
      <ol class="alive">${readings.map(({ symbols, rest }) => html`<li><bdi class="mono">${
        textOf(symbols, a.unit)}</bdi>${rest === '' ? nothing
        : html` <span class="muted">and the beginning <code>${rest}</code></span>`}</li>`)}</ol>
      ${view.alive > readings.length ? html`<p class="muted">and ${view.spelled < view.at
        ? 'more' : readingCount(view.alive - readings.length)} more</p>` : nothing}`}` };
  }

  /** A digit, or a bar for more, under each bit that is counted. */
  #counts({ aliveAfter, window }: ReadingsView, from: number, width: number): SVGTemplateResult {
    const perRow = Math.max(8, Math.floor(width / cellWidth / 8) * 8);
    const shift = from - window.firstBit;
    return svg`${aliveAfter.slice(shift).map((alive, i) => {
      const x = i % perRow * cellWidth;
      const y = Math.floor(i / perRow) * 68 + cellTop + cellHeight;
      return alive > 9 ? svg`<path class="many" d="M${x + 3} ${y + 24}v-16h8v16z"></path>`
        : svg`<text class="count" x=${x + cellWidth / 2} y=${y + 22}>${alive}</text>`;
    })}`;
  }
}
