// "Break my code": words are edited in the table, the verdict follows, and what would mend the code
// is one press away.
import type { Locator, Page } from '@playwright/test';
import type { Lab } from './support/lab.ts';
import { expect, test } from './support/visit.ts';

const word = (lab: Lab, symbol: string): Locator => lab.button(new RegExp(
  `^Code word of ${symbol}: `));
const field = (lab: Lab, symbol: string): Locator =>
  lab.table.getByRole('textbox', { name: `Code word of ${symbol}`, exact: true });
const verdict = (lab: Lab): Locator =>
  lab.root.getByRole('list', { name: 'Verdict on the code' });

async function edit(lab: Lab, page: Page, symbol: string, typed: string): Promise<void> {
  await word(lab, symbol).focus();
  await page.keyboard.press('F2');
  await expect(field(lab, symbol)).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
  await expect(word(lab, symbol)).toHaveAccessibleName(
    `Code word of ${symbol}: ${typed === '' ? 'none' : typed}`);
}

test('the code as it comes is prefix-free, complete and optimal', async ({ lab }) => {
  await expect(verdict(lab).getByRole('listitem')).toHaveText(
    ['prefix-free', 'uniquely decodable', 'complete (Kraft sum 1)', 'optimal']);
  await expect(lab.line(/^Optimal: no prefix-free code/)).toContainText(
    'Expected length 2.000 = entropy 1.985 + divergence 0.015 bits per code point.');
});

test('an edited word breaks the code, and the usual keys mend it', async ({ lab, page }) => {
  await edit(lab, page, 'b', '1');
  await expect(verdict(lab)).toContainText('ambiguous');
  await expect(lab.line(/^A shortest bit string with two readings/)).toBeVisible();
  await expect(lab.root.getByRole('img', { name: /can be read as .* or as / })).toBeVisible();
  await expect(word(lab, 'b')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(verdict(lab)).toContainText('optimal');
  await expect(word(lab, 'b')).toHaveAccessibleName('Code word of b: 110');
  await page.keyboard.press('ControlOrMeta+Shift+Z');
  await expect(verdict(lab)).toContainText('ambiguous');
  await lab.button('Reset to Huffman').click();
  await expect(verdict(lab)).toContainText('optimal');
});

test('Tab takes a word and goes on to the next, Escape leaves it', async ({ lab, page }) => {
  await word(lab, 'a').focus();
  await page.keyboard.press('ArrowDown');
  await expect(word(lab, 'n')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('111');
  await expect(field(lab, 'n')).toHaveAccessibleDescription(/^Begins 1110 of .* 1 more\.$/);
  await page.keyboard.press('Tab');
  await expect(field(lab, 'b')).toBeFocused();
  await expect(word(lab, 'n')).toHaveAccessibleName('Code word of n: 111');
  await expect(field(lab, 'b')).toBeFocused();
  await page.keyboard.type('0');
  await page.keyboard.press('Escape');
  await expect(word(lab, 'b')).toBeFocused();
  await expect(word(lab, 'b')).toHaveAccessibleName('Code word of b: 110');
});

test('what is no code word is named and stays', async ({ lab, page }) => {
  await word(lab, 'd').click();
  await page.keyboard.type('012');
  await page.keyboard.press('Enter');
  await expect(lab.table.getByRole('alert')).toHaveText(/“2” at place 3 is neither/);
  await expect(field(lab, 'd')).toHaveValue('012');
  await expect(verdict(lab)).toContainText('optimal');
  await page.keyboard.press('Backspace');
  await expect(field(lab, 'd')).toHaveAccessibleDescription(/^Begins with 0 of /);
});

test('a word that is left is taken', async ({ lab, page }) => {
  await word(lab, 'd').click();
  await page.keyboard.type('11110');
  await lab.box.click();
  await expect(word(lab, 'd')).toHaveAccessibleName('Code word of d: 11110');
  await expect(lab.box).toBeFocused();
});

test('a symbol without a word can be given a free one', async ({ lab, page }) => {
  await edit(lab, page, 'a', '');
  await expect(verdict(lab)).toContainText('cannot write the text');
  await lab.button(/^Give a the free word/).click();
  await lab.costs(34);
  await expect(lab.line(/^After 0 only 0 goes on/)).toBeVisible();
  await lab.button('Drop the bit').click();
  await lab.costs(28);
  await expect(verdict(lab)).toContainText(/(?<!not )optimal/);
});

test('a swap is shown as two columns, and done', async ({ lab, page }) => {
  await lab.choose('robot source');
  await lab.costs(14);
  await edit(lab, page, 'u', '111');
  await edit(lab, page, 'r', '0');
  await expect(lab.line(/occurs 4 times with 3 bits/)).toContainText('save 6 bits');
  await expect(lab.root.getByRole('img', { name: /13 bits now, 7 then/ })).toBeVisible();
  await lab.button('Exchange them').press('Enter');
  await lab.costs(14);
  await expect(word(lab, 'u')).toHaveAccessibleName('Code word of u: 0');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(word(lab, 'u')).toHaveAccessibleName('Code word of u: 111');
});

for (const [title, properties] of [
  ['incomplete', ['incomplete (Kraft sum 7/8)', 'not optimal']],
  ['one word too many', ['not prefix-free', 'ambiguous', 'over-subscribed (Kraft sum 9/8)']],
  ['look ahead', ['not prefix-free', 'uniquely decodable', 'complete (Kraft sum 1)']],
  ['babe or cdb', ['not prefix-free', 'ambiguous', 'incomplete (Kraft sum 3/4)']],
  ['a late surprise', ['ambiguous', 'incomplete (Kraft sum 13/32)']],
  ['Morse', ['not prefix-free', 'ambiguous']],
  ['three right answers', ['prefix-free', 'optimal']],
] as const) {
  test(`the code to break “${title}” gets its verdict`, async ({ lab }) => {
    const button = lab.root.getByRole('group', { name: 'Codes to break' })
      .getByRole('button', { name: title });
    await button.click();
    for (const property of properties) {
      await expect(verdict(lab).getByRole('listitem').filter({ hasText: property })).toBeVisible();
    }
    await expect(button).toHaveAttribute('aria-pressed', 'true');
  });
}

test('among thousands of symbols keys reach any word', async ({ lab, page }) => {
  await lab.put(Array.from({ length: 3000 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join(''));
  await lab.costs(34904);
  await lab.table.getByRole('button', { name: /^Code word of/ }).first().focus();
  await page.keyboard.press('End');
  const last = lab.button(/: 111111111111$/);
  await expect(last).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('1111111111110');
  await page.keyboard.press('Enter');
  await expect(lab.button(/: 1111111111110$/)).toBeFocused();
  await expect(verdict(lab)).toContainText('not optimal');
});

test.describe('on a narrow screen, by touch', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('a word is edited without zooming or scrolling sideways', async ({
    browserName, lab, page,
  }) => {
    // An automated Firefox sends no events for a tap.
    if (browserName === 'firefox') await word(lab, 'n').click();
    else await word(lab, 'n').tap();
    const input = field(lab, 'n');
    await expect(input).toBeFocused();
    const box = await input.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(24);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360);
    expect(await input.evaluate((element) => parseFloat(getComputedStyle(element).fontSize)))
      .toBeGreaterThanOrEqual(16);
    await page.keyboard.type('1111');
    await page.keyboard.press('Enter');
    await expect(verdict(lab)).toContainText('ambiguous');
    expect(await page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(360);
  });
});
