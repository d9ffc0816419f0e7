// Accessible by rule, and narrow enough for 320 px and for twice the size.
import { expect, test } from './support/visit.ts';
import { accessibilityFaults, axe, longText } from './support/accessible.ts';

for (const width of [1440, 320]) {
  test(`axe finds nothing, ${width} px wide`, async ({ lab, page }) => {
    await page.setViewportSize({ width, height: 900 });
    expect(await accessibilityFaults(page, lab)).toEqual([]);
  });
}

test('axe finds nothing when something went wrong, or is shown in parts', async ({
  lab, page,
}) => {
  await lab.file.setInputFiles({
    name: 'b.bin', mimeType: 'text/plain', buffer: Buffer.alloc(2_000_000, 0xff),
  });
  await expect(lab.line(/not valid UTF-8/).first()).toBeVisible();
  expect(await axe(page)).toEqual([]);
});

for (const width of [1440, 720, 320]) {
  test(`nothing has to be scrolled sideways, ${width} px wide`, async ({ lab, page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const text of ['banana bandana', '', longText]) {
      await lab.box.fill(text);
      await expect(lab.line(text === '' ? /nothing to decode/ : /^Proof: /)).toBeVisible();
      expect(await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      })).toBe(0);
    }
  });
}

test('at 320 px the box, the number and the chart are there and wide', async ({ lab, page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  for (const part of [lab.box, lab.chart, lab.stream]) {
    await expect.poll(async () => (await part.boundingBox())?.width).toBeGreaterThan(270);
    expect((await part.boundingBox())?.width).toBeLessThanOrEqual(320);
  }
  await lab.costs(28);
});

test('text spaced wider by the visitor is not cut off', async ({ lab, page }) => {
  await page.setViewportSize({ width: 720, height: 900 });
  await page.locator('surprisal-lab').evaluate((element) => {
    const wider = new CSSStyleSheet();
    wider.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; ' +
      'word-spacing: 0.16em !important; }');
    element.shadowRoot?.adoptedStyleSheets.push(wider);
  });
  await lab.costs(28);
  expect(await page.evaluate(() =>
    document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
});
