// The runner of the checks, and that a wrong engine is found out.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { runChecks, type Check, type CheckGroup } from '../../../web/src/checks/check.ts';
import { checkGroups } from '../../../web/src/checks/checks.ts';
import { bookCheck } from '../../../web/src/checks/texts.ts';
import type { Engine } from '../../../web/src/engine/engine.ts';
import { reportText } from '../../../web/src/figures/checks/report.ts';
import { engine } from './analysis-support.ts';

function only(got: Check['got'], expected: string): CheckGroup[] {
  return [{ title: 'one', checks: [{ name: 'it', expected, source: '', got }] }];
}

/** Names of the groups in which something failed. */
function failing(wrong: Partial<Engine>): string[] {
  const failed = runChecks({ ...engine, ...wrong }, checkGroups).filter(({ passed }) => !passed);
  return [...new Set(failed.map(({ group }) => group.split(' ')[0] ?? ''))];
}

test('every check passes, and has a name of its own', () => {
  const checked = runChecks(engine, checkGroups);
  assert.deepEqual(checked.filter(({ passed }) => !passed), []);
  assert.ok(checked.length >= 40);
  assert.equal(new Set(checked.map(({ group, name }) => group + name)).size, checked.length);
});

test('a number is compared as it is printed', () => {
  const passes = (got: number | string | (number | string)[], expected: string): boolean =>
    runChecks(engine, only(() => got, expected))[0]?.passed ?? false;
  assert.ok(passes(1.7496, '1.75'));
  assert.ok(!passes(1.744, '1.75'));
  assert.ok(passes(14, '14'));
  assert.ok(!passes(14.2, '14'), 'a whole number has to be one');
  assert.ok(passes([28, 27.7932, 'read back'], '28, 27.793, read back'));
  assert.ok(!passes([28, 27.7932], '28, 27.793, read back'));
  assert.ok(!passes(NaN, '1.75'));
});

test('a check that throws fails, and says what went wrong', () => {
  const [one] = runChecks(engine, only(() => { throw new Error('no memory'); }, '1'));
  assert.deepEqual([one?.passed, one?.got], [false, 'error: no memory']);
});

test('an engine that is wrong anywhere fails in the groups that it is wrong in', () => {
  assert.deepEqual(failing({ entropy: (counts) => engine.entropy(counts) + 0.01 }),
    ['Entropy', 'Texts']);
  assert.deepEqual(failing({ klDivergence: (p, q) => engine.klDivergence(q, p) + 1e-3 }),
    ['Cross-entropy']);
  assert.deepEqual(failing({ readExact: (counts, bits, size) =>
    engine.readExact(counts.toReversed(), bits, size) }), ['Intervals']);
  assert.deepEqual(failing({ decodability: () => ({ ok: true, value: null }) }), ['Kraft']);
  assert.deepEqual(failing({
    randomness: (name, bits) => engine.randomness(name === 'runs' ? 'frequency' : name, bits),
  }), ['Tests']);
  assert.deepEqual(failing({
    construct: (name, histogram) => engine.construct(
      name === 'huffman' ? 'fixed-length' : name, histogram),
  }), ['Code', 'Kraft', 'Texts']);
});

/** Column 2 of a file of counts in tests/data. */
function countsIn(name: string): string {
  const text = readFileSync(new URL(`../../data/${name}.counts`, import.meta.url), 'utf8');
  return text.trim().split('\n').map((line) => line.split(' ')[1]).join(' ');
}

test('books of the Canterbury corpus cost what was computed for them', () => {
  const books = ([['alice29', 701502, '4.567680'], ['asyoulik', 606448, '4.808116'], ['lcet10', 2004513, '4.669118'],
    ['plrabn12', 2204678, '4.531363']] as const)
    .map(([name, bits, entropy]) => bookCheck(name, countsIn(name), bits, entropy));
  const failed = runChecks(engine, [{ title: 'books', checks: books }])
    .filter(({ passed }) => !passed);
  assert.deepEqual(failed, []);
});

test('a report names version, browser, link and what failed', () => {
  const checked = runChecks(engine, [...only(() => 2, '1'), ...only(() => 1, '1')]);
  const text = reportText(checked, {
    version: '1.2.3', browser: 'A browser', link: 'file:///x.html#text=a',
  });
  assert.match(text, /^Surprisal 1\.2\.3\nA browser\nfile:\/\/\/x\.html#text=a\n/);
  assert.match(text, /^1 of 2 checks passed$/m);
  assert.match(text, /^failed: one: it: expected 1, got 2$/m);
});
