// Wherever the page stands, it works: the worked example is there, and so is the live engine.
import { ownPolicy, type Site } from './support/site.ts';
import { expect, live, test } from './support/visit.ts';

const places: readonly { where: string; address(site: Site): string; framed?: true }[] = [
  { where: 'on a web host', address: (site) => site.served },
  { where: 'opened from a disk', address: (site) => site.onDisk },
  { where: 'in a sandboxed frame', address: (site) => site.frameServed, framed: true },
  { where: 'in a sandboxed frame on a disk', address: (site) => site.frameOnDisk, framed: true },
  { where: 'under a strict policy with Trusted Types', address: (site) => site.strict },
];

for (const { where, address, framed } of places) {
  test(`${where}, the example costs 28 bits and abracadabra 23`, async ({ page, site }) => {
    await page.goto(address(site));
    const lab = await live(framed ? page.frameLocator('iframe') : page);
    await lab.costs(28);
    await lab.box.click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('abracadabra');
    await lab.costs(23);
    await expect(lab.line(/^Proof: .* 11 code points/)).toBeVisible();
  });
}

test('nothing is requested once the page is there', async ({ page, site }) => {
  const requests: string[] = [];
  page.context().on('request', (request) => requests.push(request.url()));
  await page.goto(site.served);
  const lab = await live(page);
  await lab.choose('English');
  await lab.unit.selectOption('word');
  await lab.box.fill('abracadabra');
  await lab.unit.selectOption('code point');
  await lab.costs(23);
  const outside = requests.filter((url) => !/^(blob|data):/.test(url));
  expect(outside).toEqual([site.served]);
});

test('the page forbids itself the network, evaluation and inline code', ({ site }) => {
  const policy = new Map(ownPolicy(site.html).split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ');
    return [name, sources];
  }));
  expect(policy.get('default-src')).toEqual(["'none'"]);
  expect(policy.has('connect-src')).toBe(false);
  expect(policy.get('require-trusted-types-for')).toEqual(["'script'"]);
  for (const [name, sources] of policy) {
    if (!name.endsWith('-src')) continue;
    for (const source of sources) {
      expect(source).toMatch(/^('none'|'wasm-unsafe-eval'|'sha256-[\w+/=]+'|blob:|data:)$/);
    }
  }
  expect(site.html).not.toMatch(/<(script|link|img)[^>]*(src|href)="http/);
});
