// Contexts by length on a text, and models of some texts on others.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  crossings, orderCurve, symbolsOf, type Crossings, type OrdersAnswer,
} from '../../../web/src/analysis/orders.ts';
import { finish } from '../../../web/src/analysis/session.ts';
import { bestOrder, layoutOrders } from '../../../web/src/figures/orders/curve-layout.ts';
import { curveWords, excess, mostUneven, nearest } from '../../../web/src/figures/orders/orders-words.ts';
import { languages } from '../../../web/src/text/languages.ts';
import { treated } from '../../../web/src/text/shuffle.ts';
import { engine } from './analysis-support.ts';
import { textContent } from './text-support.ts';

const texts = languages.map(({ text }) => textContent(text));

function crossed(of: readonly number[], unit: 'letter' | 'byte' = 'letter'): Crossings {
  const found = finish(crossings(engine, of.flatMap((i) => texts[i] ?? []), unit, 2));
  assert.ok(found.ok);
  return found.value;
}

function curveOf(text: string): OrdersAnswer {
  const curve = orderCurve(engine, textContent(text), 'letter');
  assert.ok(curve.ok);
  return curve.value;
}

const english = languages[0]?.text ?? '';

describe('symbols for the orders', () => {
  it('are 27 letters, the space last, or bytes', () => {
    assert.deepEqual([...symbolsOf(textContent('Ab, z!'), 'letter', 99)], [0, 1, 26, 25]);
    assert.deepEqual([...symbolsOf(textContent('é'), 'byte', 99)], [0xc3, 0xa9]);
    assert.deepEqual([...symbolsOf(textContent('abc'), 'letter', 2)], [0, 1]);
    assert.equal(symbolsOf(textContent(''), 'letter', 9).length, 0);
    assert.equal(symbolsOf({ kind: 'bytes', bytes: new Uint8Array(5) }, 'letter', 9).length, 5);
  });
});

describe('the curve', () => {
  it('falls in-sample, and turns back up honestly', () => {
    const curve = curveOf(english);
    curve.inSample.slice(1).forEach((bits, k) => assert.ok(bits <= (curve.inSample[k] ?? 0)));
    const best = bestOrder(curve);
    assert.ok(best > 0 && best < 8);
    curve.honest.forEach((bits, k) => assert.ok(bits > (curve.inSample[k] ?? 0)));
    assert.match(curveWords(curve), new RegExp(`it is least at ${best}, .* and turns back up`));
  });

  it('says where a longer context still helps', () => {
    const flat: OrdersAnswer = { size: 9, inSample: [2, 1, 0], honest: [3, 2.5, 2.25] };
    assert.match(curveWords(flat), /it still falls, to 2\.250/);
  });

  it('has nothing to gain from shuffled letters', () => {
    const { honest } = curveOf(treated(english, 'letters', 7));
    assert.ok((honest[3] ?? 0) > (honest[0] ?? 0));
  });

  it('is drawn from its scale', () => {
    const layout = layoutOrders({ inSample: [4, 2, 0], honest: [4, 3, 3.5] }, 450);
    assert.equal(layout.honest, 'M34 28L234 89.5L434 58.75');
    assert.deepEqual(layout.dots.map(({ best }) => best), [false, true, false]);
    assert.ok(layout.labels.some(({ text }) => text === 'least: 3.000'));
  });
});

describe('models of some texts on others', () => {
  it('know their own language best, among the languages', () => {
    const prose = [0, 1, 2, 3, 4, 5];
    for (const unit of ['letter', 'byte'] as const) {
      const found = crossed(prose, unit);
      assert.deepEqual(prose.map((b) => nearest(found, b, -1)), prose);
    }
  });

  it('learn and code stretches of one length, that none has seen', () => {
    const { size, bits } = crossed([0, 1]);
    assert.equal(size, Math.min(...[0, 1].map((i) =>
      symbolsOf(texts[i] ?? textContent(''), 'letter', 9999).length >> 1)));
    assert.deepEqual(bits.map(({ length }) => length), [2, 2, 2]);
    // After nothing a text of its own language would not help.
    assert.ok((bits[0]?.[0] ?? 0) < (bits[2]?.[0] ?? 0));
  });

  it('are not symmetric, and the pair that is least so is named', () => {
    const found: Crossings = { size: 1, bits: [[1, 3, 2], [2, 2, 2], [2.5, 3.5, 1], [8, 8, 8]] };
    assert.equal(excess(found, 0, 1), 1);
    assert.deepEqual(mostUneven(found), [2, 0]);
    assert.equal(nearest(found, 1, 1), 0);
    assert.equal(mostUneven({ size: 1, bits: [[1], [2]] }), null);
  });
});

describe('the texts', () => {
  it('are of nearly one length, and of what the 27 letters have', () => {
    for (const { id, text } of languages) {
      assert.ok(text.length > 760 && text.length < 960, `${id}: ${text.length}`);
      if (id !== 'program') assert.match(text, /^[\x20-\x7e’]+$/, id);
    }
  });
});
