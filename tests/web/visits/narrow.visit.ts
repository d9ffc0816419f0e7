// 320 px wide is enough for every figure: nothing is cut off at its edge.
import { expect, test } from './support/visit.ts';

test.use({ viewport: { width: 320, height: 720 } });

test('no part of a figure is cut off at 320 px', async ({ lab, page }) => {
  await expect(lab.box).toBeVisible();
  const names = await page.locator('main > *').evaluateAll((all) => all
    .map(({ localName }) => localName).filter((name) => name.startsWith('surprisal-')));
  expect(names.length).toBeGreaterThan(5);
  for (const name of names) {
    const figure = page.locator(name);
    await figure.scrollIntoViewIfNeeded();
    await expect(figure.getByRole('heading').first()).toBeVisible();
    // All that sticks out, but for what can be scrolled into view and what is inside a picture.
    const cutOff = (): Promise<string[]> => figure.evaluate((host) => {
      const edge = host.getBoundingClientRect().right + 1;
      const scrolls = (one: Element | null): boolean =>
        one !== null && (/auto|scroll/.test(getComputedStyle(one).overflowX) ||
          scrolls(one.parentElement));
      return [...host.shadowRoot?.querySelectorAll('*') ?? []]
        .filter((one) => !(one instanceof SVGElement && one.localName !== 'svg'))
        .filter((one) => one.getBoundingClientRect().right > edge && !scrolls(one))
        .map((one) => `${one.localName}.${one.getAttribute('class') ?? ''}: ${one.textContent}`.slice(0, 80));
    });
    await expect.poll(cutOff, name).toEqual([]);
  }
});
