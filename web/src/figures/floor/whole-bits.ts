// The fourth step: whole lengths again, between H and H + 1.
import { html, type TemplateResult } from 'lit';
import type { Analysis } from '../../analysis/analysis.ts';
import { paintRuler } from '../../parts/ruler.ts';
import { layoutRuler, type Landmark } from '../../parts/ruler-layout.ts';
import { unitNames } from '../../text/unit.ts';
import { titleOf } from '../common/code-titles.ts';
import { rate } from '../common/numbers.ts';
import { unspent, wholeBits } from './floor-steps.ts';
import { leftText } from './steps.ts';

export function wholeNumbers(a: Analysis, width: number): TemplateResult {
  const { shares, area } = wholeBits(a);
  const { entropy: h, cost } = a;
  const left = leftText(unspent(shares));
  const unit = unitNames[a.unit].one;
  const landmarks: Landmark[] = [
    { id: 'entropy', name: 'entropy H', value: h, kind: 'entropy' },
    ...cost === null ? [] : [{ id: 'chosen', name: titleOf(a.code), value: cost.expectedLength,
      kind: 'chosen' } as const],
    { id: 'up', name: 'rounded up', value: area, kind: 'coder' },
    { id: 'over', name: 'H + 1', value: h + 1, kind: 'coder' },
  ];
  const words = landmarks.map(({ name, value }) => `${name} ${rate(value)}`).join(', ');
  return html`<p class="sum">H <strong>${rate(h)}</strong> ≤ L <strong>${rate(area)}</strong>
      &lt; H + 1 = ${rate(h + 1)} bits per ${unit}. ${left === ''
        ? 'Nothing of the budget is left: rounding changed nothing.'
        : `${left} of the budget is left, for shorter words.`}</p>
    ${paintRuler(layoutRuler({ landmarks }, { width, unit }),
      { role: 'img', label: `Ruler: ${words}` })}`;
}
