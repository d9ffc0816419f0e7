// Numbers under their titles: large what is counted, smaller what it stands beside.
import { html, type TemplateResult } from 'lit';

export interface Counter {
  readonly title: string;
  readonly value: string;
  readonly beside?: true;
}

export function counters(entries: readonly Counter[]): TemplateResult {
  return html`<dl class="counters">${entries.map(({ title, value, beside }) => html`<div
    class=${beside ? 'muted' : ''}><dt>${title}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** What something is compared with. */
export function landmark(title: string, bits: number): Counter {
  return { title, value: bits.toFixed(3), beside: true };
}
