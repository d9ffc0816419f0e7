// With the keyboard alone: everything is reached in order, and everything works.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/visit.ts';

/** Presses Tab until `target` has the focus; fails after so many stops. */
async function tabTo(page: Page, target: Locator, most = 44): Promise<void> {
  for (let stop = 0; stop < most; stop++) {
    await page.keyboard.press('Tab');
    const focused = await target.evaluateAll((elements) => elements.some((element) =>
      (element.getRootNode() as Document | ShadowRoot).activeElement === element));
    if (focused) return;
  }
  await expect(target, `Tab reaches it within ${most} stops`).toBeFocused();
}

test('Tab goes through the page from top to bottom and leaves nothing out', async ({
  lab, page,
}) => {
  const { root } = lab;
  for (const stop of [
    lab.box, lab.unit, lab.file, lab.button('Save the text'),
    lab.button('character'), root.getByRole('checkbox', { name: 'show commas' }),
    lab.button(/^Copy/), lab.chart, lab.level, lab.button('Show the wall'),
    lab.button('Huffman'), lab.button('all codes'), lab.button('incomplete'),
    root.getByRole('region', { name: 'Code table' }), lab.button('symbol'), lab.button('length'),
    lab.button('Code word of a: 0'), lab.tree,
    page.locator('surprisal-wall').getByRole('application', { name: /^Area chart/ }),
    page.locator('surprisal-wall').getByRole('application', { name: /^Code wall/ }),
  ]) {
    await tabTo(page, stop);
  }
});

test('samples are reached and chosen by keys', async ({ lab, page }) => {
  await tabTo(page, lab.button('robot source'));
  await page.keyboard.press('Enter');
  await lab.costs(14);
  await expect(lab.button('robot source')).toBeFocused();
});

test('the unit is chosen by keys', async ({ lab, page }) => {
  await tabTo(page, lab.unit);
  await page.keyboard.press('w');
  await page.keyboard.press('Tab');
  await expect(lab.line(/^Proof: .* 3 words/)).toBeVisible();
});

for (const picture of ['chart', 'tree'] as const) {
  test(`in the ${picture}, arrows go by symbol, Enter pins and Escape clears`, async ({
    lab, page,
  }) => {
    await tabTo(page, lab[picture]);
    await page.keyboard.press('ArrowRight');
    await expect(lab.readout).toContainText('a: 6 of 14');
    await page.keyboard.press('ArrowRight');
    await expect(lab.readout).toContainText('n: 4 of 14');
    await expect(lab.readout).toContainText('code word 10 has 2 bits');
    await page.keyboard.press('ArrowLeft');
    await expect(lab.readout).toContainText('a: 6 of 14');
    await page.keyboard.press('End');
    await expect(lab.readout).toContainText('d: 1 of 14');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(lab.readout).toContainText('a: 6 of 14');
    await page.keyboard.press('Shift+Tab');
    await expect(lab[picture]).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(lab.readout).toHaveCount(0);
  });
}

test('what is lit in one picture is lit in all', async ({ lab, page }) => {
  await lab.table.getByRole('row', { name: /^b/ }).hover();
  await expect(lab.readout).toContainText('b: 2 of 14');
  await lab.chart.focus();
  await page.mouse.move(0, 0);
  await expect(lab.readout).toHaveCount(0);
  const box = await lab.stream.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 14);
  await expect(lab.readout).toContainText('b: 2 of 14');
});

test('the table is sorted by keys, and says how', async ({ lab, page }) => {
  const header = lab.table.getByRole('columnheader', { name: 'count' });
  await lab.unit.focus();
  await tabTo(page, lab.button('count'));
  await page.keyboard.press('Enter');
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  await expect(lab.table.getByRole('rowheader').first()).toHaveText(/^\s*a/);
  await page.keyboard.press('Enter');
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  await expect(lab.table.getByRole('rowheader').last()).toHaveText(/^\s*a/);
});

test('a long stream is scrubbed by keys', async ({ lab, page }) => {
  await lab.choose('English');
  const place = lab.root.getByRole('slider', { name: 'Place in the stream' });
  await expect(place).toBeVisible();
  await expect(lab.stream).toHaveAttribute('aria-label', /^Bit stream from bit 0 of/);
  await lab.box.focus();
  await tabTo(page, place);
  await page.keyboard.press('ArrowRight');
  await expect(lab.stream).toHaveAttribute('aria-label', /^Bit stream from bit [1-9]/);
  await page.keyboard.press('End');
  await expect(lab.button('Forward')).toBeDisabled();
  await page.keyboard.press('Home');
  await expect(lab.stream).toHaveAttribute('aria-label', /^Bit stream from bit 0 of/);
});

test('a screen reader is told of a result after a pause', async ({ lab, page }) => {
  const said = lab.root.getByRole('status').filter({ hasText: /bits/ });
  await lab.box.press('ControlOrMeta+a');
  await page.keyboard.type('abracadabra');
  await expect(said).toHaveText(/^11 code points: 23 bits, 2\.091 per code point; entropy 2\.040/);
});
