// What the text costs: the model's surprisals added up, the stream that its coder really makes, and
// codes for single symbols beside them.
import { html, nothing, type TemplateResult } from 'lit';
import type { CodedSize, Prediction } from '../../analysis/prediction.ts';
import { unitNames } from '../../text/unit.ts';
import type { Cells } from './cells.ts';
import { rate, tenths, whole } from '../common/numbers.ts';

export function totalsTable(
  { totalBits, alone }: Prediction, unit: Cells['unit'], name: string, coded: CodedSize | null,
): TemplateResult {
  const { total, entropy, huffmanBits, preambleBits, utf8Bits } = alone;
  const row = (title: TemplateResult | string, bits: number | null, text: string, more = '') =>
    html`<tr><th scope="row">${title}</th><td>${text}</td><td>${bits === null ? nothing
      : rate(bits / total)}</td><td class="muted more">${more}</td></tr>`;
  return html`<div class="wide what-it-costs" tabindex="0" role="region" aria-label="What the text costs">
    <table class="odds-table totals">
      <thead><tr><th>under</th><th>bits</th><th>per ${unitNames[unit].one}</th>
        <td></td></tr></thead>
      <tbody>
        ${row(html`${name}, Σ −log₂ p`, totalBits, tenths(totalBits), 'learns as it goes')}
        ${row(html`${name}, as a stream`, coded?.bodyBits ?? null,
          coded === null ? '…' : whole(coded.bodyBits),
          coded === null ? '' : `+ ${whole(coded.headerBits)} for model and length; no table`)}
        ${row('order-0 entropy', entropy * total, tenths(entropy * total),
          'if each symbol were drawn on its own, with these counts')}
        ${row('Huffman', huffmanBits, whole(huffmanBits),
          `+ ${whole(preambleBits)} for table and length`)}
        ${unit === 'byte' ? nothing : row('UTF-8', utf8Bits, whole(utf8Bits))}
      </tbody></table></div>
    <p class="muted note">The models work on UTF-8 bytes: a code point costs the sum of its bytes.
      They know nothing at first, and each byte is predicted from those before it alone.</p>`;
}
