// Letters have neighbours: characters by surprisal, what the model expected, shuffles, writing on.
import type { Locator, Page } from '@playwright/test';
import { axe } from './support/accessible.ts';
import type { Lab } from './support/lab.ts';
import { expect, test } from './support/visit.ts';

const section = (page: Page): Locator => page.locator('surprisal-prediction');
const button = (page: Page, name: string | RegExp): Locator =>
  section(page).getByRole('button', { name });
const heat = (page: Page): Locator =>
  section(page).getByRole('slider', { name: 'Characters by surprisal' });
const headline = (page: Page): Locator => section(page).getByRole('status');
const row = (page: Page, name: RegExp): Locator => section(page).getByRole('row', { name });

async function come(lab: Lab, page: Page): Promise<void> {
  await expect(lab.box).toBeVisible();
  await section(page).scrollIntoViewIfNeeded();
  await expect(heat(page)).toBeVisible();
}

async function paragraph(lab: Lab, page: Page): Promise<void> {
  await come(lab, page);
  await section(page).getByRole('group', { name: 'Text' })
    .getByRole('button', { name: 'A paragraph of English' }).click();
  await expect(heat(page)).toHaveAttribute('aria-valuemax', '576');
}

const bitsIn = async (place: Locator): Promise<number> =>
  Number(/([\d.]+) bits per/.exec(await place.innerText())?.[1]);

test('14 characters are too short to learn from, and are shown all the same', async (
  { lab, page },
) => {
  await come(lab, page);
  // Until the text is longer, a paragraph stands in its place.
  await expect(heat(page)).toHaveAttribute('aria-valuemax', '576');
  await button(page, 'Your text').click();
  await expect(headline(page)).toContainText('14 code points: too short to learn from');
  await expect(heat(page)).toHaveText(/^banana␣bandana$/);
  await expect(row(page, /^Huffman/)).toContainText('2.000+ 66 for table and length');
  await expect(row(page, /^order 2, as a stream/)).toContainText('for model and length');
  await button(page, 'Use a paragraph of English').click();
  await expect(heat(page)).toHaveAttribute('aria-valuemax', '576');
  await expect(headline(page)).not.toContainText('too short');
  await expect(lab.box).toHaveValue('banana bandana');
});

test('the page pales as the model looks further back, and mixing pales it most', async (
  { lab, page },
) => {
  await come(lab, page);
  await button(page, 'What this page says').click();
  const means: number[] = [];
  const dark: number[] = [];
  for (const [name, said] of [[/^order 0/, 'order 0'], [/^2/, 'order 2'], [/^PPM/, 'PPM'],
    [/^mixing/, 'context mixing']] as const) {
    await button(page, name).click();
    await expect(headline(page)).toContainText(`under ${said};`);
    means.push(await bitsIn(headline(page)));
    dark.push(await heat(page).locator('.b5, .b6, .b7, .b8').count());
  }
  expect(means).toEqual(means.toSorted((a, b) => b - a));
  expect(dark[0]).toBeGreaterThan(dark[1] ?? 0);
  expect(dark[1]).toBeGreaterThan(dark[3] ?? 0);
  expect(means[3]).toBeLessThan(3.2);
});

test('pointing and keys look at a character: five guesses, the true one among them', async (
  { lab, page },
) => {
  await paragraph(lab, page);
  await heat(page).focus();
  await page.keyboard.press('Home');
  await expect(heat(page)).toHaveAttribute('aria-valuetext', /^capital A, 8\.00 bits, new; after nothing/);
  await page.keyboard.press('ArrowDown');
  await expect(heat(page)).toHaveAttribute('aria-valuetext', /^m, .* after A␣$/);
  await page.keyboard.press('ArrowRight');
  await expect(heat(page)).toHaveAttribute('aria-valuenow', '4');
  const guesses = section(page).getByRole('row').filter({ has: page.locator('.chance') });
  await expect(guesses).toHaveCount(6);
  await expect(section(page).getByRole('row', { name: /^e came/ })).toBeVisible();
  await page.keyboard.press('End');
  await expect(heat(page)).toHaveAttribute('aria-valuetext', /^full stop, /);

  await heat(page).locator('span').nth(10).hover();
  await expect(heat(page)).toHaveAttribute('aria-valuenow', '11');
  await page.mouse.move(0, 0);
  await expect(heat(page)).toHaveAttribute('aria-valuenow', '576');
  await heat(page).locator('span').nth(20).click();
  await page.mouse.move(0, 0);
  await expect(heat(page)).toHaveAttribute('aria-valuenow', '21');
});

test('a code point of many bytes costs their sum, and each byte has its guesses', async (
  { lab, page },
) => {
  await lab.put('é☕é☕');
  await come(lab, page);
  await button(page, 'Your text').click();
  await heat(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(section(page).getByText('Byte 3 of 3')).toBeVisible();
  await expect(section(page).getByRole('row', { name: /^E2 came/ })).toBeVisible();
  await expect(row(page, /^UTF-8/)).toContainText('80');
});

test('shuffled letters move the predictor, and nothing for single symbols; the text stays', async (
  { lab, page },
) => {
  await paragraph(lab, page);
  await button(page, /^mixing/).click();
  await expect(headline(page)).toContainText('under context mixing');
  const [before, huffman] = [await bitsIn(headline(page)), await row(page, /^Huffman/).innerText()];
  const text = await heat(page).innerText();
  await button(page, 'Shuffle letters').click();
  await expect(heat(page)).not.toHaveText(text);
  await expect.poll(() => bitsIn(headline(page))).toBeGreaterThan(before + 0.2);
  expect(await row(page, /^Huffman/).innerText()).toBe(huffman);
  await button(page, 'Shuffle words').click();
  await expect(section(page).getByText(/only what words tell of each other is gone/)).toBeVisible();
  await button(page, 'As it is').click();
  await expect.poll(() => bitsIn(headline(page))).toBe(before);
  await expect(lab.box).toHaveValue('banana bandana');
});

test('what was read before helps, and is not counted', async ({ lab, page }) => {
  await lab.put('The entropy of the text is the floor of every code for single symbols.');
  await come(lab, page);
  await button(page, 'Your text').click();
  await expect(headline(page)).toContainText('70 code points');
  const before = await bitsIn(headline(page));
  await section(page).getByRole('checkbox', { name: /has read/ }).check();
  await expect.poll(() => bitsIn(headline(page))).toBeLessThan(0.7 * before);
  await expect(row(page, /^order 2, as a stream/)).toContainText('for model and length');
});

test('the model writes on from a seed, marked as drawn', async ({ lab, page }) => {
  await paragraph(lab, page);
  await button(page, 'Write on').click();
  await expect(section(page).getByText(/Drawn by order 2, seed 1951: .* Not your text\./)).toBeVisible();
  const drawn = section(page).locator('.drawn');
  await expect(drawn).toHaveText(/long␣one\..{100}/s);
  const first = await drawn.innerText();
  await button(page, 'Other random bits').click();
  await expect(section(page).getByText(/seed 1952/)).toBeVisible();
  await expect(drawn).not.toHaveText(first);
  await button(page, 'Stop').click();
  await expect(drawn).toHaveCount(0);
});

test('20,000 characters are shown a stretch at a time; a strip and keys go through them', async (
  { lab, page },
) => {
  await lab.put('the cat sat on the mat and the dog sat on the cat. '.repeat(400));
  await come(lab, page);
  await expect(heat(page)).toHaveAttribute('aria-valuemax', '20400');
  expect(await heat(page).locator('span').count()).toBeLessThan(1500);
  const strip = section(page).getByRole('slider', { name: 'Place in the text' });
  await strip.focus();
  await page.keyboard.press('End');
  await expect(strip).toHaveAttribute('aria-valuetext', / to 20,400 of 20,400$/);
  await heat(page).focus();
  await page.keyboard.press('Home');
  await expect(strip).toHaveAttribute('aria-valuetext', /^Characters 1 to /);
});

test('a link holds text, order, model, place and seed; a stranger’s values are dropped', async (
  { lab, page, site },
) => {
  await page.goto(`${site.served}#prediction.text=paragraph&prediction.change=words` +
    '&prediction.model=ppm&prediction.read=english&prediction.at=30&prediction.seed=7&v=1.1');
  await come(lab, page);
  await expect(headline(page)).toContainText('under PPM');
  await expect(heat(page)).toHaveAttribute('aria-valuenow', '31');
  await expect(button(page, 'Shuffle words')).toHaveAttribute('aria-pressed', 'true');
  await expect(section(page).getByRole('checkbox', { name: /has read/ })).toBeChecked();
  await expect(section(page).getByText(/seed 7/)).toBeVisible();
  await page.goto(`${site.served}#prediction.text=x&prediction.model=order-9&prediction.at=-3` +
    '&prediction.seed=1e9&v=1.1');
  await expect(headline(page)).toContainText('under order 2');
  await expect(heat(page)).toHaveAttribute('aria-valuemax', '576');
  await expect(button(page, 'Write on')).toBeVisible();
});

test('axe finds nothing, light and dark, and 320 pixels are enough', async ({ lab, page }) => {
  await paragraph(lab, page);
  await button(page, 'Write on').click();
  await section(page).getByText('The dearest code points, as a table').click();
  expect(await axe(page, 'surprisal-prediction')).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await axe(page, 'surprisal-prediction')).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => page.evaluate(() =>
    document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
});
