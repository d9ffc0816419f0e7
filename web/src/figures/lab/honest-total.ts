// The whole cost: code table, symbol count and message, all of which decode; and the proof.
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import type { Analysis, Proof } from '../../analysis/analysis.ts';
import { bits, percent, rate, symbols, tenths, whole } from '../common/numbers.ts';

/** `file`: what is offered below it. */
export function honestTotalPanel(
  a: Analysis, proof: Proof | null, file: unknown,
): TemplateResult {
  return html`<section class="honest-total" id="honest-total" tabindex="-1"
      aria-labelledby="honest-title">
    <h3 id="honest-title">The honest total</h3>
    ${a.cost === null || a.preamble === null ? html`<p>${unreadable(a)}</p>`
      : sum(a, a.cost.totalBits, a.preamble, proof)}
    ${file}
  </section>`;
}

/** Why there is no total that a reader could decode. */
function unreadable(a: Analysis): string {
  if (a.cost === null) return 'A symbol has no code word, so the text cannot be sent at all.';
  return 'This code is not prefix-free: a reader who stops at the first code word that fits may ' +
    'take the wrong one. So there is no total that decodes word by word, and no proof' +
    (a.verdict.uniquelyDecodable === true
      ? '; but to the end there is one reading only, and a file can be read.' : '.');
}

function sum(
  a: Analysis, messageBits: number, { tableBits, countBits }: NonNullable<Analysis['preamble']>,
  proof: Proof | null,
): TemplateResult {
  const total = tableBits + countBits + messageBits;
  const parts = [
    { id: 'table', name: 'code table', bits: tableBits,
      note: `which ${whole(a.distinct)} symbols there are, and their code words` },
    { id: 'count', name: 'length', bits: countBits,
      note: 'how many symbols follow, so that the end is known' },
    { id: 'message', name: 'message', bits: messageBits, note: 'the code words' },
  ];
  return html`
    <p>Whoever reads the message must also be told the code. All three parts together are
      <strong>${bits(total)}</strong>${comparison(total, a)}</p>
    ${bar(parts, total)}
    <table class="parts">
      <tbody>${parts.map((part) => html`<tr><th scope="row">${part.name}</th>
        <td>${bits(part.bits)}</td><td class="muted">${part.note}</td></tr>`)}</tbody>
    </table>
    ${a.total === 0 ? nothing : html`<p class="muted">n·H, the floor for the message alone:
      ${whole(a.total)} × ${rate(a.entropy)} = ${tenths(a.total * a.entropy)} bits.</p>`}
    <p class="proof">${proofLine(a, proof)}</p>`;
}

function comparison(total: number, a: Analysis): string {
  if (a.total === 0) return '.';
  const name = a.unit === 'byte' ? 'the bytes themselves' : 'UTF-8';
  if (total > a.utf8Bits) {
    return `: more than the ${bits(a.utf8Bits)} of ${name}. For a text this short, ` +
      '“compressed” is bigger.';
  }
  if (total === a.utf8Bits) return `: exactly as many as ${name} takes.`;
  return `, ${percent(total / a.utf8Bits)} of the ${bits(a.utf8Bits)} of ${name}.`;
}

function bar(
  parts: readonly { readonly id: string; readonly name: string; readonly bits: number }[],
  total: number,
): TemplateResult {
  let x = 0;
  const description = parts.map((part) => `${part.name} ${bits(part.bits)}`).join(', ');
  return html`<svg class="bar" viewBox="0 0 1000 24" preserveAspectRatio="none" role="img"
    aria-label=${description}>${parts.map((part) => {
      const width = 1000 * part.bits / total;
      x += width;
      return svg`<rect class=${part.id} x=${x - width} width=${width} height="24"></rect>`;
    })}</svg>`;
}

function proofLine(a: Analysis, proof: Proof | null): string {
  if (a.total === 0) return 'There is nothing to decode.';
  if (proof === null) return 'Decoding it back …';
  return proof.equal
    ? `Proof: these bits were decoded back, from the table on, to ${symbols(proof.symbols, a.unit)}` +
      ', each equal to the one that went in.'
    : `The proof failed at ${symbols(proof.symbols, a.unit)}: what was decoded differs from the ` +
      'text. This is a fault of this page; please report it.';
}

export const honestTotalStyles = css`
  .honest-total .bar { display: block; width: 100%; height: 24px; margin: 14px 0 6px; }
  .bar .table { fill: var(--neutral-2); }
  .bar .count { fill: var(--ink); }
  .bar .message { fill: color-mix(in oklab, var(--ink) 22%, var(--paper)); }
  .parts { border-collapse: collapse; margin-bottom: 8px; }
  .parts th { font-weight: 600; text-align: left; }
  .parts th, .parts td { padding: 2px 20px 2px 0; vertical-align: baseline; }
  .parts td:nth-child(2) { text-align: right; white-space: nowrap; }
  @container (max-width: 560px) {
    .parts tr { display: flex; flex-wrap: wrap; gap: 0 12px; margin-bottom: 8px; }
    .parts td:last-child { flex-basis: 100%; }
  }
  .as-file { display: flex; flex-wrap: wrap; gap: 8px 18px; align-items: baseline;
    margin-top: 14px; }
  .as-file > span { flex: 1 1 240px; }
  .proof { margin-top: 8px; border-left: 3px solid var(--ink); padding-left: 12px; }
`;
