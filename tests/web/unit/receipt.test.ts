// A receipt survives the mail, and no longer holds once it was changed by hand.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { csvText } from '../../../web/src/share/csv.ts';
import { fingerprint } from '../../../web/src/share/fingerprint.ts';
import {
  longestName, readReceipts, receiptTable, receiptText, type Receipt,
} from '../../../web/src/share/receipt.ts';
import { injections, seed } from './link-fragments.ts';

const hash = '5c81f0a2';
const ada: Receipt = { name: 'Ada Lovelace', hash, answer: '1.75', right: true, tries: 2 };
const bob: Receipt = { name: 'Bob', hash, answer: 'up 0, down 01', right: false, tries: 1 };

test('FNV-1a, as published', () => {
  assert.deepEqual(['', 'a', 'foobar'].map(fingerprint), ['811c9dc5', 'e40c292c', 'bf9cf968']);
});

test('receipts of version 1 read as they always have', () => {
  const line = 'Surprisal receipt 1 | Ada Lovelace | 5c81f0a2 | 1.75 | right | tries: 2 | @@@';
  const text = receiptText(ada);
  assert.equal(text.replace(/[0-9a-f]{8}$/, '@@@'), line);
  assert.equal(text.slice(-8), '23598d9a');
  assert.deepEqual(readReceipts(text, hash), [{ ...ada, fault: '', text: '' }]);
});

test('a class at once: as pasted, quoted, and broken into lines by mail', () => {
  const [one, two] = [receiptText(ada), receiptText(bob)];
  const pasted = [one, '', 'On Monday Bob wrote:', `> ${two.replace('down 01', 'down\n>  01')}`,
    one.replaceAll(' | ', '\u00a0|\r\n'), `${two} Best, Bob`, `a note; ${one}`].join('\r\n');
  const rows = readReceipts(pasted, hash);
  assert.deepEqual(rows.map(({ name, fault, text }) => [name ?? text, fault]), [
    ['Ada Lovelace', ''], ['On Monday Bob wrote:', 'no receipt'], ['Bob', ''],
    ['Ada Lovelace', ''], ['Bob', ''], ['Best, Bob', 'no receipt'], ['a note;', 'no receipt'],
    ['Ada Lovelace', ''],
  ]);
});

test('one character changed, gone or added is noticed', () => {
  const text = receiptText(ada);
  for (let at = 0; at < text.length; at++) {
    for (const other of ['', 'x', '0', '|', `${text[at]}${text[at]}`]) {
      const edited = text.slice(0, at) + other + text.slice(at + 1);
      const same = edited.replace(/\s*\|\s*/g, ' | ').replace(/\s+/g, ' ').trim()
        .replace('tries:2', 'tries: 2') === text;
      const rows = readReceipts(edited, hash);
      assert.equal(rows.every(({ fault }) => fault === ''), same, edited);
    }
  }
});

test('wrong cannot be made right, nor a receipt handed on, by hand', () => {
  const faults = (text: string): string[] => readReceipts(text, hash).map(({ fault }) => fault);
  const text = receiptText(bob);
  assert.deepEqual(faults(text), ['']);
  for (const [from, to] of [['wrong', 'right'], ['Bob', 'Eve'], ['tries: 1', 'tries: 0'],
    [hash, '00000000'], ['receipt 1', 'receipt 10']] as const) {
    assert.equal(faults(text.replace(from, to)).includes(''), false, to);
  }
  assert.deepEqual(faults(receiptText({ ...ada, hash: '00000000' })), ['other assignment']);
  assert.deepEqual(faults(text.replace('receipt 1', 'receipt 2')), ['another version']);
  assert.deepEqual(faults('Surprisal receipt 1 | Ada'), ['damaged or edited']);
});

test('whatever name and answer, a receipt reads as itself, on one line', () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 90 }),
    fc.string({ unit: 'grapheme', maxLength: 90 }), fc.constantFrom(...injections,
      'Surprisal receipt 1 |', '| a | b', 'Zoe\u0308', 'z'.repeat(500), '\u202eadA', '> quoted'));
  fc.assert(fc.property(text, text, fc.boolean(), fc.nat(999), (name, answer, right, tries) => {
    const line = receiptText({ name, hash, answer, right, tries });
    assert.doesNotMatch(line, /[\r\n\u202e]/);
    assert.equal(line.split(' | ').length, 7);
    const rows = readReceipts(`${line}\n${line}`, hash);
    assert.deepEqual(rows.map(({ fault }) => fault), ['', '']);
    const [row] = rows;
    assert.ok([...row?.name ?? ''].length <= longestName);
    assert.deepEqual([row?.right, row?.tries], [right, tries]);
  }), { seed, numRuns: 5000 });
});

test('whatever is pasted comes to rows, soon', () => {
  const piece = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(...injections, receiptText(ada), receiptText(bob), 'Surprisal receipt 1 |', '\n'));
  fc.assert(fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
    for (const { fault, text, name } of readReceipts(pieces.join(''), hash)) {
      if (fault === '') assert.ok(name === 'Ada Lovelace' || name === 'Bob');
      assert.ok([...text].length <= 400);
    }
  }), { seed, numRuns: 5000 });
  const began = performance.now();
  for (const text of ['Surprisal receipt 1 | ', 'Surprisal receipt 1 |\n> ', '> \n', ' ', '|']) {
    readReceipts(text.repeat(40_000), hash);
  }
  assert.ok(performance.now() - began < 20_000);
});

test('the table as CSV runs no formula', () => {
  const rows = readReceipts([receiptText({ ...ada, name: '=HYPERLINK("http://x")', answer: '-1.5' }),
    receiptText({ ...bob, name: 'O’Hara, "Bo"' }), '@SUM(A1)'].join('\n'), hash);
  assert.equal(csvText(receiptTable(rows)), `\ufeff${[
    '"name","answer","right","tries","assignment","note"',
    `"'=HYPERLINK(""http://x"")","'-1.5","right",2,"${hash}",""`,
    `"O’Hara, ""Bo""","up 0, down 01","wrong",1,"${hash}",""`,
    `"","'@SUM(A1)","","","","no receipt"`, '',
  ].join('\r\n')}`);
});
