// The second part of the page's script: what lies below the first screen, and the other figures. It
// travels packed, and loadLater() starts it; what it shares with the first part is handed to it
// (web/split.ts).
import { Figure } from '../figures/common/figure.ts';
import { defineFigures } from '../figures/define.ts';
import { defineLabBelow } from '../figures/lab/define-below.ts';
import { saveMenu } from '../figures/save/save-menu.ts';

Figure.foot = saveMenu;
defineLabBelow();
defineFigures();
