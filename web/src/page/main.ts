// Wiring: one document for the page, its worker, and the figures on it.
import type { Analysis } from '../analysis/analysis.ts';
import { DocumentModel } from '../document/document-model.ts';
import { defineLab } from '../figures/lab/define.ts';
import { SurprisalLab } from '../figures/lab/lab.ts';
import { WorkerClient } from '../worker/client.ts';
import { firstState } from './first-state.ts';
import { startWorker, unpackModule } from './packed.ts';

/** What the build has drawn stands at once; the live figure takes its place after that paint. */
function start(): void {
  const client = new WorkerClient(startWorker, unpackModule());
  const drawn = document.getElementById('first-analysis')?.textContent ?? '';
  const model = new DocumentModel(client, firstState, JSON.parse(drawn) as Analysis);
  SurprisalLab.newModel = () => model;
  defineLab();
  model.addEventListener('change', () => {
    if (model.version === 1) performance.mark('first-answer');
  });
  model.retry();
  const lab = document.querySelector('surprisal-lab');
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const fresh = entry?.type === 'navigate' && window.top === window;
  if (fresh && lab instanceof SurprisalLab) lab.sweep();
}

// A hidden page paints nothing, and would wait for ever.
if (document.visibilityState === 'hidden') start();
else requestAnimationFrame(() => setTimeout(start));
