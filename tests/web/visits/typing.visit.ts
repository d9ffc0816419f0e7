// Typing: every key counts, the last one wins, undo goes back, and a huge text stays bearable.
import type { Page } from '@playwright/test';
import { expect, live, test } from './support/visit.ts';

/** Huffman's total by the definition: the sum of all merged counts. */
function huffmanBits(text: string): number {
  const counts = new Map<string, number>();
  for (const symbol of text) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  const open = [...counts.values()];
  let bits = 0;
  while (open.length > 1) {
    open.sort((a, b) => a - b);
    const merged = (open.shift() ?? 0) + (open.shift() ?? 0);
    bits += merged;
    open.push(merged);
  }
  return bits;
}

/** The engine answers each question a tenth of a second late. */
async function slowEngine(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const Real = Worker;
    window.Worker = class extends Real {
      override postMessage(message: unknown): void {
        setTimeout(() => super.postMessage(message), 100);
      }
    };
  });
}

for (const speed of ['quick', 'slow'] as const) {
  test(`thirty keys in a row end in their text, the engine being ${speed}`, async ({
    page, site,
  }) => {
    if (speed === 'slow') await slowEngine(page);
    await page.goto(site.served);
    const lab = await live(page);
    const text = 'she sells sea shells by the sea';
    await lab.box.press('ControlOrMeta+a');
    await page.keyboard.type(text);
    await expect(lab.box).toHaveValue(text);
    await lab.costs(huffmanBits(text));
    await expect(lab.line(/^Proof: .* 31 code points/)).toBeVisible();
    await page.waitForTimeout(500);
    await lab.costs(huffmanBits(text));
    await expect(lab.table.getByRole('row')).toHaveCount(1 + new Set(text).size);
  });
}

test('undo after a sample brings back what was typed', async ({ lab, page }) => {
  await lab.box.press('ControlOrMeta+a');
  await page.keyboard.type('hello world');
  await lab.costs(32);
  await lab.choose('robot source');
  await lab.costs(14);
  await lab.box.press('ControlOrMeta+z');
  await expect(lab.box).toHaveValue('hello world');
  await lab.costs(32);
});

const million = Buffer.from(`${'a'.repeat(99)}\n`.repeat(10_000));

test('above a million characters the box is a view, until editing is asked for', async ({
  lab, page,
}) => {
  const length = 1_000_001;
  await lab.file.setInputFiles({
    name: 'long.txt', mimeType: 'text/plain', buffer: Buffer.concat([million, Buffer.from('c')]),
  });
  await expect(lab.line(/^Proof: .* 1,000,001 code points/)).toBeVisible();
  await expect(lab.line(/More than 1,000,000 characters: .*read only/)).toBeVisible();
  await expect(lab.box).toHaveCount(0);
  const place = lab.root.getByRole('slider', { name: 'Place in the content' });
  await place.press('End');
  await expect(lab.root.getByLabel('Part of the content')).toHaveText('c');
  await lab.button('Edit it all the same').click();
  await expect(lab.box).toHaveJSProperty('value.length', length);
  await lab.box.press('ControlOrMeta+End');
  await page.keyboard.type('d');
  await expect(lab.line(/^Proof: .* 1,000,002 code points/)).toBeVisible();
});

test('who types past a million goes on typing; what is pasted becomes a view', async ({
  lab, page,
}) => {
  await lab.file.setInputFiles({ name: 'long.txt', mimeType: 'text/plain', buffer: million });
  await expect(lab.line(/^Proof: .* 1,000,000 code points/)).toBeVisible();
  await lab.box.press('ControlOrMeta+End');
  await page.keyboard.type('b');
  await expect(lab.line(/^Proof: .* 1,000,001 code points/)).toBeVisible();
  await expect(lab.box).toBeFocused();
  await lab.put(`${million.toString()}${'pasted '.repeat(10_000)}`);
  await expect(lab.line(/More than 1,000,000 characters: .*read only/)).toBeVisible();
  await expect(lab.box).toHaveCount(0);
  await lab.choose('abracadabra');
  await lab.costs(23);
  await expect(lab.box).toHaveValue('abracadabra');
});
