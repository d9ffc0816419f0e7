// All style sheets of the lab. In the page's bundle page/drawn-sheets.ts stands in for this file.
import type { CSSResultOrNative } from 'lit';
import { areaChartStyles } from '../../parts/area-chart.ts';
import { streamStyles } from '../../parts/bit-stream.ts';
import { codeTreeStyles } from '../../parts/code-tree.ts';
import { hueStyles } from '../../parts/marks.ts';
import { rulerStyles } from '../../parts/ruler.ts';
import { base } from '../../styles/base.ts';
import { tokens } from '../../styles/tokens.ts';
import { codeTableStyles } from './code-table.ts';
import { headlineStyles } from './headline.ts';
import { honestTotalStyles } from './honest-total.ts';
import { labStyles } from './lab-styles.ts';
import { sourceControlStyles } from './source-controls.ts';
import { streamPanelStyles } from './stream-panel.ts';
import { textBoxStyles } from './text-box.ts';

export const labSheets: CSSResultOrNative[] = [
  tokens, base, hueStyles, labStyles, textBoxStyles, sourceControlStyles, headlineStyles,
  areaChartStyles, rulerStyles, streamStyles, streamPanelStyles, codeTreeStyles,
  codeTableStyles, honestTotalStyles,
];
