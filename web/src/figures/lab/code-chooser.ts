// The choice of the code: three at hand, the others in a list that says what each would cost; and
// the way back from a code that was edited.
import { css, html, nothing, type ReactiveController, type ReactiveControllerHost,
  type TemplateResult } from 'lit';
import type { Analysis, BlockOffer, CodeOffer, Offers } from '../../analysis/analysis.ts';
import { baseOf, codeNames } from '../../analysis/codes.ts';
import type { DocumentModel } from '../../document/document-model.ts';
import { unitNames } from '../../text/unit.ts';
import { codesAbout, titleOf } from '../common/code-titles.ts';
import { bits, rate } from '../common/numbers.ts';

const atHand = ['huffman', 'shannon', 'fixed-length'] as const;

export interface ChooserHost extends ReactiveControllerHost {
  readonly model: DocumentModel | null;
}

export class CodeChooser implements ReactiveController {
  readonly #host: ChooserHost;
  /** Whether all codes are listed. */
  open = false;
  #offers: Offers = { codes: [], blocks: [] };
  #offersOf = -1;

  constructor(host: ChooserHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Asks for the costs while the list is open. */
  hostUpdated(): void {
    const model = this.#host.model;
    if (model == null || !this.open || !model.settled || this.#offersOf === model.version) return;
    this.#offersOf = model.version;
    void model.ask('offers', {}).then((offers) => {
      if (offers === null) return;
      this.#offers = offers;
      this.#host.requestUpdate();
    });
  }

  /** What the list says of the codes, while it is open. */
  get offers(): readonly CodeOffer[] { return this.open ? this.#offers.codes : []; }

  render(model: DocumentModel, a: Analysis): TemplateResult {
    const base = baseOf(model.state.code);
    const others = !atHand.some((name) => name === base);
    return html`<div class="codes">
      <div class="code-line">
        <span class="muted" id="code-label">Code</span>
        <span role="group" aria-labelledby="code-label">${[
          ...atHand, ...(others ? [base] : []),
        ].map((name) => html`<button
          aria-pressed=${name === model.state.code ? 'true' : 'false'}
          @click=${() => model.setCode(name)}>${titleOf(name)}</button>`)}</span>
        <button class="plain" aria-expanded=${String(this.open)} aria-controls="all-codes"
          @click=${this.#toggle}>${this.open ? 'fewer codes' : 'all codes'}</button>
        ${model.edited ? html`<span class="edited">edited</span>
          <button class="plain" @click=${() => model.resetCode()}
            >Reset to ${titleOf(base)}</button>` : nothing}
        ${model.canUndo || model.canRedo ? html`
          <button class="plain" ?disabled=${!model.canUndo} @click=${() => model.undo()}
            >Undo</button>
          <button class="plain" ?disabled=${!model.canRedo} @click=${() => model.redo()}
            >Redo</button>` : nothing}
      </div>
      <div id="all-codes">${this.open ? this.#list(model, a) : nothing}</div>
    </div>`;
  }

  #toggle = (): void => {
    this.open = !this.open;
    this.#host.requestUpdate();
  };

  #list(model: DocumentModel, a: Analysis): TemplateResult {
    const offers = new Map(this.#offers.codes.map((offer) => [offer.name, offer]));
    return html`<table class="all-codes">
      <thead><tr><th scope="col">code</th><th scope="col">bits per ${unitNames[a.unit].one}</th>
        <th scope="col">in all</th><th scope="col">how</th></tr></thead>
      <tbody>${codeNames.map((name) => {
        const offer = offers.get(name);
        const { title, about } = codesAbout[name];
        const chosen = name === model.state.code;
        return html`<tr class=${chosen ? 'chosen' : ''}>
          <th scope="row"><button class="plain" aria-pressed=${String(chosen)}
            ?disabled=${offer?.expectedLength == null}
            @click=${() => model.setCode(name)}>${title}</button></th>
          ${offer?.expectedLength == null || offer.totalBits === null
            ? html`<td class="number">–</td><td class="number">–</td>`
            : html`<td class="number">${rate(offer.expectedLength)}</td>
              <td class="number">${bits(offer.totalBits)}</td>`}
          <td class="muted">${about} ${offer?.reason ?? ''}</td></tr>`;
      })}</tbody></table>
      ${this.#offers.blocks.length === 0 || a.total === 0 ? nothing
        : blocksTable(this.#offers.blocks, a)}`;
  }
}

/** Blocks of n symbols, each with one code word: as if drawn apart, and as they occur here. */
function blocksTable(blocks: readonly BlockOffer[], a: Analysis): TemplateResult {
  return html`<table class="all-codes">
    <caption>Huffman’s code for blocks of symbols, bits per ${unitNames[a.unit].one}. A block’s
      weight is the product of its symbols’ counts; or, in-sample, how often the very block
      occurs here: that code has to be told with its table.</caption>
    <thead><tr><th scope="col">blocks of</th><th scope="col">product</th>
      <th scope="col">in-sample</th><th scope="col">with its table</th></tr></thead>
    <tbody>${blocks.map(({ length, totalBits, reason, counted }) => html`<tr>
      <th scope="row">${length}</th>
      <td class="number">${totalBits === null ? html`<span class="muted">${reason}</span>`
        : rate(totalBits / a.total)}</td>
      <td class="number">${counted === null ? '–' : rate(counted.totalBits / a.total)}</td>
      <td class="number">${counted === null ? '–'
        : rate((counted.totalBits + counted.tableBits) / a.total)}</td></tr>`)}</tbody></table>`;
}

export const codeChooserStyles = css`
  .codes { grid-area: codes; min-width: 0; font-size: 16px; }
  .code-line { display: flex; flex-wrap: wrap; gap: 4px 14px; align-items: center; }
  .code-line [role='group'] { display: inline-flex; flex-wrap: wrap; }
  .code-line [role='group'] button { border-radius: 0; margin-right: -1px; }
  .edited { border: 1px solid var(--ink); padding: 0 8px; border-radius: 3px; }
  .all-codes { border-collapse: collapse; width: 100%; margin-top: 8px; line-height: 1.35; }
  .all-codes th, .all-codes td { text-align: left; font-weight: 400; padding: 4px 14px 4px 0;
    vertical-align: baseline; border-bottom: 1px solid var(--line); }
  .all-codes caption { text-align: left; color: var(--muted); padding: 16px 0 6px; }
  .all-codes .number { text-align: right; white-space: nowrap; }
  .all-codes .chosen { background: var(--wash); }
  .all-codes .chosen .plain { text-decoration-thickness: 3px; background: none;
    color: var(--ink); }
  @container (max-width: 640px) {
    .all-codes tr { display: flex; flex-wrap: wrap; border-bottom: 1px solid var(--line); }
    .all-codes th, .all-codes td { border: 0; }
    .all-codes td:last-child { flex-basis: 100%; }
    .all-codes thead { display: none; }
  }
`;
