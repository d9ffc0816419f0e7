// Models at the boundary: the golden streams of the native tests, predictors, refusals.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { ModelChoice } from '../../web/src/engine/models.ts';
import type { Result } from '../../web/src/engine/result.ts';
import { loadBuiltEngine } from './built-engine.ts';

const { engine, memory } = await loadBuiltEngine();

function valueOf<T>(result: Result<T>): T {
  assert.ok(result.ok, result.ok ? '' : result.error.name);
  return result.value;
}

function errorName<T>(result: Result<T>): string {
  return result.ok ? 'no error' : result.error.name;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const english = bytesOf(Array.from({ length: 40 }, (_, i) =>
  `The rabbit took a watch out of its waistcoat-pocket, number ${i * i}.\n`).join(''));

/** As in tests/engine/model/coded_text_test.cpp. */
const texts = [
  new Uint8Array(), bytesOf('banana bandana'), english,
  Uint8Array.from({ length: 700 }, (_, i) => Math.floor(i * i / 7) + i % 5),
];
const models: readonly ModelChoice[] = [
  { name: 'order' }, { name: 'ppm-c' }, { name: 'ppm' }, { name: 'context-mixing' },
];

test('every model writes the golden streams, and reads them', () => {
  const lines = readFileSync(new URL('../data/model_streams.txt', import.meta.url), 'utf8')
    .trimEnd().split('\n');
  const streams = lines.map((line) => Buffer.from(line.split(' ')[2] ?? '', 'hex'));
  assert.equal(streams.length, models.length * texts.length);
  for (const [i, stream] of streams.entries()) {
    const text = texts[i % texts.length] ?? new Uint8Array();
    const model = models[Math.floor(i / texts.length)] ?? { name: 'order' };
    assert.deepEqual(Buffer.from(valueOf(engine.codeText(text, model)).bytes), stream, lines[i]);
    const back = valueOf(engine.decodeText(new Uint8Array(stream), 10_000));
    assert.deepEqual(back, { text: new Uint8Array(text), verified: true });
  }
});

test('a coded text is as long as its surprisals say', () => {
  for (const model of models) {
    const predictor = valueOf(engine.openPredictor(model));
    const { bits, totalBits } = valueOf(predictor.setText(english));
    const { bytes, headerBits, checksumBits, bodyBits } =
      valueOf(engine.codeText(english, model, { checksum: false }));
    assert.equal(bits.length, english.length);
    assert.ok(Math.abs(bits.reduce((sum, bit) => sum + bit, 0) - totalBits) < 0.5);
    assert.ok(Math.abs(bodyBits - totalBits) <= 0.001 * totalBits + 64, model.name);
    assert.equal(checksumBits, 0);
    assert.equal(bytes.length, Math.ceil((headerBits + bodyBits) / 8));
    predictor.close();
  }
});

test('the likeliest five have the true one among them, with the probability that it cost', () => {
  for (const model of models) {
    const predictor = valueOf(engine.openPredictor(model));
    const { bits } = valueOf(predictor.setText(english));
    for (const position of [0, 1, 700, english.length - 1]) {
      const guesses = predictor.likeliest(position, 5);
      assert.equal(guesses.length, 5);
      const truth = guesses.find(({ symbol }) => symbol === english[position]);
      assert.ok(truth !== undefined, `${model.name} at ${position}`);
      assert.ok(Math.abs(-Math.log2(truth.probability) - (bits[position] ?? 0)) < 0.001);
    }
    assert.equal(predictor.likeliest(1e9, 5).length, 5);
    predictor.close();
  }
});

test('an edit is predicted as if the text were new, and learned from where it lies', () => {
  const predictor = valueOf(engine.openPredictor({ name: 'context-mixing' }));
  valueOf(predictor.setText(english));
  const longer = Uint8Array.of(...english, 33);
  const { from, bits } = valueOf(predictor.setText(longer));
  assert.equal(from, english.length);
  const anew = valueOf(engine.openPredictor({ name: 'context-mixing' }));
  assert.deepEqual(valueOf(anew.setText(longer)).bits, bits);
  predictor.close();
  anew.close();
});

test('a model that has read a text writes on in its letters, and codes its like for less', () => {
  for (const model of models) {
    const predictor = valueOf(engine.openPredictor(model));
    valueOf(predictor.prime(english));
    valueOf(predictor.setText(new Uint8Array()));
    const drawn = predictor.draw(1948, 300);
    assert.deepEqual(predictor.draw(1948, 300), drawn);
    assert.notDeepEqual(predictor.draw(1949, 300), drawn);
    assert.ok(drawn.filter((byte) => english.includes(byte)).length > 250, model.name);
    const { totalBits } = valueOf(predictor.setText(english.slice(0, 500)));
    const alone = valueOf(engine.codeText(english.slice(0, 500), model)).bodyBits;
    assert.ok(totalBits < alone / 2, model.name);
    const prior = { prior: english };
    const stream = valueOf(engine.codeText(english.slice(0, 500), model, prior)).bytes;
    assert.ok(valueOf(engine.decodeText(stream, 500, english)).verified);
    assert.equal(engine.decodeText(stream, 500).ok, false);
    predictor.close();
  }
});

test('a text coded by PPM after another is read after the same, and not without it', () => {
  const prior = english.slice(0, 400);
  const coded = valueOf(engine.codeText(english, { name: 'ppm', order: 8 }, { prior }));
  const back = valueOf(engine.decodeText(coded.bytes, english.length, prior));
  assert.deepEqual(back, { text: english, verified: true });
  assert.equal(engine.decodeText(coded.bytes, english.length).ok, false);
});

test('bad streams have a name for what is wrong', () => {
  const { bytes } = valueOf(engine.codeText(english, { name: 'ppm' }));
  assert.equal(errorName(engine.decodeText(new Uint8Array(), 9)), 'truncated-stream');
  assert.equal(errorName(engine.decodeText(Uint8Array.of(0xe0, 0), 9)), 'unknown-model');
  assert.equal(errorName(engine.decodeText(bytes, 9)), 'size-too-large');
  assert.equal(errorName(engine.decodeText(bytes.slice(0, -2), 1e6)), 'truncated-stream');
  assert.equal(errorName(engine.decodeText(Uint8Array.of(...bytes, 0), 1e6)), 'trailing-bits');
  const flipped = bytes.map((byte, i) => i === bytes.length >> 1 ? byte ^ 4 : byte);
  assert.equal(engine.decodeText(flipped, 1e6).ok, false);
  assert.equal(errorName(engine.openPredictor({ name: 'order', order: 9 })), 'unknown-model');
  assert.equal(errorName(engine.openPredictor({ name: 'ppm', alphabet: 27 })), 'unknown-model');
  const letters = valueOf(engine.openPredictor({ name: 'order', alphabet: 27 }));
  assert.equal(errorName(letters.setText(Uint8Array.of(26, 27))), 'no-codeword');
  assert.equal(errorName(letters.prime(Uint8Array.of(27))), 'no-codeword');
  letters.close();
  assert.equal(errorName(engine.orderCurve(Uint32Array.of(27), 27)), 'no-codeword');
});

test('rANS comes back, and its parts add up', () => {
  for (const text of texts) {
    const { bytes, tableBits, sizeBits, stateBits } = engine.encodeRans(text);
    assert.equal(8 * bytes.length, tableBits + sizeBits + stateBits);
    assert.deepEqual(valueOf(engine.decodeRans(bytes, 10_000)), new Uint8Array(text));
  }
  const { bytes } = engine.encodeRans(english);
  assert.equal(errorName(engine.decodeRans(bytes.slice(0, -4), 1e6)), 'truncated-stream');
});

test('the exact interval of down, up, left is [19/32, 39/64)', () => {
  const { steps, settledBits, shortestBits } =
    valueOf(engine.exactInterval(Uint32Array.of(4, 2, 1, 1), Uint32Array.of(1, 0, 2)));
  assert.deepEqual(steps.at(-1), { low: '19/32', high: '39/64', width: '1/64', settled: 6 });
  assert.deepEqual([settledBits, shortestBits], ['100110', '100110']);
  const { symbols, places } = valueOf(engine.readExact(Uint32Array.of(4, 2, 1, 1), shortestBits, 3));
  assert.deepEqual([...symbols], [1, 0, 2]);
  assert.deepEqual([...places], [19 / 32, 3 / 8, 3 / 4, 0]);
  assert.equal(errorName(engine.readExact(Uint32Array.of(0), '', 1)), 'no-codeword');
  assert.equal(errorName(engine.exactInterval(Uint32Array.of(1), new Uint32Array(257))),
    'size-too-large');
});

test('a curve by order memorises in-sample and pays when honest', () => {
  const symbols = Uint32Array.from(english);
  const { inSample, honest } = valueOf(engine.orderCurve(symbols, 256));
  assert.equal(inSample.length, 9);
  const order0 = engine.entropy(engine.histogram(symbols).counts);
  assert.ok(Math.abs((inSample[0] ?? 0) - order0) < 1e-9);
  for (const [k, bits] of honest.entries()) assert.ok(bits > (inSample[k] ?? 9), `order ${k}`);
});

test('predictors opened and closed leave no memory behind', () => {
  const rounds = (count: number): void => {
    for (let round = 0; round < count; round++) {
      const predictor = valueOf(engine.openPredictor({ name: 'context-mixing' }));
      valueOf(predictor.setText(english));
      predictor.close();
    }
  };
  rounds(3);
  const before = memory();
  rounds(20);
  assert.equal(memory(), before);
});
