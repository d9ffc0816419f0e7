// What every visit stands on: the site, the page opened, and a watch for faults that nobody sees.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { Lab } from './lab.ts';
import { openSite, type Site } from './site.ts';

/** What a visitor has set in the system. */
export type Setting = 'light' | 'dark' | 'reduced motion' | 'forced colours';

interface Visit {
  /** Errors of script, console and policy, in all frames; a visit ends without one. */
  readonly faults: string[];
  /** The served page, with its live answer. */
  readonly lab: Lab;
}

interface Worker {
  readonly site: Site;
  readonly setting: Setting;
  /** The folder that the browser downloads to. */
  readonly downloads: string;
}

/** Firefox takes its settings when it starts; Chromium with each page. */
const firefoxPrefs: Readonly<Record<Setting, Record<string, number>>> = {
  'light': {},
  'dark': { 'layout.css.prefers-color-scheme.content-override': 0, 'ui.systemUsesDarkTheme': 1 },
  'reduced motion': { 'ui.prefersReducedMotion': 1 },
  'forced colours': { 'browser.display.document_color_use': 2 },
};

export const test = base.extend<Visit, Worker>({
  site: [async ({}, use) => {
    const site = await openSite();
    await use(site);
    site.close();
  }, { scope: 'worker' }],
  setting: ['light', { option: true, scope: 'worker' }],
  downloads: [async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'surprisal-downloads-'));
    await use(folder);
    rmSync(folder, { recursive: true });
  }, { scope: 'worker' }],
  launchOptions: [async ({ launchOptions, setting, downloads }, use) => {
    const firefoxUserPrefs = { ...launchOptions.firefoxUserPrefs, ...firefoxPrefs[setting] };
    await use({ ...launchOptions, firefoxUserPrefs, downloadsPath: downloads });
  }, { scope: 'worker' }],
  colorScheme: ({ setting }, use) => use(setting === 'dark' ? 'dark' : 'light'),
  contextOptions: ({ contextOptions, setting }, use) => use({
    ...contextOptions,
    reducedMotion: setting === 'reduced motion' ? 'reduce' : 'no-preference',
    forcedColors: setting === 'forced colours' ? 'active' : 'none',
  }),
  faults: [async ({ page }, use) => {
    const faults = await watch(page);
    await use(faults);
    expect(faults).toEqual([]);
  }, { auto: true }],
  lab: async ({ page, site }, use) => {
    await page.goto(site.served);
    await use(await live(page));
  },
});

async function watch(page: Page): Promise<string[]> {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return faults;
}

/** Waits until the engine has answered: only then is there a proof. */
export async function live(root: ConstructorParameters<typeof Lab>[0]): Promise<Lab> {
  const lab = new Lab(root);
  await expect(lab.line(/^Proof: /)).toBeVisible();
  return lab;
}

/** Any input stops the sweep over the worked example; so does a key that does nothing else. */
export async function stopSweep(page: Page, lab: Lab): Promise<void> {
  await page.keyboard.press('Shift');
  await expect(lab.readout).toHaveCount(0);
}

/** The bytes of the one file that pressing `button` downloads, whatever the browser calls it. */
export async function downloaded(folder: string, button: Locator): Promise<Uint8Array> {
  const before = new Set(readdirSync(folder));
  await button.click();
  const added = (): string[] => readdirSync(folder).filter((name) =>
    !before.has(name) && !name.endsWith('.part') && statSync(join(folder, name)).size > 0);
  await expect.poll(added).toHaveLength(1);
  return new Uint8Array(readFileSync(join(folder, added()[0] ?? '')));
}

export { expect };
