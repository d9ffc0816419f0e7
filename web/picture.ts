// Makes the picture of the README: the first screen of dist/index.html, as Chromium draws it.
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const page = await browser.newPage({
  viewport: { width: 1280, height: 1000 }, reducedMotion: 'reduce', colorScheme: 'light',
});
await page.goto(`file://${here('../dist/index.html')}`);
await page.getByText('Proof:').waitFor();
await page.screenshot({ path: here('picture.png') });
await browser.close();
