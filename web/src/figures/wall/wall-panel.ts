// The code wall with all that works it: pointer, keys, the typed word, the zoom, and the words for
// what has happened and what would happen.
import { html, nothing, type ReactiveController, type ReactiveControllerHost,
  type TemplateResult } from 'lit';
import type { Analysis, SymbolRow } from '../../analysis/analysis.ts';
import type { DocumentModel } from '../../document/document-model.ts';
import { paintCodeWall } from '../../parts/code-wall.ts';
import { layoutCodeWall, type WallLayout } from '../../parts/code-wall-layout.ts';
import type { Move } from '../../parts/code-wall-preview.ts';
import type { DockedChart } from '../../parts/code-wall-ribbons.ts';
import { cancel, type WallBench } from './wall-bench.ts';
import { WallGrip } from './wall-grip.ts';
import { keyed } from './wall-keys.ts';
import { clicked, draggable, left, pointed, pressed, released, touchable } from './wall-pointer.ts';
import { budgetWords, moveWords, rowWords, wallWords } from './wall-words.ts';
import { following, isNode, zoomBar } from './wall-zoom.ts';
import { WordInput } from './word-input.ts';

/** Milliseconds of rest before a screen reader is told where a word is. */
const announceAfter = 700;

export interface WallHost extends ReactiveControllerHost {
  readonly model: DocumentModel | null;
  readonly active: number | null;
  light(symbol: number | null): void;
  pin(symbol: number | null): void;
}

export class WallPanel implements ReactiveController, WallBench {
  readonly grip = new WallGrip();
  layout: WallLayout | null = null;
  rows: readonly SymbolRow[] = [];
  editable = false;
  readonly #host: WallHost;
  readonly #input: WordInput;
  #node = '';
  /** The symbol whose word is in the input. */
  #chosen = -1;
  #said = '';
  #saying: ReturnType<typeof setTimeout> | undefined;

  constructor(host: WallHost) {
    this.#host = host;
    this.#input = new WordInput(host, ({ index, word }) => this.set(new Map([[index, word]])));
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#saying);
  }

  /** The node in view; '' is the whole wall. */
  get node(): string { return this.#node; }
  set node(node: string) { this.#node = isNode(node) ? node : ''; }

  /** Under `chart` where there is one: its axis and its strips. */
  render(a: Analysis, width: number, chart?: DockedChart): TemplateResult {
    const row = a.rows.find(({ index }) => index === this.#chosen) ?? a.rows[0];
    if (row === undefined) return html`<p class="muted">No symbols, no code words.</p>`;
    const move = this.#move();
    this.rows = a.rows;
    this.editable = a.remainder === null && !this.#locked;
    this.layout = layoutCodeWall(a, {
      width, node: this.#node, preview: move, ...(chart === undefined ? {} : { chart }),
    });
    const { blocks, deep, rest } = this.layout;
    const crowded = this.#node !== '' || deep.length > 0 || rest !== null
      || blocks.some(({ label }) => label === '');
    return html`<div class="wall-panel">
      ${this.#picture(a, this.layout, move, chart !== undefined)}
      <p class="budget"><strong>The budget</strong>: ${budgetWords(a.verdict.kraft)}</p>
      <p class="wall-says">${this.#says(a, move)}</p>
      <div class="wall-controls">
        ${this.#input.render(a.rows, row, (index) => this.choose(index))}
        ${crowded ? zoomBar(this.#node, row.codeword, (node) => this.#go(node)) : nothing}
      </div>
      <p class="hidden" role="status">${this.#said}</p>
    </div>`;
  }

  #picture(a: Analysis, layout: WallLayout, move: Move | null, docked: boolean): TemplateResult {
    return html`<div class=${docked ? 'wall-picture docked' : 'wall-picture'}
      @pointerdown=${(event: PointerEvent) => pressed(event, this)}
      @pointermove=${(event: PointerEvent) => pointed(event, this)}
      @pointerup=${() => released(this)} @pointercancel=${() => cancel(this)}
      @pointerleave=${() => left(this)} @click=${(event: MouseEvent) => clicked(event, this)}
      @keydown=${(event: KeyboardEvent) => keyed(event, this)} @focusout=${this.#blurred}
      >${paintCodeWall(layout, {
        label: wallWords(a.rows, a), role: 'application', tabindex: 0,
        active: move?.index ?? this.#host.active,
        draggable: this.editable && a.rows.length <= touchable,
      })}</div>`;
  }

  /** The word on its way: held, or typed and not yet set. */
  #move(): Move | null {
    const { typed } = this.#input;
    return this.grip.move ?? (typed === null || typed.word === '' ? null
      : { ...typed, evicts: false });
  }

  #says(a: Analysis, move: Move | null): string {
    if (move !== null) return moveWords(a.rows, move);
    const active = a.rows.find(({ index }) => index === this.#host.active);
    if (active !== undefined) return rowWords(active);
    if (this.#locked) return 'The code words are locked here.';
    if (!this.editable) return 'So many symbols cannot be dragged: type a code word, or edit the table.';
    return `${a.rows.length <= draggable ? 'Drag a block, or go to one' : 'Go to a block'} with ` +
      'the arrow keys: Enter takes it up, arrows move it, Enter drops it, Escape puts it back, ' +
      'Delete takes the word away.';
  }

  get #locked(): boolean { return this.#host.model?.locks.has('words') === true; }

  #go(node: string): void {
    this.#node = node;
    this.redraw();
  }

  #blurred = (): void => {
    if (this.grip.move !== null && !this.grip.dragging) cancel(this);
    this.light(null);
  };

  get here(): number { return this.#host.active ?? this.#chosen; }
  light(symbol: number | null): void { this.#host.light(symbol); }
  pin(symbol: number | null): void { this.#host.pin(symbol); }
  redraw(): void { this.#host.requestUpdate(); }

  choose(symbol: number): void {
    this.#chosen = symbol;
    this.light(symbol);
    this.redraw();
  }

  set(changes: ReadonlyMap<number, string>): void {
    this.#input.clear();
    void this.#host.model?.setWords(changes);
    this.redraw();
  }

  follow(word: string): void {
    this.#node = following(this.#node, word);
    if (this.grip.move !== null) this.say(moveWords(this.rows, this.grip.move));
    this.redraw();
  }

  say(text: string): void {
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => {
      this.#said = text;
      this.redraw();
    }, announceAfter);
  }
}
