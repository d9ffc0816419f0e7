// The style sheets of what stands below the first screen. In the page's bundle
// page/later-sheets.ts stands in for this file.
import type { CSSResultOrNative } from 'lit';
import { ambiguityStyles } from '../parts/ambiguity.ts';
import { codeTreeStyles } from '../parts/code-tree.ts';
import { codeWallStyles } from '../parts/code-wall.ts';
import { swapStyles } from '../parts/swap.ts';
import { assignmentStyles } from './assignment/assignment-styles.ts';
import { checksStyles } from './checks/checks-styles.ts';
import { decoderStyles } from './decoder/decoder-styles.ts';
import { shareStyles } from './common/share-styles.ts';
import { floorStyles } from './floor/pictures.ts';
import { informationStyles } from './information/pictures.ts';
import { intervalStyles } from './interval/pictures.ts';
import { codeTableStyles } from './lab/code-table-row.ts';
import { codewordFieldStyles } from './lab/codeword-field.ts';
import { honestTotalStyles } from './lab/honest-total.ts';
import { ladderStyles } from './ladder/ladder-styles.ts';
import { mismatchSheets } from './mismatch/mismatch-styles.ts';
import { noiseStyles } from './noise/noise-styles.ts';
import { ordersStyles } from './orders/orders-styles.ts';
import { predictionStyles } from './prediction/prediction-styles.ts';
import { robotStyles } from './robot/robot-styles.ts';
import { saveStyles } from './save/save-menu.ts';
import { pieceStyles } from './verdict/pieces.ts';
import { verdictStyles } from './verdict/verdict-panel.ts';
import { wallPanelStyles, wallStyles } from './wall/wall-styles.ts';
import { wallZoomStyles } from './wall/wall-zoom.ts';

export const laterSheets: CSSResultOrNative[] = [
  shareStyles, codeTreeStyles, codeWallStyles, ambiguityStyles, swapStyles, pieceStyles,
  verdictStyles, codeTableStyles, codewordFieldStyles, honestTotalStyles, wallPanelStyles,
  wallZoomStyles, wallStyles, robotStyles, decoderStyles, informationStyles, floorStyles,
  ...mismatchSheets, intervalStyles, noiseStyles, predictionStyles, ordersStyles, ladderStyles,
  checksStyles, saveStyles, assignmentStyles,
];
