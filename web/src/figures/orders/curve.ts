// Paints the two curves, and says them as a table.
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { OrdersAnswer } from '../../analysis/orders.ts';
import { paintText } from '../../parts/paint.ts';
import { rate } from '../common/numbers.ts';
import { bestOrder, layoutOrders } from './curve-layout.ts';

export function paintOrders(curve: OrdersAnswer, width: number): TemplateResult {
  const layout = layoutOrders(curve, width);
  const best = bestOrder(curve);
  return html`<svg class="graph orders" role="img" width=${width} height=${layout.height}
      aria-label="Bits by context length, in-sample and honest; the table below has the numbers"
      viewBox="0 0 ${width} ${layout.height}">
      <path class="grid" d=${layout.grid}></path>
      <path class="axis" d=${layout.axis}></path>
      ${layout.ticks.map((tick) => paintText(tick, 'tick'))}
      <path class="in-sample" d=${layout.inSample}></path>
      <path class="curve" d=${layout.honest}></path>
      ${layout.dots.map(({ x, y, best: isBest }) => svg`<circle class=${isBest ? 'best' : ''}
        cx=${x} cy=${y} r=${isBest ? 6 : 4}></circle>`)}
      ${layout.labels.map((label) => paintText(label, 'halo'))}
    </svg>
    <div class="wide by-length" tabindex="0" role="region" aria-label="Bits by context length">
    <table class="odds-table"><thead><tr><th>context length</th>${curve.honest.map((_, k) =>
      html`<th scope="col">${k}</th>`)}</tr></thead>
      <tbody><tr><th scope="row">in-sample</th>${curve.inSample.map((bits) =>
        html`<td>${rate(bits)}</td>`)}</tr>
      <tr><th scope="row">honest</th>${curve.honest.map((bits, k) =>
        html`<td>${k === best ? html`<strong>${rate(bits)}</strong>` : rate(bits)}${nothing}</td>`)
      }</tr></tbody></table></div>`;
}
