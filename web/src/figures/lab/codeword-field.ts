// A code word in the table that is edited in place. The word is known by its symbol: when the rows
// change their order meanwhile, the field goes with it and keeps what was typed.
import { css, html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { SymbolRow } from '../../analysis/analysis.ts';
import type { DocumentModel } from '../../document/document-model.ts';
import { codewordNote } from './codeword-note.ts';
import { shortWord } from '../common/readout.ts';

/** Up to so many words all are looked at while one is typed; beyond, those at hand. */
const mostLookedAt = 20_000;

export interface FieldHost extends ReactiveControllerHost {
  readonly model: DocumentModel | null;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export class CodewordField {
  readonly #host: FieldHost;
  readonly #changed: () => void;
  #row: SymbolRow | null = null;
  #typed = '';
  /** Until something is typed, all of the word is selected, to be typed over. */
  #begun = false;
  #rows: readonly SymbolRow[] = [];
  /** The symbol whose word has, or had last, the focus; Tab stops at it. */
  #stop = -1;
  /** Whether the focus is on that word, and is to go with it when drawing anew moves it. */
  #held = false;

  /** `changed` is called before the host is drawn anew. */
  constructor(host: FieldHost, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
  }

  get stop(): number { return this.#stop; }

  /** What the cell of a word holds: `stop` where Tab is to stop. */
  cell(row: SymbolRow, stop: boolean): TemplateResult {
    if (!this.#isOpen(row)) {
      return html`<button class="word-button" tabindex=${stop ? 0 : -1} data-word=${row.index}
        aria-disabled=${String(this.#host.model?.locks.has('words') === true)}
        aria-label=${`Code word of ${row.name}: ${shortWord(row.codeword) || 'none'}`}
        >${row.codeword === '' ? html`<span class="muted">none</span>`
          : html`<code>${shortWord(row.codeword)}</code>`}</button>`;
    }
    const { kind, text } = codewordNote(this.#typed, row, this.#rows);
    return html`<input class="word-input" data-word=${row.index} .value=${this.#typed}
        aria-label=${`Code word of ${row.name}`} aria-describedby="word-note"
        aria-invalid=${kind === 'wrong' ? 'true' : 'false'} inputmode="numeric" enterkeyhint="done"
        autocomplete="off" autocapitalize="off" spellcheck="false"
        @input=${this.#input}>
      <span id="word-note" class="word-note ${kind}" role=${kind === 'wrong' ? 'alert' : 'note'}
        >${text}</span>`;
  }

  /**
   * `rows`: those at hand; where there are more words, they are asked for. An open field that holds
   * no code word comes first.
   */
  open(row: SymbolRow, rows: readonly SymbolRow[]): void {
    if (this.#host.model?.locks.has('words') === true) return;
    if (this.#row !== null && this.#element(this.#row.index) !== null && !this.#take()) {
      return this.focus(this.#row.index);
    }
    this.#row = row;
    this.#typed = row.codeword;
    this.#begun = false;
    this.#rows = rows;
    void this.#fetchAll(row);
    this.focus(row.index);
  }

  /**
   * Enter takes the word and Escape leaves it; Tab takes it and goes on to the word that `next`
   * gives, backward with Shift. Something that is no code word stays where it is.
   */
  keyed(
    event: KeyboardEvent, next: (backward: boolean) => SymbolRow | null,
    rows: readonly SymbolRow[],
  ): void {
    const row = this.#row;
    if (row === null || event.isComposing) return;
    if (!['Enter', 'Escape', 'Tab'].includes(event.key)) return;
    const following = event.key === 'Tab' ? next(event.shiftKey) : null;
    if (event.key === 'Escape') this.#close();
    else if (!this.#take()) return event.preventDefault();
    if (event.key === 'Tab' && following === null) return;
    event.preventDefault();
    if (following !== null) this.open(following, rows);
    else this.focus(row.index);
  }

  /** Puts the focus on the word of a symbol. */
  focus(index: number): void {
    this.#stop = index;
    this.#held = true;
    this.#draw();
  }

  /** After each drawing: the focus goes where its word is now. */
  drawn(): void {
    if (!this.#held) return;
    const active = this.#active();
    if (active instanceof HTMLElement && active.dataset['word'] === undefined) {
      this.#held = false;
      return;
    }
    const wanted = this.#element(this.#stop);
    if (wanted === null || wanted === active) return;
    wanted.focus();
    if (wanted instanceof HTMLInputElement && !this.#begun) wanted.select();
  }

  readonly entered = ({ target }: Event): void => {
    const word = target instanceof HTMLElement ? target.dataset['word'] : undefined;
    if (word === undefined) return;
    this.#stop = Number(word);
    this.#held = true;
  };

  /** Drawing anew may take the focus away for a moment; only who is still gone has left. */
  readonly leaving = (): void => {
    requestAnimationFrame(() => {
      const word = this.#element(this.#stop);
      if (word !== null && word !== this.#active()) this.#held = false;
      const row = this.#row;
      if (row !== null && !(this.#held && this.#stop === row.index)) {
        this.#take();
      }
    });
  };

  #isOpen({ index, name }: SymbolRow): boolean {
    return this.#row?.index === index && this.#row.name === name;
  }

  #active(): Element | null {
    return (this.#host.renderRoot as ShadowRoot).activeElement;
  }

  #element(index: number): HTMLElement | null {
    return this.#host.renderRoot.querySelector(`[data-word="${index}"]`);
  }

  async #fetchAll(row: SymbolRow): Promise<void> {
    const { model } = this.#host;
    const count = model?.analysis?.distinct ?? 0;
    if (model == null || count <= this.#rows.length || count > mostLookedAt) return;
    const all = await model.ask('rows',
      { query: { order: 'codeword', descending: false, from: 0, count } });
    if (all === null || !this.#isOpen(row)) return;
    this.#rows = all;
    this.#draw();
  }

  /** Sets the word and closes the field; false where what was typed is no code word. */
  #take(): boolean {
    const row = this.#row;
    if (row === null) return true;
    const word = this.#typed;
    if (codewordNote(word, row, []).kind === 'wrong') return false;
    if (word !== row.codeword) void this.#host.model?.setWords(new Map([[row.index, word]]));
    this.#close();
    return true;
  }

  #close(): void {
    this.#row = null;
    this.#draw();
  }

  #draw(): void {
    this.#changed();
    this.#host.requestUpdate();
  }

  #input = (event: Event): void => {
    this.#typed = (event.target as HTMLInputElement).value.trim();
    this.#begun = true;
    this.#draw();
  };
}

export const codewordFieldStyles = css`
  .word-button { border: 0; border-bottom: 1px dashed var(--muted); border-radius: 0;
    background: none; min-height: 28px; min-width: 44px; padding: 0 2px; text-align: left; }
  .word-input { font: 16px var(--mono); width: 16ch; max-width: 100%; min-height: 30px;
    padding: 0 4px; color: inherit; background: var(--paper); border: 1.5px solid var(--ink);
    border-radius: 4px; }
  .word-input[aria-invalid='true'] { border-color: var(--alert); }
  .code-table td.word { position: relative; min-width: 150px; }
  .word-note { position: absolute; top: 100%; left: 10px; z-index: 2; padding: 2px 8px;
    max-width: min(300px, 68cqw); width: max-content; white-space: normal; font-size: 16px;
    line-height: 1.3; background: var(--paper); border: 1px solid var(--muted);
    border-radius: 4px; }
  .word-note.wrong, .word-note.clashes { border-color: var(--alert); color: var(--alert); }
  tr:nth-last-child(-n + 3):not(:nth-child(-n + 3)) .word-note { top: auto; bottom: 100%; }
`;
