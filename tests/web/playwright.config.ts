// The visits: two browsers, the page as it was built. build.sh runs one project at a time.
import { defineConfig } from '@playwright/test';

const chromium = process.env['CHROMIUM'] || '/usr/bin/chromium';
const firefox = process.env['FIREFOX'] || '/usr/bin/firefox-esr';

export default defineConfig({
  testDir: 'visits',
  testMatch: '*.visit.ts',
  outputDir: '../../build/visits',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  use: { viewport: { width: 1440, height: 900 }, actionTimeout: 15_000 },
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        launchOptions: {
          executablePath: chromium,
          args: [
            '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
            '--disable-background-networking', '--disable-component-update', '--disable-sync',
          ],
        },
      },
    },
    {
      name: 'firefox',
      use: {
        browserName: 'firefox',
        channel: 'moz-firefox',
        launchOptions: {
          executablePath: firefox,
          // An automated Firefox is otherwise laxer on file:// than a person's.
          firefoxUserPrefs: { 'security.fileuri.strict_origin_policy': true },
        },
      },
    },
  ],
});
