// In the dark.
import { accessibilityFaults } from './support/accessible.ts';
import { expect, test } from './support/visit.ts';

test.use({ setting: 'dark' });

for (const width of [1440, 320]) {
  test(`axe finds nothing in the dark, ${width} px wide`, async ({ lab, page }) => {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(() =>
      matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
    expect(await accessibilityFaults(page, lab)).toEqual([]);
  });
}
