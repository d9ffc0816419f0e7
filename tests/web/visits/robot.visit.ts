// The robot's story, clicked through: send, shorten, beat, break, change the odds.
import type { Locator, Page } from '@playwright/test';
import { axe } from './support/accessible.ts';
import { expect, test } from './support/visit.ts';

const figure = (page: Page): Locator => page.locator('surprisal-robot');
const press = (page: Page, name: string): Promise<void> =>
  figure(page).getByRole('button', { name, exact: true }).click();
const task = (page: Page, name: string): Promise<void> =>
  figure(page).getByRole('navigation', { name: 'Tasks' }).getByRole('button', { name }).click();
const says = (page: Page, text: string | RegExp): Locator =>
  figure(page).locator('p').filter({ hasText: text });
const card = (page: Page, name: string): Locator =>
  figure(page).getByRole('list', { name: 'Instructions' }).getByRole('listitem')
    .filter({ hasText: name });

/** The number under a title. */
const counter = (page: Page, title: string | RegExp): Locator =>
  figure(page).getByRole('term').filter({ hasText: title })
    .locator('xpath=following-sibling::dd').first();

test.beforeEach(async ({ lab, page }) => {
  await expect(lab.box).toBeVisible();
  await figure(page).scrollIntoViewIfNeeded();
  await expect(counter(page, /^bits$/)).toHaveText('7');
});

test('the robot moves when, and only when, a code word is complete', async ({ page }) => {
  await press(page, 'To the start');
  await expect(says(page, 'Nothing is sent yet.')).toBeVisible();
  for (const [bits, instructions] of [[1, 0], [2, 1], [3, 1], [4, 2]]) {
    await press(page, 'Step');
    await expect(counter(page, /^bits$/)).toHaveText(`${bits}`);
    await expect(counter(page, /^instructions$/)).toHaveText(`${instructions}`);
  }
  await press(page, 'Back');
  await expect(counter(page, /^instructions$/)).toHaveText('1');
  await expect(counter(page, /^bits per instruction$/)).toHaveText('2.000');
});

test('a run is played, paused, and the same for the same seed', async ({ page }) => {
  const end = async (seed: string): Promise<string> => {
    await figure(page).getByRole('textbox', { name: 'Seed' }).fill(seed);
    await page.keyboard.press('Enter');
    await expect(counter(page, /^bits$/)).toHaveText('0');
    for (let i = 0; i < 12; i++) await press(page, 'Step');
    return await figure(page).getByRole('img', { name: /^The last bits/ })
      .getAttribute('aria-label') ?? '';
  };
  const [one, two, again] = [await end('2'), await end('3'), await end('2')];
  expect(one).toBe(again);
  expect(one).not.toBe(two);
  await figure(page).getByRole('combobox', { name: 'Speed' }).selectOption('200');
  await press(page, 'Play');
  await press(page, 'Pause');
  const paused = await counter(page, /^bits$/).textContent();
  await page.waitForTimeout(200);
  await expect(counter(page, /^bits$/)).toHaveText(paused ?? '');
  await figure(page).getByRole('textbox', { name: 'Seed' }).fill('-1');
  await page.keyboard.press('Enter');
  await expect(says(page, /^A seed is a whole number/)).toBeVisible();
});

test('of two radios the prefix-free one is ahead', async ({ page }) => {
  await figure(page).getByRole('combobox', { name: 'Speed' }).selectOption('200');
  await press(page, 'Race two radios');
  await expect(figure(page).getByRole('heading', { level: 3 })).toHaveText(['fixed', 'Huffman']);
  await expect(says(page, /^Huffman is ahead by \d+ instructions\.$/)).toBeVisible();
});

test('a guess, then a code of 1.75 bits, by keyboard', async ({ page }) => {
  await task(page, 'Shorten');
  await figure(page).getByLabel('Your guess first').fill('about two');
  await page.keyboard.press('Enter');
  await expect(figure(page).getByRole('alert').filter({ hasText: 'Write a number' })).toBeVisible();
  await expect(counter(page, 'floor')).toHaveCount(0);
  await figure(page).getByLabel('Your guess first').fill('1.9');
  await page.keyboard.press('Enter');
  await expect(says(page, 'You guessed 1.9; 1.750 is possible: 0.150 too many.')).toBeVisible();
  for (const [name, word] of [['up', '1'], ['down', '01'], ['left', '000'], ['right', '001']]) {
    await figure(page).getByRole('combobox', { name: 'Code word of' })
      .selectOption({ label: name ?? '' });
    await figure(page).getByRole('textbox', { name: `code word of ${name}` }).fill(word ?? '');
    await page.keyboard.press('Enter');
    await expect(card(page, name ?? '')).toContainText(word ?? '');
  }
  await expect(counter(page, /^bits per instruction/)).toHaveText('1.750');
  await expect(says(page, /^As short as any/)).toBeVisible();
  await figure(page).getByRole('button', { name: 'Undo' }).click();
  await expect(says(page, /^As short as any/)).toHaveCount(0);
});

test('below 1.75 there is only a code that fails', async ({ page }) => {
  await task(page, 'Beat it?');
  await press(page, 'Huffman’s code');
  await expect(says(page, /^Exactly 1\.750 bits/)).toBeVisible();
  await press(page, 'The shortest words there are');
  await expect(counter(page, /^bits per instruction/)).toHaveText('1.250');
  await expect(says(page, 'the robot cannot tell what is meant')).toBeVisible();
  await press(page, 'Huffman’s code');
  await press(page, 'No word for left');
  await expect(says(page, 'an instruction cannot be sent at all')).toBeVisible();
});

test('a broken code stops the robot with both readings, or leads it astray', async ({ page }) => {
  await task(page, 'Break it');
  await figure(page).getByRole('combobox', { name: 'Speed' }).selectOption('200');
  await press(page, '100 for a fifth');
  await expect(says(page, /^The robot stops: 100 is .*(down, up|up-left)/)).toBeVisible();
  await expect(figure(page).getByRole('img', { name: /^The robot stops: 100/ })).toBeVisible();
  await figure(page).getByRole('radio', { name: 'acts at once' }).check();
  await expect(says(page, /gone the wrong way since instruction \d+/)).toBeVisible();
  await press(page, 'Pause');
  await press(page, 'Back to the robot’s own source');
  await expect(card(page, 'up-left')).toHaveCount(0);
});

test('odds are typed; what is wrong is said, and the last good ones stay', async ({ page }) => {
  const odds = (name: string): Locator =>
    figure(page).getByRole('textbox', { name: `Probability of ${name}`, exact: true });
  await task(page, 'Beat it?');
  await press(page, 'Huffman’s code');
  await task(page, 'Change the odds');
  await press(page, 'Reversed');
  await expect(counter(page, /^bits per instruction/)).toHaveText('2.625');
  await expect(counter(page, 'fixed')).toHaveText('2.000');
  await expect(counter(page, 'floor')).toHaveText('1.750');
  for (const [typed, trouble] of [['-1', 'is negative'], ['1e308', 'is too large'],
    ['many', 'is no number'], ['', 'Nothing is written'], ['NaN', 'is no number']] as const) {
    await odds('up').fill(typed);
    await expect(figure(page).getByRole('alert').filter({ hasText: trouble })).toBeVisible();
    await expect(counter(page, /^bits per instruction/)).toHaveText('2.625');
  }
  await odds('up').fill('5/8');
  await expect(says(page, 'They add up to 1.5, so each is divided by that.')).toBeVisible();
  await odds('up').fill('0');
  await expect(card(page, 'up')).toContainText('never');
  for (let i = 0; i < 4; i++) await press(page, 'One more');
  await expect(figure(page).getByRole('button', { name: 'One more' })).toBeDisabled();
  await expect(card(page, 'down-right')).toContainText('no word');
  await figure(page).getByRole('textbox', { name: 'Name of instruction 8' }).fill('left');
  await expect(figure(page).getByRole('alert').filter({ hasText: 'have the name “left”' }))
    .toBeVisible();
});

test('every task passes the rules of accessibility', async ({ browserName, page }) => {
  test.skip(browserName === 'firefox', 'axe takes many seconds there');
  test.slow();
  for (const name of ['Send', 'Shorten', 'Beat it?', 'Break it', 'Change the odds']) {
    await task(page, name);
    expect(await axe(page, 'surprisal-robot')).toEqual([]);
  }
});

test.describe('on a narrow screen, by touch', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('every task fits', async ({ page }) => {
    for (const name of ['Send', 'Shorten', 'Beat it?', 'Break it', 'Change the odds']) {
      await task(page, name);
      expect(await page.evaluate(() => document.documentElement.scrollWidth))
        .toBeLessThanOrEqual(360);
    }
  });
});
