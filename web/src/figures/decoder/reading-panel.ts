// Bits read under a prefix-free code: the stream, the word that has begun, the tree with what is
// still possible, the text so far, and the damage.
import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Analysis } from '../../analysis/analysis.ts';
import {
  mostDecodedBits, type BitsChoice, type Damage, type DecodingQuery, type DecodingView,
} from '../../analysis/decoding.ts';
import type { DocumentModel } from '../../document/document-model.ts';
import { paintCodeTree } from '../../parts/code-tree.ts';
import { layoutCodeTree } from '../../parts/code-tree-layout.ts';
import { symbols, whole } from '../common/numbers.ts';
import type { Player } from '../common/player.ts';
import { bitsPicture, transport } from './bits-lane.ts';
import { DamagePanel } from './damage-panel.ts';
import { momentWords } from './decoder-words.ts';
import { Feed } from './feed.ts';
import { momentAt, possibleAfter, readStream, type Moment } from './moment.ts';
import { textOf } from './passage.ts';
import { stretchAt } from './stretch.ts';

const besideWidth = 900;
const treeWidth = 420;
const shownSymbols = 120;

export interface Place {
  readonly model: DocumentModel;
  readonly a: Analysis;
  /** Whose code it is. */
  readonly owner: string;
  readonly bits: BitsChoice;
  readonly width: number;
}

export interface ReadingPlace extends Place {
  readonly damage: Damage | null;
  setDamage(damage: Damage | null): void;
}

/** `stop`: the bit behind which there is nothing to read. */
export interface Rendered {
  readonly stop: number;
  readonly body: TemplateResult;
}

export interface ReadingHost extends ReactiveControllerHost {
  readonly active: number | null;
}

export class ReadingPanel {
  readonly #host: ReadingHost;
  readonly #player: Player;
  readonly #feed: Feed<DecodingQuery, DecodingView>;
  readonly #damage: DamagePanel;

  constructor(host: ReadingHost, player: Player) {
    this.#host = host;
    this.#player = player;
    this.#feed = new Feed(host, (model, query) => model.ask('decoding', { query }));
    this.#damage = new DamagePanel(player);
  }

  render(place: ReadingPlace): Rendered {
    const { model, a, owner, bits, damage, width } = place;
    const wanted = stretchAt(this.#player.tick, width, a.longest);
    const fed = this.#feed.of(model, owner, { bits, damage, ...wanted.query });
    if (fed === null) return { stop: Infinity, body: html`<div class="reading"></div>` };
    const { view } = fed;
    const { firstBit, bits: seen } = view.window;
    const at = Math.max(firstBit, Math.min(this.#player.tick, firstBit + seen.length, view.stop));
    const moment = momentAt(view.window, at, view.stop);
    const from = Math.max(firstBit, stretchAt(at, width, a.longest).from);
    const beside = width >= besideWidth;
    return { stop: view.stop, body: html`
      ${transport(this.#player, view.stop, moment, view.bits)}
      ${bitsPicture(readStream(view.window, moment, from), {
        width, all: view.bits, at, mark: damage?.bit ?? null, active: this.#host.active,
        label: `Bits ${whole(from + 1)} and on: ${view.window.bits.slice(from - firstBit, at - firstBit)
          .slice(-32)} are read, ${view.window.bits.slice(at - firstBit).slice(0, 16)} follow`,
        go: (bit) => this.#player.go(bit),
      })}
      <div class=${beside ? 'reading beside' : 'reading'}>
        <div>${this.#said(place, view, moment)}</div>
        <div class="tree-place">${this.#tree(a, moment, beside ? treeWidth : width)}</div>
      </div>
      ${this.#damage.render(place, view, moment)}` };
  }

  #said({ a, bits }: ReadingPlace, view: DecodingView, moment: Moment): TemplateResult {
    const { pending, at, words, last } = moment;
    const name = (index: number): string =>
      a.rows.find((row) => row.index === index)?.name ?? '';
    const read = view.window.words.slice(0, words - view.window.firstSymbol);
    const shown = read.slice(-shownSymbols);
    return html`<p class="held"><code>${pending === '' ? (last === null || at === 0 ? ' ' : 
        view.window.bits.slice(last.start, last.start + last.length)) : pending}</code>
        <span class="muted">${pending === '' && at > 0 ? `= ${last?.label ?? ''}` : ''}</span></p>
      <p class="says" role=${this.#player.playing ? 'presentation' : 'status'}>${
        momentWords(moment, possibleAfter(a.tree, pending), view, a.unit, name)}</p>
      <p class="so-far"><span class="muted">Text so far, ${symbols(words, a.unit)}:</span>
        <bdi class="mono">${words > shown.length ? '…' : ''}${textOf(shown, a.unit)}</bdi></p>
      ${bits.from === 'text' && (a.cost?.totalBits ?? 0) > mostDecodedBits ? html`<p class="muted"
        >Only the first ${whole(mostDecodedBits)} bits of the text are read back here.</p>` : ''}`;
  }

  #tree(a: Analysis, { pending, at, last }: Moment, width: number): TemplateResult {
    const layout = layoutCodeTree(a.tree, new Map(a.rows.map((row) => [row.index, row])), { width });
    return html`${paintCodeTree(layout, {
      role: 'img', active: pending === '' && at > 0 ? last?.symbol ?? null : null, begun: pending,
      label: `Code tree, lit where ${pending === '' ? 'a word has ended' : `${pending} leads`}`,
    })}`;
  }
}
