// Links of version 2, whose text the engine's own model codes: for good, in few characters, and with
// no more work for a stranger's link than for one of our own.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { firstState } from '../../../web/src/share/first-state.ts';
import { coded, mostCoded, type TextCoder } from '../../../web/src/share/coded-text.ts';
import {
  encodeLink, encodeReadable, parseLink, type LinkState, type Parsed,
} from '../../../web/src/share/link.ts';
import { fromBase64url, toBase64url } from '../../../web/src/share/packed-bytes.ts';
import { linkPrior } from '../../../web/src/share/prior.ts';
import { englishSample } from '../../../web/src/text/sample-texts.ts';
import { engine } from './analysis-support.ts';
import { coderOf } from './link-coder.ts';
import { codedFragment, injections, seed } from './link-fragments.ts';
import { goldenLinks, linkData, oddLinks, stateOf } from './link-support.ts';

const coder = coderOf(engine);

const open = async (link: string): Promise<LinkState> => {
  const parsed = await parseLink(link, coder);
  assert.ok(parsed.ok, parsed.ok ? '' : `${parsed.error} ${link.slice(0, 80)}`);
  return parsed.value;
};

const ofText = (text: string): LinkState =>
  ({ document: { ...firstState, content: { kind: 'text', text } }, figures: {} });

const letter = 'There is a letter on the table, and nobody has opened it yet. The longer it lies ' +
  'there the more it could say.';

test('links of version 2 open what they have always opened', async () => {
  const links = goldenLinks('2.1');
  assert.ok(links.length > 20);
  for (const golden of links) {
    assert.deepEqual(await parseLink(golden.link, coder),
      { ok: true, value: stateOf(golden), note: golden.note ?? '' }, golden.link);
  }
});

test('what the model has read before is what it has always read', () => {
  assert.equal(linkPrior(), linkData('prior-2.txt'), 'Links of version 2 depend on every byte of ' +
    'it. Who changes a text of the page keeps the old one in web/src/share/prior.ts.');
});

test('a state comes back from the shortest link that there is', async () => {
  for (const golden of [...goldenLinks('1.1'), ...goldenLinks('2.1')]) {
    const state = stateOf(golden);
    const link = await encodeLink(state, coder) ?? '';
    assert.deepEqual(await open(link), state);
    assert.match(link, /^[\w&=.,:/%+-]*$/);
    assert.match(link, /^$|^c=[\w-]+&v=2\.1$|^(?!c=).*v=1\.1$/);
    if (link.length <= 100) continue;
    assert.ok(link.length <= (await encodeLink(state))!.length, link);
    assert.ok(link.length <= (encodeReadable(state) ?? link).length, link);
  }
});

test('a short link stays readable, a longer one is a third shorter than deflated', async () => {
  assert.equal(await encodeLink(ofText('to be or not to be'), coder), 'text=to+be+or+not+to+be&v=1.1');
  const long = ofText(letter);
  const [own, deflated] = [await encodeLink(long, coder) ?? '', await encodeLink(long) ?? ''];
  assert.match(own, /^c=/);
  assert.ok(own.length < 0.67 * deflated.length, `${own.length} beside ${deflated.length}`);
});

test('any text comes back from the engine', async () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 150 }), fc.constantFrom(...injections));
  await fc.assert(fc.asyncProperty(text, async (text) => {
    const whole = JSON.stringify(['text', text]).slice(2, -2);
    const bytes = await coded(whole, coder);
    assert.ok(bytes !== null);
    assert.deepEqual(await open(`c=${toBase64url(bytes)}&v=2.1`), ofText(text));
  }), { seed, numRuns: 60 });
});

test('what is long is left to DEFLATE, and so is all without an engine', async () => {
  const most = 'a'.repeat(mostCoded - 'text","'.length);
  assert.match(await encodeLink(ofText(most), coder) ?? '', /^c=/);
  assert.deepEqual(await open(await encodeLink(ofText(most), coder) ?? ''), ofText(most));
  assert.match(await encodeLink(ofText(`${most}a`), coder) ?? '', /^z=/);
  const dead: TextCoder = { code: () => Promise.resolve(null), decode: () => Promise.resolve(null) };
  assert.equal(await encodeLink(ofText(letter), dead), await encodeLink(ofText(letter)));
  const parsed = await parseLink(goldenLinks('2.1')[2]?.link ?? '', dead);
  assert.match(parsed.ok ? '' : parsed.error, /cannot be unpacked/);
});

test('a link that announces more than there may be is refused before any work', async () => {
  const asked: string[] = [];
  const parsed = await parseLink('c=AAD_____AQ&v=2.1', { ...coder, decode(bytes, most, prior) {
    const found = engine.decodeText(bytes, most, prior);
    asked.push(`${most} ${found.ok ? '' : found.error.name}`);
    return coder.decode(bytes, most, prior);
  } });
  assert.equal(parsed.ok, false);
  assert.deepEqual(asked, ['32768 size-too-large']);
});

test('links that are well coded and odd are states, or say why not', async () => {
  for (const { link, said } of oddLinks()) {
    const parsed = await parseLink(link, coder);
    assert.equal(parsed.ok, said === '', link);
    if (!parsed.ok) assert.match(parsed.error, new RegExp(said));
  }
  assert.equal(({} as { polluted?: string }).polluted, undefined);
});

test('a letter that is changed, and an end that is cut off, are noticed', async () => {
  const { link } = goldenLinks('2.1')[2] ?? { link: '' };
  const text = link.slice(2, -6);
  const bytes = fromBase64url(text) ?? new Uint8Array();
  for (let at = text.length - 1; at >= 0; at -= 4) {
    for (const damaged of [text.slice(0, at), text.slice(0, at) + (text[at] === 'Q' ? 'g' : 'Q') +
      text.slice(at + 1)]) {
      const other = fromBase64url(damaged);
      // The bits that fill up the last letter say nothing.
      if (other !== null && Buffer.from(other).equals(bytes)) continue;
      assert.equal((await parseLink(`c=${damaged}&v=2.1`, coder)).ok, false, damaged);
    }
  }
});

test('fragments that the engine has to read give a state or say why not', async () => {
  const found = { good: 0, bad: 0 };
  await fc.assert(fc.asyncProperty(codedFragment, async (link) => {
    const parsed: Parsed = await parseLink(link, coder);
    found[parsed.ok ? 'good' : 'bad']++;
    if (parsed.ok) assert.ok(parsed.value.document.content.kind.length > 0);
    else assert.match(parsed.error, /\.$/);
  }), { seed, numRuns: 300 });
  assert.ok(Math.min(found.good, found.bad) > 50, JSON.stringify(found));
});

test('the page\'s own sample stands in a link by its name, whatever it would cost', async () => {
  assert.equal(await encodeLink(ofText(englishSample), coder), 'sample=english&v=1.1');
});
