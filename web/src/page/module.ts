// The figures as a module for a page of somebody else: <surprisal-robot state="…" show="…">. Each has
// a document of its own. Built to dist/figures.js, with the engine inside.
import packed from '#packed-wasm';
import { DocumentModel } from '../document/document-model.ts';
import { Figure } from '../figures/common/figure.ts';
import { defineFigures } from '../figures/define.ts';
import { dressFigures } from '../figures/dress.ts';
import { defineLabBelow } from '../figures/lab/define-below.ts';
import { links } from '../figures/common/links.ts';
import { defineLab } from '../figures/lab/define.ts';
import { firstState } from '../share/first-state.ts';
import { parseLink } from '../share/link.ts';
import { WorkerClient } from '../worker/client.ts';
import { linkCoder } from './link-coder.ts';
import { inflate, startWorker } from './packed.ts';
import { nameOf } from './sections.ts';

const module = inflate(packed);
const client = new WorkerClient(startWorker, module);
links.coder = linkCoder(client.document());

Figure.newDocument = (state) => {
  const own = new DocumentModel(client.document(), state, null);
  own.retry();
  return own;
};
/** Of figures that have none of another making. */
const plain = new WeakSet<DocumentModel>();
Figure.newModel = () => {
  const model = Figure.newDocument(firstState);
  plain.add(model);
  return model;
};
Figure.connected = (figure) => void restore(figure);

/** As its attributes say; a state that is damaged leaves the figure as it comes. */
async function restore(figure: Figure): Promise<void> {
  figure.show = (figure.getAttribute('show') ?? '').split(',');
  const parsed = await parseLink(figure.getAttribute('state') ?? '', links.coder);
  if (!parsed.ok) return console.warn(`surprisal: ${parsed.error}`);
  const { document, figures } = parsed.value;
  const { model } = figure;
  if (model !== null && plain.has(model)) model.open(document);
  figure.options = figures[nameOf(figure)] ?? {};
}

dressFigures();
defineLabBelow();
defineLab();
defineFigures();
