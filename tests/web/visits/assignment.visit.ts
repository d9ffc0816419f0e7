// Assignments: a teacher makes a link, a student answers first and sees more, receipts come back.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { axe } from './support/accessible.ts';
import { downloaded, expect, live, test } from './support/visit.ts';

const root = new URL('../../../', import.meta.url);
const readme = readFileSync(new URL('README.md', root), 'utf8');
const readyLinks = [...readme.matchAll(/\]\(index\.html(#[^)\s]*)\)/g)].map(([, hash]) => hash ?? '');
const golden = JSON.parse(readFileSync(
  new URL('tests/data/links/assignments-1.1.json', root), 'utf8')) as
  { link: string; hash: string; solution?: string }[];

const box = (page: Page): Locator => page.locator('surprisal-assignment');
const button = (page: Page, name: string): Locator =>
  box(page).getByRole('button', { name, exact: true });
const says = (page: Page, text: string | RegExp): Locator => box(page).getByText(text).first();

/** The link of what was chosen, once it stays the same. */
async function madeLink(page: Page): Promise<string> {
  const made = box(page).getByLabel('Link of the assignment').first();
  let link = '';
  await expect.poll(async () => {
    const before = link;
    link = await made.textContent() ?? '';
    return link !== '' && link === before;
  }, { intervals: [700] }).toBe(true);
  return link;
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
  await expect(box(page).getByRole('heading', { name: 'Assignment' })).toBeVisible();
}

/** Types words on the wall, one symbol after the other. */
async function giveWords(page: Page, words: Readonly<Record<string, string>>): Promise<void> {
  const wall = page.locator('surprisal-wall');
  await wall.scrollIntoViewIfNeeded();
  for (const [symbol, word] of Object.entries(words)) {
    await wall.getByRole('combobox', { name: 'Code word of' }).selectOption({ label: symbol });
    await wall.getByRole('textbox', { name: `code word of ${symbol}` }).fill(word);
    await wall.getByRole('textbox', { name: `code word of ${symbol}` }).press('Enter');
    await expect(says(page, new RegExp(`${symbol} ${word}(,|$)`))).toBeAttached();
  }
}

/**
 * As it is printed, or as it is on the screen again. Firefox is driven by a protocol that cannot say
 * so: there the rules for paper are put in force.
 */
async function paper(page: Page, printed: boolean): Promise<void> {
  if (page.context().browser()?.browserType().name() !== 'firefox') {
    return page.emulateMedia({ media: printed ? 'print' : 'screen' });
  }
  await page.evaluate((printed) => {
    const [from, to] = printed ? ['print', 'all'] : ['all', 'print'];
    const roots = [document, ...Array.from(document.querySelectorAll('main > *'),
      ({ shadowRoot }) => shadowRoot ?? document)];
    for (const root of roots) {
      for (const { cssRules } of [...root.styleSheets, ...root.adoptedStyleSheets]) {
        for (const rule of cssRules) {
          if (rule instanceof CSSMediaRule && rule.media.mediaText === from) {
            rule.media.mediaText = to;
          }
        }
      }
    }
  }, printed);
}

const sideways = (page: Page): Promise<number> => page.evaluate(() =>
  document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('1: the floor of referees; the rest comes with the answer', async ({ page, site }) => {
  await open(page, site.served + readyLinks[0]);
  const floor = page.locator('surprisal-floor');
  const lab = page.locator('surprisal-lab');
  await expect(lab.getByRole('textbox', { name: 'Your text' })).toHaveValue('referees');
  await expect(lab.getByText(/1\.750/).first()).toBeHidden();
  await expect(floor).toBeHidden();
  await expect(page.locator('surprisal-robot')).toBeHidden();
  await box(page).getByLabel('Your answer').fill('two');
  await button(page, 'Check').click();
  await expect(says(page, 'Type a number, like 1.75 or 7/4.')).toBeVisible();
  await box(page).getByLabel('Your answer').fill('2');
  await button(page, 'Check').click();
  await expect(says(page, /^Not yet/)).toBeVisible();
  await expect(floor).toBeHidden();
  await box(page).getByLabel('Your answer').fill('7/4');
  await button(page, 'Check').click();
  await expect(box(page).getByText('Right, 2 tries.')).toBeVisible();
  await expect(says(page, /½·1/)).toBeVisible();
  await expect(floor).toBeVisible();
  await expect(lab.getByText(/floor 1\.750/)).toBeVisible();
  await expect(page.locator('surprisal-robot')).toBeHidden();
});

test('2: a code for the robot, of at most 1.75 bits', async ({ page, site }) => {
  await open(page, site.served + readyLinks[1]);
  await button(page, 'Check').click();
  await expect(says(page, '2.000 bits per symbol, which is more than 1.75')).toBeVisible();
  await giveWords(page, { up: '1', down: '00', left: '010', right: '011' });
  await button(page, 'Check').click();
  await expect(box(page).getByText('Right, 2 tries.')).toBeVisible();
  await expect(page.locator('surprisal-robot')).toBeVisible();
});

test('3: uniquely decodable, not prefix-free, and as short', async ({ page, site }) => {
  await open(page, site.served + readyLinks[2]);
  await button(page, 'Check').click();
  await expect(says(page, 'prefix-free, which it should not be')).toBeVisible();
  await giveWords(page, { b: '01', r: '011', c: '0111', d: '1111' });
  await button(page, 'Check').click();
  await expect(box(page).getByText('Right, 2 tries.')).toBeVisible();
  await expect(page.locator('surprisal-lab').getByRole('img', { name: /^Bit stream/ })).toBeVisible();
});

test('by keyboard alone: answer, name, copy the receipt', async ({ page, site }) => {
  await open(page, site.onDisk + readyLinks[0]);
  const at = (): Promise<string> => page.evaluate(() => {
    const inside = document.activeElement?.shadowRoot?.activeElement;
    return inside?.closest('label')?.textContent?.trim()
      ?? inside?.textContent?.trim() ?? '';
  });
  const tabTo = async (name: RegExp): Promise<void> => {
    for (let i = 0; i < 12 && !name.test(await at()); i++) await page.keyboard.press('Tab');
    expect(await at()).toMatch(name);
  };
  await tabTo(/Your answer/);
  await page.keyboard.type('1.75');
  await page.keyboard.press('Enter');
  await expect(box(page).getByText('Right, 1 try.')).toBeVisible();
  await tabTo(/Your name/);
  await page.keyboard.type('Ada');
  const receipt = box(page).getByLabel('Receipt');
  await expect(receipt).toHaveText(
    new RegExp(`^Surprisal receipt 1 \\| Ada \\| ${golden[0]?.hash} \\| 1\\.75 \\| right \\| tries: 1 \\| `));
  await tabTo(/Copy the receipt/);
  await page.keyboard.press('Enter');
  await expect(says(page, 'Copied.')).toBeVisible();
});

test('a reload keeps the tries, and the address keeps no answer', async ({ page, site }) => {
  await open(page, site.served + readyLinks[0]);
  await box(page).getByLabel('Your answer').fill('1.75');
  await button(page, 'Check').click();
  await expect(box(page).getByText('Right, 1 try.')).toBeVisible();
  await page.reload();
  await expect(says(page, 'Answered: 1 try.')).toBeVisible();
  await expect(page.locator('surprisal-floor')).toBeVisible();
  await open(page, page.url());
  await expect(page.locator('surprisal-floor')).toBeHidden();
});

test('what is locked stays, and leaving gives the whole page', async ({ page, site }) => {
  await open(page, `${site.served}#text=referees&assignment.question=How+low%3F&assignment.answer=` +
    'number&assignment.value=entropy&assignment.show=lab&assignment.lock=code&v=1.1');
  const lab = page.locator('surprisal-lab');
  const text = lab.getByRole('textbox', { name: 'Your text' });
  await expect(text).toHaveJSProperty('readOnly', true);
  await expect(lab.getByRole('combobox', { name: 'One symbol is a' })).toBeDisabled();
  await expect(lab.getByLabel('Open a file')).toBeHidden();
  await expect(lab.getByRole('button', { name: 'Huffman', exact: true })).toBeVisible();
  await expect(lab.getByRole('button', { name: 'Shannon', exact: true })).toBeHidden();
  await expect(lab.getByRole('group', { name: 'Samples' })).toBeHidden();
  await box(page).getByRole('link', { name: /whole page/ }).click();
  await expect(text).toHaveValue('banana bandana');
  await text.fill('abracadabra');
  await expect(lab.getByText('23 bits', { exact: false }).first()).toBeVisible();
  await expect(page.locator('surprisal-robot')).toBeVisible();
  await expect(box(page).getByRole('heading', { name: 'For teachers' })).toBeAttached();
  await page.goBack();
  await expect(box(page).getByRole('heading', { name: 'Assignment' })).toBeVisible();
  await expect(text).toHaveValue('referees');
  await expect(text).toHaveJSProperty('readOnly', true);
});

test('code words that are locked cannot be edited', async ({ page, site }) => {
  await open(page, `${site.served}#${golden[4]?.link}`);
  const word = page.locator('surprisal-lab').getByRole('button', { name: /^Code word of a/ });
  await expect(word).toHaveAttribute('aria-disabled', 'true');
  await word.click({ force: true });
  await expect(page.locator('surprisal-lab').getByRole('textbox', { name: /^Code word/ })).toHaveCount(0);
});

test('a teacher makes a link, a class answers, its receipts become a table', async ({
  downloads, lab, page, site,
}) => {
  await lab.box.fill('mississippi');
  await box(page).scrollIntoViewIfNeeded();
  await box(page).getByLabel('Question').fill('What does <b>mississippi</b> cost, per letter?');
  await box(page).getByLabel('namely').selectOption({ label: 'the bits per symbol of the code' });
  await box(page).getByText('Parts of the page').click();
  await box(page).getByLabel('Your text: tree').selectOption('from the start');
  await box(page).getByLabel('The wrong odds').selectOption('after the answer');
  const link = await madeLink(page);
  await open(page, link);
  await expect(says(page, 'What does <b>mississippi</b> cost, per letter?')).toBeVisible();
  await expect(page.locator('surprisal-lab').getByRole('application', { name: /^Code tree/ })).toBeVisible();
  await expect(page.locator('surprisal-lab').getByText('21 bits').first()).toBeHidden();
  const receipts: string[] = [];
  for (const [name, answer] of [['=Eve', '3'], ['Bo | Ba', '21/11']] as const) {
    await box(page).getByLabel('Your answer').fill(answer);
    await button(page, 'Check').click();
    await box(page).getByLabel('Your name').fill(name);
    receipts.push(await box(page).getByLabel('Receipt').textContent() ?? '');
  }
  await expect(page.locator('surprisal-mismatch')).toBeVisible();
  await page.goto('about:blank');
  await page.goto(site.served);
  await live(page);
  await box(page).scrollIntoViewIfNeeded();
  await box(page).getByRole('textbox', { name: 'Link of the assignment' }).fill(link);
  await box(page).getByRole('textbox', { name: 'Receipts' }).fill([...receipts,
    (receipts[0] ?? '').replace('wrong', 'right'), 'Dear teacher, <i>here</i> it is', receipts[1],
    'Surprisal receipt 1 | Al | 00000000 | 1 | right | tries: 1 | 4e94a7d1'].join('\n'));
  await expect(says(page, /^3 receipts: 2 right, 1 wrong. 3 that do not belong.$/)).toBeVisible();
  const table = box(page).getByRole('region', { name: 'Receipts' });
  await expect(table.getByRole('row')).toHaveCount(7);
  await expect(table.getByRole('row').nth(1)).toContainText('=Eve3wrong1');
  await expect(table.getByRole('row').nth(3)).toContainText('damaged or edited');
  await expect(table.getByRole('row').nth(4)).toContainText('Dear teacher, <i>here</i> it is');
  await expect(table.getByRole('row').nth(4)).toContainText('no receipt');
  await expect(table.getByRole('row').nth(6)).toContainText(/damaged or edited|other assignment/);
  expect(await axe(page, 'surprisal-assignment')).toEqual([]);
  const csv = new TextDecoder().decode(await downloaded(downloads, button(page, 'Save as CSV')));
  expect(csv).toMatch(/^"name","answer","right","tries","assignment","note"\r\n"'=Eve","3","wrong",1,/);
});

test('an assignment that cannot be read says so, and the page stands', async ({ page, site }) => {
  await page.goto(`${site.served}#assignment.question=Why&assignment.answer=essay&v=1.1`);
  const lab = await live(page);
  await expect(box(page).getByRole('alert')).toContainText('nothing that this page knows');
  await lab.costs(28);
  await lab.box.fill('abracadabra');
  await lab.costs(23);
});

for (const width of [1440, 320]) {
  test(`axe finds nothing in any state, ${width} px wide`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page, site.served + readyLinks[1]);
    expect(await axe(page)).toEqual([]);
    await button(page, 'Check').click();
    await box(page).getByLabel('Your name').fill('Ada');
    await expect(box(page).getByLabel('Receipt')).toBeVisible();
    expect(await axe(page, 'surprisal-assignment')).toEqual([]);
    expect(await sideways(page)).toBe(0);
    await open(page, site.served + readyLinks[0]);
    await box(page).getByLabel('Your answer').fill('1.75');
    await button(page, 'Check').click();
    await expect(box(page).getByText('Right, 1 try.')).toBeVisible();
    expect(await axe(page, 'surprisal-assignment')).toEqual([]);
    expect(await sideways(page)).toBe(0);
    await box(page).getByRole('link', { name: /whole page/ }).click();
    await box(page).getByLabel('Question').fill('How low?');
    await box(page).getByLabel('The answer is').selectOption('a code, made on the page');
    await box(page).getByText('Parts of the page').click();
    await madeLink(page);
    expect(await axe(page, 'surprisal-assignment')).toEqual([]);
    expect(await sideways(page)).toBe(0);
  });
}

test('on paper: the question, the pictures, room for the answer; or the solution', async ({
  page, site,
}) => {
  await open(page, site.served + readyLinks[1]);
  const blank = box(page).locator('.blank');
  await expect(blank.first()).toBeHidden();
  await paper(page, true);
  await expect(says(page, /The robot goes up/)).toBeVisible();
  await expect(page.locator('surprisal-wall').getByRole('application', { name: /^Code wall/ }).first())
    .toBeVisible();
  await expect(blank).toHaveCount(6);
  await expect(blank.first()).toBeVisible();
  await expect(box(page).getByRole('row', { name: /down 1\/4/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Check' })).toBeHidden();
  await expect(page.locator('surprisal-wall').getByText(/^Drag a block/)).toBeHidden();
  await expect(page.locator('footer')).toBeHidden();
  await paper(page, false);
  await giveWords(page, { up: '1', down: '00', left: '010', right: '011' });
  await button(page, 'Check').click();
  await expect(button(page, 'Print it with the solution')).toBeVisible();
  await paper(page, true);
  await expect(box(page).getByRole('row', { name: 'left 1/8 010' })).toBeVisible();
  await expect(blank).toHaveCount(0);
});
