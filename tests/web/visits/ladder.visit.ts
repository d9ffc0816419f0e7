// How low can it go: every coder on one text, the published results, and what a loss is worth.
import type { Locator, Page } from '@playwright/test';
import { axe } from './support/accessible.ts';
import type { Lab } from './support/lab.ts';
import { expect, test } from './support/visit.ts';

const section = (page: Page): Locator => page.locator('surprisal-ladder');
const button = (page: Page, name: string): Locator =>
  section(page).getByRole('button', { name, exact: true });
const said = (page: Page): Locator => section(page).getByRole('status').first();
const picture = (page: Page): Locator =>
  section(page).getByRole('img', { name: /^Every coder on this text, in bits per / });
const row = (page: Page, name: RegExp): Locator =>
  section(page).getByRole('region', { name: 'Exact bits' }).getByRole('row', { name });

async function come(lab: Lab, page: Page): Promise<void> {
  await expect(lab.box).toBeVisible();
  await section(page).scrollIntoViewIfNeeded();
  await expect(section(page).getByRole('heading', { name: 'How low can it go?' })).toBeVisible();
}

/** Message, table, both, per symbol; 'inside' is NaN. */
async function numbersOf(page: Page, name: RegExp): Promise<number[]> {
  return (await row(page, name).getByRole('cell').allInnerTexts())
    .map((text) => Number(text.replaceAll(',', '').replace(' %', '')));
}

test('English stands there while the text is short; after the guess the least is named', async (
  { lab, page },
) => {
  await come(lab, page);
  await expect(button(page, 'What this page says')).toHaveAttribute('aria-pressed', 'true');
  await expect(picture(page)).toHaveCount(0);
  await button(page, 'about 3').click();
  await expect(said(page)).toContainText(/You said about 3\. Least: context mixing, [\d,]+ bits/);
  await expect(picture(page)).toBeVisible();
  const [plain, huffman, deflate, ppm, mixing] = await Promise.all(
    [/^UTF-8/, /^Huffman \d/, /^DEFLATE/, /^PPM \d/, /^context mixing/].map(
      (name) => numbersOf(page, name)));
  for (const [message = 0, table = 0, bits] of [plain, huffman, ppm, mixing].map((all) => all ?? [])) {
    expect(message + table).toBe(bits);
  }
  const totals = [plain, huffman, deflate, ppm, mixing].map((all) => all?.[2] ?? 0);
  expect(totals).toEqual(totals.toSorted((a, b) => b - a));
  await expect(lab.box).toHaveValue('banana bandana');
});

test('a short text has its costs and no verdict; tables make it larger than it was', async (
  { lab, page },
) => {
  await come(lab, page);
  await button(page, 'Your text').click();
  await expect(section(page).getByText('14 code points: too short for a verdict')).toBeVisible();
  await expect(row(page, /^context mixing \d/)).toBeVisible();
  expect(await numbersOf(page, /^Huffman \d/)).toEqual([28, 66, 94, 6.714, 84]);
  expect(await numbersOf(page, /^UTF-8/)).toEqual([112, 0, 112, 8, 100]);
  await expect(section(page).getByText(
    '“Compressed”, and larger than the text: Huffman on pairs, rANS order 0.')).toBeVisible();
  await expect(section(page).getByText(/Least:/)).toHaveCount(0);

  await lab.put('');
  await section(page).scrollIntoViewIfNeeded();
  await expect(section(page).getByText('There is nothing to code yet.')).toBeVisible();
  await expect(picture(page)).toHaveCount(0);
  await button(page, 'Use what this page says').click();
  await button(page, 'Skip').click();
  await expect(said(page)).toContainText(/^Least: /);
});

test('a longer text of the visitor’s stands there by itself, and follows each edit', async (
  { lab, page },
) => {
  await lab.put('Round and round the rugged rock the ragged rascal ran. '.repeat(6));
  await come(lab, page);
  await expect(button(page, 'Your text')).toHaveAttribute('aria-pressed', 'true');
  await button(page, 'Skip').click();
  await expect(said(page)).toContainText(/^Least: /);
  expect((await numbersOf(page, /^UTF-8/))[2]).toBe(8 * 330);
  await lab.put('Round and round the rugged rock the ragged rascal ran. '.repeat(8));
  await section(page).scrollIntoViewIfNeeded();
  await expect.poll(async () => (await numbersOf(page, /^UTF-8/))[2]).toBe(8 * 440);
});

test('a file that is no text is coded by bytes', async ({ lab, page }) => {
  await lab.file.setInputFiles({ name: 'odd.bin', mimeType: '',
    buffer: Buffer.from(Array.from({ length: 600 }, (_, i) => 128 + i * i % 61)) });
  await expect(lab.box).toHaveCount(0);
  await section(page).scrollIntoViewIfNeeded();
  await button(page, 'Your text').click();
  await button(page, 'Skip').click();
  await expect(picture(page)).toHaveAccessibleName(/in bits per byte/);
  await expect(row(page, /^context mixing \d/)).toBeVisible();
  expect((await numbersOf(page, /^as it is/))[2]).toBe(4800);
});

test('published results stand on their own scales, with sources', async ({ lab, page }) => {
  await come(lab, page);
  await expect(section(page).getByRole('img', { name: /^Published results/ })).toBeVisible();
  await section(page).getByText('Numbers and sources as a table').click();
  const table = section(page).getByRole('region', { name: 'Published results' });
  await expect(table.getByRole('columnheader', { name: /^bits per/ })).toHaveText(
    ['bits per letter or space', 'bits per character', 'bits per byte']);
  await expect(table.getByRole('row', { name: /^Shannon 1951, guesses.*0\.6 to 1\.3.*1951/ }))
    .toBeVisible();
  await expect(table.getByRole('row', { name: /^enwik9, Chinchilla.*weights not counted 0\.664 Del/ }))
    .toBeVisible();
});

test('a loss is a file length, by keyboard alone', async ({ lab, page }) => {
  await come(lab, page);
  const loss = section(page).getByRole('textbox', { name: 'loss, nats per token' });
  await loss.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('2.5');
  await expect(section(page).getByText(/2\.5 nats × log₂ e = 3\.607 bits per token, 0\.902 bits/))
    .toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('0');
  await expect(section(page).getByText(/^Two numbers, please/)).toBeVisible();
  await expect(loss).toHaveValue('2.5');
  await button(page, 'about 2').focus();
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText('You said about 2.');
});

test('a link holds text, guess and loss', async ({ lab, page, site }) => {
  await page.goto(`${site.served}#ladder.text=paragraph&ladder.guess=4&ladder.loss=2&ladder.size=5&v=1.1`);
  await come(lab, page);
  await expect(button(page, 'A paragraph of English')).toHaveAttribute('aria-pressed', 'true');
  await expect(said(page)).toContainText(/^You said about 4\. Least: context mixing/);
  await expect(section(page).getByText(/2 nats × log₂ e = 2\.885 bits per token, 0\.577/)).toBeVisible();
});

test('an embed of the coders alone asks nothing first', async ({ page, site }) => {
  await page.goto(`${site.served}?embed=ladder&show=coders#text=banana&ladder.text=paragraph&v=1.1`);
  await expect(picture(page)).toBeVisible();
  await expect(section(page).getByText(/^UTF-8 spends/)).toHaveCount(0);
  await expect(section(page).getByRole('img', { name: /^Published/ })).toBeHidden();
});

test('axe finds nothing, light and dark, and 320 pixels are enough', async ({ lab, page }) => {
  await come(lab, page);
  await button(page, 'Skip').click();
  await expect(said(page)).toContainText(/^Least: /);
  await section(page).getByText('Numbers and sources as a table').click();
  expect(await axe(page, 'surprisal-ladder')).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await axe(page, 'surprisal-ladder')).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => page.evaluate(() =>
    document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
});
