// Motion explains, once: one sweep over the worked example, which any input stops.
import { Lab } from './support/lab.ts';
import { expect, live, stopSweep, test } from './support/visit.ts';

test('the sweep lights each character once, in the order of the text', async ({ page, site }) => {
  await page.goto(site.served);
  const lab = new Lab(page);
  const seen = await page.locator('surprisal-lab').evaluate(async (element) => {
    const lit: string[] = [];
    const end = performance.now() + 20_000;
    while (performance.now() < end && lit.length < 15) {
      const line = [...element.shadowRoot?.querySelectorAll('p') ?? []]
        .map((p) => p.textContent?.trim() ?? '').find((text) => /: \d+ of 14,/.test(text));
      const now = line?.[0] ?? '';
      if (now !== (lit.at(-1) ?? '')) lit.push(now);
      await new Promise(requestAnimationFrame);
    }
    return lit;
  });
  expect(seen.join('')).toBe('banana␣bandana');
  expect(seen.at(-1)).toBe('');
  await expect(lab.readout).toHaveCount(0);
});

test('any input stops the sweep', async ({ page, site }) => {
  await page.goto(site.served);
  const lab = new Lab(page);
  await expect(lab.readout).toHaveCount(1);
  await page.keyboard.press('Shift');
  await expect(lab.readout).toHaveCount(0);
  await page.waitForTimeout(800);
  await expect(lab.readout).toHaveCount(0);
});

test('neither a reload nor a frame sweeps', async ({ page, site }) => {
  await page.goto(site.served);
  await page.reload();
  const reloaded = await live(page);
  await page.waitForTimeout(1500);
  await expect(reloaded.readout).toHaveCount(0);
  await page.goto(site.frameServed);
  const framed = await live(page.frameLocator('iframe'));
  await page.waitForTimeout(1500);
  await expect(framed.readout).toHaveCount(0);
});

test('Level it pours the columns into one rectangle, and back', async ({
  lab, page,
}) => {
  await stopSweep(page, lab);
  const before = await lab.chart.innerHTML();
  await lab.level.click();
  await expect(lab.level).toHaveAttribute('aria-pressed', 'true');
  await expect(lab.chart).toContainText('2.000');
  await expect(lab.chart).toContainText('1.985');
  await expect.poll(() => steady(lab)).toBe(true);
  await lab.level.click();
  await expect.poll(() => lab.chart.innerHTML()).toBe(before);
});

/** Whether the chart looks the same for a tenth of a second. */
async function steady(lab: Lab): Promise<boolean> {
  return lab.chart.evaluate(async (chart) => {
    const shown = chart.innerHTML;
    await new Promise((wait) => { setTimeout(wait, 100); });
    return chart.innerHTML === shown;
  });
}
