import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyse } from '../../../web/src/analysis/session.ts';
import type { Analysis } from '../../../web/src/analysis/analysis.ts';
import type { CodeChoice, Source } from '../../../web/src/analysis/state.ts';
import { momentAt, transmit, type Manner } from '../../../web/src/figures/robot/robot-run.ts';
import {
  brokenCodes, newRow, presets, robotSource, robotState, shareText, shortestWords, sourceOf,
} from '../../../web/src/figures/robot/robot-source.ts';
import {
  beatWords, guessWords, lengthOf, momentWords, raceWords, shortenWords,
} from '../../../web/src/figures/robot/robot-words.ts';
import { receivedStream } from '../../../web/src/figures/robot/run-stream.ts';
import { engine } from './analysis-support.ts';

const names = ['up', 'down', 'left', 'right', 'up-left'];
const nameOf = (instruction: number): string => names[instruction] ?? '';

function analysed(code: CodeChoice, distribution: Source = robotSource): Analysis {
  const result = analyse(engine, { ...robotState, code, distribution });
  assert.ok(result.ok, result.ok ? '' : result.error.text);
  return result.value;
}

function own(...words: readonly string[]): CodeChoice {
  return { base: 'huffman',
    words: new Map([...words.entries()].filter(([, word]) => word !== '')) };
}

function said(
  message: number[], words: string[], tick: number, manner: Manner = 'waits',
): string {
  const run = transmit(message, words, manner);
  return momentWords(run, momentAt(run, tick), nameOf);
}

describe('the robot’s codes', () => {
  it('cost 2 bits, and 1.75, which is the entropy', () => {
    const [fixed, huffman] = [analysed('fixed-length'), analysed('huffman')];
    assert.deepEqual([lengthOf(fixed), fixed.entropy], [2, 1.75]);
    assert.deepEqual([lengthOf(huffman), huffman.entropy], [1.75, 1.75]);
    assert.deepEqual(huffman.rows.map(({ codeword }) => codeword), ['0', '10', '110', '111']);
  });

  it('cost 2.625 under the reversed odds', () => {
    const reversed = presets.find(({ title }) => title === 'Reversed')?.rows ?? [];
    const edited = sourceOf(reversed);
    assert.ok(edited.ok);
    const a = analysed(own('0', '10', '110', '111'), edited.source);
    assert.deepEqual([lengthOf(a), a.entropy, a.verdict.split?.divergence], [2.625, 1.75, 0.875]);
  });

  it('are judged on the way to a shorter one', () => {
    assert.match(shortenWords(analysed('fixed-length')), /^Not shorter/);
    assert.match(shortenWords(analysed(own('0', '10', '1100', '111'))), /it can be shorter still/);
    assert.match(shortenWords(analysed(own('1', '01', '000', '001'))), /^As short as any/);
    assert.match(shortenWords(analysed(own('0', '1', '00', '01'))), /cannot read it/);
    assert.match(shortenWords(analysed(own('0', '10', '110', ''))), /has no code word/);
  });

  it('are below the entropy only at a price', () => {
    assert.match(beatWords(analysed('huffman')), /^Exactly 1\.750 bits/);
    assert.equal(beatWords(analysed('fixed-length')), '0.250 bits above 1.750 bits. Go lower.');
    assert.match(beatWords(analysed(own('0', '1', '00', '01'))), /cannot tell what is meant/);
    assert.match(beatWords(analysed(own('0', '10', '110', ''))), /cannot be sent at all/);
    assert.equal(beatWords(analysed(own('00', '0', '10', '11'))),
      'Not below 1.750 bits, and the robot cannot read it either.');
  });

  it('that are broken, are: three ambiguous ones, and one that reads late', () => {
    assert.deepEqual(brokenCodes.map(({ code, source }) => {
      const { prefixFree, uniquelyDecodable } = analysed(code, source).verdict;
      return [prefixFree, uniquelyDecodable];
    }), [[false, false], [false, false], [false, false], [false, true]]);
  });
});

describe('a guess', () => {
  it('is told how far off it was', () => {
    assert.equal(guessWords(1.75, 1.75), 'You guessed 1.75; 1.750 is possible: exactly.');
    assert.equal(guessWords(1.5, 1.75), 'You guessed 1.5; 1.750 is possible: 0.250 too few.');
    assert.equal(guessWords(2, 1.75), 'You guessed 2; 1.750 is possible: 0.250 too many.');
  });
});

describe('what the robot does', () => {
  const clever = ['0', '10', '110', '111'];

  it('is told bit by bit', () => {
    assert.equal(said([1, 0], clever, 0), 'Nothing is sent yet.');
    assert.equal(said([1, 0], clever, 1), 'The robot has 1 and waits for more.');
    assert.equal(said([1, 0], clever, 2), 'The code word is complete: down.');
    assert.equal(said([1, 0], clever, 3),
      'The code word is complete: up. All 2 instructions are sent.');
    assert.equal(said([1, 3], ['0', '10', '110', ''], 2), 'The code word is complete: down. ' +
      'Next comes right, which has no code word: it cannot be sent.');
  });

  it('is to stop with both readings, or to go the wrong way', () => {
    const five = [...clever, '100'];
    assert.equal(said([4], five, 3),
      'The robot stops: 100 is down, up, and it is up-left as well.');
    assert.match(said([4, 0], five, 3, 'acts'),
      /wrong way since instruction 1: up-left was meant\.$/);
    assert.equal(said([0, 0], ['01', '0'], 2, 'acts'),
      'No code word begins like this: the robot stops.');
  });

  it('is a race with two radios', () => {
    const moments = (tick: number) => [
      momentAt(transmit([0, 0, 0], ['00', '01'], 'waits'), tick),
      momentAt(transmit([0, 0, 0], ['0', '1'], 'waits'), tick),
    ] as const;
    assert.equal(raceWords(moments(0), ['fixed', 'Huffman']),
      'After 0 bits each, neither is ahead.');
    assert.equal(raceWords(moments(1), ['fixed', 'Huffman']), 'Huffman is ahead by 1 instruction.');
    const [one, two] = moments(3);
    assert.equal(raceWords([two, one], ['yours', 'fixed']), 'yours is ahead by 2 instructions.');
  });
});

describe('the received stream', () => {
  const { rows } = analysed('huffman');
  const of = (instruction: number) => rows.find(({ index }) => index === instruction);
  const words = rows.map(({ codeword }) => codeword);

  it('has a bracket for each word that is known, and an open one for the rest', () => {
    const run = transmit([1, 0, 2], words, 'waits');
    const shown = receivedStream(run, momentAt(run, 5), of, 400, 2);
    assert.deepEqual([shown.firstBit, shown.firstSymbol, shown.bits], [0, 0, '10011']);
    assert.deepEqual(shown.words.map(({ label, start, length }) => [label, start, length]),
      [['↓', 0, 2], ['↑', 2, 1], ['', 3, 3]]);
  });

  it('keeps the last rows, whole', () => {
    const run = transmit(Array<number>(40).fill(1), words, 'waits');
    const shown = receivedStream(run, momentAt(run, 41), of, 14 * 16, 2);
    assert.deepEqual([shown.firstBit, shown.bits.length, shown.firstSymbol], [16, 25, 8]);
    assert.deepEqual(shown.words.at(-1), { symbol: -1, label: '', name: '', hue: -1,
      start: 24, length: 2 });
  });
});

describe('the source', () => {
  it('of every preset is good', () => {
    for (const { title, rows } of presets) assert.ok(sourceOf(rows).ok, title);
    assert.deepEqual(sourceOf(presets[0]?.rows ?? []),
      { ok: true, source: robotSource, note: '' });
  });

  it('needs names that differ', () => {
    const [up, down] = [newRow(0), newRow(1)];
    assert.deepEqual(sourceOf([up, { ...down, name: ' up ' }]), { ok: false, index: 1,
      field: 'name', text: 'Two instructions have the name “up”.' });
    assert.deepEqual(sourceOf([{ ...up, name: ' ' }, down]), { ok: false, index: 0,
      field: 'name', text: 'An instruction needs a name.' });
    assert.deepEqual(sourceOf([up, { ...down, odds: '1/0' }]), { ok: false, index: 1,
      field: 'odds', text: '“1/0” divides by 0.' });
  });

  it('prints its shares as fractions where they are short', () => {
    assert.deepEqual([[4, 8], [6, 8], [8, 8], [0, 8], [1, 3], [97, 100]].map(([count, total]) =>
      shareText(count ?? 0, total ?? 0)), ['1/2', '3/4', '1', '0', '1/3', '0.970']);
  });

  it('has no shorter words than these', () => {
    assert.deepEqual(shortestWords(7), ['0', '1', '00', '01', '10', '11', '000']);
  });
});
