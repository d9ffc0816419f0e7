// The tests of randomness at the boundary: the publication's examples, minima, and any length.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packCodewords } from '../../web/src/engine/codeword.ts';
import { randomnessTests, type Bits } from '../../web/src/engine/engine.ts';
import { loadBuiltEngine } from './built-engine.ts';

const { engine, memory } = await loadBuiltEngine();

function bitsOf(digits: string): Bits {
  return { bytes: packCodewords([digits]).words, bitCount: digits.length };
}

function coin(bitCount: number, seed = 1): Bits {
  const sides = new Uint32Array(256).fill(1);
  return { bytes: Uint8Array.from(engine.draw(sides, seed, 0, bitCount / 8)), bitCount };
}

/** The first 100 binary digits of pi. */
const pi = bitsOf('11001001000011111101101010100010001000010110100011' +
  '00001000110100110001001100011001100010100010111000');

test('pi to 100 bits, as SP 800-22 prints it, but for the Fourier transform', () => {
  const p = (name: (typeof randomnessTests)[number]): string[] =>
    engine.randomness(name, pi).outcomes.map(({ pValue }) => pValue.toFixed(6));
  assert.deepEqual(p('frequency'), ['0.109599']);
  assert.deepEqual(p('runs'), ['0.500798']);
  assert.deepEqual(p('cumulative-sums'), ['0.219194', '0.114866']);
  // 2.6.8 prints 0.168669, which its own definition does not give.
  assert.deepEqual(p('spectral'), ['0.646355']);
});

test('each test names its minimum, and answers below it too', () => {
  const minima = [100, 100, 100, 128, 32, 128, 100, 1000];
  for (const [i, name] of randomnessTests.entries()) {
    const { minimum, outcomes } = engine.randomness(name, bitsOf('10110100111000110100'));
    assert.equal(minimum, minima[i], name);
    assert.equal(outcomes.length, name === 'serial' || name === 'cumulative-sums' ? 2 : 1, name);
    for (const { pValue } of outcomes) assert.ok(pValue >= 0 && pValue <= 1, name);
    assert.deepEqual(engine.randomness(name, bitsOf('')), { minimum, outcomes: [] });
  }
});

test('a coin passes, a stuck one does not', () => {
  const stuck = { bytes: new Uint8Array(2048).fill(255), bitCount: 16384 };
  for (const name of randomnessTests) {
    for (const { pValue } of engine.randomness(name, coin(1 << 17)).outcomes) {
      assert.ok(pValue > 0.001, `${name}: ${pValue}`);
    }
    if (name === 'spectral') continue;
    const least = Math.min(...engine.randomness(name, stuck).outcomes.map((o) => o.pValue));
    assert.ok(least < 1e-6, `${name}: ${least}`);
  }
});

test('an ideal adaptive code squeezes a period, and nothing out of a coin', () => {
  assert.ok(engine.ktCodeLength(bitsOf('01'.repeat(500)), 16) < 40);
  assert.ok(engine.ktCodeLength(coin(1 << 16), 0) > 65536 - 20);
  assert.equal(engine.ktCodeLength(bitsOf(''), 16), 0);
  // Above 20 the order is 20: contexts take memory.
  assert.equal(engine.ktCodeLength(pi, 99), engine.ktCodeLength(pi, 20));
});

test('the first bits of a message, and those of its blocks', () => {
  const message = engine.openMessage(14);
  assert.ok(message.append(Uint32Array.from('banana bandana', (c) => c.charCodeAt(0))).ok);
  const code = engine.construct('huffman', message.histogram());
  assert.ok(code.ok);
  const all = message.bits(code.value, 1000);
  assert.ok(all.ok);
  assert.deepEqual([all.value.bitCount, ...all.value.bytes], [28, 201, 59, 47, 64]);
  const ten = message.bits(code.value, 10);
  assert.ok(ten.ok);
  assert.deepEqual([ten.value.bitCount, ...ten.value.bytes], [10, 201, 0]);
  const blocks = message.blockBits(2, 1000);
  const cost = message.extension(2);
  assert.ok(blocks.ok && cost.ok);
  assert.equal(blocks.value.bitCount, cost.value.totalBits);
  assert.equal(message.blockBits(9, 1000).ok, false);
  message.close();
});

test('testing again and again holds no more memory', () => {
  const bits = coin(1 << 16);
  for (const name of randomnessTests) engine.randomness(name, bits);
  const before = memory();
  for (let round = 0; round < 20; round++) {
    for (const name of randomnessTests) engine.randomness(name, bits);
    engine.ktCodeLength(bits, 16);
  }
  assert.equal(memory(), before);
});
