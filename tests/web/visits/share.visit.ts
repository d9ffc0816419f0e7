// "Embed and share": every figure as a link, as code for a page, as a QR code.
import type { Locator, Page } from '@playwright/test';
import { axe } from './support/accessible.ts';
import { expect, live, test } from './support/visit.ts';

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Embed and share' });
const field = (page: Page, name: string): Locator =>
  dialog(page).getByRole('textbox', { name, exact: true });

test('by keyboard the header leads to the sections, and to the dialog and back', async ({
  lab, page,
}) => {
  await expect(lab.line(/^Proof: /)).toBeVisible();
  const sections = page.getByText('Sections', { exact: true });
  await expect(page.getByRole('navigation', { name: 'Page' }).getByRole('listitem', {
    includeHidden: true }).first()).toHaveText('Your text, in bits');
  await sections.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'The wrong odds' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'The wrong odds' })).toBeInViewport();
  await sections.press('Enter');
  await page.getByRole('button', { name: 'For teachers' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'For teachers' })).toBeInViewport();
  await page.getByRole('button', { name: 'Share', exact: true }).press('Enter');
  await expect(field(page, 'Link')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
});

test('the dialog of a figure gives its state, in every form', async ({ lab, page, site }) => {
  await lab.box.fill('abracadabra');
  const robot = page.locator('surprisal-robot');
  await robot.scrollIntoViewIfNeeded();
  await robot.getByRole('button', { name: /^2\s+Shorten/ }).click();
  await robot.getByRole('button', { name: 'Embed and share' }).click();
  await expect(field(page, 'Link')).toHaveValue(
    `${site.served}#text=abracadabra&robot.task=shorten&v=1.1&at=robot`);
  const alone = `${site.served}index.html?embed=robot`.replace('index.html', '');
  await expect(field(page, 'Frame')).toHaveValue(new RegExp(
    `<iframe src="${alone.replaceAll('?', '\\?')}#robot\\.task=shorten&amp;v=1\\.1"`));
  await expect(field(page, 'Script')).toHaveValue(
    /<surprisal-figure name="robot" state="robot\.task=shorten&amp;v=1\.1"><\/surprisal-figure>$/);
  await expect(field(page, 'Markdown')).toHaveValue(/^\[Surprisal: A robot far away\]\(http/);
  await expect(dialog(page).getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  await expect(dialog(page).getByText(/characters, [\d.]+ for each character of the text/))
    .toBeVisible();
  await dialog(page).getByRole('checkbox', { name: 'tasks' }).check();
  await expect(field(page, 'Script')).toHaveValue(/ show="tasks"/);
  const preview = dialog(page).locator('surprisal-robot');
  await expect(preview.getByText('Shorten').first()).toBeVisible();
  await expect(preview.getByText('A robot far away')).toBeHidden();
  await dialog(page).getByRole('combobox', { name: 'Figure' }).selectOption('A budget of one');
  await expect(field(page, 'Script')).toHaveValue(/name="wall" state="text=abracadabra&amp;v=1\.1"/);
  await dialog(page).getByRole('button', { name: 'Close' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(robot.getByRole('button', { name: 'Embed and share' })).toBeFocused();
});

test('the code that is given works in a page of somebody else', async ({ lab, page, site }) => {
  await lab.box.fill('abracadabra');
  await page.getByRole('button', { name: 'Embed', exact: true }).click();
  await expect(field(page, 'Frame')).toBeFocused();
  const codes = await Promise.all(['Frame', 'Script'].map((name) => field(page, name).inputValue()));
  for (const [i, code] of codes.entries()) {
    const place = site.place(`given-${i}.html`, `<!doctype html><html lang="en"><title>Host</title>
      <link rel="icon" href="data:,"><body>${code}</body></html>`);
    await page.goto(place.served);
    const framed = await live(page.frameLocator('iframe'));
    await framed.costs(23);
  }
});

test('Copy copies, or leaves the text selected', async ({ lab, page, browserName }) => {
  await expect(lab.box).toBeVisible();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await dialog(page).getByRole('button', { name: 'Copy: Link' }).click();
  await expect(dialog(page).getByRole('status').filter({ hasText: /^Copied\.$/ })).toBeVisible();
  // Where the browser allows nothing.
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await dialog(page).getByRole('button', { name: 'Copy: Markdown' }).click();
  await expect(dialog(page).getByText(/does not allow copying here: it is selected/)).toBeVisible();
  const selected = await field(page, 'Markdown').evaluate((box: HTMLTextAreaElement) =>
    box.selectionEnd - box.selectionStart === box.value.length);
  expect(selected, browserName).toBe(true);
});

test('a long link is warned of, and too long a text is better a file', async ({ lab, page }) => {
  const noise = (length: number): string => Array.from({ length }, (_, i) =>
    Math.sin(i).toString(36).slice(3, 8)).join('');
  await lab.put(noise(700));
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(dialog(page).getByText(/Some places cut a link of more than 2,000/)).toBeVisible();
  await page.keyboard.press('Escape');
  await lab.put(noise(3000));
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(dialog(page).getByText(/hand on a file instead/)).toBeVisible();
  await page.keyboard.press('Escape');
  await lab.put(noise(30_000));
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(dialog(page).getByText(/too long for a link/)).toBeVisible();
});

test('any state prints as a worksheet, to be filled in or solved, and nothing else with it', async ({
  lab, page, browserName,
}) => {
  await page.evaluate(() => { window.print = () => undefined; });
  await lab.box.fill('mississippi');
  await lab.costs(21);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const sheet = page.locator('.paper');
  for (const solved of [false, true]) {
    await dialog(page).getByRole('button',
      { name: solved ? 'Print it solved' : 'Print it to be filled in' }).click();
    await expect(sheet).toContainText('mississippi');
    await expect(sheet.locator('tr')).toHaveCount(5);
    await expect(sheet.locator('svg[role]')).toHaveCount(solved ? 2 : 0);
    const table = sheet.locator('tr').nth(1);
    await expect(table).toHaveText(solved ? /^\s*i\s*4\s*10\s*2\s*$/ : /^\s*$/);
    await expect(sheet).toContainText(solved ? 'Bits in all 21' : 'Name');
    if (browserName === 'chromium') {
      await page.emulateMedia({ media: 'print' });
      await expect(sheet.getByText('mississippi')).toBeVisible();
      await expect(page.locator('main')).toBeHidden();
      await expect(dialog(page)).toBeHidden();
      await page.emulateMedia({ media: 'screen' });
    }
    await expect(sheet.getByText('mississippi')).toBeHidden();
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(sheet).toHaveCount(0);
  }
});

for (const width of [1440, 320]) {
  test(`the dialog passes the rules of accessibility, ${width} px wide`, async ({ lab, page }) => {
    await page.setViewportSize({ width, height: 800 });
    await expect(lab.box).toBeVisible();
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await expect(field(page, 'Link')).toBeFocused();
    expect(await axe(page)).toEqual([]);
    const over = await dialog(page).evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(over).toBeLessThanOrEqual(0);
  });
}
