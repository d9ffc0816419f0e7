// Check us: published values and what the engine says, in this browser; and a report of an error.
import type { Locator, Page } from '@playwright/test';
import { texts } from '../../../web/src/checks/texts.ts';
import { axe } from './support/accessible.ts';
import { expect, live, test } from './support/visit.ts';

const section = (page: Page): Locator => page.locator('surprisal-checks');
const sum = (page: Page): Locator =>
  section(page).getByRole('status').filter({ hasText: /\d+ of \d+ passed/ });

async function come(page: Page): Promise<void> {
  await section(page).scrollIntoViewIfNeeded();
  await expect(sum(page)).toHaveText(/^(\d+) of \1 passed$/);
}

test('all checks pass here, each with what was expected, what came, and who says so', async ({ lab, page }) => {
  await expect(lab.box).toBeVisible();
  await come(page);
  for (const closed of await section(page).getByText(/: \d+ of \d+ passed$/).all()) {
    if (!await closed.evaluate((one) => (one.parentElement as HTMLDetailsElement).open)) {
      await closed.click();
    }
  }
  for (const [text, bits, floor] of texts) {
    const row = section(page).getByRole('row', { name: `“${text}”` });
    await expect(row.getByRole('cell')).toHaveText(
      [`${bits}, ${floor}, read back`, /read back\s+passed/]);
  }
  await expect(section(page).getByText('failed')).toHaveCount(0);
  const all = await section(page).getByRole('cell').filter({ hasText: /passed/ }).count();
  await expect(sum(page)).toHaveText(`${all} of ${all} passed`);
  // In Firefox axe takes many seconds over so many cells.
  expect(await axe(page, 'surprisal-checks')).toEqual([]);
});

test('by keys: check again, and copy a report with version, browser, state', async ({
  lab, page,
}) => {
  await lab.box.fill('my text');
  await come(page);
  await section(page).getByRole('button', { name: 'Check again' }).focus();
  await page.keyboard.press('Enter');
  await expect(sum(page)).toHaveText(/^(\d+) of \1 passed$/);
  await section(page).getByText('You found an error').focus();
  await page.keyboard.press('Enter');
  const report = section(page).getByLabel('Report');
  await expect(report).toContainText(/Surprisal \d+\.\d+\.\d+/);
  await expect(report).toContainText(await page.evaluate(() => navigator.userAgent));
  await expect(report).toContainText(await page.evaluate(() => location.href));
  await expect(report).toContainText(/(\d+) of \1 checks passed/);
  const text = await report.textContent();
  await section(page).getByRole('button', { name: 'Copy the report' }).click();
  await expect(section(page).getByText('Copied.')).toBeVisible();
  await lab.box.fill('');
  await lab.box.focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(lab.box).toHaveValue(text ?? '');
});

test('from the disk too', async ({ page, site }) => {
  await page.goto(site.onDisk);
  await live(page);
  await come(page);
});
