// The published figures, as a visitor reads them on the page.
import { corpusText } from '../unit/text-support.ts';
import { expect, test } from './support/visit.ts';

const texts: readonly [text: string, bits: number, rate: string, entropy: string][] = [
  ['uudulurd', 14, '1.750', '1.750'],
  ['banana bandana', 28, '2.000', '1.985'],
  ['abracadabra', 23, '2.091', '2.040'],
  ['mississippi', 21, '1.909', '1.823'],
  ['hello world', 32, '2.909', '2.845'],
  ['TO BE OR NOT TO BE', 47, '2.611', '2.594'],
];

test('the textbook texts cost what the textbook says', async ({ lab }) => {
  for (const [text, bits, rate, entropy] of texts) {
    await test.step(text, async () => {
      await lab.box.fill(text);
      await lab.costs(bits);
      await lab.rates(rate, entropy);
    });
  }
});

test('the robot meets the entropy, and the page says so', async ({ lab }) => {
  await lab.choose('robot source');
  await expect(lab.box).toHaveValue('uudulurd');
  await lab.costs(14);
  await lab.rates('1.750', '1.750');
  await expect(lab.line(/^Equal: /)).toBeVisible();
});

test('one symbol still costs one bit each, and the page says why', async ({ lab }) => {
  await lab.box.fill('aaaaaaaa');
  await lab.costs(8);
  await lab.rates('1.000', '0.000');
  await expect(lab.line(/entropy is 0/)).toBeVisible();
  await lab.box.fill('x');
  await lab.costs(1);
  await expect(lab.line(/Kraft sum is 1\/2/)).toBeVisible();
  await expect(lab.line(/^Proof: .* 1 code point\b/)).toBeVisible();
});

test('the empty text is a state of its own', async ({ lab }) => {
  await lab.box.fill('');
  await lab.costs(0);
  await expect(lab.line(/the empty text has no symbols/)).toBeVisible();
  await expect(lab.level).toBeDisabled();
  await expect(lab.root.getByText(/NaN|undefined|Infinity/)).toHaveCount(0);
  await lab.box.fill('ab');
  await lab.costs(2);
});

test('an astronaut is one grapheme, three code points, eleven bytes', async ({ lab }) => {
  await lab.box.fill('👩‍🚀');
  for (const [unit, count] of [
    ['grapheme', '1 grapheme'], ['code point', '3 code points'], ['byte', '11 bytes'],
  ] as const) {
    await lab.unit.selectOption(unit);
    await expect(lab.line(new RegExp(`^Proof: .* ${count}\\b`))).toBeVisible();
    await expect(lab.line(new RegExp(`\\bbits?\\s+for ${count}`))).toBeVisible();
  }
});

test('Alice as a file of bytes costs 701,502 bits', async ({ lab, page }) => {
  const alice = corpusText('alice29.txt');
  test.skip(alice === null, 'no corpus');
  await lab.file.setInputFiles({
    name: 'alice29.txt', mimeType: 'text/plain', buffer: Buffer.from(alice ?? []),
  });
  await lab.unit.selectOption('byte');
  await lab.costs(701_502);
  await lab.rates('4.612', '4.568');
  await expect(lab.line(/alice29\.txt: 152,089 bytes/)).toBeVisible();
  await expect(lab.line(/^Proof: .* 152,089 bytes/)).toBeVisible();
  expect(await page.locator('surprisal-lab').evaluate((element) => (
    element as unknown as { model: { analysis: { entropy: number } } }
  ).model.analysis.entropy.toFixed(6))).toBe('4.567680');
});

test('Alice put into the box has no carriage returns left', async ({ lab }) => {
  const alice = corpusText('alice29.txt');
  test.skip(alice === null, 'no corpus');
  await lab.put(Buffer.from(alice ?? []).toString('utf8'));
  await expect(lab.line(/^Proof: .* 148,481 code points/)).toBeVisible();
  await lab.costs(676_374);
  await lab.rates('4.555', '4.513');
});
