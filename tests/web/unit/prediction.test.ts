// What a model expected of a text, and the cells that show it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  codedSize, modelNames, Predicting, type ModelName, type Prediction, type PredictionQuery,
} from '../../../web/src/analysis/prediction.ts';
import { finish } from '../../../web/src/analysis/session.ts';
import { copyOf, mostPredicted } from '../../../web/src/figures/common/copy.ts';
import {
  before, binOf, cellsOf, dearest, labelAt, meanOf, moved,
} from '../../../web/src/figures/prediction/cells.ts';
import { chance } from '../../../web/src/figures/prediction/prediction-words.ts';
import { cellAtX, layoutRunning } from '../../../web/src/figures/prediction/running-layout.ts';
import type { Content } from '../../../web/src/text/content.ts';
import { englishSample } from '../../../web/src/text/sample-texts.ts';
import { engine } from './analysis-support.ts';
import { textContent } from './text-support.ts';

const query = (text: string, model: ModelName = 'order-2', prior = ''): PredictionQuery =>
  ({ content: textContent(text), model, prior });

function predicted(predicting: Predicting, asked: PredictionQuery): Prediction {
  const answer = finish(predicting.predict(engine, asked));
  assert.ok(answer.ok);
  return answer.value;
}

const sum = (values: Iterable<number>): number => Array.from(values).reduce((a, b) => a + b, 0);

describe('a prediction', () => {
  it('costs at the first byte what 256 alike are worth, and adds up', () => {
    const { costs, totalBits } = predicted(new Predicting(), query('banana bandana', 'order-0'));
    assert.equal(costs.length, 14);
    assert.equal(costs[0], 8);
    assert.ok(Math.abs(sum(costs) - totalBits) < 1e-3);
  });

  it('stands beside what single symbols cost', () => {
    const { alone } = predicted(new Predicting(), query('banana bandana'));
    assert.deepEqual({ ...alone, entropy: alone.entropy.toFixed(3) },
      { total: 14, entropy: '1.985', huffmanBits: 28, preambleBits: 66, utf8Bits: 112 });
  });

  it('is of the empty text nothing', () => {
    const { costs, totalBits, alone } = predicted(new Predicting(), query(''));
    assert.deepEqual([costs.length, totalBits, alone.total], [0, 0, 0]);
  });

  it('is after an edit that of the new text, with every model', () => {
    for (const model of modelNames) {
      const edited = new Predicting();
      predicted(edited, query(englishSample, model));
      for (const text of [englishSample.replace('rules', 'rule'), `${englishSample} More.`, 'x']) {
        const fresh = predicted(new Predicting(), query(text, model));
        assert.deepEqual(predicted(edited, query(text, model)).costs, fresh.costs, model);
      }
    }
  });

  it('is the same in steps', () => {
    const text = englishSample.repeat(60);
    const steps = Array.from(new Predicting().predict(engine, query(text, 'order-1')));
    assert.ok(steps.some((done) => done > 0.2 && done < 0.8));
    const whole = engine.openPredictor({ name: 'order', order: 1 });
    assert.ok(whole.ok);
    const at_once = whole.value.setText(new TextEncoder().encode(text));
    whole.value.close();
    assert.ok(at_once.ok);
    assert.deepEqual(predicted(new Predicting(), query(text, 'order-1')).costs, at_once.value.bits);
  });

  it('expects with p what then costs −log2 p; the true byte is always listed', () => {
    const predicting = new Predicting();
    const { stamp, costs } = predicted(predicting, query(englishSample, 'mixing'));
    for (const at of [0, 1, 57, 301, englishSample.length - 1]) {
      const [guesses = []] = predicting.expected(stamp, at, 1) ?? [];
      assert.equal(guesses.length, 5);
      const came = guesses.find(({ byte }) => byte === englishSample.charCodeAt(at));
      assert.ok(came !== undefined);
      assert.ok(Math.abs(-Math.log2(came.probability) - (costs[at] ?? 0)) < 0.01);
    }
    assert.equal(predicting.expected(stamp, englishSample.length - 1, 4)?.length, 1);
  });

  it('does not answer about a text that was predicted before', () => {
    const predicting = new Predicting();
    const { stamp } = predicted(predicting, query('one'));
    predicted(predicting, query('other'));
    assert.equal(predicting.expected(stamp, 0, 1), null);
    assert.equal(predicting.drawn(stamp, 1, 1), null);
    assert.equal(new Predicting().drawn(0, 1, 1), null);
  });

  it('is cheaper where the model has read before', () => {
    const [alone, read] = ['', englishSample].map((prior) =>
      predicted(new Predicting(), query('a letter is worth what it rules out', 'ppm', prior)));
    assert.ok((read?.totalBits ?? 0) < 0.5 * (alone?.totalBits ?? 0));
  });

  it('does not see the order of letters at order 0, and does at order 3', () => {
    const shuffled = copyOf(textContent(englishSample), 'yours', 'letters', () => '').content;
    const bits = (content: Content, model: ModelName): number =>
      predicted(new Predicting(), { content, model, prior: '' }).totalBits;
    const [plain, mixed] = [textContent(englishSample), shuffled];
    assert.ok(Math.abs(bits(plain, 'order-0') / bits(mixed, 'order-0') - 1) < 0.01);
    assert.ok(bits(mixed, 'order-3') > 1.05 * bits(plain, 'order-3'));
  });

  it('is as long as the stream that is made of it, within 0.1 % and 64 bits', () => {
    for (const model of modelNames) {
      const asked = query(englishSample, model, 'What has been read before.');
      const { totalBits } = predicted(new Predicting(), asked);
      const coded = codedSize(engine, asked);
      assert.ok(coded.ok);
      assert.ok(Math.abs(coded.value.bodyBits - totalBits) < 64 + totalBits / 1000, model);
    }
  });

  it('writes on alike for the same seed only', () => {
    const predicting = new Predicting();
    const { stamp } = predicted(predicting, query(englishSample));
    const [one, same, other] = [5, 5, 6].map((seed) => predicting.drawn(stamp, seed, 60));
    assert.equal(one?.length, 60);
    assert.deepEqual(one, same);
    assert.notDeepEqual(one, other);
  });
});

describe('the cells of a text', () => {
  const text = 'né☕🚀\ud800a\n';
  const costs = Float32Array.from({ length: 15 }, (_, i) => i);

  it('are code points that cost the sum of their bytes, lone surrogates too', () => {
    const cells = cellsOf(textContent(text), costs, '');
    assert.deepEqual([...cells.starts], [0, 1, 3, 6, 10, 13, 14, 15]);
    assert.deepEqual([...cells.bits], [0, 3, 12, 30, 33, 13, 14]);
    assert.deepEqual([...cells.sums], [0, 0, 3, 15, 45, 78, 91, 105]);
    assert.equal(meanOf(cells), 15);
    assert.deepEqual([labelAt(cells, 4).text, labelAt(cells, 6).text], ['D800', '⏎']);
  });

  it('are bytes where it is no text', () => {
    const cells = cellsOf({ kind: 'bytes', bytes: Uint8Array.of(255, 65) }, costs, '');
    assert.deepEqual([cells.unit, labelAt(cells, 0).text, ...cells.bits], ['byte', 'FF', 0, 1]);
  });

  it('are new where neither text nor prior had them', () => {
    assert.deepEqual([...cellsOf(textContent('abcab'), costs, 'xb').isNew], [1, 0, 1, 0, 0]);
  });

  it('have a bin for each whole bit, and one above 8', () => {
    assert.deepEqual([0, 0.99, 1, 7.5, 8, 8.01, 30].map(binOf), [0, 0, 1, 7, 7, 8, 8]);
  });

  it('are reached by keys: one by one, word by word', () => {
    const cells = cellsOf(textContent('to be, or'), costs, '');
    const path = (from: number, key: string): (number | null)[] =>
      [moved(cells, from, key), moved(cells, moved(cells, from, key) ?? 0, key)];
    assert.deepEqual(path(0, 'ArrowRight'), [1, 2]);
    assert.deepEqual(path(1, 'ArrowLeft'), [0, 0]);
    assert.deepEqual(path(0, 'ArrowDown'), [3, 7]);
    assert.deepEqual(path(8, 'ArrowUp'), [7, 3]);
    assert.deepEqual(path(7, 'ArrowDown'), [8, 8]);
    assert.deepEqual([moved(cells, 4, 'Home'), moved(cells, 4, 'End'), moved(cells, 4, 'x')],
      [0, 8, null]);
  });

  it('are listed by what they cost, and read with what stands before', () => {
    const cells = cellsOf(textContent('abc de'), Float32Array.of(1, 5, 2, 5, 0, 9), '');
    assert.deepEqual(dearest(cells, 3), [5, 1, 3]);
    assert.equal(before(cells, 5, 3), '…c␣d');
    assert.equal(before(cells, 2, 8), 'ab');
  });
});

describe('the running mean', () => {
  const cells = cellsOf(textContent('abcd'), Float32Array.of(8, 0, 4, 12), '');
  const layout = layoutRunning(cells, 1, 338, 2, 2);

  it('begins with the first cost and stays below the top', () => {
    assert.match(layout.mean, /^M105 12L180 /);
    assert.deepEqual([layout.here.x, layout.here.y], [180, 79]);
  });

  it('leads back to the cell', () => {
    assert.deepEqual([0, 31, 105, 106, 180, 330, 400].map((x) => cellAtX(layout, x, 4)),
      [0, 0, 0, 1, 1, 3, 3]);
  });
});

describe('the copy that is predicted', () => {
  it('is cut, never between two halves of a pair', () => {
    const long = textContent(`a${'🚀'.repeat(mostPredicted)}`);
    const { content, cutFrom } = copyOf(long, 'yours', 'none', () => '');
    assert.ok(content.kind === 'text');
    assert.deepEqual([content.text.length, cutFrom], [mostPredicted - 1, 2 * mostPredicted + 1]);
  });

  it('leaves bytes as they are, and takes other texts', () => {
    const bytes: Content = { kind: 'bytes', bytes: new Uint8Array(9) };
    assert.equal(copyOf(bytes, 'yours', 'letters', () => '').content, bytes);
    assert.deepEqual(copyOf(bytes, 'page', 'none', () => 'words').content, textContent('words'));
    assert.deepEqual(copyOf(bytes, 'paragraph', 'none', () => '').content,
      textContent(englishSample));
  });
});

describe('a probability', () => {
  it('has two digits or more', () => {
    assert.deepEqual([1, 0.9996, 0.731, 0.0412, 0.0004, 1e-8].map(chance),
      ['100.00 %', '99.96 %', '73 %', '4.1 %', '0.04 %', '1·10^−6 %']);
  });
});
