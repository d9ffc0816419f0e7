// What lies below the first screen of the lab, and the wall under its chart: verdict, table, tree
// and honest total. Made once its part of the page's script is there (lab.ts, newBelow).
import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Analysis, Proof } from '../../analysis/analysis.ts';
import type { DocumentModel } from '../../document/document-model.ts';
import { paintCodeTree } from '../../parts/code-tree.ts';
import { layoutCodeTree, symbolAt as symbolInTree } from '../../parts/code-tree-layout.ts';
import type { DockedChart } from '../../parts/code-wall-ribbons.ts';
import { unitNames } from '../../text/unit.ts';
import { rate, whole } from '../common/numbers.ts';
import { differing, type Options } from '../common/options.ts';
import { hitTest, picture } from '../common/picture.ts';
import { VerdictPanel } from '../verdict/verdict-panel.ts';
import { WallPanel } from '../wall/wall-panel.ts';
import { CodeTable, usualTable } from './code-table.ts';
import { FilePanel } from './file-panel.ts';
import { honestTotalPanel } from './honest-total.ts';
import type { SurprisalLab } from './lab.ts';

/** A tree with more, as of words of thousands of bits, would hold up the page for seconds. */
const mostNodes = 20_000;

export class LabBelow {
  readonly #lab: SurprisalLab;
  readonly #verdict: VerdictPanel;
  readonly #table: CodeTable;
  readonly #file: FilePanel;
  readonly #wall: WallPanel;

  constructor(lab: SurprisalLab) {
    this.#lab = lab;
    this.#verdict = new VerdictPanel(lab);
    this.#table = new CodeTable(lab);
    this.#file = new FilePanel(lab);
    this.#wall = new WallPanel(lab);
  }

  get options(): Options {
    return differing({ node: this.#wall.node, ...this.#table.options }, { node: '', ...usualTable });
  }

  read(given: Options): void {
    this.#wall.node = String(given['node'] ?? '');
    this.#table.read(given);
  }

  wall(a: Analysis, width: number, chart: DockedChart): TemplateResult {
    return this.#wall.render(a, width, chart);
  }

  render(model: DocumentModel, a: Analysis, proof: Proof | null): unknown {
    const { active, width, highlight } = this.#lab;
    return guard([a, proof, model.state, model.settled, model.locks, active, width,
      this.#verdict.revision, this.#table.revision, this.#file.revision, highlight.row], () => html`
      <section class="verdict-section" aria-labelledby="verdict-title">
        <h3 id="verdict-title">Break my code</h3>
        ${this.#verdict.render(model, a, width)}
      </section>
      <section class="table-section" aria-labelledby="table-title">
        <h3 id="table-title">The code, as a table</h3>
        <p class="muted">${this.#tableNote(a)}</p>
        ${this.#table.render(a)}
      </section>
      <section class="tree-section" aria-labelledby="tree-title">
        <h3 id="tree-title">The code, as a tree</h3>
        ${this.#tree(a)}
      </section>
      ${honestTotalPanel(a, proof, this.#file.render(a))}`);
  }

  #tree(a: Analysis): TemplateResult {
    if (a.total === 0) return html`<p class="muted">No symbols, no tree.</p>`;
    const nodes = a.tree.length;
    if (nodes > mostNodes) {
      return html`<p class="muted">Its ${whole(nodes)} nodes are too many to be drawn.
        ${budget(a)}</p>`;
    }
    const labels = new Map(a.rows.map((row) => [row.index, row]));
    const layout = layoutCodeTree(a.tree, labels, { width: this.#lab.width });
    const label = `Code tree with ${whole(a.distinct)} leaves, 0 first, longest code word ` +
      `${a.longest} bits`;
    return html`${picture(this.#lab.highlight, hitTest(layout, symbolInTree), paintCodeTree(layout, {
      label, role: 'application', tabindex: 0, active: this.#lab.active,
    }))}
    <p class="muted">${budget(a)}</p>`;
  }

  #tableNote(a: Analysis): string {
    const unit = unitNames[a.unit].one;
    if (a.distinct === 0) return '';
    if (a.cost === null) return `${whole(a.distinct)} distinct.`;
    return `${whole(a.distinct)} distinct; p · length adds up to ` +
      `${rate(a.cost.expectedLength)} bits per ${unit}, over and under paid to ` +
      `${rate(a.cost.expectedLength - a.entropy)}.`;
  }
}

/** What the Kraft sum says of the places in the tree. */
function budget({ verdict: { kraft } }: Analysis): string {
  const sum = kraft.text === '' ? `about ${kraft.value.toFixed(6)}` : kraft.text;
  if (kraft.kind === 'complete') return 'The Kraft sum is exactly 1: no free place is left.';
  return kraft.kind === 'incomplete'
    ? `The Kraft sum is ${sum}: the code is incomplete, and the other places stay free.`
    : `The Kraft sum is ${sum}, above 1: there are more claims than places.`;
}
