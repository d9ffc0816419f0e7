// The robot for who asks for less motion: Play goes to the end at once.
import { expect, test } from './support/visit.ts';

test.use({ setting: 'reduced motion' });

test('Play jumps to the end of the run, and back', async ({ lab, page }) => {
  await expect(lab.box).toBeVisible();
  const robot = page.locator('surprisal-robot');
  await robot.scrollIntoViewIfNeeded();
  const counters = robot.getByRole('definition');
  await expect(counters).toHaveText(['7', '3', '2.000', '2.000']);
  await robot.getByRole('button', { name: 'Play' }).click();
  await expect(counters).toHaveText(['2,000', '1,000', '2.000', '2.000']);
  await robot.getByRole('button', { name: 'To the start' }).click();
  await expect(counters).toHaveText(['0', '0', '–', '2.000']);
});
