// The large number and what it is to be compared with.
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Analysis, CodeCost } from '../../analysis/analysis.ts';
import { unitNames } from '../../text/unit.ts';
import { bits, honestTotal, rate, symbols, timesAsMany, whole } from '../common/numbers.ts';

export function headline(a: Analysis): TemplateResult {
  const { cost } = a;
  const spent = cost?.totalBits ?? 0;
  const fixedBits = a.total * a.fixedLength;
  const total = honestTotal(a);
  return html`<div class="headline">
    ${cost === null ? noNumber(a) : number(a, cost)}
    <table class="compare">
      <tr><th scope="row">fixed code</th><td>${bits(fixedBits)}</td>
        <td>${timesAsMany(fixedBits, spent)}</td></tr>
      <tr><th scope="row">${a.unit === 'byte' ? 'the bytes' : 'UTF-8'}</th>
        <td>${bits(a.utf8Bits)}</td>
        <td>${timesAsMany(a.utf8Bits, spent)}</td></tr>
    </table>
    <p class="honest">${total === null ? 'It cannot be read back symbol by symbol: '
      : 'with its code table and its length: '}<a href="#honest-total" @click=${jump}
      >${total === null ? 'why' : bits(total)}</a></p>
  </div>`;
}

/** To a part of the same figure; the address stays what it is. */
function jump(event: Event): void {
  const link = event.currentTarget as HTMLAnchorElement;
  event.preventDefault();
  (link.getRootNode() as ShadowRoot).querySelector<HTMLElement>(link.hash)?.focus();
}

function number(a: Analysis, { totalBits, expectedLength }: CodeCost): TemplateResult {
  return html`
    <p class="total"><strong>${whole(totalBits)}</strong> ${totalBits === 1 ? 'bit' : 'bits'}
      <span class="muted">for ${symbols(a.total, a.unit)}</span></p>
    ${a.total === 0 ? nothing : html`
      <p class="rate"><strong>${rate(expectedLength)}</strong> per ${unitNames[a.unit].one}</p>
      ${floor(a)}`}`;
}

/** Where a symbol has no code word, no number stands. */
function noNumber(a: Analysis): TemplateResult {
  const [first] = a.lacking.first;
  return html`
    <p class="total none"><strong>no number</strong></p>
    <p class="rate"><bdi>${first?.label}</bdi>${first?.name === first?.label ? ''
      : ` (${first?.name})`} has no code word${a.lacking.count > 1
      ? `, nor ${whole(a.lacking.count - 1)} more` : ''}</p>
    ${floor(a)}`;
}

function floor(a: Analysis): TemplateResult {
  return html`<p class="floor">floor <strong>${rate(a.entropy)}</strong>: the entropy H, if each
    symbol is drawn on its own, with these counts</p>`;
}

export const headlineStyles = css`
  .headline { grid-area: headline; align-self: start; }
  .headline .total { font-size: 24px; line-height: 1.2; }
  .headline .total strong {
    display: inline-block; font: 400 64px/1 var(--serif); margin-right: 4px;
    font-variant-numeric: tabular-nums; overflow-wrap: anywhere;
  }
  .headline .none strong { font-size: 44px; color: var(--muted); }
  .headline .total span { font-size: 17px; white-space: nowrap; }
  .headline .rate { font-size: 24px; margin-top: 8px; }
  .headline .rate strong, .headline .floor strong { font-weight: 600; }
  .headline .floor { color: var(--muted); font-size: 17px; line-height: 1.4; }
  .headline .floor strong { color: var(--ink); }
  .compare { border-collapse: collapse; margin: 14px 0 10px; font-size: 17px; width: 100%; line-height: 1.3; }
  .compare th, .compare td { font-weight: 400; text-align: left; padding: 3px 12px 3px 0; }
  .compare th, .compare td:nth-child(2) { white-space: nowrap; }
  .compare td:nth-child(2) { text-align: right; }
  .compare td:last-child { color: var(--muted); padding-right: 0; }
  .compare tr { border-top: 1px solid var(--line); }
  .honest { font-size: 17px; color: var(--muted); }
  .honest a { color: var(--ink); white-space: nowrap; }
`;
