// A figure alone in pages of other people: with our script, with a plain frame, as a module.
import { readFileSync } from 'node:fs';
import type { FrameLocator, Page } from '@playwright/test';
import { goldenLinks } from '../unit/link-support.ts';
import { expect, live, test } from './support/visit.ts';

const titles: Readonly<Record<string, string>> = {
  lab: 'What is your text worth, in bits?', robot: 'A robot far away', decoder: 'No commas',
  wall: 'A budget of one', information: 'Halving', floor: 'How do you know?', mismatch: 'The wrong odds',
  interval: 'Between whole bits', noise: 'Is it noise yet?',
  ladder: 'How low can it go?', checks: 'Check us',
};

const figureIn = (page: Page, nth = 0): FrameLocator => page.frameLocator('iframe').nth(nth);

function host(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A course page</title>
    <link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
}

const script = '<script src="embed.js" defer></script>';

/** The height of the frame is that of the figure in it. */
async function fits(page: Page, nth = 0): Promise<void> {
  const frame = page.locator('iframe').nth(nth);
  await expect.poll(async () => {
    const inner = await (await frame.elementHandle())?.contentFrame()
      .then((frame) => frame?.evaluate(() => document.documentElement.scrollHeight));
    const outer = await frame.evaluate((element) => element.clientHeight);
    return Math.abs((inner ?? 0) - outer) <= 1;
  }).toBe(true);
}

for (const [name, title] of Object.entries(titles)) {
  test(`${name} stands alone, and is wide enough at 640 px`, async ({ page, site }) => {
    await page.setViewportSize({ width: 640, height: 480 });
    await page.goto(`${site.served}?embed=${name}`);
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Embed and share' })).toHaveCount(1);
    await expect(page.getByRole('link', { name: 'Surprisal: the whole page' })).toHaveAttribute(
      'href', name === 'lab' ? site.served : `${site.served}#at=${name}`);
    await expect(page.getByRole('banner')).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(1);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(640);
  });
}

test('an embed shows the parts that are named', async ({ page, site }) => {
  await page.goto(`${site.served}?embed=lab&show=chart,ruler,nonsense#text=abracadabra`);
  const lab = page.locator('surprisal-lab');
  await expect(lab.getByRole('application', { name: /^Area chart/ })).toBeVisible();
  await expect(lab.getByRole('img', { name: /^Ruler.*Huffman 2\.091/ })).toBeVisible();
  await expect(lab.getByRole('textbox')).toHaveCount(0);
  await expect(lab.getByRole('heading')).toHaveCount(0);
});

test('an unknown figure is said to be one, and the whole page stands', async ({ page, site }) => {
  await page.goto(`${site.served}?embed=%3Cimg%3E`);
  await live(page);
  await expect(page.getByRole('alert').filter({ hasText: 'no figure “<img>”' })).toBeVisible();
  await page.locator('surprisal-robot').scrollIntoViewIfNeeded();
  await expect(page.getByRole('heading', { name: 'A robot far away' })).toBeVisible();
});

for (const where of ['served', 'onDisk'] as const) {
  test(`with the script a figure has its height and its state, ${where}`, async ({ page, site }) => {
    const place = site.place('script.html', host(`${script}<surprisal-figure name="robot"
      state="robot.task=shorten&amp;v=1.1"></surprisal-figure>`));
    await page.goto(place[where]);
    const frame = figureIn(page);
    await expect(frame.getByRole('button', { name: /^2\s+Shorten/ })).toHaveAttribute('aria-current',
      'step');
    await fits(page);
    const before = await page.locator('iframe').evaluate((element) => element.clientHeight);
    await frame.getByRole('button', { name: /^1\s+Send/ }).click();
    await expect.poll(() => page.locator('iframe').evaluate((element) => element.clientHeight))
      .not.toBe(before);
    await fits(page);
    await expect(page.locator('iframe')).toHaveAttribute('sandbox', 'allow-scripts ' +
      'allow-downloads allow-popups allow-popups-to-escape-sandbox allow-modals');
    await expect(page.locator('iframe')).toHaveAttribute('loading', 'lazy');
  });
}

test('two figures on a dark page that is read from the right', async ({ page, site }) => {
  const place = site.place('two.html', host(`${script}${script}
    <surprisal-figure name="wall" state="text=abracadabra"></surprisal-figure>
    <p>نص</p><surprisal-figure name="mismatch" title="Odds"></surprisal-figure>`,
  '<style>html { background: #000; color: #fff; direction: rtl; }</style>'));
  await page.goto(place.served);
  await expect(figureIn(page).getByRole('application', { name: /^Code wall: a 0/ })).toBeVisible();
  await page.locator('iframe').nth(1).scrollIntoViewIfNeeded();
  await expect(figureIn(page, 1).getByRole('heading', { name: 'The wrong odds' })).toBeVisible();
  await fits(page, 0);
  await fits(page, 1);
  await expect(page.locator('iframe').nth(1)).toHaveAttribute('title', 'Odds');
});

test('a figure that its page hides at first gets its height when it is shown', async ({
  page, site,
}) => {
  const place = site.place('hidden.html', host(`${script}<div hidden><surprisal-figure
    name="robot"></surprisal-figure></div>`));
  await page.goto(place.served);
  await page.evaluate(() => document.querySelector('[hidden]')?.removeAttribute('hidden'));
  await expect(figureIn(page).getByRole('heading', { name: 'A robot far away' })).toBeVisible();
  await fits(page);
});

test('under a strict policy of the host the figure stands', async ({ page, site }) => {
  const place = site.place('policy.html', host(
    `${script}<surprisal-figure name="robot"></surprisal-figure>`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self';
      frame-src 'self'; img-src data:">`));
  await page.goto(place.served);
  await expect(figureIn(page).getByRole('heading', { name: 'A robot far away' })).toBeVisible();
  await fits(page);
});

test('a page that isolates itself frames the figure in Chromium', async ({
  page, site, browserName,
}) => {
  test.skip(browserName === 'firefox', 'there the host of the figure has to send headers too');
  site.place('isolated.html', host(`<script src="${site.served}embed.js" defer></script><surprisal-figure name="robot"></surprisal-figure>`));
  await page.goto(`${site.isolated}isolated.html`);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await expect(figureIn(page).getByRole('heading', { name: 'A robot far away' })).toBeVisible();
});

test('what others say does not move the frame', async ({ page, site, browserName }) => {
  test.skip(browserName === 'firefox', 'there no script can make a message from another window');
  const place = site.place('others.html', host(`${script}<surprisal-figure name="robot">
    </surprisal-figure>`));
  await page.goto(place.served);
  await expect(figureIn(page).getByRole('button', { name: /^1\s+Send/ })).toBeVisible();
  await fits(page);
  const height = await page.locator('iframe').evaluate((element) => element.clientHeight);
  await page.evaluate(() => {
    const frame = document.querySelector('iframe');
    const send = (data: unknown, source: Window | null, origin: string): boolean =>
      dispatchEvent(new MessageEvent('message', { data, source, origin }));
    send({ surprisal: 'height', height: 123 }, window, location.origin);
    send({ surprisal: 'height', height: 123 }, frame?.contentWindow ?? null, 'https://example.com');
    for (const height of [-1, 0, 1e9, NaN, '123', null]) {
      send({ surprisal: 'height', height }, frame?.contentWindow ?? null, 'null');
    }
    send(null, frame?.contentWindow ?? null, 'null');
    send('{"surprisal":"height"}', frame?.contentWindow ?? null, 'null');
  });
  expect(await page.locator('iframe').evaluate((element) => element.clientHeight)).toBe(height);
});

test('Canvas is told the height too', async ({ page, site }) => {
  const place = site.place('canvas.html', host(`<script>window.heard = [];
    addEventListener('message', ({ data }) => typeof data === 'string' && heard.push(data));
    </script><iframe src="index.html?embed=robot" sandbox="allow-scripts" width="700" height="400">
    </iframe>`));
  await page.goto(place.served);
  const heard = (): Promise<string[]> =>
    page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  const last = async (): Promise<{ subject?: string; height?: number }> =>
    JSON.parse((await heard()).at(-1) ?? '{}') as { subject?: string; height?: number };
  await expect.poll(async () => (await last()).height ?? 0).toBeGreaterThan(300);
  expect((await last()).subject).toBe('lti.frameResize');
});

test('in a frame that may only run scripts the figure works, and says what is blocked', async ({
  page, site, faults,
}) => {
  const place = site.place('plain.html', host(`<iframe src="index.html?embed=robot"
    sandbox="allow-scripts" width="700" height="640"></iframe>`));
  await page.goto(place.served);
  const frame = figureIn(page);
  await frame.getByRole('button', { name: /^2\s+Shorten/ }).click();
  await expect(frame.getByText(/saving and opening windows are as the host allows/)).toBeVisible();
  await frame.getByRole('link', { name: 'Surprisal: the whole page' }).click();
  await expect(frame.getByText(/does not let a window open. The address: .*robot\.task=shorten/))
    .toBeVisible();
  // The browser says so as well.
  expect(faults.splice(0).every((fault) => /allow-popups|Blocked opening/.test(fault))).toBe(true);
});

test('the figures are a module for a page of somebody else', async ({ page, site }) => {
  const place = site.place('module.html', host(`<h1>A course</h1>
    <surprisal-robot state="robot.task=shorten" show="title,tasks"></surprisal-robot>
    <surprisal-lab state="text=abracadabra&amp;lab.wall=true"></surprisal-lab>
    <surprisal-wall></surprisal-wall>
    <script type="module" src="figures.js"></script>
    <script type="module" src="figures.js?another-version"></script>`));
  await page.goto(place.served);
  const lab = await live(page);
  await lab.costs(23);
  await expect(lab.button('Show the wall')).toHaveAttribute('aria-pressed', 'true');
  const robot = page.locator('surprisal-robot');
  await robot.scrollIntoViewIfNeeded();
  await expect(robot.getByRole('button', { name: /^2\s+Shorten/ })).toBeVisible();
  await expect(robot.getByText('A robot on the moon')).toBeHidden();
  const wall = page.locator('surprisal-wall');
  await wall.scrollIntoViewIfNeeded();
  await expect(wall.getByRole('application', { name: /^Code wall: a 0, n 10/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Embed and share' })).toHaveCount(0);
});

test('in a module and in a frame, too, a link opens that the engine has coded', async ({ page, site }) => {
  const { link, text } = goldenLinks('2.1')[2] ?? { link: '' };
  const place = site.place('coded.html', host(`<surprisal-lab state="${link.replace('&', '&amp;')}">
    </surprisal-lab><script type="module" src="figures.js"></script>`));
  await page.goto(place.served);
  await expect((await live(page)).box).toHaveValue(text ?? '');
  await page.goto(`${site.served}?embed=lab#${link}`);
  await expect((await live(page)).box).toHaveValue(text ?? '');
});

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
const snippets = [...readme.matchAll(/^```html\n([^]*?)^```$/gm)].map(([, code = '']) => code);

test('the README shows a frame, the script and the module', () => {
  expect(snippets.map((code) => /<(iframe|surprisal-\w+)/.exec(code)?.[1]))
    .toEqual(['iframe', 'surprisal-figure', 'surprisal-wall']);
});

for (const [i, code] of snippets.entries()) {
  test(`the code of the README shows its figure: ${code.slice(0, 40)}`, async ({ page, site }) => {
    const place = site.place(`readme-${i}.html`, host(code));
    await page.goto(place.served);
    const root = code.includes('figures.js') ? page : figureIn(page);
    if (code.includes('embed=robot')) {
      await expect(root.getByRole('button', { name: /^2\s+Shorten/ })).toHaveAttribute(
        'aria-current', 'step');
    } else {
      await expect(root.getByRole('application', { name: /^Area chart.*5 code points/ })).toBeVisible();
    }
  });
}
