// The smallest and the largest that crosses the boundary, and that nothing is left behind.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codewords } from '../../web/src/engine/codeword.ts';
import type { Engine } from '../../web/src/engine/engine.ts';
import type { MessageStream } from '../../web/src/engine/message.ts';
import type { Result } from '../../web/src/engine/result.ts';
import { loadBuiltEngine } from './built-engine.ts';

const { engine, memory } = await loadBuiltEngine();

function valueOf<T>(result: Result<T>): T {
  assert.ok(result.ok, result.ok ? '' : result.error.name);
  return result.value;
}

/** A message in the engine under its own Huffman code. */
function coded(from: Engine, symbols: Uint32Array): MessageStream {
  const message = from.openMessage(symbols.length);
  valueOf(message.append(symbols));
  valueOf(message.encodeWith(valueOf(from.construct('huffman', message.histogram()))));
  return message;
}

/** Codes, proves and reads back; returns the bits of the message. */
function goThrough(symbols: Uint32Array): number {
  const message = coded(engine, symbols);
  const code = valueOf(engine.construct('huffman', message.histogram()));
  valueOf(message.startProof(message.preamble(code, null)));
  while (message.proven().symbols < symbols.length) {
    assert.equal(valueOf(message.continueProof(1 << 18)), true);
  }
  const bits = message.bitCount();
  assert.deepEqual(message.proven(), { symbols: symbols.length, bits });
  message.close();
  const described = valueOf(engine.encodeDescription(symbols));
  assert.deepEqual(valueOf(engine.decodeDescription(described)), symbols);
  return bits;
}

test('the empty message has no symbols, no code words and no bits', () => {
  const nothing = new Uint32Array(0);
  const histogram = engine.histogram(nothing);
  assert.equal(histogram.symbols.length + histogram.counts.length, 0);
  assert.equal(engine.entropy(histogram.counts), 0);
  for (const construction of ['huffman', 'fixed-length', 'length-limited'] as const) {
    const code = valueOf(engine.construct(construction, histogram, 8));
    assert.deepEqual(codewords(code), []);
    assert.deepEqual(valueOf(engine.encode(nothing, code)).bitCount, 0);
    assert.deepEqual(valueOf(engine.cost(code, histogram.counts)).totalBits, 0);
  }
  assert.equal(goThrough(nothing), 0);
  assert.deepEqual(valueOf(engine.decodeBlocks(engine.encodeBlocks(new Uint8Array(0)), 0)),
    new Uint8Array(0));
});

test('one symbol has the code word 0, and half of the wall stays free', () => {
  const message = Uint32Array.of(7, 7, 7);
  const histogram = engine.histogram(message);
  for (const construction of ['huffman', 'fixed-length', 'length-limited'] as const) {
    const code = valueOf(engine.construct(construction, histogram, 8));
    assert.deepEqual(codewords(code), ['0']);
    assert.deepEqual(engine.kraft(code), { text: '1/2', value: 0.5, kind: 'incomplete' });
  }
  assert.equal(goThrough(message), 3);
});

test('symbols may be any integers up to 2^32 - 1', () => {
  assert.equal(goThrough(Uint32Array.of(0, 0xffffffff, 0x80000000, 0x10ffff)), 8);
});

test('a message of 1.1 million symbols, all of them distinct, goes through', () => {
  const size = 1_100_000;
  const symbols = Uint32Array.from({ length: size }, (_, i) => i);
  const least = 20 * size + 2 * (size - 2 ** 20);
  assert.equal(goThrough(symbols), least);
});

test('windows are clipped to the stream', () => {
  const message = coded(engine, Uint32Array.of(1, 2, 3, 1, 2, 1));
  const bits = message.bitCount();
  assert.equal(bits, 9);
  assert.equal(message.windowByBits(0, 1000).bits.length, bits);
  assert.equal(message.windowByBits(bits, 10).bits.length, 0);
  assert.equal(message.windowByBits(1e12, 10).bits.length, 0);
  assert.equal(message.windowBySymbols(4, 10).symbols.length, 2);
  assert.equal(message.windowBySymbols(6, 10).symbols.length, 0);
  const [first, second] = [message.windowByBits(0, 4), message.windowByBits(4, 1000)];
  assert.deepEqual([...first.bits, ...second.bits], [...message.windowByBits(0, bits).bits]);
  message.close();
});

test('a message opened and closed a thousand times leaves no memory behind', () => {
  const symbols = Uint32Array.from({ length: 20_000 }, (_, i) => i % 300);
  const rounds = (count: number): void => {
    for (let round = 0; round < count; round++) coded(engine, symbols).close();
  };
  rounds(20);
  const before = memory();
  rounds(1000);
  assert.equal(memory(), before);
});

test('messages that are open at the same time do not disturb each other', () => {
  const one = coded(engine, Uint32Array.of(5, 5, 6));
  const other = coded(engine, Uint32Array.of(8, 9, 10, 11));
  assert.deepEqual([one.bitCount(), other.bitCount()], [3, 8]);
  one.close();
  const third = coded(engine, Uint32Array.of(1, 2));
  assert.deepEqual([other.bitCount(), third.bitCount()], [8, 2]);
  other.close();
  third.close();
});
