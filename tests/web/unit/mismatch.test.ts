// The wrong odds: the examples through the engine, the numbers that add up, and the stacked bar.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { divergences } from '../../../web/src/analysis/divergences.ts';
import { examples, type Example } from '../../../web/src/figures/mismatch/examples.ts';
import {
  pictureWords, printedParts, verdictWords, type Measures,
} from '../../../web/src/figures/mismatch/mismatch-words.ts';
import { sharesOf } from '../../../web/src/figures/mismatch/odds-moves.ts';
import { layoutSplitBar } from '../../../web/src/figures/mismatch/split-bar-layout.ts';
import { aliceCounts, germanSample, letterCounts, letterNames } from
  '../../../web/src/text/letters-of-languages.ts';
import { reducedText } from '../../../web/src/text/segment-letters.ts';
import { engine } from './analysis-support.ts';

/** An example measured by the engine against its own Q. */
function measured({ p, q }: Example, fixed: number): Measures {
  const answer = divergences(engine, { p: sharesOf(p), q: sharesOf(q) });
  return { ...answer, expected: answer.crossPQ, unused: 0, fixed };
}

function exampleOf(title: string): Example {
  const found = examples.find((example) => example.title === title);
  assert.ok(found !== undefined);
  return found;
}

test('the robot reversed: 1.750 + 0.875 = 2.625, above the fixed code', () => {
  const measures = measured(exampleOf('the robot reversed'), 2);
  assert.deepEqual(printedParts(measures, 3), {
    entropy: '1.750', divergence: '0.875', cross: '2.625', unused: '0.000', expected: '2.625',
  });
  assert.equal(verdictWords(measures, 'instruction', 3), '2.625 bits per instruction: 0.625 more '
    + 'than the fixed code. Being clever about the wrong odds is worse than not being clever.');
});

test('the letters of English are those of the book, all 27', () => {
  const bytes = new Map(readFileSync(new URL('../../data/alice29.counts', import.meta.url), 'utf8')
    .trim().split('\n').map((line) => line.split(' ').map(Number) as [number, number]));
  const letters = letterNames.slice(0, 26).map((_, i) =>
    (bytes.get(65 + i) ?? 0) + (bytes.get(97 + i) ?? 0));
  assert.deepEqual(aliceCounts.slice(0, 26), letters);
  assert.equal(aliceCounts.length, letterNames.length);
  assert.ok(aliceCounts.every((count) => count > 0));
  assert.equal(aliceCounts.reduce((sum, count) => sum + count, 0), 134_997);
  assert.equal(engine.entropy(Uint32Array.from(aliceCounts)).toFixed(3), '4.045');
});

test('the robot as planned wastes nothing', () => {
  assert.match(verdictWords(measured(exampleOf('the robot as planned'), 2), 'instruction', 3),
    /^1\.750 bits per instruction: 0\.250 below the fixed code\. .*nothing is wasted\.$/);
});

test('the coin costs 1.0000 one way and 1.7370 the other', () => {
  const printed = (title: string) => printedParts(measured(exampleOf(title), 1), 4);
  const unsure = printed('a biased coin taken for fair');
  assert.deepEqual([unsure.entropy, unsure.cross], ['0.4690', '1.0000']);
  assert.equal(printed('a fair coin taken for biased').cross, '1.7370');
});

test('every example has a share of Q for each of its symbols', () => {
  for (const { names, p, q } of examples) {
    assert.deepEqual([p.length, q.length], [names.length, names.length]);
    assert.ok(q.every((count) => count > 0));
  }
});

test('letters are counted as the segmenter cuts them, and German needs none but the 27', () => {
  const text = reducedText(germanSample);
  assert.deepEqual(letterCounts(germanSample),
    letterNames.map((name) => text.split(name === '␣' ? ' ' : name).length - 1));
  assert.doesNotMatch(germanSample, /[^ -~]/);
  assert.ok(germanSample.length >= 350);
});

test('printed parts add up, whatever the numbers', () => {
  const bits = fc.double({ min: 0, max: 9, noNaN: true });
  fc.assert(fc.property(bits, fc.oneof(bits, fc.constant(0)), bits, (entropyP, klPQ, unused) => {
    const parts = printedParts({ ...measured(exampleOf('the robot reversed'), 2), entropyP, klPQ,
      unused, crossPQ: entropyP + klPQ, expected: entropyP + klPQ + unused }, 3);
    const thousandths = (text: string): number => Math.round(Number(text) * 1000);
    assert.equal(thousandths(parts.entropy) + thousandths(parts.divergence)
      + thousandths(parts.unused), thousandths(parts.expected));
    assert.equal(thousandths(parts.cross) + thousandths(parts.unused), thousandths(parts.expected));
    assert.ok(Math.abs(Number(parts.divergence) - klPQ) <= 0.002);
    assert.doesNotMatch(Object.values(parts).join(), /-/);
  }));
});

test('unused budget is named only where there is some', () => {
  const measures = measured(exampleOf('the robot reversed'), 2);
  assert.equal(pictureWords(measures, 'instruction', 3),
    '2.625 bits per instruction: entropy 1.750, divergence 0.875; fixed code 2.000');
  assert.match(pictureWords({ ...measures, unused: 0.25, expected: 2.875 }, 'instruction', 3),
    /^2\.875 .*unused budget 0\.250; fixed/);
});

const bar = (entropy: number, divergence: number, unused = 0) => layoutSplitBar({
  parts: [{ kind: 'entropy', bits: entropy, text: '1.750' },
    { kind: 'divergence', bits: divergence, text: '0.875' },
    { kind: 'unused', bits: unused, text: '0.245' }],
  fixed: 2, fixedText: 'fixed code 2.000',
}, 700);

test('the parts of the bar stand end to end, and the mark stands where two bits end', () => {
  const { parts, mark, ticks } = bar(1.75, 0.875);
  assert.deepEqual(parts.map(({ kind }) => kind), ['entropy', 'divergence']);
  assert.equal(parts[0]?.x1, parts[1]?.x0);
  assert.equal(mark.x, ticks[2]?.x);
  const [zero = 0, one = 0] = ticks.map(({ x }) => x);
  assert.equal(parts[0]?.x0, zero);
  assert.ok(Math.abs((parts[1]?.x1 ?? 0) - (zero + 2.625 * (one - zero))) < 1e-9);
});

test('the axis holds still while the bar passes the mark', () => {
  assert.deepEqual(bar(1.75, 0.2).ticks, bar(1.75, 1.25).ticks);
  assert.equal(bar(1.75, 3).ticks.length, 6);
});

test('a part too narrow for its number goes without, and one of nothing is not drawn', () => {
  assert.deepEqual(bar(1.75, 0.05, 0.5).parts.map(({ label }) => label?.text ?? ''),
    ['1.750', '', '0.245']);
  assert.deepEqual(bar(1.75, 0).parts.map(({ kind }) => kind), ['entropy']);
});
