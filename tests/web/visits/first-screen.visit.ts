// The first screen is there before any script has run, and nothing moves when the engine comes.
import { Lab } from './support/lab.ts';
import { expect, live, stopSweep, test } from './support/visit.ts';

/**
 * The first screen as lines: each element with its attributes, each text.
 */
function outline(html: string | null): string[] {
  const tree = html === null
    ? document.querySelector('surprisal-lab')?.shadowRoot?.querySelector('.first')
    : new DOMParser().parseFromString(html, 'text/html').querySelector('template')?.content
      .querySelector('.first');
  const lines: string[] = [];
  const visit = (node: Node, indent: string): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = (node.nodeValue ?? '').replace(/\s+/g, ' ').trim();
      if (text !== '') lines.push(indent + text);
    }
    if (!(node instanceof Element)) return;
    const attributes = [...node.attributes].map(({ name, value }) =>
      `${name}="${value.replace(/\s+/g, ' ').trim()}"`).sort();
    lines.push(`${indent}<${[node.localName, ...attributes].join(' ')}>`);
    if (node instanceof HTMLTextAreaElement) lines.push(`${indent}  ${node.value}`);
    else children(node, `${indent}  `);
  };
  const children = (parent: Node, indent: string): void => {
    for (const child of [...parent.childNodes]) {
      if (child.nodeType === Node.COMMENT_NODE) child.remove();
    }
    parent.normalize();
    parent.childNodes.forEach((child) => visit(child, indent));
  };
  const copy = document.createDocumentFragment();
  copy.append(...[...tree?.childNodes ?? []].map((node) => node.cloneNode(true)));
  children(copy, '');
  return lines;
}

test('what the build has drawn is what the live figure draws', async ({
  page, lab, site, context,
}) => {
  expect(await page.locator('surprisal-lab').evaluate((element) => element.clientWidth)).toBe(1200);
  await expect(lab.box).toHaveValue('banana bandana');
  await stopSweep(page, lab);
  const shown = await page.evaluate(outline, null);
  const blank = await context.newPage();
  const drawn = await blank.evaluate(outline, site.html);
  expect(drawn.length).toBeGreaterThan(200);
  expect(shown.join('\n')).toBe(drawn.join('\n'));
});

test('without a script the first screen is complete', async ({ browser, browserName, site }) => {
  test.skip(browserName === 'firefox', 'scripts cannot be switched off in an automated Firefox');
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(site.served);
  const lab = new Lab(page);
  await lab.costs(28);
  await lab.rates('2.000', '1.985');
  await expect(lab.box).toHaveValue('banana bandana');
  await expect(lab.chart).toBeVisible();
  await expect(page.locator('noscript p')).toBeVisible();
  await page.close();
});

for (const width of [1440, 768, 360]) {
  test(`nothing shifts when the engine answers, ${width} px wide`, async ({
    page, site, browserName,
  }) => {
    test.skip(browserName === 'firefox', 'Firefox does not measure shifts');
    await page.setViewportSize({ width, height: 900 });
    await page.addInitScript(() => {
      const shifts = { total: 0 };
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
          shifts.total += entry.value;
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(site.served);
    await live(page);
    await page.evaluate(() => new Promise((drawn) => {
      requestAnimationFrame(() => requestAnimationFrame(drawn));
    }));
    const { total } = await page.evaluate(() =>
      (window as unknown as { shifts: { total: number } }).shifts);
    expect(total).toBeLessThan(0.02);
  });
}

test('what is typed before the engine is there is not lost', async ({ page, site }) => {
  await page.addInitScript(() => {
    const Real = Worker;
    // An engine that is slow to start: it hears everything half a second late.
    window.Worker = class extends Real {
      override postMessage(message: unknown): void {
        setTimeout(() => super.postMessage(message), 500);
      }
    };
  });
  await page.goto(site.served);
  const lab = new Lab(page);
  await lab.box.fill('mississippi');
  await lab.costs(21);
  await expect(lab.box).toHaveValue('mississippi');
});
