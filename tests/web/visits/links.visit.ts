// The address holds the state: what was seen comes back on reload, on Back and from a link.
import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { encodeLink } from '../../../web/src/share/link.ts';
import { codedFragment, fragment, injected, seed } from '../unit/link-fragments.ts';
import { goldenLinks, oddLinks } from '../unit/link-support.ts';
import { Lab } from './support/lab.ts';
import { expect, live, test } from './support/visit.ts';

test.use({ launchOptions: async ({ launchOptions }, use) => {
  // No limit on how often a page may change its address: two thousand links are opened below.
  await use({ ...launchOptions, firefoxUserPrefs: { ...launchOptions.firefoxUserPrefs,
    'dom.navigation.navigationRateLimit.count': 0 } });
} });

const fragmentOf = (page: Page): string => decodeURIComponent(new URL(page.url()).hash);

/** What somebody pastes into the address bar of the open page. */
async function paste(page: Page, hash: string): Promise<void> {
  await page.evaluate((hash) => { location.hash = hash; }, hash);
}

/** More than a link can hold. */
const noise = Array.from({ length: 30_000 }, (_, i) => Math.sin(i).toString(36).slice(3, 8)).join('');

test('a plain address stays plain, and opens the worked example', async ({ lab, page, site }) => {
  await lab.costs(28);
  await page.waitForTimeout(600);
  expect(page.url()).toBe(site.served);
});

for (const where of ['served', 'onDisk'] as const) {
  test(`a link opens its state, ${where}`, async ({ page, site }) => {
    await page.goto(`${site[where]}#text=mississippi&code=shannon&lab.wall=true&lab.level=true` +
      '&robot.task=break&robot.seed=7&mismatch.example=reversed&v=1.1');
    const lab = await live(page);
    await expect(lab.box).toHaveValue('mississippi');
    await expect(lab.button('Shannon')).toHaveAttribute('aria-pressed', 'true');
    await expect(lab.button('Show the wall')).toHaveAttribute('aria-pressed', 'true');
    await expect(lab.level).toHaveAttribute('aria-pressed', 'true');
    const robot = page.locator('surprisal-robot');
    await robot.scrollIntoViewIfNeeded();
    await expect(robot.getByRole('button', { name: 'Break it' })).toHaveAttribute('aria-current',
      'step');
    await expect(robot.getByRole('textbox', { name: 'Seed' })).toHaveValue('7');
  });

  test(`what is done stands in the address a moment later, ${where}`, async ({ page, site }) => {
    await page.addInitScript(() => {
      const written: string[] = [];
      Object.assign(window, { written });
      const replace = history.replaceState.bind(history);
      history.replaceState = (...args) => {
        written.push(String(args[2]));
        replace(...args);
      };
    });
    await page.goto(site[where]);
    const lab = await live(page);
    const length = await page.evaluate(() => history.length);
    await lab.box.fill('');
    await lab.box.pressSequentially('abracadabra', { delay: 20 });
    await expect.poll(() => fragmentOf(page)).toBe('#text=abracadabra&v=1.1');
    await lab.button('Show the wall').click();
    await expect.poll(() => fragmentOf(page)).toBe('#text=abracadabra&lab.wall=true&v=1.1');
    const written = await page.evaluate(() => (window as unknown as { written: string[] }).written);
    expect(written.length).toBeLessThan(8);
    expect(await page.evaluate(() => history.length)).toBe(length);
    await page.reload();
    await live(page);
    await lab.costs(23);
    await expect(lab.button('Show the wall')).toHaveAttribute('aria-pressed', 'true');
  });
}

test('undo in the text box is not disturbed by the address', async ({ lab, page }) => {
  await lab.box.click();
  await page.keyboard.press('End');
  await page.keyboard.type(' s');
  await expect.poll(() => fragmentOf(page)).toBe('#text=banana+bandana+s&v=1.1');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(lab.box).not.toHaveValue('banana bandana s');
  await expect.poll(() => fragmentOf(page)).not.toContain('+s&');
});

test('another link in the address bar opens, and Back brings the one before', async ({
  lab, page,
}) => {
  await lab.box.fill('abracadabra');
  await expect.poll(() => fragmentOf(page)).toContain('abracadabra');
  await paste(page, '#text=hello&unit=byte&robot.task=beat&v=1.1');
  await expect(lab.box).toHaveValue('hello');
  await expect(lab.unit).toHaveValue('byte');
  await lab.box.fill('hello world');
  await expect.poll(() => fragmentOf(page)).toBe('#text=hello+world&unit=byte&robot.task=beat&v=1.1');
  await page.goBack();
  await expect(lab.box).toHaveValue('abracadabra');
  await expect(lab.unit).toHaveValue('code-point');
  await page.goForward();
  await expect(lab.box).toHaveValue('hello world');
});

/** Types and goes in the same moment, before any address can have been written. */
async function typeAndGo(lab: Lab, text: string, where: 'reload' | 'back'): Promise<void> {
  await lab.box.evaluate((box: HTMLTextAreaElement, [text = '', where]) => {
    box.value = text;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    setTimeout(() => {
      if (where === 'back') history.back();
      else location.reload();
    });
  }, [text, where]);
}

const longer = 'Whoever reads a letter twice has learned nothing the second time. '.repeat(12);

for (const where of ['served', 'onDisk'] as const) {
  test(`what was typed a moment before a reload or Back is not lost, ${where}`, async ({
    page, site,
  }) => {
    await page.goto(site[where]);
    const lab = await live(page);
    for (const text of ['abracadabra', longer]) {
      await Promise.all([page.waitForEvent('load'), typeAndGo(lab, text, 'reload')]);
      await live(page);
      await expect(lab.box).toHaveValue(text);
      await expect.poll(() => fragmentOf(page)).toMatch(/^#(text=abracadabra|c=)/);
    }
    // Within the page: what was left is there again where it was left.
    const before = page.url();
    await paste(page, '#text=hello&v=1.1');
    await expect(lab.box).toHaveValue('hello');
    await typeAndGo(lab, 'hello again', 'back');
    await expect(lab.box).toHaveValue(longer);
    expect(page.url()).toBe(before);
    await page.goForward();
    await expect(lab.box).toHaveValue('hello again');
    await expect.poll(() => fragmentOf(page)).toBe('#text=hello+again&v=1.1');
  });
}

test('an own code and a shown floor come back', async ({ page, site }) => {
  await page.goto(`${site.served}#text=abc&words=a:0,b:01,c:11&floor.step=2&v=1.1`);
  const lab = new Lab(page);
  await expect(lab.line(/not prefix-free/).first()).toBeVisible();
  await page.locator('surprisal-floor').scrollIntoViewIfNeeded();
  await expect(page.locator('surprisal-floor').getByRole('button', { name: /^3 / }))
    .toHaveAttribute('aria-current', 'step');
});

test('the decoder comes back: damage, typed bits, and a coin under another code', async ({
  page, site,
}) => {
  const decoder = page.locator('surprisal-decoder');
  const at = decoder.getByRole('slider', { name: 'Place in the stream' });
  await page.goto(`${site.served}#text=mississippi&decoder.bit=5&decoder.damage=delete+4&v=1.1`);
  await live(page);
  await decoder.scrollIntoViewIfNeeded();
  await expect(decoder.getByText('Bit 5 is deleted.')).toBeVisible();
  await expect(decoder.getByRole('status').filter({ hasText: /^The damage begins at symbol/ }))
    .toBeVisible();
  await expect(at).toHaveValue('5');

  await paste(page, '#text=mississippi&decoder.bits=typed&decoder.typed=110100&decoder.bit=4&v=1.1');
  await expect(decoder.getByRole('textbox', { name: 'Your bits' })).toHaveValue('110100');
  await expect(decoder.getByText('bit 4 of 6')).toBeVisible();
  await expect(decoder.getByText('Bit 5 is deleted.')).toHaveCount(0);

  await paste(page, '#text=mississippi&decoder.bits=coin&decoder.seed=7&decoder.code=robot&' +
    'decoder.bit=1000&v=1.1');
  await expect(decoder.getByRole('radio', { name: 'from a fair coin' })).toBeChecked();
  await expect(decoder.getByRole('textbox', { name: 'Seed' })).toHaveValue('7');
  await expect(decoder.getByRole('combobox', { name: 'read with the code for' }))
    .toHaveValue('the robot');
  await expect(decoder.getByText('bit 1,000 of 1,048,576')).toBeVisible();
});

test('a longer text stands in the address as the engine codes it, and comes back', async ({
  lab, page, site,
}) => {
  const text = 'Nobody has opened the letter yet, and the longer it lies on the table, the more it ' +
    'could say: that is the price of knowing.';
  await lab.box.fill(text);
  await expect.poll(() => fragmentOf(page)).toMatch(/^#c=[\w-]{40,70}&v=2\.1$/);
  const address = page.url();
  await page.reload();
  await live(page);
  await expect(lab.box).toHaveValue(text);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByText(/0\.\d\d for each character of the text\. The link is the message/))
    .toBeVisible();
  await page.goto(site.served);
  await live(page);
  await paste(page, new URL(address).hash);
  await expect(lab.box).toHaveValue(text);
});

test('every link of version 2 opens here what it opens in Node', async ({ lab, page }) => {
  for (const { link, text } of goldenLinks('2.1')) {
    await paste(page, `#${link}`);
    // What a text box cannot show as it is stands on the page in another way.
    if (text === undefined || /[^\n -\ud7ff]/.test(text) || text.includes('\r')) continue;
    await expect(lab.box).toHaveValue(text);
  }
});

for (const [link, said] of [
  ['z=AAAA&v=1.1', /link is damaged/], ['text=a&v=7.1', /version 7, and this page reads versions 1 and 2/],
  [`${oddLinks()[0]?.link.replace('=', '=A') ?? ''}`, /link is damaged/],
  ['unit=%3Cb%3E', /unit is none of this page/], ['kept=nowhere', /not in this one/],
] as const) {
  test(`a link that cannot be read says so, and the page stands: ${link}`, async ({ page, site }) => {
    await page.goto(`${site.served}#${link}`);
    const lab = await live(page);
    await expect(page.getByRole('alert').filter({ hasText: said })).toBeVisible();
    await lab.costs(28);
    await paste(page, '#text=abracadabra');
    await lab.costs(23);
    await expect(page.getByRole('alert').filter({ hasText: said })).toHaveCount(0);
    await paste(page, `#${link}`);
    await lab.costs(28);
    await expect(page.getByRole('alert').filter({ hasText: said })).toBeVisible();
  });
}

test('a text too long for a link is kept by the browser', async ({ lab, page }) => {
  await lab.put(noise);
  await expect(lab.root.getByText(/Too long for a link: this browser keeps it/)).toBeVisible();
  await expect.poll(() => fragmentOf(page)).toMatch(/^#kept=\w+$/);
  await page.reload();
  await live(page);
  await expect(lab.box).toHaveValue(noise);
  await lab.box.fill('abracadabra');
  await expect.poll(() => fragmentOf(page)).toContain('abracadabra');
  await expect(lab.root.getByText(/Too long for a link/)).toHaveCount(0);
});

test('in a sandboxed frame links work, and what a reload loses is said', async ({ page, site }) => {
  await page.goto(site.frameServed);
  const lab = await live(page.frameLocator('iframe'));
  const frame = page.frames()[1];
  await page.locator('iframe').evaluate((frame: HTMLIFrameElement) => {
    frame.src = 'index.html#text=abracadabra&v=1.1';
  });
  await lab.costs(23);
  await lab.box.fill('mississippi');
  await lab.costs(21);
  await expect.poll(() => frame?.url()).toContain('#text=mississippi&v=1.1');
  await lab.put(noise);
  await expect(lab.root.getByText(/keep nothing here: a reload loses it/)).toBeVisible();
});

test('where the address may not be changed, all else works', async ({ page, site }) => {
  await page.addInitScript(() => {
    history.replaceState = () => { throw new DOMException('no', 'SecurityError'); };
  });
  await page.goto(site.served);
  const lab = await live(page);
  await lab.box.fill('abracadabra');
  await lab.costs(23);
  await page.waitForTimeout(600);
  await lab.box.fill('mississippi');
  await lab.costs(21);
  expect(page.url()).toBe(site.served);
});

test('a link with 250 code words of 4,000 bits does not hold up the page', async ({ page, site }) => {
  const words = Array.from({ length: 250 }, (_, i) => Array.from({ length: 4000 }, (_, j) =>
    Math.imul(i * 4001 + j % 97, 2654435761) >>> 31).join(''));
  const symbols = words.map((_, i) => 0x4e00 + i);
  const link = await encodeLink({ figures: {}, document: {
    content: { kind: 'text', text: String.fromCodePoint(...symbols) }, unit: 'code-point',
    code: { base: 'huffman', words: new Map(symbols.map((symbol, i) => [symbol, words[i] ?? ''])) },
    distribution: 'text',
  } });
  await page.goto(`${site.served}#${link}`);
  const lab = new Lab(page);
  await expect(lab.root.getByText(/nodes are too many to be drawn/)).toBeVisible();
  await lab.button('Huffman').click();
  await lab.costs(1994);
});

/** Opens links in the open page, one after the other; whatever they hold, the page stays alive. */
async function openAll(page: Page, lab: Lab, links: readonly string[]): Promise<void> {
  const requests: string[] = [];
  const dialogs: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('dialog', (dialog) => { dialogs.push(dialog.message()); void dialog.dismiss(); });
  await page.evaluate(async (links) => {
    Object.assign(window, { same: true });
    for (const link of links) {
      location.hash = `#${link}`;
      await new Promise((passed) => setTimeout(passed));
    }
  }, links);
  await paste(page, '#text=abracadabra&v=1.1');
  await lab.costs(23);
  expect(await page.evaluate(() => (window as unknown as { same?: true }).same)).toBe(true);
  expect(requests.filter((url) => !/^(blob|data):/.test(url))).toEqual([]);
  expect(dialogs).toEqual([]);
  expect(page.context().pages()).toHaveLength(1);
  expect(await page.evaluate(() =>
    document.querySelectorAll('iframe, base, meta[http-equiv=refresh], img').length)).toBe(0);
}

test('the classic injections do nothing', async ({ lab, page }) => {
  test.setTimeout(180_000);
  await openAll(page, lab, injected);
});

test('2,000 fragments of strangers do nothing', async ({ lab, page }) => {
  test.setTimeout(300_000);
  await openAll(page, lab, [...fc.sample(codedFragment, { seed, numRuns: 100 }),
    ...fc.sample(fragment, { seed, numRuns: 1900 })]);
});
