// Is it noise yet: the bits as a picture, what is left to squeeze, and the tests, on the visitor's
// text and on copies of it.
import type { Locator, Page } from '@playwright/test';
import { axe } from './support/accessible.ts';
import type { Lab } from './support/lab.ts';
import { downloaded, expect, live, test } from './support/visit.ts';

const section = (page: Page): Locator => page.locator('surprisal-noise');
const button = (page: Page, name: string): Locator =>
  section(page).getByRole('button', { name, exact: true });
const verdict = (page: Page): Locator => section(page).getByRole('status');
const row = (page: Page, name: string): Locator =>
  section(page).getByRole('row', { name: new RegExp(`^${name} `) });
const picture = (page: Page): Locator =>
  section(page).getByRole('img', { name: / as a picture, ink for 1/ });
const stream = (page: Page): Locator =>
  section(page).getByRole('combobox', { name: 'Stream', exact: true });
const strip = (page: Page): Locator =>
  section(page).getByRole('slider', { name: 'Place in the stream' });

async function come(lab: Lab, page: Page): Promise<void> {
  await expect(lab.box).toBeVisible();
  await section(page).scrollIntoViewIfNeeded();
  await expect(section(page).getByRole('heading', { name: 'Is it noise yet?' })).toBeVisible();
}

/** With the guess skipped, and one of the texts of the story chosen. */
async function tell(lab: Lab, page: Page, step: string): Promise<void> {
  await come(lab, page);
  await button(page, step).click();
  await button(page, 'Skip').click();
}

/** The worked example is too short: the paragraph that is offered instead. */
async function paragraph(page: Page): Promise<void> {
  await button(page, 'Your text').click();
  await button(page, 'Use a paragraph of English').click();
}

test('28 bits are too short to judge, so English stands there first', async ({ lab, page }) => {
  await come(lab, page);
  const figure = section(page);
  await expect(figure.getByText('Which is the coin?')).toBeVisible();
  await button(page, 'Your text').click();
  await expect(figure.getByText('too short to judge')).toBeVisible();
  await expect(picture(page)).toHaveAccessibleName(/Bits 1 to 28 of 28, 8 to a row/);
  await figure.getByText('These bits as text').click();
  await expect(figure.getByText('1100100100111011001011110100')).toBeVisible();
  await expect(figure.getByRole('heading')).toHaveCount(1);
  await expect(button(page, 'Skip')).toHaveCount(0);

  await button(page, 'Use a paragraph of English').click();
  await expect(figure.getByText('Which is the coin?')).toBeVisible();
  await expect(lab.box).toHaveValue('banana bandana');
  await button(page, 'Your text').click();
  await expect(figure.getByText('too short to judge')).toBeVisible();
});

test('the guess comes first, and the reveal names all three', async ({ lab, page }) => {
  await come(lab, page);
  await paragraph(page);
  const streams = section(page).getByRole('img', { name: /^Stream [ABC], the first 2,?\d+ bits/ });
  await expect(streams).toHaveCount(3);
  await expect(section(page).getByRole('heading', { name: /squeeze/ })).toHaveCount(0);
  await button(page, 'B is the coin').click();
  await expect(section(page).getByText(/[ABC] is the coin\. UTF-8 gives itself away/)).toBeVisible();
  for (const name of ['UTF-8', 'Huffman', 'a coin']) {
    await expect(section(page).getByRole('img', { name: new RegExp(`^Stream .: ${name}`) }))
      .toBeVisible();
  }
  await expect(section(page).getByRole('heading', { name: 'How much is left to squeeze' }))
    .toBeVisible();
});

test('the robot’s stream is noise; shuffled English is biased; English has plenty left', async (
  { lab, page },
) => {
  await tell(lab, page, '1 The robot’s stream');
  await expect(verdict(page).last()).toHaveText(
    'Huffman: nothing left for DEFLATE or order 16, and no test tells it from a coin.');
  await button(page, '2 English, shuffled').click();
  await expect(verdict(page).last()).toHaveText(
    /^Huffman: nothing left for DEFLATE or order 16, and yet no coin: frequency/);
  await button(page, '3 English').click();
  await expect(verdict(page).last()).toHaveText(
    /^Huffman is not noise: \d\d\.\d\d % of it can still be squeezed out, by a predictor/);
  await expect(row(page, 'a coin')).toContainText('+0.1 %');
  await expect(verdict(page).last()).toHaveText(
    / The same text takes \d\d\.\d\d % fewer bits under context mixing\.$/);
});

test('under order 0 English looks like noise and is not; context mixing leaves nothing', async (
  { lab, page },
) => {
  await tell(lab, page, '3 English');
  await stream(page).selectOption('rANS, order 0');
  await expect(picture(page)).toHaveAccessibleName(/^rANS, order 0 as a picture/);
  await expect(verdict(page).last()).toHaveText(
    /^rANS, order 0: nothing left for .* takes [3-7]\d\.\d\d % fewer bits under context mixing\.$/);
  await stream(page).selectOption('context mixing');
  await expect(picture(page)).toHaveAccessibleName(/^context mixing as a picture/);
  await expect(verdict(page).last()).toHaveText(
    /^context mixing: nothing left for DEFLATE or order 16[^.]*\.\s*$/);
  for (const name of ['arithmetic, order 2', 'PPM']) {
    await expect(row(page, name)).toContainText('+');
  }
});

test('of a long text context mixing codes the first part, and says so', async ({ lab, page }) => {
  test.slow();
  await lab.put(Array.from({ length: 11_000 }, (_, i) => `line ${i}`).join(' '));
  await come(lab, page);
  await button(page, 'Skip').click();
  await expect(row(page, 'context mixing, first 65,536 bytes')).toContainText('%');
});

test('shuffled letters move what a predictor finds, and neither bits nor ones', async (
  { lab, page },
) => {
  await tell(lab, page, '3 English');
  await expect(row(page, 'a coin')).toContainText('%');
  const cells = row(page, 'Huffman').getByRole('cell');
  await button(page, 'Shuffle letters').click();
  await expect(cells.nth(3)).toContainText('as before');
  await expect(cells.nth(4)).toContainText('as before');
  await expect(cells.nth(1)).toHaveText(/^\+\d\.\d %before −2\d\.\d %$/);
  await button(page, 'Random letters').click();
  await expect(cells.nth(3)).toContainText('before');
  await expect(cells.nth(3)).not.toContainText('as before');
});

test('a copy of the visitor’s own text is shuffled; the text stays', async ({ lab, page }) => {
  const text = 'the cat sat on the mat and the dog sat on the cat. '.repeat(12);
  await lab.put(text);
  await come(lab, page);
  await button(page, 'Skip').click();
  await expect(row(page, 'a coin')).toContainText('%');
  await button(page, 'Shuffle words').click();
  await expect(section(page).getByText(/A copy; your text stays as it is\./)).toBeVisible();
  await expect(row(page, 'Huffman')).toContainText('as before');
  await expect(lab.box).toHaveValue(text);
});

test('the picture is cropped and never averaged; keys scroll and zoom it', async ({ lab, page }) => {
  await tell(lab, page, '1 The robot’s stream');
  await expect(strip(page)).toHaveAttribute('aria-valuetext', /^Bits 1 to [\d,]+ of 700,198, 256 /);
  const size = (): Promise<number> => picture(page).evaluate(
    (canvas: HTMLCanvasElement) => canvas.width % 256);
  expect(await size()).toBe(0);
  await strip(page).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(strip(page)).toHaveAttribute('aria-valuetext', /^Bits 257 to /);
  await page.keyboard.press('End');
  await expect(strip(page)).toHaveAttribute('aria-valuetext', / to 700,198 of 700,198/);
  await page.keyboard.press('Home');
  await page.keyboard.press('+');
  await page.keyboard.press('ArrowRight');
  await expect(strip(page)).toHaveAttribute('aria-valuetext', /columns 9 to \d+$/);
  for (let i = 0; i < 6; i++) await page.keyboard.press('-');
  await expect(section(page).getByText('One pixel a bit.')).toBeVisible();
  await expect(button(page, 'Zoom out')).toBeDisabled();
  await section(page).getByRole('combobox', { name: 'Bits to a row' }).selectOption('1024');
  await expect(picture(page)).toHaveAccessibleName(/1,024 to a row/);
});

/** Only ink and paper, and pixels that are the engine's bits. */
test('the pixels are the bits', async ({ lab, page }) => {
  await tell(lab, page, '3 English');
  await stream(page).selectOption('UTF-8');
  await section(page).getByRole('combobox', { name: 'Bits to a row' }).selectOption('8');
  await button(page, 'Zoom out').click();
  await expect(picture(page)).toHaveAccessibleName(/^UTF-8 as a picture/);
  const seen = await picture(page).evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ??
      { data: [] };
    const colours = new Set<string>();
    const cell = canvas.width / 8;
    let text = '';
    for (let y = 0; y < canvas.height; y += cell) {
      let byte = 0;
      for (let x = 0; x < canvas.width; x += cell) {
        const at = 4 * (y * canvas.width + x);
        colours.add(data.slice(at, at + 3).join());
        byte = 2 * byte + ((data[at] ?? 0) < 128 ? 1 : 0);
      }
      text += String.fromCharCode(byte);
    }
    return { colours: colours.size, text };
  });
  expect(seen.colours).toBe(2);
  expect(seen.text).toMatch(/^[\x20-\x7e]+/);
  expect(seen.text.length).toBeGreaterThan(10);
});

test('a picture is saved as PNG', async ({ lab, page, downloads }) => {
  await tell(lab, page, '3 English');
  const menu = section(page).locator('.save');
  await menu.getByText('Save', { exact: true }).click();
  await expect(menu.getByRole('option')).toHaveText(['Huffman as a picture']);
  const bytes = await downloaded(downloads, menu.getByRole('button', { name: 'PNG' }));
  expect([...bytes.subarray(1, 4)]).toEqual([80, 78, 71]);
});

test('two tests show, six more are in the drawer', async ({ lab, page }) => {
  await tell(lab, page, '3 English');
  const test = (name: string): Locator => section(page).getByRole('row', { name });
  await expect(test('Frequency As many')).toContainText('not as a coin');
  await expect(test('Fourier transform')).toBeHidden();
  await section(page).getByText('Six more tests, and what they do not prove').click();
  for (const name of ['Block frequency', 'Longest run', 'Serial', 'Approximate entropy',
    'Cumulative sums', 'Fourier transform']) {
    await expect(test(name)).toBeVisible();
  }
  await expect(section(page).getByText(/one coin in ten fails at least one/)).toBeVisible();
});

test('a link opens a text, a change, a stream and its wrap', async ({ page, site }) => {
  await page.goto(`${site.served}#noise.text=robot&noise.change=letters&noise.stream=utf-8` +
    '&noise.wrap=100&noise.guess=skipped&v=1.1');
  await live(page);
  await section(page).scrollIntoViewIfNeeded();
  await expect(picture(page)).toHaveAccessibleName(/^UTF-8 .* of 3,200,000, 100 to a row/);
  await expect(button(page, 'Shuffle letters')).toHaveAttribute('aria-pressed', 'true');
  await page.goto(`${site.served}#noise.text=constructor&noise.stream=own&noise.wrap=-1&v=1.1`);
  await section(page).scrollIntoViewIfNeeded();
  await expect(section(page).getByText('too short to judge')).toBeVisible();
});

/** The wheel goes on over the picture, as everywhere. */
test('nothing catches the wheel', async ({ lab, page }) => {
  await tell(lab, page, '3 English');
  await expect(row(page, 'a coin')).toContainText('%');
  await page.evaluate(() => {
    addEventListener('wheel', ({ defaultPrevented }) => {
      document.title = defaultPrevented ? 'caught' : 'free';
    });
  });
  for (const over of [picture(page), strip(page), row(page, 'Huffman')]) {
    await page.evaluate(() => { document.title = ''; });
    await over.hover();
    await page.mouse.wheel(0, 40);
    await expect(page).toHaveTitle('free');
  }
});

test('a code that is UTF-8, and one that lacks a word', async ({ lab, page }) => {
  await expect(lab.box).toBeVisible();
  await page.goto(`${page.url().replace(/#.*/, '')}#text=${'ab'.repeat(600)}&code=utf-8&v=1.1`);
  await section(page).scrollIntoViewIfNeeded();
  await button(page, 'Skip').click();
  await expect(stream(page).getByRole('option')).toHaveText(['fixed', 'UTF-8', 'block of two',
    'rANS, order 0', 'arithmetic, order 2', 'PPM', 'context mixing', 'DEFLATE', 'a coin']);
  await page.goto(`${page.url().replace(/#.*/, '')}#text=${'ab'.repeat(600)}&words=a:0&v=1.1`);
  await section(page).scrollIntoViewIfNeeded();
  await expect(section(page).getByText('The code has no word for some symbol')).toBeVisible();
});

test('odds without a text have no stream, and English stands there first', async ({ page, site }) => {
  await page.goto(`${site.served}#source=up:4000,down:2000,left:1000,right:1000&v=1.1`);
  await live(page);
  await section(page).scrollIntoViewIfNeeded();
  await expect(section(page).getByText('Which is the coin?')).toBeVisible();
  await button(page, 'Your text').click();
  await expect(section(page).getByText('Odds alone are no text')).toBeVisible();
  await expect(picture(page)).toHaveCount(0);
  await expect(button(page, 'Shuffle letters')).toBeDisabled();
  await button(page, 'Use a paragraph of English').click();
  await expect(section(page).getByText('Which is the coin?')).toBeVisible();
});

test('axe finds nothing, and 320 pixels are enough', async ({ lab, page }) => {
  await tell(lab, page, '2 English, shuffled');
  await expect(row(page, 'a coin')).toContainText('%');
  await section(page).getByText('Six more tests').click();
  expect(await axe(page, 'surprisal-noise')).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => page.evaluate(() =>
    document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
});
