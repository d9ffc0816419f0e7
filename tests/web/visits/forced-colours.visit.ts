// With colours forced by the system, the pictures stay readable.
import { expect, test } from './support/visit.ts';

test.use({ setting: 'forced colours' });

test('every word in a picture stands out from what is behind it', async ({ lab, page }) => {
  expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
  await lab.costs(28);
  const weak = await page.locator('surprisal-lab').evaluate((element) => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const luminance = (colour: string): number => {
      if (canvas === null) throw new Error('no canvas');
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0] = Array.from(canvas.getImageData(0, 0, 1, 1).data, (value) => {
        const c = value / 255;
        return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const behind = luminance(getComputedStyle(document.documentElement).backgroundColor);
    const texts = [...element.shadowRoot?.querySelectorAll('svg text') ?? []];
    return texts.length < 20 ? ['no texts'] : texts.flatMap((text) => {
      const drawn = luminance(getComputedStyle(text).fill);
      const contrast = (Math.max(drawn, behind) + 0.05) / (Math.min(drawn, behind) + 0.05);
      return contrast >= 4.5 ? [] : [`${text.textContent}: ${contrast.toFixed(2)}`];
    });
  });
  expect(weak).toEqual([]);
});
