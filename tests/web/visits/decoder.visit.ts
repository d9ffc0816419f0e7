// Bits read back without commas: stepped through, damaged, typed, from a coin, and with two readings.
import type { Locator, Page } from '@playwright/test';
import { axe } from './support/accessible.ts';
import { expect, test } from './support/visit.ts';

const figure = (page: Page): Locator => page.locator('surprisal-decoder');
const button = (page: Page, name: string | RegExp): Locator =>
  figure(page).getByRole('button', { name, exact: typeof name === 'string' });
const says = (page: Page, text: string | RegExp): Locator =>
  figure(page).locator('p').filter({ hasText: text });
const place = (page: Page): Locator =>
  figure(page).getByRole('slider', { name: 'Place in the stream' });
const origin = (page: Page, name: string): Promise<void> =>
  figure(page).getByRole('radio', { name }).check();

test.beforeEach(async ({ lab, page }) => {
  await expect(lab.box).toBeVisible();
  await figure(page).scrollIntoViewIfNeeded();
  await expect(says(page, '11 has begun; still possible: b, space, d.')).toBeVisible();
});

test('a word is complete the moment nothing else is possible', async ({ page }) => {
  await button(page, 'Bit forward').click();
  await expect(says(page, '111 has begun; still possible: space, d.')).toBeVisible();
  await button(page, 'Bit forward').click();
  await expect(says(page, /^Complete: space\. No other word begins so/)).toBeVisible();
  await expect(says(page, 'Text so far, 7 code points: banana␣')).toBeVisible();
  await button(page, 'Word back').click();
  await button(page, 'Word back').click();
  await expect(place(page)).toHaveValue('9');
  await button(page, 'Word forward').click();
  await expect(place(page)).toHaveValue('10');
  await place(page).press('ArrowLeft');
  await expect(place(page)).toHaveValue('9');
  await button(page, 'To the start').click();
  await expect(says(page, 'Nothing is read yet')).toBeVisible();
});

test('it plays to the end and knows that all is read', async ({ page }) => {
  await figure(page).getByRole('combobox', { name: 'Speed' }).selectOption('200');
  await button(page, 'Play').click();
  await expect(says(page, 'All 28 bits are read: 14 code points.')).toBeVisible();
  await expect(button(page, 'Word forward')).toBeDisabled();
  await expect(button(page, 'Flip it')).toBeDisabled();
});

test('a flipped bit harms one symbol, a deleted one of the fixed code all that follow', async ({
  lab, page,
}) => {
  await button(page, 'Flip it').click();
  await expect(says(page, /^The damage begins at symbol 7\. Back in step from bit 15 on/)).toBeVisible();
  await expect(figure(page).getByRole('definition'))
    .toHaveText(['banana␣bandana', 'bananababandana']);
  await figure(page).getByText('The same damage to the fixed code').click();
  await expect(says(page, /Back in step from bit 22 on, 3 bits later: 1 code point harmed/))
    .toBeVisible();
  await button(page, 'Word forward').click();
  await expect(says(page, /^Complete: b\./)).toBeVisible();
  await button(page, 'Mend it').click();
  await expect(figure(page).getByRole('definition')).toHaveCount(0);

  await button(page, 'Insert a 1').click();
  await lab.button('fixed').click();
  await figure(page).scrollIntoViewIfNeeded();
  await expect(figure(page).getByText('of 42')).toBeVisible();
  await expect(button(page, 'Mend it')).toHaveCount(0);
  await button(page, 'To the start').click();
  await button(page, 'Delete it').click();
  await expect(says(page, /The decoder never comes back into step: all 14 code points are lost/))
    .toBeVisible();
});

test('the block format knows that a bit is wrong, and shows no wrong text', async ({ page }) => {
  await button(page, 'Flip it').click();
  await figure(page).getByText('The same damage to the block format').click();
  await expect(says(page, /^14 bytes of UTF-8 in one block: 264 bits, 32 of them its checksum\..* invalid-block/))
    .toBeVisible();
  await expect(says(page, /no symbol of this block is trusted/)).toBeVisible();
});

test('bits are typed; what is no bit is named, and the last good ones stay', async ({ page }) => {
  await origin(page, 'typed by you');
  const box = figure(page).getByRole('textbox', { name: 'Your bits' });
  await box.fill('1100 1011');
  await expect(figure(page).getByText('bit 0 of 8')).toBeVisible();
  await place(page).press('PageUp');
  await expect(says(page, /^The bits end within a code word: 11 /)).toBeVisible();
  await box.fill('1100 2');
  await expect(figure(page).getByRole('alert').filter({ hasText: '“2” at place 6 is no bit' }))
    .toBeVisible();
  await expect(box).toHaveValue('1100 2');
  await expect(figure(page).getByText('bit 8 of 8')).toBeVisible();
  await box.fill('');
  await expect(says(page, 'There are no bits to read.')).toBeVisible();
});

test('a million coin flips become letters, anywhere at once', async ({ page }) => {
  await origin(page, 'from a fair coin');
  await expect(says(page, /^\s*A perfect code makes noise of its source/)).toBeVisible();
  await expect(figure(page).getByText('bit 0 of 1,048,576')).toBeVisible();
  await place(page).fill('700000');
  await expect(says(page, /^Text so far, 1\d\d,\d\d\d symbols: …[a-z␣]{100}/)).toBeVisible();
  const first = await says(page, 'Text so far').textContent();
  await figure(page).getByRole('textbox', { name: 'Seed' }).fill('2');
  await expect(figure(page).getByText('bit 0 of 1,048,576')).toBeVisible();
  await place(page).fill('700000');
  await expect(says(page, /^Text so far, 1\d\d,\d\d\d symbols: …/)).not.toHaveText(first ?? '');
  await figure(page).getByRole('combobox', { name: 'read with the code for' })
    .selectOption({ label: 'the robot' });
  await place(page).fill('1000');
  await expect(says(page, /^Text so far, 5\d\d symbols: ….*\b(up|down) /)).toBeVisible();
});

test('a code that is not prefix-free has readings, and the doubt has a place', async ({ page }) => {
  const word = page.locator('surprisal-wall').getByRole('textbox', { name: 'code word of n' });
  await page.locator('surprisal-wall').getByRole('combobox', { name: 'Code word of' })
    .selectOption({ label: 'n' });
  await word.fill('01');
  await word.press('Enter');
  await figure(page).scrollIntoViewIfNeeded();
  await expect(says(page, /^The first doubt begins with bit \d+/)).toBeVisible();
  await expect(says(page, /readings? (are|is) alive after bit 12\.$/)).toBeVisible();
  await origin(page, 'typed by you');
  await figure(page).getByRole('textbox', { name: 'Your bits' }).fill('0 01');
  await place(page).press('PageUp');
  await expect(says(page, '3 readings are alive after bit 3.').or(
    says(page, '2 readings are alive after bit 3.'))).toBeVisible();
  await expect(figure(page).getByRole('listitem').first()).toContainText('a');
});

test('it passes the rules of accessibility', async ({ browserName, page }) => {
  test.skip(browserName === 'firefox', 'axe takes many seconds there');
  await button(page, 'Flip it').click();
  for (const what of ['fixed code', 'block format']) {
    await figure(page).getByText(`The same damage to the ${what}`).click();
  }
  await expect(says(page, /no symbol of this block is trusted/)).toBeVisible();
  expect(await axe(page, 'surprisal-decoder')).toEqual([]);
  await origin(page, 'typed by you');
  await figure(page).getByRole('textbox', { name: 'Your bits' }).fill('012');
  expect(await axe(page, 'surprisal-decoder')).toEqual([]);
  await origin(page, 'from a fair coin');
  await expect(figure(page).getByText('bit 0 of 1,048,576')).toBeVisible();
  expect(await axe(page, 'surprisal-decoder')).toEqual([]);
});

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 320, height: 740 } });

  test('all of it fits, and pressing a bit goes there', async ({ page }) => {
    await figure(page).getByRole('img', { name: /^Bits 1 and on/ }).click({ position: { x: 80, y: 30 } });
    await expect(place(page)).toHaveValue('5');
    for (const name of ['typed by you', 'from a fair coin']) {
      await origin(page, name);
      expect(await page.evaluate(() => document.documentElement.scrollWidth))
        .toBeLessThanOrEqual(320);
    }
  });
});
