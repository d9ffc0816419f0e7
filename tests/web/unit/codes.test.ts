// Codes of a text: constructions by name, words of the visitor's own, and what each would cost.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codeNames, fittingCode } from '../../../web/src/analysis/codes.ts';
import { divergences } from '../../../web/src/analysis/divergences.ts';
import { finish, openSession, type Session } from '../../../web/src/analysis/session.ts';
import type { CodeChoice, OwnCode } from '../../../web/src/analysis/state.ts';
import { analysed, costOf, engine, state } from './analysis-support.ts';

const robot = 'uudulurd';

function own(words: Readonly<Record<string, string>>): OwnCode {
  return { base: 'huffman', words: new Map(Object.entries(words).map(([char, word]) =>
    [char.codePointAt(0) ?? 0, word])) };
}

function session(text: string, code: CodeChoice = 'huffman'): Session {
  const opened = finish(openSession(engine, { ...state(text), code }));
  assert.ok(opened.ok);
  return opened.value;
}

function isClose(got: number | undefined, expected: number): void {
  assert.ok(got !== undefined && Math.abs(got - expected) < 1e-9, `${got} is not ${expected}`);
}

describe('a code of the visitor’s own', () => {
  it('of four words on the robot costs what its lengths say, in three parts', () => {
    const a = analysed(robot, 'code-point', own({ u: '00', d: '01', l: '10', r: '110' }));
    isClose(costOf(a).expectedLength, 2.125);
    const { split } = a.verdict;
    assert.ok(split !== null);
    isClose(split.entropy, 1.75);
    isClose(split.divergence + split.unused, 0.375);
    assert.ok(split.divergence > 0 && split.unused > 0);
    assert.equal(a.verdict.kraft.text, '7/8');
    assert.equal(a.verdict.optimality?.kind, 'spare');
  });

  it('gives no number where a symbol has no word, and says which', () => {
    const a = analysed(robot, 'code-point', own({ u: '0', d: '10', l: '11' }));
    assert.equal(a.cost, null);
    assert.equal(a.preamble, null);
    assert.deepEqual(a.lacking.first.map(({ label }) => label), ['r']);
    assert.equal(a.stream.bits, '');
    assert.equal(a.rows.length, 4);
    assert.equal(a.rows.at(-1)?.codeword, '');
  });

  it('that is ambiguous has a shortest string with two readings, and no proof', () => {
    const a = analysed('abcde', 'code-point',
      own({ a: '1', b: '011', c: '01110', d: '1110', e: '10011' }));
    const { prefixFree, uniquelyDecodable, ambiguity, optimality } = a.verdict;
    assert.deepEqual([prefixFree, uniquelyDecodable, optimality], [false, false, null]);
    assert.equal(ambiguity?.bits.length, 6);
    const words = new Map(a.rows.map((row) => [row.index, row.codeword]));
    for (const reading of ambiguity?.readings ?? []) {
      assert.equal(reading.map((index) => words.get(index)).join(''), ambiguity?.bits);
    }
    assert.equal(a.preamble, null);
  });

  it('that is not prefix-free may be uniquely decodable', () => {
    const { verdict } = analysed('abc', 'code-point', own({ a: '0', b: '01', c: '11' }));
    assert.deepEqual([verdict.prefixFree, verdict.uniquelyDecodable, verdict.clashCount],
      [false, true, 1]);
    assert.deepEqual(verdict.clashes, [{ begins: 0, other: 1 }]);
  });

  it('is optimal with any of the best sets of lengths', () => {
    const text = 'aaaabbccde';
    const best = own({ a: '0', b: '10', c: '110', d: '1110', e: '1111' });
    assert.deepEqual(analysed(text, 'code-point', best).verdict.optimality,
      { kind: 'optimal', ours: false });
    assert.deepEqual(analysed(text).verdict.optimality, { kind: 'optimal', ours: true });
  });

  it('is proven by its own words, also where they are not canonical', () => {
    const swapped = session(robot, own({ u: '1', d: '01', l: '001', r: '000' }));
    const proof = finish(swapped.prove());
    assert.ok(proof.ok && proof.value?.equal === true);
    assert.equal(proof.value.bits, 14);
    swapped.close();
  });
});

describe('editing words', () => {
  it('starts from the construction and keeps all other words', () => {
    const opened = session(robot);
    const edited = opened.edited(new Map([[0, '101'], [1, '']]));
    assert.deepEqual(edited, { base: 'huffman', words: new Map([
      [0x64, '101'], [0x72, '111'], [0x75, '0'],
    ]) });
    opened.close();
  });

  it('goes on from words that are edited already', () => {
    const opened = session(robot, own({ u: '0', d: '10', l: '110', r: '111' }));
    assert.equal(opened.edited(new Map([[0, '1']])).words.get(0x64), '1');
    opened.close();
  });
});

describe('the offers', () => {
  it('have every code, and never one below the entropy that can be read back', () => {
    const opened = session('banana bandana');
    const offers = finish(opened.offers());
    assert.ok(offers.ok);
    assert.deepEqual(offers.value.codes.map(({ name }) => name), codeNames);
    for (const { name, expectedLength, prefixFree, reason } of offers.value.codes) {
      if (expectedLength === null) assert.match(reason, /no code word for ␣/, name);
      else if (prefixFree) assert.ok(expectedLength >= opened.analysis.entropy, name);
    }
    assert.deepEqual(offers.value.blocks.map(({ length }) => length), [2, 3, 4, 5, 6, 7, 8]);
    opened.close();
  });

  it('say what makes no sense for a unit', () => {
    assert.equal(fittingCode('utf-8', 'word'), 'huffman');
    assert.equal(fittingCode('fano', 'word'), 'fano');
    const graphemes = finish(openSession(engine, { ...state('éé', 'grapheme'), code: 'utf-8' }));
    assert.ok(!graphemes.ok);
    assert.match(graphemes.error.text, /not for graphemes/);
  });
});

describe('a source that is given', () => {
  it('is the robot’s to the bit, with names for its symbols', () => {
    const source = { names: ['up', 'down', 'left', 'right'], counts: [4, 2, 1, 1] };
    const opened = finish(openSession(engine, { ...state(''), distribution: source }));
    assert.ok(opened.ok);
    const { analysis: a } = opened.value;
    assert.deepEqual(a.rows.map(({ name, codeword }) => [name, codeword]),
      [['up', '0'], ['down', '10'], ['left', '110'], ['right', '111']]);
    assert.deepEqual([a.entropy, costOf(a).expectedLength, a.unit], [1.75, 1.75, 'symbol']);
    const draws = opened.value.draws({ seed: 1, from: 0, count: 400 });
    assert.deepEqual(opened.value.draws({ seed: 1, from: 100, count: 50 }),
      draws.subarray(100, 150));
    opened.value.close();
  });

  it('leaves out a symbol that never occurs, and keeps the names of the others', () => {
    const source = { names: ['up', 'down', 'left'], counts: [1, 0, 1] };
    const opened = finish(openSession(engine, { ...state(''), distribution: source }));
    assert.ok(opened.ok);
    assert.deepEqual(opened.value.analysis.rows.map(({ name }) => name), ['up', 'left']);
    opened.value.close();
  });
});

it('two distributions are as far apart as the textbook says, each way', () => {
  const biased = divergences(engine, { p: [0.9, 0.1], q: [0.5, 0.5] });
  assert.equal(biased.entropyP.toFixed(4), '0.4690');
  assert.equal(biased.crossPQ.toFixed(4), '1.0000');
  assert.equal(biased.crossQP.toFixed(4), '1.7370');
  const reversed = divergences(engine, {
    p: [1 / 8, 1 / 8, 1 / 4, 1 / 2], q: [1 / 2, 1 / 4, 1 / 8, 1 / 8],
  });
  assert.deepEqual([reversed.crossPQ, reversed.klPQ, reversed.idealLengths],
    [2.625, 0.875, [1, 2, 3, 3]]);
});
