// Wiring: one document for the page, its worker, and the figures on it.
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
const model = new DocumentModel(client.document(), firstState, null);
model.retry();

/** The live figure takes the place of what the build has drawn. */
async function goLive(): Promise<void> {
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

/** With the first answer: so the figure is drawn once. Until then what the build has drawn stays. */
function answered(): void {
  if (model.analysis !== null) void goLive();
  else if (model.trouble !== null) complain(model.trouble.text);
}

/** Once: what comes after it comes of the same. */
function complain(text: string): void {
  model.removeEventListener('change', answered);
  const alert = document.createElement('p');
  alert.setAttribute('role', 'alert');
  alert.textContent = text;
  document.querySelector('main')?.prepend(alert);
}

model.addEventListener('change', answered);
