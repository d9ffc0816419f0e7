// What is said of a stream, and which text it is of.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type {
  NoiseStream, RandomnessTest, Squeeze, StreamName, Tests,
} from '../../../web/src/analysis/noise.ts';
import type { DocumentState } from '../../../web/src/analysis/state.ts';
import { randomnessTests } from '../../../web/src/engine/engine.ts';
import {
  change, failing, givesWay, percentOf, pText, shorterWords, streamTitle, testVerdict, verdictWords,
} from '../../../web/src/figures/noise/noise-words.ts';
import { pageWords } from '../../../web/src/figures/common/page-words.ts';
import { stagedState } from '../../../web/src/figures/noise/stage.ts';
import { state } from './analysis-support.ts';

function tests(p: Partial<Record<RandomnessTest, number>> = {}): Tests {
  return Object.fromEntries(randomnessTests.map((name) =>
    [name, { minimum: 100, outcomes: [{ statistic: 1, pValue: p[name] ?? 0.5 }] }])) as unknown as Tests;
}

const coin: Squeeze = { bitCount: 10_000, ones: 5000, deflateBits: 10_040, idealBits: 10_500 };

describe('numbers of a stream', () => {
  it('are changes in tenths of a per cent, with their sign', () => {
    assert.deepEqual([change(744, 1000), change(1001, 1000), change(10_001, 10_000), change(0, 0)],
      ['−25.6 %', '+0.1 %', '±0 %', '±0 %']);
    assert.equal(percentOf(5255, 10_000), '52.55 %');
    assert.equal(percentOf(0, 0), '0 %');
  });

  it('are p-values as a person reads them', () => {
    assert.deepEqual([0.5, 0.0312, 0.0006, 3.2e-4, 2.6e-16, 9.96e-20, 0].map(pText),
      ['0.500', '0.031', '0.001', '3·10⁻⁴', '3·10⁻¹⁶', '9·10⁻²⁰', 'below 10⁻³⁰⁰']);
  });
});

describe('the verdict', () => {
  it('is that of the better squeezer', () => {
    assert.equal(verdictWords('Huffman', { ...coin, idealBits: 7500 }, null),
      'Huffman is not noise: 25.00 % of it can still be squeezed out, by a predictor that knows ' +
      'the last 16 bits.');
    assert.match(verdictWords('fixed', { ...coin, deflateBits: 9000, idealBits: 9500 }, tests()),
      /10\.00 % .* by DEFLATE\.$/);
    assert.equal(givesWay(coin), false);
    assert.equal(givesWay({ ...coin, deflateBits: 9995 }), false);
  });

  it('is not that of a coin where a test sees the difference', () => {
    assert.match(verdictWords('Huffman', coin, tests({ frequency: 1e-9 })),
      /and yet no coin: frequency sees the difference\.$/);
    assert.match(verdictWords('Huffman', coin, tests({ 'block-frequency': 1e-9, 'spectral': 0.001 })),
      /block frequency, Fourier transform see the difference\.$/);
    assert.equal(verdictWords('a coin', coin, tests()),
      'a coin: nothing left for DEFLATE or order 16, and no test tells it from a coin.');
  });

  it('calls a test that a coin, too, may fail now and then a stray', () => {
    assert.match(verdictWords('PPM', coin, tests({ frequency: 0.004 })),
      /order 16; frequency strays as one coin in 250 does\.$/);
    assert.match(verdictWords('PPM', coin, tests({ frequency: 0.004, runs: 0.005 })),
      /; frequency, runs stray as one coin in 250 does\.$/);
  });

  it('is withheld below a thousand bits', () => {
    assert.equal(verdictWords('PPM', { ...coin, bitCount: 999, idealBits: 1 }, tests()),
      'PPM: 999 bits are too short to judge.');
  });

  it('is withheld below the minimum of a test', () => {
    const short = { minimum: 1000, outcomes: [{ statistic: 9, pValue: 0 }] };
    assert.equal(testVerdict(short, 999), 'too short: it needs 1,000 bits');
    assert.equal(testVerdict(short, 1000), 'not as a coin');
    assert.deepEqual(failing({ ...tests(), spectral: short }, 999), []);
  });
});

describe('the same text in fewer bits', () => {
  const of = (total: number, cut = 0): NoiseStream =>
    ({ bits: { bytes: new Uint8Array(), bitCount: total }, total, cut, reason: '' });
  const rows = (totals: Partial<Record<StreamName, NoiseStream>>) =>
    Object.entries(totals).map(([name, stream]) => ({
      name: name as StreamName, title: streamTitle(null, name as StreamName, stream),
      found: { stream, squeeze: null, tests: null }, before: null }));

  it('is that of the best coder that learns as it goes, whatever a stream looks like', () => {
    assert.equal(shorterWords('rans', of(1000), rows({ 'ppm': of(600), 'mixing': of(500) })),
      'The same text takes 50.00 % fewer bits under context mixing.');
    assert.equal(shorterWords('mixing', of(500), rows({ 'ppm': of(600), 'mixing': of(500) })), '');
  });

  it('is not that of a table that nobody sent, of a part, or of a trifle', () => {
    const others = { 'code': of(10), 'rans': of(10), 'block-2': of(10), 'ppm': of(1000) };
    assert.equal(shorterWords('utf-8', of(1000.5), rows(others)), '');
    assert.equal(shorterWords('ppm', of(1000), rows({ 'mixing': of(500, 64) })), '');
    assert.equal(shorterWords('ppm', of(1000, 64), rows({ 'mixing': of(500) })), '');
    assert.equal(shorterWords('coin', of(1000), rows({ 'mixing': of(500) })), '');
    assert.equal(shorterWords('rans', undefined, rows({ 'mixing': of(500) })), '');
  });

  it('stands beside how much of the text a stream holds', () => {
    assert.equal(streamTitle(null, 'mixing', of(5, 65_536)), 'context mixing, first 65,536 bytes');
    assert.equal(streamTitle(null, 'ppm', of(5)), 'PPM');
  });
});

describe('the text of the figure', () => {
  const yours = state('one two  three');
  const words = (): string => 'what the page says';
  const textOf = (staged: DocumentState | null): string => {
    assert.ok(staged?.content.kind === 'text');
    return staged.content.text;
  };

  it('is the visitor’s document itself where nothing is changed', () => {
    assert.equal(stagedState(yours, { base: 'yours', treatment: 'none' }, words), null);
    const bytes = state({ kind: 'bytes', bytes: Uint8Array.of(255) }, 'byte');
    assert.equal(stagedState(bytes, { base: 'yours', treatment: 'letters' }, words), null);
  });

  it('is a copy where it is changed, in code points, under a code that fits', () => {
    const grapheme: DocumentState = { ...yours, unit: 'grapheme',
      code: { base: 'shannon', words: new Map([['o', '0']]) } };
    const staged = stagedState(grapheme, { base: 'yours', treatment: 'letters' }, words);
    assert.equal(Array.from(textOf(staged)).sort().join(''),
      Array.from('one two  three').sort().join(''));
    assert.deepEqual([staged?.unit, staged?.code], ['code-point', 'shannon']);
    assert.equal(textOf({ ...grapheme }), 'one two  three');
  });

  it('is the robot’s in its true shares', () => {
    const text = textOf(stagedState(yours, { base: 'robot', treatment: 'none' }, words));
    assert.equal(text.length, 400_000);
    assert.ok(Math.abs(text.replace(/[^u]/g, '').length - 200_000) < 1500);
    assert.ok(Math.abs(text.replace(/[^r]/g, '').length - 50_000) < 1000);
  });

  it('is what the page says, white space folded', () => {
    const page = pageWords(['  one\n two ', '', 'three']);
    assert.ok(page.startsWith('one two three '));
    assert.ok(page.length > 3000);
    assert.equal(textOf(stagedState(yours, { base: 'page', treatment: 'none' }, words)), words());
  });
});
