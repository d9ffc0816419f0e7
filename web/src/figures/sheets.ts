// The style sheets of the first screen, adopted by every figure. In the page's bundle
// page/drawn-sheets.ts stands in for this file.
import type { CSSResultOrNative } from 'lit';
import { areaChartStyles } from '../parts/area-chart.ts';
import { streamStyles } from '../parts/bit-stream.ts';
import { hueStyles } from '../parts/marks.ts';
import { rulerStyles } from '../parts/ruler.ts';
import { base } from '../styles/base.ts';
import { tokens } from '../styles/tokens.ts';
import { codeChooserStyles } from './lab/code-chooser.ts';
import { headlineStyles } from './lab/headline.ts';
import { labStyles } from './lab/lab-styles.ts';
import { sourceControlStyles } from './lab/source-controls.ts';
import { streamPanelStyles } from './lab/stream-panel.ts';
import { textBoxStyles } from './lab/text-box.ts';

export const figureSheets: CSSResultOrNative[] = [
  tokens, base, hueStyles, areaChartStyles, rulerStyles, streamStyles, labStyles, textBoxStyles,
  sourceControlStyles, headlineStyles, streamPanelStyles, codeChooserStyles,
];
