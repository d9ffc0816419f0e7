// Below each figure: its pictures, its code table and its analysis as files.
import { css, html, nothing, render, type TemplateResult } from 'lit';
import type { Analysis, SymbolRow } from '../../analysis/analysis.ts';
import type { DocumentModel } from '../../document/document-model.ts';
import { copyText } from '../common/clipboard.ts';
import { download, downloadsMayBeBlocked } from '../common/download.ts';
import type { Figure } from '../common/figure.ts';
import { links } from '../common/links.ts';
import { fileName, titleIn, type About } from './about.ts';
import { pngFile, svgFile } from './picture-file.ts';
import { analysisJson, tableCsv } from './table-file.ts';

type Picture = SVGSVGElement | HTMLCanvasElement;

interface File {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

type Make = () => Promise<File>;

const menus = new WeakMap<Figure, SaveMenu>();

/** Draws the menu of a figure into its place, after the figure was drawn. */
export function saveMenu(figure: Figure, place: HTMLElement): void {
  const menu = menus.get(figure) ?? new SaveMenu(figure, place);
  menus.set(figure, menu);
  menu.draw();
}

class SaveMenu {
  readonly #figure: Figure;
  readonly #place: HTMLElement;
  #open = false;
  #chosen = 0;
  #said = '';
  /** The last file, where the frame that the page is in may forbid to save it. */
  #made: File | null = null;

  constructor(figure: Figure, place: HTMLElement) {
    this.#figure = figure;
    this.#place = place;
  }

  get #pictures(): Picture[] {
    return [...this.#figure.renderRoot.querySelectorAll<Picture>(
      ':is(svg, canvas)[aria-label]:not(.over)')];
  }

  draw(): void {
    render(this.#pictures.length === 0 ? nothing : html`<details class="save"
      @toggle=${({ target }: Event) => {
        this.#open = (target as HTMLDetailsElement).open;
        this.draw();
      }}><summary>Save</summary>${this.#open ? this.#choices() : nothing}</details>`, this.#place);
  }

  #choices(): TemplateResult {
    const pictures = this.#pictures;
    const picture = pictures[this.#chosen] ?? pictures[0] as Picture;
    const { saved } = this.#figure;
    const button = (name: string, make: Make): TemplateResult =>
      html`<button @click=${() => this.#save(make)}>${name}</button> `;
    return html`
      <p><label>Picture <select @change=${({ target }: Event) => {
        this.#chosen = (target as HTMLSelectElement).selectedIndex;
        this.draw();
      }}>${pictures.map((one) => html`<option ?selected=${one === picture}>${titleOf(one)}</option>`)
      }</select></label>
      ${picture instanceof SVGSVGElement ? button('SVG', async () => ({
        name: this.#named('svg', picture), type: 'image/svg+xml',
        content: svgFile(picture, await aboutOf(picture)) })) : nothing}
      ${button('PNG', async () => ({ name: this.#named('png', picture), type: 'image/png',
        content: await pngFile(picture, await aboutOf(picture)) }))}</p>
      ${saved?.analysis == null ? nothing : html`<p>
        ${button('Code table, CSV', async () => {
          const [{ code, distinct }, rows] = await tableOf(saved);
          return { name: fileName('csv', 'code table', code, distinct, 'symbols'),
            type: 'text/csv', content: tableCsv(rows) };
        })}
        ${button('Analysis, JSON', async () => {
          const [a, rows] = await tableOf(saved);
          return { name: fileName('json', 'analysis', a.code, a.total, 'symbols'),
            type: 'application/json', content: analysisJson(
              a, rows, SURPRISAL_VERSION, await links.here()) };
        })}</p>`}
      <p role="status">${this.#said}</p>
      ${this.#made === null ? nothing : instead(this.#made, (said) => this.#say(said))}`;
  }

  #named(ending: string, picture: Picture): string {
    return fileName(ending, this.#figure.localName.replace('surprisal', ''), titleOf(picture));
  }

  async #save(make: Make): Promise<void> {
    try {
      const file = await make();
      const framed = downloadsMayBeBlocked();
      this.#made = framed ? file : null;
      download(file.content, file.name, file.type);
      this.#say(framed ? 'If nothing was saved, this frame does not allow it. Copy it instead.'
        : `Saved as ${file.name}.`);
    } catch (problem) {
      this.#say(`Nothing was saved: ${String(problem)}`);
    }
  }

  #say(text: string): void {
    this.#said = text;
    this.draw();
  }
}

function titleOf(picture: Element): string {
  return titleIn(picture.getAttribute('aria-label') ?? '');
}

async function aboutOf(picture: Element): Promise<About> {
  return { title: `Surprisal: ${titleOf(picture)}`, link: await links.here(),
    description: picture.getAttribute('aria-label') ?? '' };
}

/** The analysis and every row of its code table. */
async function tableOf(model: DocumentModel): Promise<[Analysis, readonly SymbolRow[]]> {
  const { analysis } = model;
  const count = analysis?.distinct ?? 0;
  const rows = await model.ask('rows',
    { query: { order: 'codeword', descending: false, from: 0, count } });
  if (analysis === null || rows === null) throw new Error('the text has changed meanwhile.');
  return [analysis, rows];
}

/** The file to be copied, or a picture to be saved by its own menu. */
function instead({ content, type }: File, say: (text: string) => void): TemplateResult {
  if (typeof content !== 'string') {
    return html`<p>A picture can be saved or copied by its own menu:</p>
      <img alt="the picture" src=${URL.createObjectURL(new Blob([content], { type }))}>`;
  }
  return html`<textarea readonly rows="4" aria-label="The file" .value=${content}></textarea>
    <p><button @click=${async () => say(await copyText(content) ? 'Copied.'
      : 'Copying is not allowed here either: select the text.')}>Copy</button></p>`;
}

export const saveStyles = css`
  .save { margin-top: 24px; font-size: 16px; }
  .save p { margin-top: 8px; }
  .save select, .save img { max-width: 100%; }
  .save textarea { width: 100%; font: 14px var(--mono); }
  @media print { .save { display: none; } }
`;
