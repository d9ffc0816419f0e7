// <surprisal-checks>: published values beside what the engine says, here and now.
import { html, nothing, type TemplateResult } from 'lit';
import type { Checked } from '../../checks/check.ts';
import { copyText } from '../common/clipboard.ts';
import { Figure } from '../common/figure.ts';
import { links } from '../common/links.ts';
import { reportText } from './report.ts';

export class SurprisalChecks extends Figure {
  #checked: readonly Checked[] | null = null;
  #running = false;
  #said = '';
  #link = '';

  protected override cameNear(): void {
    if (this.#checked === null) void this.#run();
  }

  async #run(): Promise<void> {
    if (this.#running || this.model === null) return;
    this.#running = true;
    this.requestUpdate();
    this.#checked = await this.model.checks() ?? this.#checked;
    this.#running = false;
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const checked = this.#checked;
    return html`
      <h2>Check us</h2>
      <p class="lead">Why believe it? Below, the engine that draws every picture on this page
        computes, in your browser, what others have published or what was computed without it, and
        what it says is compared digit by digit. A table cannot prove that there is no error. It
        shows that these are none.</p>
      <p class="checks-sum" role="status">${this.#running ? 'Checking.' : checked === null ? nothing
        : sumOf(checked)}</p>
      <p><button ?disabled=${this.#running} @click=${() => this.#run()}>Check again</button></p>
      ${checked === null ? nothing : html`${Array.from(groupsOf(checked), group)}
        ${this.#report(checked)}`}`;
  }

  async #locate(): Promise<void> {
    this.#link = await links.here();
    this.requestUpdate();
  }

  #report(checked: readonly Checked[]): TemplateResult {
    const text = (): string => reportText(checked, {
      version: SURPRISAL_VERSION, browser: navigator.userAgent, link: this.#link,
    });
    return html`<details class="checks-report" @toggle=${() => this.#locate()}>
      <summary>You found an error</summary>
      <p>This text says which page you saw and in which state; your link is in it, and so the text
        that you typed. Nothing is sent: copy it, say what is wrong, and give it to whoever gave
        you this page.</p>
      <pre tabindex="0" aria-label="Report">${text()}</pre>
      <p><button @click=${async () => {
        await this.#locate();
        this.#said = await copyText(text()) ? 'Copied.'
          : 'The browser does not allow copying here: select the text above.';
        this.requestUpdate();
      }}>Copy the report</button> <span role="status">${this.#said}</span></p>
    </details>`;
  }
}

function groupsOf(checked: readonly Checked[]): Map<string, Checked[]> {
  const groups = new Map<string, Checked[]>();
  for (const one of checked) groups.set(one.group, [...groups.get(one.group) ?? [], one]);
  return groups;
}

function sumOf(checked: readonly Checked[]): string {
  const passed = checked.filter((one) => one.passed).length;
  return `${passed} of ${checked.length} passed`;
}

/** A group with a failure stands open. */
function group([title, checked]: [string, readonly Checked[]], place: number): TemplateResult {
  return html`<details ?open=${place === 0 || checked.some(({ passed }) => !passed)}>
    <summary>${title}: ${sumOf(checked)}</summary>
    <table class="checks">
      <thead><tr><th scope="col">What, and who says so</th><th scope="col">Expected</th><th scope="col">Got</th></tr></thead>
      <tbody>${checked.map(({ name, expected, got, source, passed }) => html`<tr
        class=${passed ? '' : 'failed'}><th scope="row">${name} <small>${source
        || 'computed apart from it'}</small></th><td>${expected}</td><td>${got}
        <small>${passed ? 'passed' : 'failed'}</small></td></tr>`)}</tbody>
    </table></details>`;
}
