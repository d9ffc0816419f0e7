// Below each figure: its pictures as SVG and PNG, its code table and its analysis.
import type { Locator, Page } from '@playwright/test';
import { axe } from './support/accessible.ts';
import { downloaded, expect, live, test } from './support/visit.ts';

const menu = (figure: Locator): Locator => figure.locator('.save');
const button = (figure: Locator, name: string): Locator =>
  menu(figure).getByRole('button', { name, exact: true });

async function open(figure: Locator): Promise<string[]> {
  await figure.scrollIntoViewIfNeeded();
  await menu(figure).getByText('Save', { exact: true }).click();
  await expect(menu(figure).getByLabel('Picture')).toBeVisible();
  return menu(figure).getByRole('option').allTextContents();
}

/** The share of it that is not paper, for a program that knows nothing of our page. */
async function inkOf(page: Page, svg: string): Promise<number> {
  return page.evaluate(async (text) => {
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const [r, g, b] = data;
    let ink = 0;
    for (let i = 0; i < data.length; i += 4) {
      if (data[i] !== r || data[i + 1] !== g || data[i + 2] !== b) ink++;
    }
    return ink / (data.length / 4);
  }, svg);
}

const figures = ['lab', 'robot', 'decoder', 'wall', 'information', 'floor', 'mismatch',
  'interval', 'ladder'];

test('each picture is saved as an SVG that needs nothing else', async ({
  lab, page, downloads,
}) => {
  await lab.box.fill('abracadabra');
  await lab.costs(23);
  for (const name of figures) {
    const figure = page.locator(`surprisal-${name}`);
    const titles = await open(figure);
    expect(titles.length, name).toBeGreaterThan(0);
    for (const title of titles) {
      await menu(figure).getByLabel('Picture').selectOption(title);
      const svg = new TextDecoder().decode(await downloaded(downloads, button(figure, 'SVG')));
      expect(svg).not.toMatch(/var\(|class=|color-mix|oklab|<script|<style|href=|on\w+=/);
      for (const [, id] of svg.matchAll(/url\((?:&quot;|['"])?#([\w-]+)/g)) {
        expect(svg).toContain(`id="${id}"`);
      }
      const [, link] = /<metadata>([^<]*)<\/metadata>/.exec(svg) ?? [];
      expect(link).toContain('#text=abracadabra');
      expect(svg).toContain(`<title>Surprisal: ${title}</title>`);
      expect(await inkOf(page, svg), `${name}: ${title}`).toBeGreaterThan(0.005);
    }
  }
});

test('a PNG is twice as large as the picture, and carries its link', async ({
  lab, page, downloads,
}) => {
  const figure = page.locator('surprisal-wall');
  await lab.box.fill('abracadabra');
  await open(figure);
  await menu(figure).getByLabel('Picture').selectOption('Code wall');
  const png = Buffer.from(await downloaded(downloads, button(figure, 'PNG')));
  const box = await figure.getByRole('application', { name: /^Code wall/ }).boundingBox();
  expect(png.toString('latin1', 1, 4)).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(2 * (Math.floor(box?.width ?? 0) + 24));
  expect(png.toString('utf8')).toMatch(/iTXtURL\0{5}http[^\0]*#text=abracadabra/);
  expect(png.toString('utf8')).toMatch(/iTXtTitle\0{5}Surprisal: Code wall/);
});

test('the code table and the analysis hold what is seen', async ({ lab, page, downloads }) => {
  const figure = page.locator('surprisal-lab');
  await lab.box.fill('banana bandana');
  await lab.costs(28);
  // By keys, as without a mouse.
  await menu(figure).locator('summary').press('Enter');
  await expect(button(figure, 'Code table, CSV')).toBeVisible();
  const csv = new TextDecoder().decode(
    await downloaded(downloads, button(figure, 'Code table, CSV')));
  expect(csv.split('\r\n')[1]).toMatch(/^"a","a","U\+0061",6,0\.428571\d+,1\.222\d+,"0",1,/);
  expect(csv).toContain('"space","U+0020",1,');
  expect(csv.split('\r\n')).toHaveLength(7);
  const json = JSON.parse(new TextDecoder().decode(
    await downloaded(downloads, button(figure, 'Analysis, JSON')))) as Record<string, unknown>;
  expect(json['cost']).toMatchObject({ totalBits: 28, expectedLength: 2 });
  expect(json['link']).toBe(await page.evaluate(() => location.href));
  await expect(menu(figure).getByRole('status')).toHaveText(
    'Saved as surprisal-analysis-huffman-14-symbols.json.');
  expect(await axe(page, 'surprisal-lab')).toEqual([]);
});

test('where a frame forbids to save, it says so and offers to copy', async ({
  page, site, faults,
}) => {
  await page.goto(site.frameServed);
  const frame = page.frameLocator('iframe');
  const lab = await live(frame);
  const figure = frame.locator('surprisal-lab');
  await open(figure);
  await button(figure, 'SVG').click();
  await expect(menu(figure).getByRole('status')).toContainText('this frame does not allow it');
  const file = menu(figure).getByLabel('The file');
  await expect(file).toHaveValue(/^<svg xmlns/);
  const svg = await file.inputValue();
  await button(figure, 'Copy').click();
  await expect(menu(figure).getByRole('status')).toHaveText('Copied.');
  await lab.box.fill('');
  await lab.box.focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(lab.box).toHaveValue(svg);
  await button(figure, 'PNG').click();
  await expect(menu(figure).getByRole('img', { name: 'the picture' })).toBeVisible();
  // What the browser says of it, and no more.
  expect(faults.filter((fault) => !/download|clipboard/i.test(fault))).toEqual([]);
  faults.length = 0;
});
