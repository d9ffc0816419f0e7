// Wiring: one document for the page, its worker, and the figures on it.
import type { Analysis } from '../analysis/analysis.ts';
import { DocumentModel } from '../document/document-model.ts';
import { defineLab } from '../figures/lab/define.ts';
import { SurprisalLab } from '../figures/lab/lab.ts';
import { WorkerClient } from '../worker/client.ts';
import { firstState } from './first-state.ts';
import { startWorker, unpackModule } from './packed.ts';

// The worker starts at once, beside the first paint.
const client = new WorkerClient(startWorker, unpackModule());
const drawn = document.getElementById('first-analysis')?.textContent ?? '';
const model = new DocumentModel(client, firstState, JSON.parse(drawn) as Analysis);
model.addEventListener('change', () => {
  if (model.version === 1) performance.mark('first-answer');
});
model.retry();

/** The live figure takes the place of what the build has drawn. */
function goLive(): void {
  SurprisalLab.newModel = () => model;
  defineLab();
  const lab = document.querySelector('surprisal-lab');
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const fresh = entry?.type === 'navigate' && window.top === window;
  if (fresh && lab instanceof SurprisalLab) lab.sweep();
}

// After the first paint; but a hidden page paints nothing, and would wait for ever.
if (document.visibilityState === 'hidden') goLive();
else requestAnimationFrame(() => setTimeout(goLive));
