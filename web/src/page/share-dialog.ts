// "Embed and share": a figure as a link, as code for a page, as a QR code; each can be copied, by keys
// where the browser allows the page no clipboard.
import { html, nothing, render, svg, type TemplateResult } from 'lit';
import { Figure } from '../figures/common/figure.ts';
import { links } from '../figures/common/links.ts';
import {
  frameCode, lengthWords, markdown, pageLink, scriptCode, type Shared,
} from '../share/embed-code.ts';
import { firstState } from '../share/first-state.ts';
import { encodeLink } from '../share/link.ts';
import { qrCode } from '../share/qr.ts';
import type { Handed } from './handed.ts';
import { nameOf, sections, titles } from './sections.ts';
import { textOf } from './page-state.ts';
import { printWorksheet } from './worksheet.ts';

/** More characters make a QR code that few cameras read. */
const longestQr = 1000;

export class ShareDialog {
  readonly #host: Handed;
  readonly #root: ShadowRoot;
  #figure: Figure | null = null;
  #preview: Figure | null = null;
  /** Of the whole page, and of the figure alone. */
  #links: readonly (string | null)[] = [];
  #show = new Set<string>();
  #said = '';

  constructor(host: Handed) {
    this.#host = host;
    this.#root = document.createElement('div').attachShadow({ mode: 'open' });
    this.#root.adoptedStyleSheets = Figure.styles as CSSStyleSheet[];
  }

  /** `at`: the label of the field to begin with. */
  async open(figure: Figure, at = 'Link'): Promise<void> {
    document.body.append(this.#root.host);
    await this.#choose(figure);
    const dialog = this.#root.querySelector('dialog');
    if (dialog?.open === false) dialog.showModal();
    // In a frame as high as its figure the middle may be far from what is in view.
    const { top } = figure.getBoundingClientRect();
    if (dialog !== null && parent !== window) dialog.style.marginTop = `${Math.max(0, -top)}px`;
    this.#root.querySelector<HTMLElement>(`[aria-label="${at}"]`)?.focus();
  }

  async #choose(figure: Figure): Promise<void> {
    this.#figure = figure;
    this.#show = new Set(figure.shown);
    this.#said = '';
    const own = figure.model !== this.#host.model;
    const state = own ? firstState : this.#host.model.state;
    const name = nameOf(figure);
    const options = textOf(figure);
    this.#links = await Promise.all([
      encodeLink(this.#host.state.value, links.coder),
      encodeLink({ document: state, figures: { [name]: options } }, links.coder),
    ]);
    this.#preview = document.createElement(figure.localName) as Figure;
    if (!own) this.#preview.model = Figure.newDocument(state);
    this.#preview.options = options;
    this.#draw();
  }

  #draw(): void {
    const figure = this.#figure;
    if (figure === null) return;
    if (this.#preview !== null) this.#preview.show = [...this.#show];
    render(html`<dialog aria-labelledby="share-title" @close=${() => this.#closed()}>
      <form method="dialog"><button class="close">Close</button></form>
      <h2 id="share-title">Embed and share</h2>
      <label>Figure <select @change=${(event: Event) => void this.#changed(event)}>${
        sections().map((name) => html`<option value=${name}
          .selected=${name === nameOf(figure)}>${titles[name]}</option>`)}</select></label>
      ${this.#givens(nameOf(figure))}
      <p role="status">${this.#said}</p>
      <h3>Worksheet</h3>
      <p>${this.#sheet('Print it to be filled in', false)} ${this.#sheet('Print it solved', true)}</p>
      <h3>Preview</h3>
      <div class="preview" role="region" aria-label="Preview" tabindex="0"
        ><div inert>${this.#preview}</div></div>
    </dialog>`, this.#root);
  }

  #givens(name: string): unknown {
    const [whole, alone] = this.#links;
    if (whole == null || alone == null) {
      return html`<p>This text is too long for a link. Hand it on as a file, by Save in the first
        section.</p>`;
    }
    const title = titles[name] ?? name;
    const page = location.href.replace(/[?#].*$/s, '');
    const of = (link: string): Shared => ({ page, figure: name, title, link, show: [...this.#show] });
    const { content } = this.#host.model.state;
    const link = pageLink(of(whole));
    return html`
      ${location.protocol === 'file:' ? html`<p>This page was opened from a disk: what stands here
        opens on this machine only.</p>` : nothing}
      ${this.#host.address.writable ? nothing : html`<p>Here the page cannot write its state into its
        address: a reload loses it, but for this link.</p>`}
      ${given('Link', link, this.#copy, lengthWords(link,
        content.kind === 'text' ? content.text.length : 0))}
      ${this.#parts()}
      ${given('Frame', frameCode(of(alone)), this.#copy, 'HTML for any page, of a height that stays.')}
      ${given('Script', scriptCode(of(alone)), this.#copy,
        'HTML for a page that may have scripts: the frame gets the height of its figure.')}
      ${given('Markdown', markdown(of(whole)), this.#copy)}
      <h3>QR code</h3>
      ${paintQr(link)}`;
  }

  #sheet(words: string, solved: boolean): TemplateResult {
    return html`<button @click=${() => {
      const figure = this.#figure;
      if (figure?.model != null) {
        printWorksheet(figure, titles[nameOf(figure)] ?? '', figure.model, solved);
      }
    }}>${words}</button>`;
  }

  #parts(): TemplateResult | typeof nothing {
    const parts = Object.keys(this.#figure?.parts ?? {});
    return html`<fieldset><legend>Embed only</legend>${parts.map((part) => html`<label><input
      type="checkbox" .checked=${this.#show.has(part)} @change=${(event: Event) => {
        if ((event.target as HTMLInputElement).checked) this.#show.add(part);
        else this.#show.delete(part);
        this.#draw();
      }}> ${part}</label>`)}</fieldset>`;
  }

  async #changed({ target }: Event): Promise<void> {
    const { value } = target as HTMLSelectElement;
    const figure = document.querySelector(`main > surprisal-${value}`);
    if (figure instanceof Figure) await this.#choose(figure);
  }

  /** The text stays selected: where copying is not allowed, keys copy it. */
  #copy = async (event: Event): Promise<void> => {
    const field = (event.target as Element).parentElement?.querySelector('textarea');
    if (field == null) return;
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      this.#said = 'Copied.';
    } catch {
      this.#said = document.execCommand('copy') ? 'Copied.'
        : 'The browser does not allow copying here: it is selected, so Ctrl or Cmd with C copies it.';
    }
    this.#draw();
  };

  #closed(): void {
    this.#preview = null;
    this.#draw();
    this.#root.host.remove();
  }
}

function given(
  name: string, text: string, copy: (event: Event) => void, note = '',
): TemplateResult {
  const id = `given-${name}`;
  return html`<div class="given"><label for=${id}>${name}</label>
    <textarea id=${id} aria-label=${name} readonly rows="2" .value=${text}
      @focus=${({ target }: Event) => (target as HTMLTextAreaElement).select()}></textarea>
    <button aria-label=${`Copy: ${name}`} @click=${copy}>Copy</button>
    ${note === '' ? nothing : html`<p class="muted">${note}</p>`}</div>`;
}

/** Dark on light in dark mode too: cameras want it so. */
function paintQr(text: string): TemplateResult {
  const code = text.length > longestQr ? null : qrCode(text);
  if (code === null) return html`<p>The link is too long for one that a camera reads.</p>`;
  return html`<svg class="qr" viewBox="0 0 ${code.size} ${code.size}" role="img"
    aria-label="QR code of the link" shape-rendering="crispEdges">${
      svg`<rect width="100%" height="100%" fill="#fff"></rect><path d=${code.path}></path>`}</svg>`;
}
