// Readings of bits under codes that are not prefix-free.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ReadingsView } from '../../../web/src/analysis/decoding.ts';
import { finish, openSession } from '../../../web/src/analysis/session.ts';
import { doubtWords, readingWords } from '../../../web/src/figures/decoder/readings-words.ts';
import { engine, state } from './analysis-support.ts';

function readings(words: Readonly<Record<string, string>>, bits: string, at: number): ReadingsView {
  const text = Object.keys(words).join('');
  const own = new Map(Object.entries(words).map(([symbol, word]) =>
    [symbol.codePointAt(0) ?? 0, word] as const));
  const opened = finish(openSession(engine,
    { ...state(text), code: { base: 'huffman', words: own } }));
  assert.ok(opened.ok);
  const found = opened.value.readings({ bits: { from: 'typed', bits }, at, from: 0, count: 100 });
  assert.ok(found.ok);
  opened.value.close();
  return found.value;
}

const spelled = ({ readings: all }: ReadingsView): string[] => all.map(({ symbols, rest }) =>
  symbols.map(({ label }) => label).join('') + (rest === '' ? '' : `+${rest}`));

describe('readings', () => {
  const book = { a: '1', b: '011', c: '01110', d: '1110', e: '10011' };

  it('of the textbook’s string are four, and two that go on', () => {
    const view = readings(book, '011101110011', 12);
    assert.equal(view.alive, 6);
    assert.deepEqual(spelled(view), ['babe', 'bacb', 'bac+011', 'caae', 'cdb', 'cd+011']);
    assert.deepEqual([view.firstDoubt, view.firstAmbiguity, view.certain], [3, 7, 0]);
    assert.equal(readingWords(view), '6 readings are alive after bit 12.');
    assert.match(doubtWords(view), /^The first doubt begins with bit 3\. At bit 7 two readings end/);
    assert.deepEqual(view.aliveAfter.length, 12);
    assert.equal(view.aliveAfter[11], 6);
  });

  it('of a code that looks ahead are settled later, and what is certain is bracketed', () => {
    const view = readings({ a: '0', b: '01', c: '11' }, '000', 3);
    assert.deepEqual(spelled(view), ['a', '+0']);
    assert.equal(view.certain, 2);
    assert.deepEqual(view.window.words.map(({ label, start }) => [label, start]),
      [['a', 0], ['a', 1]]);
    assert.match(doubtWords(view), /may settle it/);
    assert.equal(view.firstAmbiguity, null);
  });

  it('come to an end where nothing fits', () => {
    const view = readings({ a: '00', b: '01', c: '0' }, '0110', 3);
    assert.equal(view.alive, 0);
    assert.equal(readingWords(view), 'No reading is left after bit 3: these bits are no text.');
  });

  it('are counted honestly to where counting stops', () => {
    const view = readings({ a: '0', b: '00', c: '1', d: '11' }, '0'.repeat(70_000), 70_000);
    assert.deepEqual([view.bits, view.counted, view.at], [70_000, 65_536, 65_536]);
    assert.equal(readingWords(view), '2^53 or more readings are alive after bit 65,536. ' +
      'Readings are counted for the first 65,536 bits.');
    assert.equal(view.readings.length, 8);
  });
});
