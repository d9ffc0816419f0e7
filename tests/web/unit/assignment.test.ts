// An assignment stands in a link, is read from a stranger's with care, and opens for good.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  assignmentHash, assignmentOptions, longestQuestion, readAssignment, readNumber, type Assignment,
} from '../../../web/src/share/assignment.ts';
import { firstState } from '../../../web/src/share/first-state.ts';
import { encodeLink, parseLink, type LinkState } from '../../../web/src/share/link.ts';
import { injections, seed } from './link-fragments.ts';

interface Golden {
  readonly link: string;
  readonly hash: string;
  readonly assignment: Assignment;
}

const golden = JSON.parse(readFileSync(
  new URL('../../data/links/assignments-1.1.json', import.meta.url), 'utf8')) as Golden[];

async function opened(link: string): Promise<LinkState> {
  const parsed = await parseLink(link);
  assert.ok(parsed.ok, parsed.ok ? '' : parsed.error);
  return parsed.value;
}

function good(given: Readonly<Record<string, string>>): Assignment {
  const read = readAssignment(given);
  assert.ok(read !== null && typeof read !== 'string', String(read));
  return read;
}

const asked = { question: 'How low?', answer: 'number', value: '1.75' };

test('assignments of version 1.1 open as they always have, with the same hash', async () => {
  assert.ok(golden.length >= 6);
  for (const { link, hash, assignment } of golden) {
    const { document, figures } = await opened(link);
    const read = readAssignment(figures['assignment'] ?? {});
    assert.deepEqual(read, assignment, link);
    assert.equal(assignmentHash(assignment, document), hash, link);
  }
});

test('an assignment comes back from its link', async () => {
  for (const { link, assignment } of golden) {
    const { document } = await opened(link);
    const again = await encodeLink({ document,
      figures: { assignment: assignmentOptions(assignment) } });
    const { figures } = await opened(again ?? '');
    assert.deepEqual(readAssignment(figures['assignment'] ?? {}), assignment);
  }
});

test('numbers as people type them', () => {
  const read: readonly [string, number | null][] = [
    ['1.75', 1.75], ['1,75', 1.75], [' 7/4 ', 1.75], ['7 / 4', 1.75], ['2', 2], ['−0.5', -0.5],
    ['-3', -3], ['+1', 1], ['', null], ['1.', null], ['.5', null], ['1e3', null], ['0x2', null],
    ['1,234.5', null], ['7/0', null], ['NaN', null], ['Infinity', null], ['1 2', null],
    ['1'.repeat(10), null], ['a', null], ['<b>', null],
  ];
  for (const [text, number] of read) assert.equal(readNumber(text), number, text);
});

test('what leaves no sure answer is said', () => {
  assert.equal(readAssignment({}), null);
  assert.equal(readAssignment({ ...asked, question: '  ' }), null);
  for (const [wrong, said] of [
    [{ question: 'x'.repeat(longestQuestion + 1) }, /600 characters/],
    [{ after: 'x'.repeat(longestQuestion + 1) }, /600 characters/],
    [{ answer: 'essay' }, /nothing that this page knows/], [{ answer: '' }, /page knows/],
    [{ value: 'toString' }, /number/], [{ value: '' }, /number/], [{ within: '-1' }, /number/],
    [{ within: 'x' }, /number/], [{ answer: 'code' }, /code/],
    [{ answer: 'code', wants: 'short' }, /code/], [{ answer: 'code', most: 'x' }, /code/],
    [{ answer: 'code', wants: 'prefix-free', most: '1e9' }, /code/],
    // A newer page asked for more: this one would take too little for right.
    [{ answer: 'code', wants: 'prefix-free,alphabetic' }, /code/],
  ] as const) {
    const read = readAssignment({ ...asked, ...wrong });
    assert.ok(typeof read === 'string', JSON.stringify(wrong));
    assert.match(read, said);
  }
});

test('parts and locks are those that could be ones, each once', () => {
  const read = good({ ...asked, show: 'lab.text,wall,wall,<b>,Lab,a.b.c,__proto__,x',
    reveal: 'floor,wall,lab.ruler', lock: 'words,all,text,text' });
  assert.deepEqual(read.show, ['lab.text', 'wall']);
  assert.deepEqual(read.reveal, ['floor', 'lab.ruler']);
  assert.deepEqual(read.lock, ['text', 'words']);
  assert.equal(good({ ...asked, show: Array.from({ length: 99 }, (_, i) =>
    `part${String.fromCharCode(97 + i % 26, 97 + i / 26)}`).join() }).show.length, 32);
});

test('what the answer depends on is locked in any case', () => {
  assert.deepEqual(good(asked).lock, []);
  assert.deepEqual(good({ ...asked, value: 'entropy' }).lock, ['text', 'unit']);
  assert.deepEqual(good({ ...asked, value: 'expected-length' }).lock,
    ['text', 'unit', 'code', 'words']);
  assert.deepEqual(good({ ...asked, answer: 'code', most: '2', lock: 'code' }).lock,
    ['text', 'unit', 'code']);
});

test('the hash is of the question and of what is locked, and of nothing else', () => {
  const given = { ...asked, answer: 'code', wants: 'prefix-free' };
  const hash = (changes: object, document = firstState): string =>
    assignmentHash(good({ ...given, ...changes }), document);
  const plain = hash({});
  assert.match(plain, /^[0-9a-f]{8}$/);
  const words = new Map([[97, '0']]);
  assert.equal(hash({}, { ...firstState, code: 'shannon' }), plain);
  assert.equal(hash({}, { ...firstState, code: { base: 'huffman', words } }), plain);
  const others = [
    hash({ question: 'How low' }), hash({ wants: 'decodable' }), hash({ most: '2' }),
    hash({ show: 'wall' }), hash({ reveal: 'wall' }), hash({ after: 'So.' }), hash({ lock: 'code' }),
    hash({ lock: 'code' }, { ...firstState, code: 'shannon' }), hash({ lock: 'words' }),
    hash({ lock: 'words' }, { ...firstState, code: { base: 'huffman', words } }),
    hash({}, { ...firstState, content: { kind: 'text', text: 'x' } }),
    hash({}, { ...firstState, unit: 'byte' }),
    hash({}, { ...firstState, distribution: { names: ['a'], counts: [1] } }),
  ];
  assert.equal(new Set([plain, ...others]).size, others.length + 1);
});

test('whatever a stranger writes, an assignment is sound or there is none', () => {
  const value = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(...injections, 'number', 'code', 'entropy', 'prefix-free', '1.75', '7/4', 'lab',
      'text,unit', 'x'.repeat(601)));
  const names = ['question', 'after', 'answer', 'value', 'within', 'wants', 'most', 'show', 'reveal',
    'lock'];
  const found = { sound: 0, said: 0, none: 0 };
  const base = fc.constantFrom({}, asked, { ...asked, answer: 'code', wants: 'prefix-free' });
  const given = fc.tuple(base, fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 4 }));
  fc.assert(fc.property(given, ([base, changes]) => {
    const read = readAssignment({ ...base, ...changes });
    if (read === null) found.none++;
    else if (typeof read === 'string') found.said++;
    else {
      found.sound++;
      assert.ok(read.question.length > 0 && read.question.length <= longestQuestion);
      assert.ok([...read.show, ...read.reveal].every((part) => /^[a-z.]+$/.test(part)));
      assert.deepEqual(readAssignment(assignmentOptions(read)), read);
    }
  }), { seed, numRuns: 20_000 });
  assert.ok(Math.min(found.sound, found.said, found.none) > 200, JSON.stringify(found));
});
