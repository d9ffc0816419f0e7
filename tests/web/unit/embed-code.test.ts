// What others put into their pages: code that shows the figure, whatever stands in its state.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import jsqr from 'jsqr';
import {
  frameCode, frameLink, lengthWords, markdown, pageLink, scriptCode, type Shared,
} from '../../../web/src/share/embed-code.ts';
import { qrCode } from '../../../web/src/share/qr.ts';

const robot: Shared = {
  page: 'https://example.org/a/index.html', figure: 'robot', title: 'A robot far away',
  link: 'robot.task=beat&v=1.1', show: [],
};

test('the link leads to the figure on the whole page', () => {
  assert.equal(pageLink(robot), 'https://example.org/a/index.html#robot.task=beat&v=1.1&at=robot');
  assert.equal(pageLink({ ...robot, link: '' }), 'https://example.org/a/index.html#at=robot');
  assert.equal(pageLink({ ...robot, figure: 'lab', link: '' }), 'https://example.org/a/index.html');
  assert.equal(markdown({ ...robot, link: '' }),
    '[Surprisal: A robot far away](https://example.org/a/index.html#at=robot)');
});

test('the frame shows the figure alone, and may do no more than it needs', () => {
  assert.equal(frameLink({ ...robot, show: ['title', 'code'] }),
    'https://example.org/a/index.html?embed=robot&show=title,code#robot.task=beat&v=1.1');
  assert.equal(frameCode(robot), '<iframe src="https://example.org/a/index.html?embed=robot#' +
    'robot.task=beat&amp;v=1.1" title="A robot far away" loading="lazy" width="100%" height="640" ' +
    'style="border: 0" sandbox="allow-scripts allow-downloads allow-popups ' +
    'allow-popups-to-escape-sandbox allow-modals" allow="clipboard-write; fullscreen"></iframe>');
});

test('the script stands beside the page', () => {
  assert.equal(scriptCode({ ...robot, show: ['title'] }),
    '<script src="https://example.org/a/embed.js" defer></script>\n' +
    '<surprisal-figure name="robot" show="title" state="robot.task=beat&amp;v=1.1">' +
    '</surprisal-figure>');
});

test('nothing leaves an attribute', () => {
  const evil = { ...robot, link: '"><script>alert(1)</script>', title: '"<&' };
  for (const code of [frameCode(evil), scriptCode(evil)]) {
    assert.doesNotMatch(code, /alert\(1\)<\/script>(?!")[^"]*<script>/);
    assert.equal(code.match(/<script/g)?.length ?? 0, code.startsWith('<script') ? 1 : 0);
  }
});

test('the length of a link is said, and what may come of it', () => {
  assert.equal(lengthWords('x'.repeat(30), 60), '30 characters, 0.50 for each character of the text.');
  assert.equal(lengthWords('x'.repeat(30), 0), '30 characters.');
  assert.equal(lengthWords(`a#c=${'x'.repeat(26)}`, 60), '30 characters, 0.50 for each character of ' +
    'the text. The link is the message: our own engine has compressed it.');
  assert.doesNotMatch(lengthWords('x'.repeat(2000), 10), /cut|engine/);
  assert.match(lengthWords('x'.repeat(2001), 10), /cut a link of more than 2,000/);
  assert.match(lengthWords('x'.repeat(8001), 10), /a file instead/);
});

test('a camera reads the link from the QR code', () => {
  for (const text of [pageLink(robot), `https://example.org/#text=${'%E2%82%AC'.repeat(100)}`]) {
    const code = qrCode(text);
    assert.ok(code !== null);
    const scale = 4;
    const width = code.size * scale;
    const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
    for (const [, x = '', y = ''] of code.path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
      for (let i = 0; i < scale * scale; i++) {
        const at = (Number(y) * scale + Math.floor(i / scale)) * width + Number(x) * scale + i % scale;
        pixels.fill(0, at * 4, at * 4 + 3);
      }
    }
    const read = jsqr(pixels, width, width);
    assert.equal(read?.data, text);
  }
  assert.equal(qrCode('x'.repeat(4000)), null);
});
