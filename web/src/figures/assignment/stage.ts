// Which parts of the page an assignment shows, and which controls go with what it locks. One style
// sheet for the page and one for each figure on its document; names come from links, so only
// patterns of letters get here (share/assignment.ts).
import type { Lock } from '../../analysis/state.ts';
import type { DocumentModel } from '../../document/document-model.ts';
import { Figure } from '../common/figure.ts';

/** The pieces of the lab. */
export const pieces: Readonly<Record<string, readonly [title: string, selector: string]>> = {
  text: ['the text', '.text-box, .source, .side'],
  stream: ['its bits', '.stream-panel'],
  numbers: ['the numbers', '.headline, [role=status].hidden'],
  chart: ['the area chart', '.chart'],
  codes: ['the choice of codes', '.codes'],
  ruler: ['the ruler', '.ruler-place, .closing'],
  verdict: ['the verdict', '.verdict-section'],
  table: ['the table', '.table-section'],
  tree: ['the tree', '.tree-section'],
  total: ['the honest total', '.honest-total'],
};

const lockedControls: Readonly<Record<Lock, string>> = {
  text: '.file, .drop, .samples',
  unit: '',
  code: '.codes [role=group] button:not([aria-pressed=true]), [aria-controls=all-codes], ' +
    '#all-codes, .mends',
  words: '.word-form, .wall-history, .mends, .edited ~ button',
};

export class Stage {
  readonly #page = new CSSStyleSheet();
  readonly #figures = new Map<ShadowRoot, CSSStyleSheet>();

  /** `parts`: those that are shown; null for all. */
  set(parts: readonly string[] | null, locks: readonly Lock[], model: DocumentModel): void {
    const shown = new Set(parts?.map((part) => part.split('.')[0]));
    put(document, this.#page, parts === null ? '' : `main > :not(${['.complaint',
      'surprisal-assignment', ...Array.from(shown, (name) => `surprisal-${name}`)].join()})`);
    for (const figure of document.querySelectorAll('main > *')) {
      const root = figure.shadowRoot;
      if (!(figure instanceof Figure) || root === null || figure.model !== model) continue;
      const sheet = this.#figures.get(root) ?? new CSSStyleSheet();
      this.#figures.set(root, sheet);
      const whole = parts === null || figure.localName !== 'surprisal-lab' || parts.includes('lab');
      put(root, sheet, [...parts === null ? [] : ['.save'], ...locks.map((lock) => lockedControls[lock]),
        ...whole ? [] : Object.entries(pieces).flatMap(([name, [, selector]]) =>
          parts.includes(`lab.${name}`) ? [] : [selector])].filter(Boolean).join());
    }
  }
}

function put(root: DocumentOrShadowRoot, sheet: CSSStyleSheet, hidden: string): void {
  sheet.replaceSync(hidden === '' ? '' : `${hidden} { display: none !important }`);
  if (!root.adoptedStyleSheets.includes(sheet)) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }
}

/** The parts that there are to choose from, as they stand in links, with their titles. */
export function partsOfPage(): [name: string, title: string][] {
  return Array.from(document.querySelectorAll('main > *')).flatMap((figure): [string, string][] => {
    const name = figure.localName.replace('surprisal-', '');
    if (!(figure instanceof Figure) || name === 'assignment') return [];
    const title = figure.renderRoot.querySelector('h2')?.textContent ?? name;
    return name !== 'lab' ? [[name, title]] : Object.entries(pieces).map(([piece, [called]]) =>
      [`lab.${piece}`, `Your text: ${called}`]);
  });
}
