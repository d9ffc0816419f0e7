// Any state on paper: the text, what is asked of it, and room for the answers, or the answers.
import { html, nothing, render, type TemplateResult } from 'lit';
import type { SymbolRow } from '../analysis/analysis.ts';
import type { DocumentModel } from '../document/document-model.ts';
import { titleOf } from '../figures/common/code-titles.ts';
import { Figure } from '../figures/common/figure.ts';
import { rate, symbols, whole } from '../figures/common/numbers.ts';
import { unitNames } from '../text/unit.ts';

/** Rows of the table, characters of the text, and pictures that a sheet has room for. */
const mostRows = 32;
const mostText = 1500;
const mostPictures = 2;

/** Prints the sheet of a figure's document, and nothing else of the page. */
export function printWorksheet(
  figure: Figure, title: string, model: DocumentModel, solved: boolean,
): void {
  const host = document.createElement('div');
  host.className = 'paper';
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = Figure.styles as CSSStyleSheet[];
  render(sheet(title, model, solved), root);
  if (solved) root.firstElementChild?.append(...picturesOf(figure));
  document.body.append(host);
  document.adoptedStyleSheets.push(alone());
  addEventListener('afterprint', () => {
    host.remove();
    document.adoptedStyleSheets.pop();
  }, { once: true });
  print();
}

function alone(): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync('@media screen{.paper{display:none}}@media print{body>:not(.paper){display:none}}');
  return made;
}

function sheet(title: string, model: DocumentModel, solved: boolean): TemplateResult {
  const { analysis: a, state: { content, distribution } } = model;
  if (a === null) return html``;
  const line = html`<span class="blank"></span>`;
  const fill = (answer: unknown, given = solved): unknown => given ? answer : line;
  const text = content.kind === 'text' ? [...content.text] : null;
  const rows = a.rows.toSorted((one, two) => two.count - one.count || one.index - two.index);
  const cells = (row: SymbolRow): unknown[] => [
    fill(html`<bdi>${row.label}</bdi>`, solved || distribution !== 'text'),
    fill(whole(row.count), solved || distribution !== 'text'),
    fill(html`<code>${row.codeword}</code>`), fill(row.codeword.length)];
  const { one } = unitNames[a.unit];
  return html`<div class="blanks">
    <h2>${title}</h2>
    ${solved ? nothing : html`<p>Name ${line} Date ${line}</p>`}
    ${distribution !== 'text' ? nothing : html`<p class="question"><bdi>${text === null
      ? `${symbols(a.total, a.unit)} of a file` : text.slice(0, mostText).join('')}${
      text !== null && text.length > mostText ? ' …' : ''}</bdi></p>`}
    <p>One symbol is a ${one}. The code: ${titleOf(a.code) || 'one of your own'}.</p>
    <table><tr>${['symbol', 'count', 'code word', 'bits'].map((name) => html`<th>${name}</th>`)}</tr>
      ${rows.slice(0, mostRows).map((row) => html`<tr>${cells(row).map((cell) =>
        html`<td>${cell}</td>`)}</tr>`)}</table>
    ${a.distinct > mostRows ? html`<p>The ${mostRows} most common of ${
      symbols(a.distinct, a.unit)}.</p>` : nothing}
    <p>Symbols in all ${fill(whole(a.total))}</p>
    <p>Bits in all ${fill(a.cost === null ? 'none: a symbol has no code word' : whole(a.cost.totalBits))}</p>
    <p>Bits per ${one} ${fill(a.cost === null ? 'none' : rate(a.cost.expectedLength))}</p>
    <p>Entropy, bits per ${one} ${fill(rate(a.entropy))}</p>
    ${solved ? nothing : html`<p>The code tree</p><div class="room"></div>`}</div>`;
}

/** Copies; behind them the patterns that they may be painted with, whichever picture has them. */
function picturesOf({ renderRoot }: Figure): Element[] {
  const patterns = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  patterns.setAttribute('class', 'hidden');
  patterns.append(...Array.from(renderRoot.querySelectorAll('pattern'), copyOf));
  return [...Array.from(renderRoot.querySelectorAll('svg[aria-label]:not(.over)'))
    .slice(0, mostPictures).map(copyOf), patterns];
}

function copyOf(element: Element): Element {
  return element.cloneNode(true) as Element;
}
