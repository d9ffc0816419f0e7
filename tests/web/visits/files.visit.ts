// Files: what opens, as what, what is refused, and what comes out again.
import { mkdtempSync, openSync, closeSync, ftruncateSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Lab } from './support/lab.ts';
import { downloaded, expect, test } from './support/visit.ts';

const folder = mkdtempSync(join(tmpdir(), 'surprisal-files-'));

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

function open(lab: Lab, name: string, bytes: Uint8Array): Promise<void> {
  return lab.file.setInputFiles({
    name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes),
  });
}

function saved(lab: Lab, downloads: string): Promise<Uint8Array> {
  return downloaded(downloads, lab.button('Save the text'));
}

test('what a box would lose or hide is counted, named and saved', async ({ lab, downloads }) => {
  const text = '\ufeffa\r\nb\rc\0d\u202ee\u200bf\n';
  const bytes = new TextEncoder().encode(text);
  await open(lab, 'odd.txt', bytes);
  await expect(lab.line(/odd\.txt: 20 bytes, valid UTF-8/)).toBeVisible();
  await expect(lab.line(/^Proof: .* 14 code points/)).toBeVisible();
  const names = [
    /byte order mark/i, /carriage return/, /line feed/, /NUL/, /right-to-left override/,
    /zero width space/,
  ];
  for (const name of names) {
    await expect(lab.table.getByRole('rowheader', { name })).toBeVisible();
  }
  expect(await saved(lab, downloads)).toEqual(bytes);
});

test('an edit leaves the carriage returns elsewhere as they are', async ({
  lab, page, downloads,
}) => {
  await open(lab, 'dos.txt', new TextEncoder().encode('one\r\ntwo\r\n'));
  await expect(lab.box).toHaveValue('one\ntwo\n');
  await lab.box.press('ControlOrMeta+End');
  await page.keyboard.type('three');
  await expect(lab.line(/^Proof: .* 15 code points/)).toBeVisible();
  expect(new TextDecoder().decode(await saved(lab, downloads))).toBe('one\r\ntwo\r\nthree');
});

test('a lone surrogate is a symbol with a name, and three bytes', async ({ lab, downloads }) => {
  await lab.put('a\ud83db');
  await expect(lab.table.getByRole('rowheader', { name: /lone surrogate U\+D83D/ })).toBeVisible();
  await lab.unit.selectOption('byte');
  await expect(lab.line(/^Proof: .* 5 bytes/)).toBeVisible();
  const bytes = Uint8Array.of(0x61, 0xed, 0xa0, 0xbd, 0x62);
  expect(await saved(lab, downloads)).toEqual(bytes);
  await open(lab, 'surrogate.txt', bytes);
  await expect(lab.line(/not valid UTF-8, so read as bytes/)).toBeVisible();
  expect(await saved(lab, downloads)).toEqual(bytes);
});

test('a file that is not UTF-8 is read as bytes, which the page says', async ({
  lab, downloads,
}) => {
  const bytes = Uint8Array.from({ length: 1024 }, (_, i) => i % 256);
  await open(lab, 'all.bin', bytes);
  await expect(lab.line(/all\.bin: 1,024 bytes, not valid UTF-8/)).toBeVisible();
  await lab.costs(8192);
  await lab.rates('8.000', '8.000');
  await expect(lab.unit).toBeDisabled();
  await expect(lab.box).toHaveCount(0);
  expect(await saved(lab, downloads)).toEqual(bytes);
  await lab.choose('abracadabra');
  await lab.costs(23);
});

test('a file that is dropped is opened', async ({ lab, page }) => {
  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['mississippi'], 'river.txt'));
    return transfer;
  });
  await lab.chart.dispatchEvent('drop', { dataTransfer: dropped });
  await expect(lab.box).toHaveValue('mississippi');
  await lab.costs(21);
});

test('one byte more than 64 MiB is refused, and the text stays', async ({ lab }) => {
  const path = join(folder, 'large.bin');
  const file = openSync(path, 'w');
  ftruncateSync(file, 64 * 1024 * 1024 + 1);
  closeSync(file);
  await lab.file.setInputFiles(path);
  await expect(lab.alert).toContainText('large.bin');
  await expect(lab.alert).toContainText('64 MiB');
  await expect(lab.box).toHaveValue('banana bandana');
  await lab.costs(28);
});

test('long work can be cancelled; the last good picture stays', async ({ lab }) => {
  const path = join(folder, 'words.txt');
  const words = Array.from({ length: 50_000 }, (_, i) => `w${i * 7919 % 50_000}`).join(' ');
  writeFileSync(path, `${words}\n`.repeat(70));
  await lab.unit.selectOption('word');
  await lab.costs(5);
  await lab.file.setInputFiles(path);
  await expect(lab.root.getByRole('progressbar')).toBeVisible();
  await lab.button('Cancel').click();
  await expect(lab.button('Cancel')).toHaveCount(0);
  await lab.costs(5);
  await lab.choose('abracadabra');
  await lab.costs(23);
});
