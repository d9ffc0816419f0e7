// Brings what lies below the first screen to every <surprisal-lab>, also to those that are there.
import { LabBelow } from './lab-below.ts';
import { SurprisalLab } from './lab.ts';

export function defineLabBelow(): void {
  SurprisalLab.newBelow = (lab) => new LabBelow(lab);
  for (const lab of document.querySelectorAll('surprisal-lab')) {
    if (lab instanceof SurprisalLab) lab.requestUpdate();
  }
}
