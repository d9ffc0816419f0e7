// What is saved: file names, the code table as CSV, the analysis as JSON, text inside a PNG.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32, deflateSync } from 'node:zlib';
import { fileName, titleIn } from '../../../web/src/figures/save/about.ts';
import { withTexts } from '../../../web/src/figures/save/png-text.ts';
import { analysisJson, tableCsv } from '../../../web/src/figures/save/table-file.ts';
import { analysed } from './analysis-support.ts';

/** A reader of CSV that knows quotes and nothing else. */
function parsed(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.slice(0, -1);
}

test('a title is what a label says before its numbers', () => {
  assert.equal(titleIn('Area chart of the code: 5 code points, 2.000 bits'),
    'Area chart of the code');
  assert.equal(titleIn('2.625 bits per instruction: entropy 1.750'), '2.625 bits per instruction');
  assert.equal(titleIn('Code wall'), 'Code wall');
});

test('a file is named after what it holds, by letters that every disk takes', () => {
  assert.equal(fileName('svg', 'wall', '−log₂ p over the probability p'),
    'surprisal-wall-log-p-over-the-probability-p.svg');
  assert.equal(fileName('csv', 'code table', 'huffman', 5, 'symbols'),
    'surprisal-code-table-huffman-5-symbols.csv');
  assert.equal(fileName('svg', '../..\\CON:'), 'surprisal-con.svg');
  assert.ok(fileName('svg', 'a'.repeat(500)).length < 100);
});

test('the table has every symbol by name, and no cell is a formula', () => {
  const { rows } = analysed('=+-@"\t,\n a\u200b\uff1d\uff20');
  const [head = [], ...cells] = parsed(tableCsv(rows).replace(/^\ufeff/, ''));
  assert.equal(head[0], 'symbol');
  assert.equal(cells.length, rows.length);
  const row = (name: string): string[] => cells.find((one) => one[1] === name) ?? [];
  assert.deepEqual(row('quotation mark').slice(0, 4), ['"', 'quotation mark', 'U+0022', '1']);
  assert.equal(row('comma')[0], ',');
  assert.equal(row('equals sign')[0], '\'=');
  assert.deepEqual(row('space').slice(1, 4), ['space', 'U+0020', '1']);
  for (const [symbol = '', name = ''] of cells) {
    assert.doesNotMatch(symbol, /^[=+\-@\t\r\n\uff1d\uff20]/);
    assert.ok(name.length > 0);
  }
  for (const [i, { codeword, count }] of rows.entries()) {
    assert.deepEqual([cells[i]?.[3], cells[i]?.[6], cells[i]?.[7]],
      [String(count), codeword, String(codeword.length)]);
  }
});

test('a spreadsheet is told that it is UTF-8, and lines end as RFC 4180 says', () => {
  const csv = tableCsv(analysed('aä').rows);
  assert.ok(csv.startsWith('\ufeff"symbol",'));
  assert.equal(csv.split('\r\n').length, 4);
  assert.doesNotMatch(csv.replaceAll('\r\n', ''), /[\r\n]/);
});

test('the analysis as JSON says of which version and of which state it is', () => {
  const analysis = analysed('banana bandana');
  const read = JSON.parse(analysisJson(analysis, analysis.rows, '1.2.3', 'x.html#text=a')) as
    Record<string, unknown>;
  assert.equal(read['surprisal'], '1.2.3');
  assert.equal(read['link'], 'x.html#text=a');
  assert.deepEqual(read['rows'], JSON.parse(JSON.stringify(analysis.rows)));
  assert.deepEqual((read['cost'] as { totalBits: number }).totalBits, 28);
});

/** Type, data and whether the checksum is right, of each chunk. */
function chunksOf(png: Uint8Array): { type: string; data: Buffer; sound: boolean }[] {
  const bytes = Buffer.from(png);
  const chunks = [];
  for (let at = 8; at < bytes.length;) {
    const end = at + 8 + bytes.readUInt32BE(at);
    chunks.push({
      type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, end),
      sound: bytes.readUInt32BE(end) === crc32(bytes.subarray(at + 4, end)),
    });
    at = end + 4;
  }
  return chunks;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

test('text goes into a PNG in chunks of its own, behind the header', () => {
  const png = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
    chunk('IDAT', deflateSync(Buffer.from([0, 0]))), chunk('IEND', Buffer.alloc(0)),
  ]);
  const link = 'https://example.org/#text=für';
  const chunks = chunksOf(withTexts(png, { Title: 'A wall', URL: link }));
  assert.deepEqual(chunks.map(({ type }) => type), ['IHDR', 'iTXt', 'iTXt', 'IDAT', 'IEND']);
  assert.ok(chunks.every(({ sound }) => sound));
  assert.equal(chunks[1]?.data.toString(), 'Title\0\0\0\0\0A wall');
  assert.equal(chunks[2]?.data.toString(), `URL\0\0\0\0\0${link}`);
});
