// The student's side: the question, the answer, what is right or wrong with it, and the receipt.
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Analysis, SymbolRow } from '../../analysis/analysis.ts';
import type { Lock } from '../../analysis/state.ts';
import { codeText, expectedNumber, judge, type Judged } from '../../share/answer.ts';
import type { Assignment } from '../../share/assignment.ts';
import { longestName, receiptText } from '../../share/receipt.ts';
import { shareText } from '../robot/robot-source.ts';
import { statusItem } from '../verdict/pieces.ts';
import { Copier, field } from './forms.ts';

export const lockWords: Readonly<Record<Lock, string>> = {
  text: 'the text', unit: 'what one symbol is', code: 'the kind of code', words: 'the code words',
};

/** What a reload brings back. */
interface Kept {
  readonly hash: string;
  readonly tries: number;
  readonly right: boolean;
  readonly answer: string;
}

export class Task {
  readonly assignment: Assignment;
  readonly hash: string;
  readonly #host: ReactiveControllerHost;
  #typed = '';
  #judged: Judged | null = null;
  #kept: Kept;
  #name = '';
  readonly #copier: Copier;

  constructor(host: ReactiveControllerHost, assignment: Assignment, hash: string) {
    this.#host = host;
    this.#copier = new Copier(host);
    this.assignment = assignment;
    this.hash = hash;
    this.#kept = keptIn(history.state, hash) ?? { hash, tries: 0, right: false, answer: '' };
    if (assignment.answer === 'number') this.#typed = this.#kept.answer;
  }

  /** Whether it has been answered; a worse answer after that takes nothing back. */
  get solved(): boolean { return this.#kept.right; }

  render(a: Analysis): TemplateResult {
    const { question, after, answer, lock } = this.assignment;
    const { tries, right } = this.#kept;
    return html`<div class="task-sheet">
      <h2>Assignment</h2>
      <p class="question" dir="auto">${question}</p>
      <form class="row" @submit=${(event: Event) => this.#check(event, a)}>
        ${answer === 'number' ? field('Your answer', this.#typed, (typed) => { this.#typed = typed; })
          : html`<p>Your answer is the code as it stands: <code><bdi>${codeText(a)}</bdi></code></p>`}
        <button>Check</button>
      </form>
      ${this.#blanks(a)}
      <div role="status">${this.#feedback()}</div>
      ${right && after !== '' ? html`<p class="question" dir="auto">${after}</p>` : nothing}
      ${tries > 0 ? this.#receipt() : nothing}
      <p class="muted">${lock.length === 0 ? nothing
        : `Locked here: ${lock.map((name) => lockWords[name]).join(', ')}. `}${
        right ? nothing : 'More is shown once it is answered.'}</p>
      <p class="row"><button type="button" @click=${() => print()}>${right
        ? 'Print it with the solution' : 'Print it as a worksheet'}</button>
        <a href="#">Leave it, for the whole page</a></p></div>`;
  }

  #feedback(): unknown {
    const judged = this.#judged;
    const tries = `${this.#kept.tries} ${this.#kept.tries === 1 ? 'try' : 'tries'}`;
    if (judged === null) {
      return this.#kept.tries === 0 ? nothing : `${this.#kept.right ? 'Answered' : 'Not yet'}: ${tries}.`;
    }
    if (!judged.ok) return html`<p class="trouble">${judged.problem}</p>`;
    return html`<p><strong>${judged.right ? 'Right' : 'Not yet'}</strong>, ${tries}.</p>
      <ul class="status">${judged.findings.map(({ met, text }) =>
        statusItem({ mark: met ? 'good' : 'bad', text }))}</ul>`;
  }

  #receipt(): TemplateResult {
    const text = this.#name.trim() === '' ? ''
      : receiptText({ ...this.#kept, name: this.#name });
    return html`<h3>Receipt</h3>
      <p>${field('Your name', this.#name, (name) => {
        this.#name = name;
        this.#host.requestUpdate();
      }, longestName)}</p>
      ${text === '' ? nothing : html`<pre tabindex="0" aria-label="Receipt">${text}</pre>
        <p>${this.#copier.button('Copy the receipt', text)}</p>`}
      <p class="muted">To hand in. Its last number notices damage and edits; but it is for learning,
        not for exams: whoever reads the page’s source can make one up.</p>`;
  }

  /** On paper only: room for the answer, or the answer. */
  #blanks(a: Analysis): TemplateResult {
    const { assignment } = this;
    const line = html`<span class="blank"></span>`;
    const word = (row: SymbolRow): unknown => this.solved ? html`<code>${row.codeword}</code>` : line;
    return html`<div class="blanks">
      ${this.solved ? nothing : html`<p>Name ${line} Date ${line}</p>`}
      ${assignment.answer === 'number'
        ? html`<p>Answer ${this.solved ? html`<strong>${shown(expectedNumber(assignment, a))}</strong>` : line}</p>`
        : html`<table><tr><th>symbol</th><th>share</th><th>code word</th></tr>${
          a.rows.toSorted((one, two) => one.index - two.index).map((row) => html`<tr>
            <td><bdi>${row.label}</bdi></td><td>${shareText(row.count, a.total)}</td>
            <td>${word(row)}</td></tr>`)}</table>`}
    </div>`;
  }

  #check(event: Event, a: Analysis): void {
    event.preventDefault();
    const judged = judge(this.assignment, this.#typed, a);
    this.#judged = judged;
    if (judged.ok && (judged.answer !== this.#kept.answer || this.#kept.tries === 0) && !this.solved) {
      const { answer, right } = judged;
      this.#kept = { hash: this.hash, tries: this.#kept.tries + 1, right, answer };
      keep(this.#kept);
    }
    this.#host.requestUpdate();
  }

}

function shown(number: number | null): string {
  return number === null ? '' : String(Math.round(number * 1e6) / 1e6);
}

/** Kept with the entry of the history, so that it comes back and does not stand in links. */
function keep(kept: Kept): void {
  try {
    history.replaceState({ assignment: kept }, '');
  } catch {
    // A reload begins again.
  }
}

function keptIn(state: unknown, hash: string): Kept | null {
  const { assignment } = (state ?? {}) as { assignment?: Partial<Kept> };
  return assignment?.hash === hash && typeof assignment.right === 'boolean'
    && typeof assignment.answer === 'string' && Number.isInteger(assignment.tries)
    ? assignment as Kept : null;
}
