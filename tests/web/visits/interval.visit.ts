// Between whole bits: blocks that cost less and less, or not, and the interval that narrows.
import type { Locator, Page } from '@playwright/test';
import { axe } from './support/accessible.ts';
import type { Lab } from './support/lab.ts';
import { expect, test } from './support/visit.ts';

const section = (page: Page): Locator => page.locator('surprisal-interval');
const button = (page: Page, name: string): Locator =>
  section(page).getByRole('button', { name, exact: true });
const says = (page: Page, what: RegExp): Locator =>
  section(page).locator('p').filter({ hasText: what });
const row = (page: Page, name: RegExp): Locator => section(page).getByRole('row', { name });
const rows = (page: Page): Locator =>
  section(page).getByRole('application', { name: /^Interval after/ });

async function come(lab: Lab, page: Page): Promise<void> {
  await expect(lab.box).toBeVisible();
  await section(page).scrollIntoViewIfNeeded();
  await expect(section(page).getByRole('heading', { name: 'Between whole bits' })).toBeVisible();
  await expect(says(page, /^Read back/)).toContainText('That is the message.');
}

test('blocks come down to the entropy, after a guess, and not each is better', async (
  { lab, page },
) => {
  await come(lab, page);
  await expect(says(page, /^Worth 0\.152 bit at p = 0\.9/)).toContainText('H = 0.469');
  await expect(row(page, /^2 4 \? 0\.969/)).toBeVisible();
  await button(page, 'Yes, each').click();
  await expect(says(page, /^Not so\. Not each is better: blocks of 7 cost 0\.474/)).toBeVisible();
  await expect(row(page, /^2 4 0\.645 0\.969/)).toBeVisible();
  await expect(row(page, /^8 256 0\.476 0\.594/)).toBeVisible();
  await button(page, '0.8').click();
  await expect(says(page, /blocks of 4 cost 0\.741, more than the 0\.728 of blocks of 3/)).toBeVisible();
  const slider = section(page).getByRole('slider', { name: 'Probability of the one symbol' });
  await slider.focus();
  await page.keyboard.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', '0.99');
  await expect(says(page, /Here no block costs more/)).toBeVisible();
  const typed = section(page).getByRole('textbox', { name: 'p of the one symbol' });
  await typed.fill('two');
  await expect(section(page).getByText('Write a number of hundredths')).toBeVisible();
  await expect(typed).toHaveValue('two');
  await typed.fill('0.5');
  await expect(row(page, /^8 256 1\.000 1\.125/)).toBeVisible();
  await expect(section(page).getByText('Write a number of hundredths')).toHaveCount(0);
});

test('down, up, left narrows to [19/32, 39/64), step by step', async ({ lab, page }) => {
  await come(lab, page);
  await expect(says(page, /from 19\/32 up to 39\/64/)).toContainText('begin with 100110.');
  await expect(says(page, /^Sent: 100110, 6 bits, for 6\.000 bits/)).toContainText('the very same bits');
  await button(page, 'To the start').click();
  await expect(says(page, /^Nothing is said yet/)).toBeVisible();
  await expect(says(page, /^Read back/)).toHaveCount(0);
  await button(page, 'Step').click();
  await expect(says(page, /^down takes its share/)).toContainText('from 1/2 up to 3/4');
  await expect(rows(page)).toHaveAccessibleName(/^Interval after 1 of 3 symbols/);
  await button(page, 'Play').click();
  await expect(says(page, /^Read back/)).toBeVisible();
  await button(page, '+ right').click();
  await expect(says(page, /^Sent: 100110111, 9 bits/)).toBeVisible();
  await expect(says(page, /^Read back/)).toContainText('strips down, up, left, right. That is');
  await button(page, 'One fewer').click();
  await expect(says(page, /^Sent: 100110, 6 bits/)).toBeVisible();
  await section(page).getByText('All steps as a table').click();
  await expect(row(page, /^left 19\/32 39\/64 1\/64 3\.000 3\.000–6\.000 100110/)).toBeVisible();
});

test('ten symbols of 0.9 share five bits; the visitor’s text is told too', async ({ lab, page }) => {
  await come(lab, page);
  await button(page, 'The source above, p = 0.9').click();
  await expect(says(page, /^Sent: 10101, 5 bits, for 4\.690 bits/)).toContainText('10 bits.');
  await expect(section(page).getByRole('img', { name: /^a: bits 0\.000 to 0\.152/ })).toBeVisible();
  await lab.put('mississippi');
  await button(page, 'Your text').click();
  await expect(says(page, /^Read back/)).toContainText('m, i, s, s, i, s, s, i, p, p. That is');
  await lab.put('');
  await expect(section(page).getByText('Your text begins with nothing')).toBeVisible();
  await lab.put('aaaa');
  await expect(says(page, /^No bit needs to be sent/)).toBeVisible();
});

test('the keyboard walks through the symbols', async ({ lab, page }) => {
  await come(lab, page);
  await rows(page).focus();
  await page.keyboard.press('Home');
  // One of four strips stands out, in each of four rows.
  await expect(section(page).locator('.narrowing .block.dim')).toHaveCount(12);
  await page.keyboard.press('Escape');
  await expect(section(page).locator('.narrowing .dim')).toHaveCount(0);
});

test('a link holds p, guess, source, message and step', async ({ page, lab, site }) => {
  await page.goto(`${site.served}#interval.p=80&interval.guess=not&interval.source=two` +
    '&interval.message=0110&interval.step=2&v=1.1');
  await expect(lab.box).toBeVisible();
  await section(page).scrollIntoViewIfNeeded();
  await expect(says(page, /^Right\. Not each is better/)).toBeVisible();
  await expect(says(page, /^b takes its share/)).toContainText('4/5 × 1/5 = 4/25 wide');
  await button(page, 'Step').click();
  await expect(page).toHaveURL(/interval\.step=3/);
});

test('an embed shows one part', async ({ page, site }) => {
  await page.goto(`${site.served}?embed=interval&show=bits#interval.source=two`);
  await expect(section(page).getByRole('img', { name: /^a: bits/ })).toBeVisible();
  await expect(section(page).getByRole('heading')).toHaveCount(0);
  await expect(rows(page)).toHaveCount(0);
});

test('axe finds nothing, light and dark, and 320 pixels are enough', async ({ lab, page }) => {
  await come(lab, page);
  expect(await axe(page, 'surprisal-interval')).toEqual([]);
  await button(page, 'Skip').click();
  await button(page, 'The source above, p = 0.9').click();
  await section(page).getByText('All steps as a table').click();
  await expect(says(page, /^Sent: 10101/)).toBeVisible();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await axe(page, 'surprisal-interval')).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => page.evaluate(() =>
    document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
});
