// The ruler: zero included, H and Huffman told apart in the lens, names that never overlap.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { placeFlags } from '../../../web/src/parts/ruler-flags.ts';
import {
  landmarkText, layoutRuler, type Axis, type Landmark,
} from '../../../web/src/parts/ruler-layout.ts';
import {
  formatShare, formatSymbols, textExtent, textWidth,
} from '../../../web/src/parts/ruler-text.ts';

const banana: readonly Landmark[] = [
  { id: 'entropy', name: 'entropy H', value: 1.98523, kind: 'entropy' },
  { id: 'huffman', name: 'Huffman', value: 2, kind: 'chosen' },
  { id: 'fixed', name: 'fixed', value: 3, kind: 'coder' },
  { id: 'utf8', name: 'UTF-8', value: 8, kind: 'coder' },
];

function names(axis: Axis | null): string[] {
  return (axis?.marks ?? []).flatMap(({ label }) => (label === null ? [] : [label.text]));
}

function assertApart(axis: Axis, width: number): void {
  const labels = axis.marks.flatMap(({ label }) => (label === null ? [] : [label]));
  labels.forEach((label, i) => {
    const [from, to] = textExtent(label);
    assert.ok(from >= 0 && to <= width, `${label.text} leaves the picture`);
    for (const other of labels.slice(0, i)) {
      const [otherFrom, otherTo] = textExtent(other);
      const apart = other.y !== label.y || otherFrom >= to || from >= otherTo;
      assert.ok(apart, `${label.text} on ${other.text}`);
    }
  });
}

test('the worked example names H and Huffman in the lens, the others on the main axis', () => {
  for (const width of [328, 1200]) {
    const { main, lens } = layoutRuler({ landmarks: banana }, { width });
    assert.deepEqual(names(lens), ['entropy H 1.985', 'Huffman 2.000']);
    assert.deepEqual(names(main), ['fixed 3', 'UTF-8 8']);
  }
});

test('the main axis begins at 0 and ends just above the largest landmark', () => {
  const { main } = layoutRuler({ landmarks: banana }, { width: 1200 });
  assert.equal(main.ticks.map(({ text }) => text).join(' '), '0 1 2 3 4 5 6 7 8');
  assert.equal(main.ticks[0]?.x, main.left);
  const last = main.ticks.at(-1)?.x ?? 0;
  assert.ok(last < main.right && last > main.right * 0.94);
});

test('the lens shows 0.7 bit around H, or begins at 0', () => {
  const { lens } = layoutRuler({ landmarks: banana }, { width: 714 + 28 });
  const perTenth = 714 / 7;
  const [first, second] = lens?.ticks ?? [];
  assert.deepEqual([first?.text, second?.text], ['1.9', '2.0']);
  assert.ok(Math.abs((second?.x ?? 0) - (first?.x ?? 0) - perTenth) < 1e-6);
  assert.ok(Math.abs((lens?.wall ?? 0) - (lens?.left ?? 0) - perTenth) < 1e-6);
  const flat = layoutRuler(
    { landmarks: [{ id: 'h', name: 'entropy H', value: 0, kind: 'entropy' }] }, { width: 400 },
  );
  assert.equal(flat.lens?.ticks[0]?.text, '0.0');
  assert.equal(flat.lens?.wall, flat.lens?.left);
});

test('H and Huffman 0.01 bit apart are more than 4 px apart in the lens even at 328 px', () => {
  const { main, lens } = layoutRuler({ landmarks: banana.map((mark) =>
    (mark.id === 'huffman' ? { ...mark, value: 1.99523 } : mark)) }, { width: 328 });
  const gap = (axis: Axis | null): number =>
    (axis?.marks[1]?.x ?? 0) - (axis?.marks[0]?.x ?? 0);
  assert.ok(gap(main) < 1 && gap(lens) > 4);
});

test('the words of the wall stand where they fit', () => {
  const words = (width: number): string | undefined =>
    layoutRuler({ landmarks: banana }, { width }).main.words?.text;
  assert.equal(words(1300), 'not with one code word per symbol');
  assert.equal(words(328), undefined);
});

test('without an entropy there is no wall and no lens', () => {
  const { main, lens, joints } = layoutRuler({ landmarks: banana.slice(1) }, { width: 600 });
  assert.deepEqual([lens, joints, main.wall], [null, '', null]);
  assert.deepEqual(names(main), ['Huffman 2.000', 'fixed 3', 'UTF-8 8']);
});

test('at most five landmarks have names, all have marks', () => {
  const many = Array.from({ length: 9 }, (_, i): Landmark =>
    ({ id: String(i), name: 'code', value: i + 1, kind: 'coder' }));
  const { main } = layoutRuler({ landmarks: many }, { width: 1200 });
  assert.equal(names(main).length, 5);
  assert.equal(main.marks.length, 9);
});

test('no landmarks leave an axis from 0 to 1', () => {
  const { main, lens } = layoutRuler({ landmarks: [] }, { width: 328 });
  assert.deepEqual(main.ticks.map(({ text }) => text), ['0', '1']);
  assert.equal(lens, null);
});

test('a measured value has three decimals, a whole number of another code none', () => {
  const text = (value: number, kind: Landmark['kind']): string =>
    landmarkText({ id: '', name: 'x', value, kind });
  assert.deepEqual(
    [text(2, 'chosen'), text(0, 'entropy'), text(3, 'coder'), text(8.3716, 'coder')],
    ['x 2.000', 'x 0.000', 'x 3', 'x 8.372'],
  );
});

test('names keep apart and inside for any landmarks at any width', () => {
  const landmark = fc.record({
    id: fc.string(), name: fc.constantFrom('Huffman', 'fixed', 'UTF-8', 'Shannon', 'blocks of 2'),
    value: fc.oneof(fc.double({ min: 0, max: 24, noNaN: true }), fc.integer({ min: 0, max: 4 })),
    kind: fc.constantFrom<Landmark['kind']>('chosen', 'coder'),
  });
  const entropy = fc.double({ min: 0, max: 5, noNaN: true }).map((value): Landmark =>
    ({ id: 'h', name: 'entropy H', value, kind: 'entropy' }));
  fc.assert(fc.property(
    entropy, fc.array(landmark, { maxLength: 6 }), fc.integer({ min: 300, max: 1300 }),
    (h, others, width) => {
      const { main, lens } = layoutRuler({ landmarks: [h, ...others] }, { width });
      assert.ok(lens !== null);
      assertApart(main, width);
      assertApart(lens, width);
      assert.ok(names(main).length <= 5 && names(lens).length <= 5);
    },
  ));
});

test('flags stand in the fewest rows, to the right of their poles where they can', () => {
  const flag = (x: number): { x: number; width: number } => ({ x, width: 50 });
  assert.deepEqual(placeFlags([flag(10), flag(100)], 0, 200), [
    { row: 0, side: 'right' }, { row: 0, side: 'right' },
  ]);
  assert.deepEqual(placeFlags([flag(20), flag(30)], 0, 200), [
    { row: 1, side: 'right' }, { row: 0, side: 'right' },
  ]);
  assert.deepEqual(placeFlags([flag(60), flag(70)], 0, 200), [
    { row: 0, side: 'left' }, { row: 0, side: 'right' },
  ]);
  assert.deepEqual(placeFlags([flag(190)], 0, 200), [{ row: 0, side: 'left' }]);
});

test('flags that fit on no side have rows of their own', () => {
  const wide = { x: 50, width: 90 };
  assert.deepEqual(placeFlags([wide, wide], 0, 100).map(({ row }) => row), [0, 1]);
});

test('text is estimated by what takes up room', () => {
  assert.equal(textWidth('abcd', 10), 24);
  assert.equal(textWidth('e\u0301', 10), 6);
  assert.equal(textWidth('語', 10), 13);
});

test('shares and counts are written as people read them', () => {
  assert.deepEqual(
    [0, 0.0001, 0.0712, 0.03, 0.0996, 0.1234, 1].map(formatShare),
    ['0 %', 'under 0.1 %', '7.1 %', '3 %', '10 %', '12 %', '100 %'],
  );
  assert.deepEqual([1, 4962].map(formatSymbols), ['1 symbol', '4,962 symbols']);
});
