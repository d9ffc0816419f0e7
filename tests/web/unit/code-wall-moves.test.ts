// Moves on the code wall: neighbours, evictions and free blocks, against a wall laid out flat.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  clash, fractionText, freeBlockFor, freeBlocks, freeWords, longestByKeys, moved, placed, share,
} from '../../../web/src/parts/code-wall-moves.ts';

const depth = 6;
const flat = Array.from({ length: 2 ** depth }, (_, i) => i.toString(2).padStart(depth, '0'));
const anyWord = fc.string({ unit: fc.constantFrom('0', '1'), minLength: 1, maxLength: depth });
const anyWords = fc.array(fc.oneof(anyWord, fc.constant('')), { maxLength: 12 });

test('left and right count in binary and stop at the edges', () => {
  assert.deepEqual(['000', '011', '100', '111'].map((word) => moved(word, 'right')),
    ['001', '100', '101', '111']);
  assert.deepEqual(['000', '011', '100', '111'].map((word) => moved(word, 'left')),
    ['000', '010', '011', '110']);
});

test('up is the block around, down its left half; one bit and 24 bits are the ends', () => {
  const deepest = '1'.repeat(longestByKeys);
  assert.deepEqual(
    [moved('10', 'up'), moved('1', 'up'), moved('10', 'down'), moved(deepest, 'down')],
    ['1', '1', '100', deepest]);
});

test('right and left undo each other away from the edges', () => {
  fc.assert(fc.property(anyWord, (word) => {
    const right = moved(word, 'right');
    assert.equal(right.length, word.length);
    assert.equal(moved(right, 'left'), right === word ? moved(word, 'left') : word);
    assert.equal(moved(moved(word, 'down'), 'up'), word);
  }));
});

test('words clash where one begins the other or equals it; no word clashes with none', () => {
  assert.deepEqual(
    [clash('10', '100'), clash('100', '10'), clash('10', '10'), clash('10', '11'), clash('', '1'),
      clash('', '')],
    [true, true, true, false, false, false]);
});

test('a drop on the robot’s code evicts those below it, or the one above it', () => {
  const robot = new Map([[0, '0'], [1, '10'], [2, '110'], [3, '111']]);
  assert.deepEqual(placed(robot, 0, '11'),
    { changes: new Map([[2, ''], [3, ''], [0, '11']]), evicted: [2, 3] });
  assert.deepEqual(placed(robot, 3, '001'),
    { changes: new Map([[0, ''], [3, '001']]), evicted: [0] });
  assert.deepEqual(placed(robot, 1, '101').evicted, [], 'its own block is no obstacle');
});

test('after a drop nothing clashes with the word, and all others are as they were', () => {
  fc.assert(fc.property(anyWords, anyWord, fc.nat(), (list, word, n) => {
    const words = new Map(list.map((own, index) => [index, own]));
    const index = list.length === 0 ? 0 : n % list.length;
    const { changes, evicted } = placed(words, index, word);
    const after = new Map([...words, ...changes]);
    for (const [other, own] of after) {
      if (other === index) assert.equal(own, word);
      else assert.equal(own, evicted.includes(other) ? '' : words.get(other));
      assert.ok(other === index || !clash(own, word));
    }
    for (const other of evicted) assert.ok(clash(words.get(other) ?? '', word));
  }));
});

test('free blocks are exactly what no word touches, largest blocks, left to right', () => {
  assert.deepEqual(freeBlocks(['00', '01', '100', '1110', '']), ['101', '110', '1111']);
  assert.deepEqual([freeBlocks([]), freeBlocks(['0', '1'])], [[''], []]);
  fc.assert(fc.property(anyWords, (words) => {
    const free = freeBlocks(words, depth);
    assert.deepEqual(free, free.toSorted());
    for (const leaf of flat) {
      const taken = words.some((word) => clash(word, leaf));
      assert.equal(free.filter((block) => leaf.startsWith(block)).length, taken ? 0 : 1);
    }
    for (const block of free.filter((node) => node !== '')) {
      const parent = block.slice(0, -1);
      assert.ok(words.some((word) => word !== '' && (parent === '' || clash(word, parent))));
    }
  }));
});

test('a free block of a length is found whenever there is one', () => {
  assert.equal(freeBlockFor(['00', '1'], 3), '010');
  assert.equal(freeBlockFor(['0', '110'], 3), '111', 'the smallest block that has one');
  fc.assert(fc.property(anyWords, fc.integer({ min: 1, max: depth }), (words, length) => {
    const found = freeBlockFor(words, length);
    const candidates = new Set(flat.map((leaf) => leaf.slice(0, length)));
    const free = [...candidates].filter((node) => !words.some((word) => clash(word, node)));
    if (found === null) assert.deepEqual(free, []);
    else assert.ok(free.includes(found));
  }));
});

test('free words come largest first; an empty wall offers its halves', () => {
  assert.deepEqual(freeWords(['00', '01', '100', '1110']), ['101', '110', '1111']);
  assert.deepEqual(freeWords(['']), ['0', '1']);
});

test('free blocks of words of 4,096 bits stay few', () => {
  const long = ['0', '1'].map((bit) => bit.repeat(4096));
  assert.equal(freeBlocks(long).length, 2 * longestByKeys - 2);
});

test('a share is the word as a binary fraction, and 2^-length', () => {
  assert.deepEqual(share('101'), { from: 0.625, size: 0.125 });
  assert.deepEqual(share('0'.repeat(4096)), { from: 0, size: 0 });
});

test('fractions are written out to 1/64', () => {
  assert.deepEqual([0, 1, 6, 7, 10].map(fractionText), ['1', '1/2', '1/64', '2⁻⁷', '2⁻¹⁰']);
});
