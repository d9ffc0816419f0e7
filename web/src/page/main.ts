// Wiring: one document for the page, its worker, the figures on it, and the address that holds its
// state.
import { DocumentModel } from '../document/document-model.ts';
import { Figure } from '../figures/common/figure.ts';
import { defineLab } from '../figures/lab/define.ts';
import { links } from '../figures/common/links.ts';
import { SurprisalLab } from '../figures/lab/lab.ts';
import { encodeLink, type Parsed } from '../share/link.ts';
import { firstState } from '../share/first-state.ts';
import { WorkerClient } from '../worker/client.ts';
import { Address } from './address.ts';
import { complain } from './complain.ts';
import { drawnCss } from './drawn-sheets.ts';
import { embedded } from './embedded.ts';
import { handed } from './handed.ts';
import { linkCoder } from './link-coder.ts';
import { loadLater, startWorker, unpackModule } from './packed.ts';
import { PageState } from './page-state.ts';

// The worker starts at once, beside the first paint.
const client = new WorkerClient(startWorker, unpackModule());
const own = client.document();
links.coder = linkCoder(client.document());
const address: Address = new Address({
  state: () => pageState.value,
  changing: () => pageState.changing,
  opened(parsed) {
    complain(parsed.ok ? parsed.note : `${parsed.error} The page stands as it comes instead.`);
    pageState.open(parsed.ok ? parsed.value : { document: firstState, figures: {} });
  },
  written(where) {
    const lab = document.querySelector('surprisal-lab');
    if (lab instanceof SurprisalLab) lab.kept = where;
  },
});
const embed = embedded();
const linked = location.hash.includes('=');
const asked: Parsed | null = linked || address.left ? await address.read() : null;
const model: DocumentModel = new DocumentModel(own,
  asked?.ok === true ? asked.value.document : firstState, null);
const pageState: PageState = new PageState(model, () => address.changed());
links.state = () => pageState.value;
if (asked?.ok === true) pageState.open(asked.value);
if (asked !== null && (!asked.ok || asked.note !== '')) {
  complain(asked.ok ? asked.note : `${asked.error} The page stands as it comes instead.`);
}
links.here = async () => {
  const fragment = await encodeLink(pageState.value, links.coder);
  // What does not fit a link is where the address says.
  return fragment === null ? location.href
    : location.href.replace(/#.*$/s, '') + (fragment && `#${fragment}`);
};
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
  handed.page = { model, address, state: pageState, embed };
  defineLab();
  pageState.arrived();
  const lab = document.querySelector('surprisal-lab');
  if (!(lab instanceof SurprisalLab)) return void follow().then(show);
  await lab.updateComplete;
  // What an assignment hides is hidden once the second part of the script is there.
  if (asked?.ok !== true || asked.value.figures['assignment'] === undefined) show();
  performance.mark('live');
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (!linked && embed === null && entry?.type === 'navigate' && window.top === window) lab.sweep();
  requestAnimationFrame(() => setTimeout(() => void follow().then(show)));
}

/** The rest of the page. */
function follow(): Promise<void> {
  return loadLater(drawnCss).catch((problem: unknown) => complain(String(problem)));
}

/** What a link brings comes in place of what the build has drawn, which was hidden so long. */
function show(): void {
  document.documentElement.classList.remove('linked');
}

/** With the first answer: so the figure is drawn once. Until then what the build has drawn stays. */
function answered(): void {
  if (model.analysis !== null) return void goLive();
  if (model.trouble === null) return;
  show();
  complain(model.trouble.text);
  if (linked && model.state !== firstState) model.open(firstState);
  else model.removeEventListener('change', answered);
}

model.addEventListener('change', answered);
