// An answer is held against what the engine has found, and nothing else.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { analyse } from '../../../web/src/analysis/session.ts';
import type { DocumentState } from '../../../web/src/analysis/state.ts';
import type { Analysis } from '../../../web/src/analysis/analysis.ts';
import { judge, type Judged } from '../../../web/src/share/answer.ts';
import { readAssignment, type Assignment } from '../../../web/src/share/assignment.ts';
import { firstState } from '../../../web/src/share/first-state.ts';
import { parseLink } from '../../../web/src/share/link.ts';
import { engine } from './analysis-support.ts';
import { analysisOf, row, sound } from './verdict-support.ts';

function assignment(given: Readonly<Record<string, string>>): Assignment {
  const read = readAssignment({ question: '?', ...given });
  assert.ok(read !== null && typeof read !== 'string', String(read));
  return read;
}

function of(state: DocumentState): Analysis {
  const found = analyse(engine, state);
  assert.ok(found.ok);
  return found.value;
}

/** abracadabra under words for its five letters. */
function coded(words: string): Analysis {
  const [a = '', b = '', c = '', d = '', r = ''] = words.split(' ');
  const given = Object.entries({ a, b, c, d, r }).filter(([, word]) => word !== '');
  return of({ ...firstState, content: { kind: 'text', text: 'abracadabra' }, code: { base: 'huffman',
    words: new Map(given.map(([letter, word]) => [letter.charCodeAt(0), word])) } });
}

function right(judged: Judged): boolean {
  assert.ok(judged.ok, judged.ok ? '' : judged.problem);
  return judged.right;
}

const plain = analysisOf([row('a', '0')]);

test('a number is right within its tolerance, and to a millionth without one', () => {
  const near = assignment({ answer: 'number', value: '1.75', within: '0.01' });
  for (const [typed, is] of [['1.75', true], ['7/4', true], ['1,76', true], ['1.74', true],
    ['1.7612', false], ['1.73', false], ['-1.75', false]] as const) {
    assert.equal(right(judge(near, typed, plain)), is, typed);
  }
  const third = assignment({ answer: 'number', value: '1/3' });
  assert.equal(right(judge(third, '1/3', plain)), true);
  assert.equal(right(judge(third, '0.3333', plain)), false);
});

test('what is no number is no try', () => {
  const judged = judge(assignment({ answer: 'number', value: '2' }), 'two', plain);
  assert.deepEqual(judged, { ok: false, problem: 'Type a number, like 1.75 or 7/4.' });
});

test('a number of the document is the engine’s', () => {
  const floor = assignment({ answer: 'number', value: 'entropy', within: '0.001' });
  const a = coded('0 10 1110 1111 110');
  assert.equal(right(judge(floor, a.entropy.toFixed(3), a)), true);
  assert.equal(right(judge(floor, '2.091', a)), false);
  const length = assignment({ answer: 'number', value: 'expected-length' });
  assert.equal(right(judge(length, '23/11', a)), true);
  assert.equal(judge(length, '2', coded('0 10 110 111')).ok, false);
});

test('a code is right when the engine says of it what is wanted', () => {
  const free = assignment({ answer: 'code', wants: 'prefix-free' });
  const short = assignment({ answer: 'code', wants: 'prefix-free', most: '23/11' });
  const late = assignment({ answer: 'code', wants: 'decodable,not-prefix-free,complete',
    most: '23/11' });
  for (const [words, isFree, isShort, isLate] of [
    ['0 10 1110 1111 110', true, true, false],
    ['000 001 010 011 100', true, false, false],
    ['0 01 0111 1111 011', false, false, true],
    ['0 01 011 0111 01111', false, false, false],
    ['0 1 00 01 10', false, false, false],
    // Another set of lengths that is as short.
    ['0 100 101 110 111', true, true, false],
  ] as const) {
    const a = coded(words);
    assert.deepEqual([free, short, late].map((one) => right(judge(one, '', a))),
      [isFree, isShort, isLate], words);
  }
});

test('a code that lacks a word is no try', () => {
  const judged = judge(assignment({ answer: 'code', wants: 'prefix-free' }), '', coded('0 10 110 111'));
  assert.deepEqual(judged, { ok: false, problem: 'Give every symbol a code word first.' });
});

test('what cannot be decided is no try', () => {
  const a = analysisOf([row('a', '0')], { ...sound, prefixFree: false, uniquelyDecodable: null,
    undecided: 'the code is too long' });
  const judged = judge(assignment({ answer: 'code', wants: 'decodable' }), '', a);
  assert.deepEqual(judged,
    { ok: false, problem: 'It cannot be decided here: the code is too long.' });
});

test('each wish is answered with its reason', () => {
  const judged = judge(assignment({ answer: 'code', wants: 'prefix-free,decodable,complete',
    most: '1.5' }), '', coded('0 01 10 110 111'));
  assert.ok(judged.ok);
  assert.equal(judged.right, false);
  assert.deepEqual(judged.findings.map(({ met, text }) => `${met} ${text}`), [
    'false not prefix-free: 0 begins 01', 'false not uniquely decodable: 010 has two readings',
    'false Kraft sum 5/4', 'false 1.818 bits per symbol, which is more than 1.5',
  ]);
  assert.equal(judged.answer, 'a 0, b 01, c 10, d 110, r 111');
});

interface Ready {
  readonly link: string;
  readonly solution: string;
}

test('the ready assignments are right as they are solved, and not before', async () => {
  const ready = (JSON.parse(readFileSync(
    new URL('../../data/links/assignments-1.1.json', import.meta.url), 'utf8')) as Ready[])
    .filter(({ solution }) => solution !== undefined);
  assert.equal(ready.length, 3);
  for (const { link, solution } of ready) {
    const parsed = await parseLink(link);
    assert.ok(parsed.ok);
    const { document, figures } = parsed.value;
    const read = assignment(figures['assignment'] ?? {});
    if (read.answer === 'number') {
      assert.equal(right(judge(read, solution, of(document))), true);
      assert.equal(right(judge(read, '2', of(document))), false);
      continue;
    }
    const a = of(document);
    assert.equal(right(judge(read, '', a)), false);
    const words = solution.split(' ');
    const keys = document.distribution === 'text' ? [...'abcdr'].map((one) => one.charCodeAt(0))
      : [0, 1, 2, 3];
    assert.equal(right(judge(read, '', of({ ...document, code: { base: 'huffman',
      words: new Map(keys.map((key, i) => [key, words[i] ?? ''])) } }))), true);
  }
});
