// The text as a file of its own format: saved, opened again, refused where it is no such file.
import type { Lab } from './support/lab.ts';
import { downloaded, expect, live, test } from './support/visit.ts';

function open(lab: Lab, name: string, bytes: Uint8Array): Promise<void> {
  return lab.file.setInputFiles({
    name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes),
  });
}

function save(lab: Lab, downloads: string): Promise<Uint8Array> {
  return downloaded(downloads, lab.button('Save as a file'));
}

/** The line that tells of the file that was opened. */
const openedLine = /\.surprisal: [\d,]+ bytes, a file that this page has saved/;

test('a text comes back with its unit, its code and every character', async ({
  lab, downloads,
}) => {
  await lab.put('To be,\r\nor not\0to be: \ud83d');
  await lab.unit.selectOption('word');
  await lab.button('Shannon').click();
  await expect(lab.line(/^Proof: .* words/)).toBeVisible();
  const text = await downloaded(downloads, lab.button('Save the text'));
  const proof = await lab.line(/^Proof: /).textContent() ?? '';
  const file = await save(lab, downloads);
  await expect(lab.root.getByText(new RegExp(`^\\s*${file.length} bytes, `))).toBeVisible();

  await lab.choose('abracadabra');
  await expect(lab.box).toHaveValue('abracadabra');
  await open(lab, 'again.surprisal', file);
  await expect(lab.line(openedLine)).toBeVisible();
  await expect(lab.unit).toHaveValue('word');
  await expect(lab.button('Shannon')).toHaveAttribute('aria-pressed', 'true');
  await expect(lab.line(/^Proof: /)).toHaveText(proof);
  expect(await downloaded(downloads, lab.button('Save the text'))).toEqual(text);
  expect(await save(lab, downloads)).toEqual(file);
});

test('bytes that are no text come back as they are', async ({ lab, downloads }) => {
  const bytes = Uint8Array.from({ length: 700 }, (_, i) => i * i % 256);
  await open(lab, 'squares.bin', bytes);
  await expect(lab.line(/not valid UTF-8/)).toBeVisible();
  const file = await save(lab, downloads);
  await lab.choose('abracadabra');
  await open(lab, 'squares.surprisal', file);
  await expect(lab.line(openedLine)).toBeVisible();
  await expect(lab.unit).toBeDisabled();
  expect(await downloaded(downloads, lab.button('Save the text'))).toEqual(bytes);
});

test('it is dropped like any file, and known by its first bytes', async ({
  lab, page, downloads,
}) => {
  await lab.choose('abracadabra');
  await lab.unit.selectOption('letter');
  await expect(lab.line(/^Proof: .* letters of 27/)).toBeVisible();
  await expect(lab.root.getByText('It holds the reduced text.')).toBeVisible();
  const file = await save(lab, downloads);
  await lab.choose('one letter');
  const dropped = await page.evaluateHandle((bytes) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(bytes)], 'no-ending'));
    return transfer;
  }, [...file]);
  await lab.chart.dispatchEvent('drop', { dataTransfer: dropped });
  await expect(lab.box).toHaveValue('abracadabra');
  await expect(lab.unit).toHaveValue('letter');
});

test('what is no whole file is refused in place, and nothing is lost', async ({
  lab, downloads,
}) => {
  const file = await save(lab, downloads);
  const changed = (at: number): Uint8Array => {
    const bytes = file.slice();
    bytes[at] = (bytes[at] ?? 0) ^ 2;
    return bytes;
  };
  await lab.put('abracadabra');
  await lab.costs(23);
  const refused: readonly (readonly [Uint8Array, RegExp])[] = [
    [changed(0), /no Surprisal file/], [changed(4), /newer version/],
    [file.subarray(0, 20), /end of the file is missing/], [changed(22), /CRC-32/],
    [new TextEncoder().encode('a text'), /no Surprisal file/],
  ];
  for (const [bytes, why] of refused) {
    await open(lab, 'bad.surprisal', bytes);
    await expect(lab.alert).toContainText(why);
    await expect(lab.box).toHaveValue('abracadabra');
    await lab.costs(23);
  }
  await open(lab, 'good.surprisal', file);
  await expect(lab.box).toHaveValue('banana bandana');
  await lab.costs(28);
  await expect(lab.alert).toHaveCount(0);
});

test('a code that no reader could be sure of has no file, and the page says why', async ({
  lab,
}) => {
  await lab.choose('abracadabra');
  await expect(lab.button('Save as a file')).toBeEnabled();
  await lab.button('all codes').click();
  await lab.button('Morse').first().click();
  await expect(lab.root.getByText(/No file: .* can be read in two ways, [01]+ for one/))
    .toBeVisible();
  await expect(lab.button('Save as a file')).toBeDisabled();
  await lab.put('a b');
  await expect(lab.root.getByText('No file: a symbol has no code word.')).toBeVisible();
  await lab.put('');
  await expect(lab.button('Save as a file')).toHaveCount(0);
});

test('in a frame that may block downloads the page says so', async ({ page, site }) => {
  await page.goto(site.frameServed);
  const lab = await live(page.frameLocator('iframe'));
  await lab.button('Save as a file').click();
  await expect(lab.root.getByText(/unless the frame around this page blocks downloads/))
    .toBeVisible();
});
