// The large number and what it is to be compared with.
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Analysis } from '../../analysis/analysis.ts';
import { unitNames } from '../../text/unit.ts';
import { bits, honestTotal, rate, symbols, timesAsMany, whole } from './numbers.ts';

export function headline(a: Analysis): TemplateResult {
  const unit = unitNames[a.unit].one;
  const fixedBits = a.total * a.fixedLength;
  return html`<div class="headline">
    <p class="total"><strong>${whole(a.totalBits)}</strong> ${a.totalBits === 1 ? 'bit' : 'bits'}
      <span class="muted">for ${symbols(a.total, a.unit)}</span></p>
    ${a.total === 0 ? nothing : html`
      <p class="rate"><strong>${rate(a.expectedLength)}</strong> per ${unit}</p>
      <p class="floor">floor <strong>${rate(a.entropy)}</strong>: the entropy H, if each symbol
        is drawn on its own, with these counts</p>`}
    <table class="compare">
      <tr><th scope="row">fixed code</th><td>${bits(fixedBits)}</td>
        <td>${timesAsMany(fixedBits, a.totalBits)}</td></tr>
      <tr><th scope="row">${a.unit === 'byte' ? 'the bytes' : 'UTF-8'}</th>
        <td>${bits(a.utf8Bits)}</td>
        <td>${timesAsMany(a.utf8Bits, a.totalBits)}</td></tr>
    </table>
    <p class="honest">with its code table and its length:
      <a href="#honest-total">${bits(honestTotal(a))}</a></p>
  </div>`;
}

export const headlineStyles = css`
  .headline { grid-area: headline; align-self: start; }
  .headline .total { font-size: 24px; line-height: 1.2; }
  .headline .total strong {
    display: inline-block; font: 400 64px/1 var(--serif); margin-right: 4px;
    font-variant-numeric: tabular-nums; overflow-wrap: anywhere;
  }
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
