// The code wall: words are moved by keys, by pointer, by touch and by typing, and what that costs
// the others is said before it happens.
import type { Locator, Page } from '@playwright/test';
import type { Lab } from './support/lab.ts';
import { expect, test } from './support/visit.ts';

const section = (page: Page): Locator => page.locator('surprisal-wall');
const wall = (page: Page): Locator =>
  section(page).getByRole('application', { name: /^Code wall/ });
const says = (page: Page, what: RegExp): Locator =>
  section(page).getByRole('paragraph').filter({ hasText: what });

/** The robot's source on the wall: u 0, d 10, l 110, r 111. */
async function robot(lab: Lab, page: Page): Promise<void> {
  await lab.choose('robot source');
  await lab.costs(14);
  await wall(page).scrollIntoViewIfNeeded();
  await expect(wall(page)).toHaveAccessibleName(/u 0, d 10, l 110, r 111; used 1 of 1/);
}

/** A point of the wall: `x` as a share of its budget, `row` from 0 on. */
async function pointOf(page: Page, x: number, row: number): Promise<{ x: number; y: number }> {
  const box = await wall(page).boundingBox();
  if (box === null) throw new Error('the wall has no place');
  return { x: box.x + 30 + x * (box.width - 31), y: box.y + 44 + 44 + 28 * row + 14 };
}

test('by keys a word is taken up, moved with its price in words, and put back', async ({
  lab, page,
}) => {
  await robot(lab, page);
  await wall(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await expect(says(page, /would lose/)).toContainText(
    /\bl\W+and\W+r\W+would lose their code words/);
  await page.keyboard.press('Escape');
  await expect(wall(page)).toHaveAccessibleName(/d 10, l 110/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(wall(page)).toHaveAccessibleName(/d 100.*used 7\/8 of 1: 1\/8 is free/);
  await expect(says(page, /^The budget/)).toContainText('1/8 is free');
});

test('what was done on the wall is undone by keys and by button', async ({ lab, page }) => {
  await robot(lab, page);
  await wall(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Delete');
  await expect(wall(page)).toHaveAccessibleName(/u no word/);
  await expect(says(page, /has no code word/).first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(wall(page)).toHaveAccessibleName(/u 0, d 10/);
  await section(page).getByRole('button', { name: 'Redo' }).first().click();
  await expect(wall(page)).toHaveAccessibleName(/u no word/);
  await section(page).getByRole('button', { name: 'Reset to Huffman' }).click();
  await expect(wall(page)).toHaveAccessibleName(/u 0, d 10/);
});

test('a typed word may clash, and the wall says with what', async ({ lab, page }) => {
  await robot(lab, page);
  const word = section(page).getByRole('textbox', { name: 'code word of u' });
  await word.fill('12');
  await expect(section(page).getByText('“2” at place 2 is neither')).toBeVisible();
  await word.fill('1');
  await expect(says(page, /would clash/)).toContainText(
    /it would clash with\W+d\W+l\W+and\W+r\b/);
  await page.keyboard.press('Enter');
  await expect(wall(page)).toHaveAccessibleName(/u 1/);
  await expect(section(page).getByRole('list', { name: 'Verdict on the code' }))
    .toContainText('not prefix-free');
});

test('a block is dragged to another place, and those in its way lose theirs', async ({
  lab, page,
}) => {
  await robot(lab, page);
  const [from, to] = [await pointOf(page, 0.625, 1), await pointOf(page, 0.25, 1)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await expect(says(page, /would lose/)).toContainText(/\bu\W+would lose its code word/);
  await page.mouse.up();
  await expect(wall(page)).toHaveAccessibleName(/d 0[01].*u no word/);
});

test('by touch at 360 px a block is moved', async ({ lab, page, browserName }) => {
  test.skip(browserName === 'firefox', 'only Chromium lets a test drag by touch');
  await page.setViewportSize({ width: 360, height: 800 });
  await robot(lab, page);
  const [from, to] = [await pointOf(page, 0.625, 1), await pointOf(page, 0.25, 1)];
  const touch = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: typeof from[]) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await send('touchStart', [from]);
  for (let i = 1; i <= 8; i++) {
    await send('touchMove', [{
      x: from.x + (to.x - from.x) * i / 8, y: from.y + (to.y - from.y) * i / 8,
    }]);
  }
  await send('touchEnd', []);
  await expect(wall(page)).toHaveAccessibleName(/u no word/);
});

test('the wall stands under the chart of the first section, too', async ({ lab }) => {
  await lab.button('Show the wall').click();
  await expect(lab.root.getByRole('application', { name: /^Code wall: a 0, n 10/ }))
    .toBeVisible();
});

test('every code is offered with its price, and the chosen one is shown', async ({ lab }) => {
  await lab.button('all codes').click();
  const codes = lab.root.getByRole('table').filter({ hasText: 'Shannon–Fano–Elias' });
  await expect(codes.getByRole('row', { name: /^fixed length/ })).toContainText('42 bits');
  await expect(codes.getByRole('row', { name: /^ASCII, 7 bits/ })).toContainText('98 bits');
  await lab.button('Elias gamma').click();
  await expect(lab.button('Code word of a: 1')).toBeVisible();
  await expect(codes.getByRole('row', { name: /^Morse/ })).toContainText('no code word for ␣');
});
