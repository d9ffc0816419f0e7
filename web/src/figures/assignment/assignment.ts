// <surprisal-assignment>: for teachers, at the end of the page, assignments and receipts; where a
// link brings an assignment, that, first on the page.
import { html, type TemplateResult } from 'lit';
import {
  assignmentHash, assignmentOptions, readAssignment,
} from '../../share/assignment.ts';
import { Figure } from '../common/figure.ts';
import type { Options } from '../common/options.ts';
import { Builder } from './builder.ts';
import { ClassTable } from './class-table.ts';
import { Stage } from './stage.ts';
import { Task } from './task.ts';

export class SurprisalAssignment extends Figure {
  readonly #stage = new Stage();
  readonly #builder = new Builder(this);
  readonly #class = new ClassTable(this);
  #task: Task | null = null;
  #trouble = '';
  #solved = false;

  override get options(): Options {
    return this.#task === null ? {} : assignmentOptions(this.#task.assignment);
  }

  override set options(given: Options) {
    const model = this.model ??= Figure.newModel();
    const read = readAssignment(given);
    this.#trouble = typeof read === 'string' ? read : '';
    this.#task = read === null || typeof read === 'string' ? null
      : new Task(this, read, assignmentHash(read, model.state));
    const first = read !== null;
    const main = this.parentElement;
    if (first && main?.firstElementChild !== this) main?.prepend(this);
    if (!first && main?.firstElementChild === this) main.append(this);
    model.lock(this.#task?.assignment.lock ?? []);
    this.#show();
    this.requestUpdate();
    if (first) scrollTo(0, 0);
  }

  /** What stands here is a form, and no picture to be saved. */
  override get saved(): null { return null; }

  #show(): void {
    const task = this.#task;
    if (this.model === null) return;
    this.#solved = task?.solved === true;
    this.#stage.set(task === null ? null : [...task.assignment.show,
      ...task.solved ? task.assignment.reveal : []], task?.assignment.lock ?? [], this.model);
  }

  /** The answer is drawn as it stands, also while the pictures further down are worked on. */
  protected override shouldUpdate(): boolean {
    return this.#task !== null || super.shouldUpdate();
  }

  protected override willUpdate(): void {
    if (this.#task !== null && this.#task.solved !== this.#solved) this.#show();
  }

  protected override render(): TemplateResult {
    const model = this.model;
    const a = model?.analysis;
    if (model == null || a == null) return html``;
    if (this.#trouble !== '') {
      return html`<h2>Assignment</h2><p class="trouble" role="alert">${this.#trouble}: the link is
        damaged, or made for another version of the page. <a href="#">Leave it, for the whole
        page</a></p>`;
    }
    if (this.#task !== null) return this.#task.render(a);
    return html`
      <h2>For teachers</h2>
      <p class="lead">An assignment is a link that opens the page as it stands now, with the parts
        that you choose, and asks a question before it shows the rest. All of it is in the link;
        nothing is sent to anybody. Set the text and the code above first.</p>
      ${this.#builder.render()}
      ${this.#class.render(this.#builder.link)}`;
  }
}
