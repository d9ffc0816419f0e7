// Which parts of the page an assignment shows, and which controls go with what it locks. One style
// sheet for the page and one for each figure on its document; names come from links, so only
// patterns of letters get here (share/assignment.ts).
import type { Lock } from '../../analysis/state.ts';
import type { DocumentModel } from '../../document/document-model.ts';
import { Figure } from '../common/figure.ts';

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
    const shown = (parts ?? []).map((part) => part.split('.'));
    put(document, this.#page, parts === null ? '' : hide([`main > :not(${['.complaint',
      'surprisal-assignment', ...shown.map(([name]) => `surprisal-${name}`)].join()})`]));
    for (const figure of document.querySelectorAll('main > *')) {
      const root = figure.shadowRoot;
      if (!(figure instanceof Figure) || root === null) continue;
      const sheet = this.#figures.get(root) ?? new CSSStyleSheet();
      this.#figures.set(root, sheet);
      const own = shown.filter(([name]) => figure.localName === `surprisal-${name}`);
      const pieces = own.some(([, piece]) => piece === undefined) ? []
        : own.map(([, piece]) => piece ?? '');
      // What a file or a voice would tell is hidden with the pieces.
      put(root, sheet, figure.rulesToShow(pieces) + hide([parts === null ? '' : '.save, .share',
        pieces.length === 0 ? '' : '[role=status].hidden',
        ...figure.model === model ? locks.map((lock) => lockedControls[lock]) : []]));
    }
  }
}

function hide(selectors: readonly string[]): string {
  const hidden = selectors.filter(Boolean).join();
  return hidden === '' ? '' : `${hidden}{display:none!important}`;
}

function put(root: DocumentOrShadowRoot, sheet: CSSStyleSheet, rules: string): void {
  sheet.replaceSync(rules);
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
    return name !== 'lab' ? [[name, title]] : Object.keys(figure.parts).map((piece) =>
      [`lab.${piece}`, `Your text: ${piece}`]);
  });
}
