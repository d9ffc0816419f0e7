// Fragments as strangers may make them: at random, built of what links are built of, and good ones
// damaged; and the classic ones of injection.
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { goldenLinks, oddLinks } from './link-support.ts';

export const seed = 20_261_125;

/** What has opened other pages. None of it may run, load, leave or ask for anything. */
export const injections: readonly string[] = [
  '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "';alert(1)//",
  '<svg/onload=alert(1)>', 'javascript:alert(1)', '</textarea><script>alert(1)</script>',
  '<iframe src="https://example.com/">', '{{constructor.constructor("alert(1)")()}}', '${alert(1)}',
  '<a href="javascript:alert(1)">', '<style>*{display:none}</style>', '<!--', ']]>', '&lt;b&gt;',
  '<base href="https://example.com/">', '<meta http-equiv=refresh content="0;url=//example.com">',
  '__proto__', 'constructor', 'hasOwnProperty', '%00', '\u202e\u2066\u200b', '\ud800', '\r\n\r\n',
  '../../../etc/passwd', "' OR 1=1 --", 'data:text/html,<script>alert(1)</script>',
  '\u001b[31m', '?lit$123$', '{{?lit$123$}}', '<?lit$123$>', 'a'.repeat(5000),
];

const pack = (bytes: Uint8Array): string => deflateRawSync(bytes).toString('base64url');

/** Four million bytes in four thousand. */
const bomb = `z=${pack(new Uint8Array(1 << 22).fill(97))}&v=1.1`;

const known = fc.constantFrom('text', 'sample', 'bytes', 'unit', 'code', 'words', 'source', 'v', 'z',
  'c', 'kept', 'lab.wall', 'robot.source', 'robot.words', 'floor.shift', '__proto__', 'constructor.name',
  '__proto__.polluted', 'at');

const word = fc.stringMatching(/^[01]{0,12}$/);
const count = fc.nat(3_000_000).map(String);
const list = (digits: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.array(fc.tuple(fc.string({ unit: 'binary', maxLength: 3 }), digits), { maxLength: 6 })
    .map((pairs) => pairs.map(([name, value]) => `${name}:${value}`).join(','));

const value = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }), fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('byte', 'word', 'letter', 'symbol', 'huffman', 'morse', 'own', 'true', '0', '-1',
    '1e999', 'NaN', '1.1', '2.1', '1.2', '1', '', 'english', 'bandana', 'toString'),
  list(word), list(count), fc.constantFrom(...injections),
);

/** Mostly as an address holds it. */
const written = fc.oneof({ weight: 4, arbitrary: value.map((text) => {
  try {
    return encodeURIComponent(text);
  } catch {
    return text;
  }
}) }, { weight: 1, arbitrary: value });

const built = fc.array(fc.tuple(known, written), { maxLength: 6 })
  .map((pairs) => pairs.map((pair) => pair.join('=')).join('&'));

const packedPairs = fc.array(fc.oneof(known, value), { maxLength: 10 })
  .map((list) => `z=${pack(Buffer.from(JSON.stringify(list)))}&v=1.1`);

const packedValue = fc.oneof(fc.jsonValue().map((json) => JSON.stringify(json)),
  fc.string({ unit: 'binary', maxLength: 40 }))
  .map((text) => `z=${pack(Buffer.from(text))}&v=1.1`);

const packedBytes = fc.uint8Array({ maxLength: 60 })
  .map((bytes) => `z=${Buffer.from(bytes).toString('base64url')}`);

const golden = fc.constantFrom(...goldenLinks('1.1').map(({ link }) => link), bomb);

/** Characters put in, left out, changed; the end cut off. */
const damaged = (links: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.tuple(links,
  fc.array(fc.tuple(fc.nat(), fc.nat(3),
    fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
      fc.constantFrom('%', '&', '=', '%E2', '.', ',', ':', '\\', '-', '_'))),
  { minLength: 1, maxLength: 4 }),
).map(([link, changes]) => changes.reduce((text, [place, kind, inserted]) => {
  const at = text.length === 0 ? 0 : place % text.length;
  if (kind === 3) return text.slice(0, at);
  return text.slice(0, at) + (kind === 1 ? '' : inserted) + text.slice(at + (kind === 0 ? 0 : 1));
}, link));

const codedBytes = fc.uint8Array({ maxLength: 60 })
  .map((bytes) => `c=${Buffer.from(bytes).toString('base64url')}&v=2.1`);

const codedLink = fc.constantFrom(...[...goldenLinks('2.1'), ...oddLinks()].map(({ link }) => link));

/** The letters stay those of base64url, so that the engine gets to see what is damaged. */
const coded = fc.tuple(codedLink, fc.nat(), fc.nat(63)).map(([link, place, letter]) => {
  const at = 2 + place % Math.max(1, link.length - 8);
  return link.slice(0, at) + 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    .charAt(letter) + link.slice(at + 1);
});

/** Those that the engine codes: each costs it what its model has to read first. */
export const codedFragment: fc.Arbitrary<string> =
  fc.oneof(codedLink, coded, codedBytes, damaged(codedLink));

export const fragment: fc.Arbitrary<string> = fc.oneof(
  { weight: 40, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 120, arbitrary: built }, { weight: 40, arbitrary: packedPairs },
  { weight: 20, arbitrary: packedValue }, { weight: 20, arbitrary: packedBytes },
  { weight: 120, arbitrary: damaged(golden) }, { weight: 1, arbitrary: codedFragment },
);

/** Each injection wherever a link takes a value. */
export const injected: readonly string[] = injections.flatMap((text) => {
  const safe = /[\ud800-\udfff]/u.test(text) ? text : encodeURIComponent(text);
  return [safe, `text=${safe}`, `unit=${safe}`, `code=${safe}`, `sample=${safe}`, `bytes=${safe}`,
    `v=${safe}`, `z=${safe}`, `c=${safe}&v=2.1`, `kept=${safe}`, `words=${safe}:0`, `source=${safe}:1,b:2`,
    `robot.source=${safe}:1,b:2`, `robot.guess=${safe}`, `information.p=${safe}`,
    `${safe}.wall=true`, `lab.${safe}=true`, `at=${safe}`,
    `z=${pack(Buffer.from(JSON.stringify(['text', text])))}`];
});
