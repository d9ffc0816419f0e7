// How long should a word be, and how do you know? The halved bar, and the argument in four steps.
import type { Locator, Page } from '@playwright/test';
import { axe } from './support/accessible.ts';
import { expect, test } from './support/visit.ts';

const halving = (page: Page): Locator => page.locator('surprisal-information');
const floor = (page: Page): Locator => page.locator('surprisal-floor');
const press = (place: Locator, name: string): Promise<void> =>
  place.getByRole('button', { name, exact: true }).click();
/** The line of numbers under the pictures. */
const sum = (page: Page): Locator => floor(page).locator('.sum');

test.beforeEach(async ({ lab }) => {
  await lab.costs(28);
});

/** A figure that is out of sight is not drawn anew. */
async function goTo(place: Locator): Promise<Locator> {
  await place.scrollIntoViewIfNeeded();
  return place;
}

test('a probability is typed, slid and refused', async ({ page }) => {
  const place = await goTo(halving(page));
  await expect(place.getByText('−log₂ p = 3.000 bits: 3 whole halvings.')).toBeVisible();
  const typed = place.getByRole('textbox', { name: 'p =' });
  await typed.fill('30 %');
  await expect(place.getByText('1.737 bits: 1 whole halving and 0.737 of another.')).toBeVisible();
  await expect(place.getByRole('img', { name: /halved 1.737 times; p = 30 %/ })).toBeVisible();
  await typed.fill('often');
  await expect(place.getByRole('alert')).toContainText('“often” is no number');
  await expect(typed).toHaveValue('often');
  await expect(place.getByText('1.737 bits:')).toBeVisible();
  const slider = place.getByRole('slider', { name: 'probability in per cent' });
  await slider.focus();
  await page.keyboard.press('End');
  await expect(typed).toHaveValue('100 %');
  await expect(place.getByText('0.000 bits: no halving at all.')).toBeVisible();
  await expect(place.getByRole('alert')).toHaveText('');
});

test('the space is halved one press at a time', async ({ page }) => {
  const place = await goTo(halving(page));
  await press(place, 'From the start');
  for (const made of ['1.000', '2.000', '3.000']) {
    await press(place, 'Halve');
    await expect(place.getByRole('img', { name: `halved ${made} times` })).toBeVisible();
  }
  await expect(place.getByRole('button', { name: 'Halve', exact: true })).toBeDisabled();
});

test('symbols and messages: probabilities multiply, bits add', async ({ lab, page }) => {
  await lab.put('uudulurd');
  const place = await goTo(halving(page));
  await press(place, 'A symbol');
  await place.getByRole('group', { name: 'Symbols' }).getByRole('button', { name: 'd' }).click();
  await expect(place.getByText(/is 1\/4 of the text: its ideal length is .* 2\.000 bits/))
    .toBeVisible();
  await press(place, 'A message');
  await expect(place.getByText(/1\/2 × 1\/2 × 1\/4 = 0\.0625; the bits add, .* = 4\.000\./))
    .toBeVisible();
  await press(place, 'One more');
  await expect(place.getByText(/= 0\.03125; .* = 5\.000\./)).toBeVisible();
});

test('the tempting curves say what they get wrong', async ({ page }) => {
  const place = await goTo(halving(page));
  await press(place, '1 − p');
  await expect(place.getByRole('row', { name: /three coins/ })).toContainText(
    '0.875; three times one: 1.5');
  await press(place, '1/p');
  await expect(place.getByText(/multiplies where it should add/)).toBeVisible();
});

test('the argument is clicked through on the visitor’s own code', async ({ page }) => {
  await goTo(floor(page));
  await expect(sum(page)).toContainText('L = 2.000 bits per code point');
  await expect(sum(page)).toContainText('used 1 of 1');
  await press(floor(page), 'Next');
  await expect(sum(page)).toContainText('H = 1.985 bits per code point');
  await press(floor(page), 'Next');
  await expect(sum(page)).toContainText(/H 1\.985 \+ D\(P‖Q\) 0\.223 = 2\.208/);
  await press(floor(page), 'Next');
  await expect(sum(page)).toContainText('H 1.985 ≤ L 2.429 < H + 1 = 2.985');
  await expect(sum(page)).toContainText('1/4 of the budget is left');
  await expect(floor(page).getByRole('img', { name: /Ruler: .*Huffman 2\.000/ })).toBeVisible();
  await floor(page).getByText('The algebra').click();
  await expect(floor(page).getByText(/= L − H ≥ 0\./)).toBeVisible();
});

test('budget is shifted by keys: the area is least at q = p', async ({ lab, page }) => {
  await lab.put('uudulurd');
  await floor(page).getByRole('button', { name: '3 Any other way costs more' }).click();
  await press(floor(page), 'Back to q = p');
  await expect(sum(page)).toContainText(/D\(P‖Q\) 0\.000 = 1\.750 .*: the least there is/);
  const slider = floor(page).getByRole('slider');
  await slider.focus();
  let before = 1.75;
  for (let i = 0; i < 3; i++) {
    for (let press = 0; press < 10; press++) await page.keyboard.press('ArrowRight');
    await expect(sum(page)).not.toContainText(`= ${before.toFixed(3)}`);
    const area = Number(/= ([\d.]+)/.exec(await sum(page).innerText())?.[1]);
    expect(area).toBeGreaterThan(before);
    before = area;
  }
  await floor(page).getByRole('combobox', { name: 'second symbol' }).selectOption('d');
  await page.keyboard.press('Escape');
  await expect(slider).toHaveAccessibleName('budget of u, against d');
});

test('too many symbols, or only one: an example is offered', async ({ lab, page }) => {
  await lab.put('abcdefghijklmnopqrstuvwxyz0123456789');
  await goTo(floor(page));
  await expect(floor(page).getByText(/36 code points that differ: too many/)).toBeVisible();
  await press(floor(page), 'Take the robot’s source');
  await expect(sum(page)).toContainText('L = 1.750 bits per symbol');
  await press(floor(page), 'Back to your text');
  await lab.put('aaaa');
  await expect(floor(page).getByText(/two symbols at least; your text has 1 code point/))
    .toBeVisible();
  await press(floor(page), 'Take banana bandana');
  await expect(sum(page)).toContainText('L = 2.000');
});

test('a symbol lights in chart and budget alike', async ({ page }) => {
  await goTo(floor(page));
  await floor(page).getByRole('button', { name: '2 Spend it by share' }).click();
  await floor(page).getByRole('application', { name: /^Area chart/ }).focus();
  await page.keyboard.press('End');
  await expect(floor(page).locator('.area-chart').getByText(/7\.1 %, 3\.807 bits/)).toBeVisible();
  await expect(floor(page).locator('.code-wall .outline')).toHaveCount(1);
});

test('everything fits at 360 px', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  for (const place of [halving(page), floor(page)]) {
    await goTo(place);
    expect(await place.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  }
});

test('axe finds nothing in the steps of the argument', async ({ page, browserName }) => {
  test.skip(browserName === 'firefox', 'axe takes many seconds there');
  await goTo(floor(page));
  for (const title of ['1 The budget is 1', '3 Any other way costs more', '4 Back to whole bits']) {
    await floor(page).getByRole('button', { name: title }).click();
    await expect(sum(page)).toBeVisible();
    expect(await axe(page, 'surprisal-floor')).toEqual([]);
  }
});
