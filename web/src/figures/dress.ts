// Brings the style sheets of what stands below the first screen to the figures that are to come, and
// to those that are there.
import { Figure } from './common/figure.ts';
import { laterSheets } from './later-sheets.ts';

export function dressFigures(): void {
  Figure.styles = [...Figure.styles, ...laterSheets];
  const sheets = laterSheets.flatMap((sheet) =>
    ('styleSheet' in sheet ? sheet.styleSheet : sheet) ?? []);
  for (const { shadowRoot } of document.querySelectorAll('surprisal-lab')) {
    if (shadowRoot === null) continue;
    shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, ...sheets];
  }
}
