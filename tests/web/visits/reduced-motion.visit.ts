// Who asks for less motion gets none.
import { expect, test } from './support/visit.ts';

test.use({ setting: 'reduced motion' });

test('there is no sweep', async ({ lab, page }) => {
  await page.waitForTimeout(1800);
  await expect(lab.readout).toHaveCount(0);
});

test('Level it jumps', async ({ lab }) => {
  const shapes = await lab.chart.evaluate(async (chart) => {
    const root = chart.getRootNode() as ShadowRoot;
    const button = [...root.querySelectorAll('button')].find((b) => b.textContent === 'Level it');
    const seen = new Set([chart.innerHTML]);
    button?.click();
    const end = performance.now() + 900;
    while (performance.now() < end) {
      await new Promise(requestAnimationFrame);
      seen.add(chart.innerHTML);
    }
    return seen.size;
  });
  expect(shapes).toBe(2);
  await expect(lab.level).toHaveAttribute('aria-pressed', 'true');
});
