// The engine works in a worker. When that dies the page says why, keeps the text and goes on.
import type { Page } from '@playwright/test';
import { expect, live, test } from './support/visit.ts';

type Death = 'of memory' | 'of a fault' | 'of nothing it says' | 'by hanging';

/**
 * Lets the next analysis of the text be the end of its worker: it gets a question that it stumbles over, or is
 * reported dead by the browser, or never hears it. The worker after it is sound.
 */
async function mortal(page: Page): Promise<(death: Death) => Promise<void>> {
  await page.addInitScript(() => {
    const Real = Worker;
    const fate: { next: Death | null } = { next: null };
    Object.assign(window, { fate });
    window.Worker = class extends Real {
      override postMessage(message: { kind: string; document?: number }): void {
        const { next } = fate;
        // The page's own document is the first; figures open others when they come.
        if (next === null || message.kind !== 'open' || message.document !== 0) {
          return super.postMessage(message);
        }
        fate.next = null;
        if (next === 'of a fault') super.postMessage({ ...message, state: null });
        else if (next !== 'by hanging') {
          const text = next === 'of memory' ? 'Uncaught RuntimeError: out of memory' : '';
          setTimeout(() => this.dispatchEvent(
            new ErrorEvent('error', { message: text, cancelable: true })));
        }
      }
    };
  });
  return (death) => page.evaluate((next) => {
    (window as unknown as { fate: { next: Death | null } }).fate.next = next;
  }, death);
}

for (const [death, reason] of [
  ['of memory', /ran out of memory/], ['of a fault', /stopped \(.+\)/],
  ['of nothing it says', /the worker stopped/],
] as const) {
  test(`a worker that dies ${death} is replaced`, async ({ page, site }) => {
    const die = await mortal(page);
    await page.goto(site.served);
    const lab = await live(page);
    await die(death);
    await lab.box.fill('abracadabra');
    await expect(lab.alert).toContainText(reason);
    await expect(lab.alert).toContainText('Your text is kept');
    await expect(lab.box).toHaveValue('abracadabra');
    await lab.costs(28);
    await lab.button('Try again').click();
    await lab.costs(23);
    await expect(lab.alert).toHaveCount(0);
    await expect(lab.line(/^Proof: .* 11 code points/)).toBeVisible();
  });
}

test('typing on is enough to go on after a worker died', async ({ page, site }) => {
  const die = await mortal(page);
  await page.goto(site.served);
  const lab = await live(page);
  await die('of memory');
  await lab.box.fill('mississipp');
  await expect(lab.alert).toBeVisible();
  await lab.box.press('End');
  await page.keyboard.type('i');
  await lab.costs(21);
  await expect(lab.alert).toHaveCount(0);
});

test('a worker that hangs is ended when the text changes', async ({ page, site }) => {
  const die = await mortal(page);
  await page.goto(site.served);
  const lab = await live(page);
  await die('by hanging');
  await lab.box.fill('mississippi');
  await page.waitForTimeout(400);
  await lab.box.fill('abracadabra');
  await lab.costs(23);
  await expect(lab.alert).toHaveCount(0);
});

test('a worker that hangs can be cancelled', async ({ page, site }) => {
  const die = await mortal(page);
  await page.goto(site.served);
  const lab = await live(page);
  await die('by hanging');
  await lab.box.fill('abracadabra');
  await lab.button('Cancel').click();
  await expect(lab.alert).toContainText('Cancelled');
  await expect(lab.box).toHaveValue('abracadabra');
  await lab.costs(28);
  await lab.button('Try again').click();
  await lab.costs(23);
});
