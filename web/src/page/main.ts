// Wiring: one document for the page, its worker, and the figures on it.
import type { Analysis } from '../analysis/analysis.ts';
import { DocumentModel } from '../document/document-model.ts';
import { Figure } from '../figures/common/figure.ts';
import { defineFigures } from '../figures/define.ts';
import { defineLab } from '../figures/lab/define.ts';
import { SurprisalLab } from '../figures/lab/lab.ts';
import { WorkerClient } from '../worker/client.ts';
import { firstState } from './first-state.ts';
import { startWorker, unpackModule } from './packed.ts';

// The worker starts at once, beside the first paint.
const client = new WorkerClient(startWorker, unpackModule());
const drawn = document.getElementById('first-analysis')?.textContent ?? '';
const model = new DocumentModel(client.document(), firstState, JSON.parse(drawn) as Analysis);
model.retry();

/** How long the page waits for the engine before it goes live without an answer, milliseconds. */
const patience = 1000;

/** The live figure takes the place of what the build has drawn. */
async function goLive(): Promise<void> {
  clearTimeout(waiting);
  model.removeEventListener('change', answered);
  Figure.newModel = () => model;
  Figure.newDocument = (state) => {
    const own = new DocumentModel(client.document(), state, null);
    own.retry();
    return own;
  };
  defineLab();
  const lab = document.querySelector('surprisal-lab');
  if (!(lab instanceof SurprisalLab)) return;
  await lab.updateComplete;
  performance.mark('live');
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (entry?.type === 'navigate' && window.top === window) lab.sweep();
  requestAnimationFrame(() => setTimeout(defineFigures));
}

/** With the first answer, or word of trouble: so the figure is drawn once. */
function answered(): void {
  if (model.version > 0 || model.trouble !== null) void goLive();
}

model.addEventListener('change', answered);
const waiting = setTimeout(goLive, patience);
