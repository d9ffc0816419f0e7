// Memorise or predict: the two curves, and which language a text is in.
import type { Locator, Page } from '@playwright/test';
import { axe } from './support/accessible.ts';
import type { Lab } from './support/lab.ts';
import { expect, test } from './support/visit.ts';

const section = (page: Page): Locator => page.locator('surprisal-orders');
const button = (page: Page, name: string): Locator =>
  section(page).getByRole('button', { name, exact: true });
const row = (page: Page, name: RegExp): Locator => section(page).getByRole('row', { name });
const said = (page: Page): Locator => section(page).getByRole('status').first();

async function come(lab: Lab, page: Page): Promise<void> {
  await expect(lab.box).toBeVisible();
  await section(page).scrollIntoViewIfNeeded();
  await expect(section(page).getByRole('heading', { name: 'Memorise or predict?' })).toBeVisible();
}

test('a short text is said to be too short, and the page’s own words are offered', async (
  { lab, page },
) => {
  await come(lab, page);
  await expect(button(page, 'What this page says')).toHaveAttribute('aria-pressed', 'true');
  await button(page, 'Your text').click();
  await expect(said(page)).toContainText('14 letters of 27: too short');
  await button(page, 'Use what this page says').click();
  await expect(said(page)).toContainText(/In-sample falls to .* it is least at \d, .* turns back up/);
  const numbers = async (name: RegExp): Promise<number[]> =>
    (await row(page, name).first().getByRole('cell').allInnerTexts()).map(Number);
  const [inSample, honest] = [await numbers(/^in-sample/), await numbers(/^honest/)];
  expect(inSample).toHaveLength(9);
  expect(inSample).toEqual(inSample.toSorted((a, b) => b - a));
  expect(honest.at(-1)).toBeGreaterThan(Math.min(...honest));
  await expect(lab.box).toHaveValue('banana bandana');
  await button(page, 'bytes').click();
  await expect(section(page).getByText(/Bits per byte, of/)).toBeVisible();
});

test('a text is told to be Italian; texts are taken away and put back', async ({ lab, page }) => {
  await lab.put('Domani mattina andiamo insieme alla stazione e prendiamo il treno delle otto per ' +
    'la costa. Porta con te il libro che mi avevi promesso, e qualche cosa da mangiare durante ' +
    'il viaggio. Arrivati al mare, faremo una lunga camminata sulla spiaggia prima di cena.');
  await come(lab, page);
  await expect(section(page).getByText(/^Your text is most like Italian/)).toBeVisible();
  await expect(section(page).getByText(/^It is not symmetric: .* after its own beginning/)).toBeVisible();
  const table = section(page).getByRole('region', { name: 'Train on one, code another' });
  await expect(table.getByRole('row')).toHaveCount(9);
  const german = section(page).getByRole('checkbox', { name: 'German' });
  await german.uncheck();
  await expect(table.getByRole('row')).toHaveCount(8);
  await german.check();
  await expect(table.getByRole('row', { name: /^German/ })).toBeVisible();
  await section(page).getByRole('combobox', { name: 'context length' }).selectOption('0');
  await expect(table.getByRole('row', { name: /^nothing/ })).toBeVisible();
});

test('one text alone is not compared', async ({ lab, page }) => {
  await come(lab, page);
  for (const name of ['English', 'German', 'Italian', 'Latin', 'a program',
    'DNA-like letters']) {
    await section(page).getByRole('checkbox', { name }).uncheck();
  }
  await expect(section(page).getByText('Two texts at least')).toBeVisible();
});

test('a link holds text, unit, texts and context length', async ({ lab, page, site }) => {
  await page.goto(`${site.served}#orders.text=page&orders.unit=byte&orders.order=4` +
    '&orders.texts=latin-program-x&v=1.1');
  await come(lab, page);
  await expect(section(page).getByText(/Bits per byte, of/)).toBeVisible();
  await expect(section(page).getByRole('region', { name: 'Train on one, code another' })
    .getByRole('row')).toHaveCount(5);
  await expect(section(page).getByRole('combobox', { name: 'context length' })).toHaveValue('4');
});

test('axe finds nothing, light and dark, and 320 pixels are enough', async ({ lab, page }) => {
  await come(lab, page);
  await button(page, 'What this page says').click();
  await expect(row(page, /^honest/).first()).toBeVisible();
  await expect(row(page, /^Latin/)).toBeVisible();
  expect(await axe(page, 'surprisal-orders')).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await axe(page, 'surprisal-orders')).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => page.evaluate(() =>
    document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
});
