// A link holds the whole state, opens for good, and takes nothing from a stranger but a state.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { codeNames } from '../../../web/src/analysis/codes.ts';
import { firstState } from '../../../web/src/share/first-state.ts';
import {
  encodeLink, encodeReadable, longestLink, parseLink, type LinkState,
} from '../../../web/src/share/link.ts';
import { fromBase64url, inflated, toBase64url } from '../../../web/src/share/packed-bytes.ts';
import { isUnit } from '../../../web/src/text/unit.ts';
import { engine } from './analysis-support.ts';
import { coderOf } from './link-coder.ts';
import { fragment, injected, injections, seed } from './link-fragments.ts';
import { goldenLinks, stateOf } from './link-support.ts';

const opened = async (link: string): Promise<LinkState> => {
  const parsed = await parseLink(link);
  assert.ok(parsed.ok, parsed.ok ? '' : parsed.error);
  return parsed.value;
};

const ofText = (text: string): LinkState =>
  ({ document: { ...firstState, content: { kind: 'text', text } }, figures: {} });

for (const version of ['1.1']) {
  test(`links of version ${version} open what they have always opened`, async () => {
    const links = goldenLinks(version);
    assert.ok(links.length > 30);
    for (const golden of links) {
      const parsed = await parseLink(golden.link);
      assert.deepEqual(parsed, { ok: true, value: stateOf(golden), note: golden.note ?? '' },
        golden.link);
    }
  });
}

test('a state comes back from its link, readable or packed', async () => {
  for (const golden of goldenLinks('1.1')) {
    const state = stateOf(golden);
    const link = await encodeLink(state);
    assert.ok(link !== null);
    assert.deepEqual(await opened(link), state);
    assert.match(link, /^[\w&=.,:/%+-]*$/);
    assert.match(link, /^$|v=1\.1$/);
    const readable = encodeReadable(state);
    if (readable !== null) assert.deepEqual(await opened(readable), state);
  }
});

test('any text comes back', async () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 800 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }), fc.constantFrom(...injections));
  await fc.assert(fc.asyncProperty(text, async (text) => {
    assert.deepEqual(await opened(await encodeLink(ofText(text)) ?? ''), ofText(text));
  }), { seed, numRuns: 2000 });
});

test('a short link can be read, and a long one is half as long as its English', async () => {
  assert.equal(await encodeLink(ofText('to be or not to be')), 'text=to+be+or+not+to+be&v=1.1');
  assert.match(await encodeLink(ofText('to be or not '.repeat(6))) ?? '', /^text=to.{70,90}&v=1\.1$/);
  const word = fc.sample(fc.constantFrom(...('the of and a to in is you that it he was for on are ' +
    'as with his they at be this have from or one had by word but not what all were we when ' +
    'your can said there use an each which she do how their if will up other about out').split(' ')),
  { seed, numRuns: 4000 }).join(' ');
  const link = await encodeLink(ofText(word)) ?? '';
  assert.match(link, /^z=[\w-]+&v=1\.1$/);
  assert.ok(link.length < 0.6 * word.length, `${link.length} for ${word.length}`);
});

test('what does not fit a link has none', async () => {
  const noise = fc.sample(fc.integer({ min: 33, max: 126 }), { seed, numRuns: 60_000 })
    .map((code) => String.fromCharCode(code)).join('');
  assert.equal(await encodeLink(ofText(noise)), null);
  assert.ok((await encodeLink(ofText(noise.slice(0, 20_000))) ?? '').length < longestLink);
  // Short when packed, and too long to be unpacked again.
  assert.equal(await encodeLink(ofText('a'.repeat(2 ** 20))), null);
  assert.equal(await encodeLink(ofText('\0'.repeat(400_000))), null);
  const most = await encodeLink(ofText('a'.repeat(1_000_000)));
  assert.deepEqual(await opened(most ?? ''), ofText('a'.repeat(1_000_000)));
});

test('no more is unpacked than may come out', async () => {
  const bytes = deflateRawSync(new Uint8Array(1 << 26));
  const began = performance.now();
  assert.equal(await inflated(Uint8Array.from(bytes), 1 << 20), null);
  const parsed = await parseLink(`z=${toBase64url(bytes)}&v=1.1`);
  assert.equal(parsed.ok, false);
  assert.ok(performance.now() - began < 2000);
  assert.deepEqual(fromBase64url(toBase64url(bytes)), Uint8Array.from(bytes));
});

test('what is wrong with a link is said', async () => {
  const faults: readonly [string, RegExp][] = [
    ['text=a&v=3.1', /version 3, and this page reads versions 1 and 2/], ['v=0.1', /version 0/],
    ['v=x', /version/],
    ['text=%', /% in it/], ['z=*', /base64url/], ['z=AAAA', /unpacked/], ['z=abcde', /base64url/],
    [`z=${deflateRawSync('{}').toString('base64url')}`, /list of names/],
    [`z=${deflateRawSync('[1]').toString('base64url')}`, /list of names/],
    ['unit=pixel', /unit/], ['unit=symbol', /unit/], ['code=own', /code/], ['code=toString', /code/],
    ['sample=none', /sample/], ['bytes=%2B', /bytes/], ['source=a', /source/],
    ['source=a:1048576,b:1', /source/], ['source=a:0', /source/], ['source=a:1,a:1', /source/],
    ['words=a', /words/], ['words=a:2', /words/], ['words=a:0,a:1', /words/],
    ['words=ab:0', /words/], [`words=a:${'0'.repeat(4097)}`, /words/],
    [`text=${'a'.repeat(200_000)}`, /too long/],
  ];
  for (const [link, said] of faults) {
    const parsed = await parseLink(link);
    assert.equal(parsed.ok, false, link);
    if (!parsed.ok) assert.match(parsed.error, said, link);
  }
});

test('what a link does not know is passed over', async () => {
  const plain: LinkState = { document: firstState, figures: {} };
  for (const link of ['', '#', '&&', 'honest-total', 'colour=red', 'Lab.wall=true', 'lab.wall.x=1',
    '.=', 'z.y.z=1', '__proto__=1', '__proto__.polluted=1', 'lab.=1']) {
    assert.deepEqual(await opened(link), plain, link);
  }
  assert.equal(({} as { polluted?: string }).polluted, undefined);
});

test('codes that do not fit the unit give way', async () => {
  const { document } = await opened('text=ab&unit=word&code=morse');
  assert.equal(document.code, 'huffman');
});

/** Whether a state is one that the page could have made. */
function check({ document: { content, unit, code, distribution }, figures }: LinkState): void {
  assert.ok(content.kind === 'text' ? typeof content.text === 'string'
    : content.bytes instanceof Uint8Array);
  assert.ok(isUnit(unit));
  assert.ok(codeNames.includes(typeof code === 'string' ? code : code.base));
  if (typeof code !== 'string') {
    for (const word of code.words.values()) assert.match(word, /^[01]{1,4096}$/);
  }
  if (distribution !== 'text') {
    const total = distribution.counts.reduce((sum, count) => sum + count, 0);
    assert.ok(total > 0 && total <= 2 ** 20);
    assert.equal(distribution.names.length, distribution.counts.length);
  }
  for (const [figure, options] of Object.entries(figures)) {
    assert.equal(Object.getPrototypeOf(options), Object.prototype);
    for (const [name, value] of Object.entries(options)) {
      assert.match(`${figure}.${name}`, /^[a-z][a-z-]*\.[a-z][a-z-]*$/);
      assert.equal(typeof value, 'string');
    }
  }
}

test('100,000 fragments of strangers give a state or say why not', async () => {
  const found = { good: 0, bad: 0, same: 0 };
  const coder = coderOf(engine);
  await fc.assert(fc.asyncProperty(fragment, async (link) => {
    const parsed = await parseLink(link, coder);
    if (!parsed.ok) {
      found.bad++;
      assert.match(parsed.error, /\.$/);
      return;
    }
    found.good++;
    check(parsed.value);
    const readable = encodeReadable(parsed.value);
    if (readable === null) return;
    found.same++;
    assert.deepEqual(await opened(readable), parsed.value);
  }), { seed, numRuns: 100_000 });
  // All three kinds came up.
  assert.ok(Math.min(found.good, found.bad, found.same) > 10_000, JSON.stringify(found));
});

test('the classic injections are texts, or nothing', async () => {
  for (const link of injected) {
    const parsed = await parseLink(link);
    if (parsed.ok) check(parsed.value);
  }
  for (const text of injections) {
    assert.deepEqual(await opened(await encodeLink(ofText(text)) ?? ''), ofText(text));
  }
});
