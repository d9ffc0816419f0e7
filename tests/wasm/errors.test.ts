// What the caller's data can cause comes back as an error with a name, at the boundary too.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Code } from '../../web/src/engine/engine.ts';
import type { Result } from '../../web/src/engine/result.ts';
import { loadBuiltEngine } from './built-engine.ts';

const { raw, engine } = await loadBuiltEngine();

function valueOf<T>(result: Result<T>): T {
  assert.ok(result.ok, result.ok ? '' : result.error.name);
  return result.value;
}

function errorName<T>(result: Result<T>): string {
  return result.ok ? 'no error' : result.error.name;
}

function ids(text: string): Uint32Array {
  return Uint32Array.from(text, (char) => char.codePointAt(0) ?? 0);
}

function code(...words: readonly string[]): Code {
  const bits = words.join('').padEnd(8 * Math.ceil(words.join('').length / 8), '0');
  return {
    symbols: Uint32Array.from(words, (_, i) => i),
    lengths: Uint16Array.from(words, (word) => word.length),
    words: Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => parseInt(byte, 2)),
  };
}

const robot = code('0', '10', '110', '111');

test('the robot is told down, up, left as 100110', () => {
  const bits = valueOf(engine.encode(Uint32Array.of(1, 0, 2), robot));
  assert.deepEqual(bits, { bytes: Uint8Array.of(0b100110_00), bitCount: 6 });
  assert.deepEqual(valueOf(engine.decode(bits, robot, 3)), Uint32Array.of(1, 0, 2));
});

test('truncated bits, trailing bits and dead ends are told apart', () => {
  const bytes = Uint8Array.of(0b1001_1000);
  assert.equal(errorName(engine.decode({ bytes, bitCount: 5 }, robot, 3)), 'truncated-stream');
  assert.equal(errorName(engine.decode({ bytes, bitCount: 7 }, robot, 3)), 'trailing-bits');
  assert.equal(errorName(engine.decode({ bytes, bitCount: 6 }, robot, 2)), 'trailing-bits');
  const incomplete = code('00', '01');
  assert.equal(errorName(engine.decode({ bytes, bitCount: 8 }, incomplete, 4)), 'dead-end');
});

test('more bits announced than there are bytes are a truncated stream', () => {
  const bytes = Uint8Array.of(0);
  assert.equal(errorName(engine.decode({ bytes, bitCount: 1e15 }, robot, 9)), 'truncated-stream');
  assert.equal(errorName(engine.decode({ bytes, bitCount: -1 }, robot, 1)), 'truncated-stream');
});

test('a code that is not prefix-free writes, orders and draws, and is refused to read', () => {
  const clash = code('0', '10', '100');
  const over = code('0', '1', '0');
  for (const [broken, order] of [[clash, [0, 1, 2]], [over, [0, 2, 1]]] as const) {
    const message = Uint32Array.of(2, 1, 0);
    const bits = valueOf(engine.encode(message, broken));
    assert.equal(bits.bitCount, broken.lengths.reduce((sum, length) => sum + length, 0));
    const { order: found, prefixFree } = valueOf(engine.order(broken));
    assert.deepEqual([...found], order);
    assert.equal(prefixFree, false);
    assert.equal(valueOf(engine.tree(broken, Uint32Array.of(1, 1, 1), 9)).leaves[0], 3);
    assert.equal(errorName(engine.decode(bits, broken, 3)), 'not-prefix-free');
    const preamble = raw.preamble(
      broken.symbols, broken.lengths, broken.words, message.length);
    assert.equal(preamble.error, 0);
    assert.equal(errorName(engine.decodeDescription(preamble)), 'not-prefix-free');
  }
  assert.equal(valueOf(engine.order(robot)).prefixFree, true);
  assert.equal(raw.errorName(raw.preamble(
    Uint32Array.of(0, 1), Uint16Array.of(1, 0), Uint8Array.of(0), 1).error), 'no-codeword');
  assert.equal(raw.errorName(raw.splitLength(
    Uint32Array.of(1, 1, 1), Uint16Array.of(1, 1, 1)).error), 'over-subscribed');
  assert.equal(raw.errorName(raw.order(Uint16Array.of(4097), new Uint8Array(513)).error),
    'codeword-too-long');
});

test('a message under a code that is not prefix-free has windows and no proof', () => {
  const message = engine.openMessage(3);
  assert.ok(message.append(Uint32Array.of(0, 1, 2)).ok);
  message.histogram();
  valueOf(message.encodeWith(code('0', '01', '11')));
  assert.deepEqual([...message.windowByBits(0, 9).bits], [0, 0, 1, 1, 1]);
  const preamble = message.preamble(code('0', '10', '11'), null);
  assert.equal(errorName(message.startProof(preamble)), 'not-prefix-free');
  message.close();
});

test('a code that is not canonical is proven from its own preamble', () => {
  const turned = code('1', '01', '00');
  const message = engine.openMessage(4);
  assert.ok(message.append(Uint32Array.of(0, 0, 1, 2)).ok);
  message.histogram();
  valueOf(message.encodeWith(turned));
  valueOf(message.startProof(message.preamble(turned, null)));
  assert.equal(valueOf(message.continueProof(4)), true);
  assert.deepEqual(message.proven(), { symbols: 4, bits: 6 });
  valueOf(message.startProof(message.preamble(code('0', '10', '11'), null)));
  const other = message.continueProof(4);
  assert.ok(!other.ok || !other.value);
  message.close();
});

test('words that end before their lengths do are a truncated stream', () => {
  const cut: Code = { ...robot, words: robot.words.slice(0, 1) };
  assert.equal(errorName(engine.encode(Uint32Array.of(0), cut)), 'truncated-stream');
});

test('a symbol without a code word is refused', () => {
  assert.equal(errorName(engine.encode(Uint32Array.of(9), robot)), 'no-codeword');
  assert.equal(errorName(engine.cost(robot, Uint32Array.of(1, 1, 1, 1, 1))), 'no-codeword');
  const message = engine.openMessage(3);
  assert.ok(message.append(ids('abc')).ok);
  message.histogram();
  assert.equal(errorName(message.encodeWith(code('0', '1'))), 'no-codeword');
  message.close();
});

test('a length limit below what the symbols need is refused', () => {
  const histogram = engine.histogram(ids('abcde'));
  assert.equal(errorName(engine.construct('length-limited', histogram, 2)), 'limit-too-small');
  assert.ok(engine.construct('length-limited', histogram, 3).ok);
});

test('ranks that are no permutation are refused', () => {
  const message = engine.openMessage(4);
  assert.ok(message.append(Uint32Array.of(0, 1, 2, 1)).ok);
  assert.equal(errorName(message.relabel(Uint32Array.of(0, 1, 1))), 'not-a-permutation');
  assert.equal(errorName(message.relabel(Uint32Array.of(0, 1))), 'not-a-permutation');
  message.close();
});

test('junk is no description and no blocks, whatever it looks like', () => {
  let state = 1948;
  const random = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 24;
  for (let round = 0; round < 500; round++) {
    const bytes = Uint8Array.from({ length: round % 64 }, random);
    const blocks = engine.decodeBlocks(bytes, 1 << 20);
    if (bytes.length > 0) assert.notEqual(errorName(blocks), 'unknown-error');
    const description = engine.decodeDescription({ bytes, bitCount: 8 * bytes.length });
    if (description.ok) {
      assert.ok(description.value.length <= 8 * bytes.length);
    } else {
      assert.notEqual(description.error.name, 'unknown-error');
    }
  }
});

test('each cut of a description and of blocks is an error', () => {
  const message = ids('banana bandana');
  const { bytes, bitCount } = valueOf(engine.encodeDescription(message));
  for (let bits = 0; bits < bitCount; bits++) {
    const cut = engine.decodeDescription({ bytes, bitCount: bits });
    assert.equal(cut.ok, false, `${bits} of ${bitCount} bits`);
  }
  const blocks = engine.encodeBlocks(Uint8Array.from(message));
  for (let size = 0; size < blocks.length; size++) {
    assert.equal(engine.decodeBlocks(blocks.slice(0, size), 1000).ok, false, `${size} bytes`);
  }
  assert.equal(errorName(engine.decodeBlocks(blocks, 13)), 'size-too-large');
});

test('one damaged bit of blocks is named, or is none of the message', () => {
  const kinds = ['flip', 'delete', 'insert 0', 'insert 1'] as const;
  const names = new Set<string>();
  // Coded, repeated, stored.
  for (const bytes of [Uint8Array.from(ids('banana bandana'.repeat(40))), new Uint8Array(9).fill(7),
    Uint8Array.from(ids('information'))]) {
    const bits = 8 * engine.encodeBlocks(bytes).length;
    for (const kind of kinds) {
      for (let bit = 0; bit < bits; bit++) {
        const found = valueOf(engine.damagedBlocks(bytes, { kind, bit }, bits));
        assert.deepEqual([found.bits, found.bit], [bits, bit]);
        assert.notEqual(found.fault === null, !found.intact, `${kind} ${bit}: ${found.fault?.name}`);
        names.add(found.fault?.name ?? '');
      }
    }
    for (const kind of kinds.slice(0, 2)) {
      assert.equal(errorName(engine.damagedBlocks(bytes, { kind, bit: 7 }, 7)), 'truncated-stream');
    }
    assert.equal(valueOf(engine.damagedBlocks(bytes, { kind: 'insert 1', bit: 7 }, 7)).fault?.name,
      'trailing-bits');
  }
  assert.deepEqual([...names].sort(), ['', 'checksum-mismatch', 'invalid-block', 'invalid-table',
    'size-too-large', 'trailing-bits', 'truncated-stream']);
  const nothing = valueOf(engine.damagedBlocks(new Uint8Array(), { kind: 'insert 0', bit: 0 }, 0));
  assert.deepEqual([nothing.bits, nothing.bit, nothing.intact], [64, 0, false]);
});

test('every error has a name and a sentence of its own', () => {
  const names = new Set<string>();
  for (let error = 1; error <= 33; error++) {
    const name = raw.errorName(error);
    assert.match(name, /^[a-z]+(-[a-z]+)*$/);
    assert.match(raw.errorText(error), /^[A-Z].*\.$/);
    assert.notEqual(name, 'unknown-error');
    names.add(name);
  }
  assert.equal(names.size, 33);
  assert.equal(raw.errorName(34), 'unknown-error');
});
