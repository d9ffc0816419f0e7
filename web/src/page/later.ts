// The second part of the page's script: what lies below the first screen, the other figures, and
// what hands them on. It travels packed, and loadLater() starts it; what it shares with the first
// part is handed to it (web/split.ts).
import { Figure } from '../figures/common/figure.ts';
import { defineFigures } from '../figures/define.ts';
import { dressFigures } from '../figures/dress.ts';
import { defineLabBelow } from '../figures/lab/define-below.ts';
import { saveMenu } from '../figures/save/save-menu.ts';
import { furnish, shareButton, showAlone } from './furnish.ts';
import { handed } from './handed.ts';
import { ShareDialog } from './share-dialog.ts';

const { page } = handed;
if (page !== null) {
  dressFigures();
  const dialog = new ShareDialog(page);
  Figure.foot = (figure, place) => {
    saveMenu(figure, place);
    shareButton(dialog, figure, place);
  };
  defineLabBelow();
  defineFigures();
  page.state.arrived();
  if (page.embed === null) furnish(dialog);
  else showAlone(page, page.embed);
}
