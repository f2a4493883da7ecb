import { defineConfig } from '@playwright/test';
import { findChromium } from './build/chromium.ts';
import type { AppOptions } from './tests/support/app.ts';

const chromium = findChromium();
// the stand-in starts a Chromium of its own, in another process
if (chromium !== undefined) process.env.PENATA_CHROMIUM = chromium;

/** End-to-end tests: the same files on both hosts. Each test has its own data folder and its own program. */
export default defineConfig<AppOptions>({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  // generous: a busy machine is slow, not wrong
  timeout: 300_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  // a test that passes the second time has failed
  retries: 0,
  workers: 2,
  fullyParallel: false,
  reporter: 'list',
  use: {
    browserName: 'chromium',
    ...(chromium === undefined ? {} : { launchOptions: { executablePath: chromium } }),
    contextOptions: { viewport: { width: 1366, height: 768 }, locale: 'id-ID', timezoneId: 'Asia/Jakarta' },
  },
  projects: [
    // desktop.spec.ts is about the shell itself
    { name: 'browser', use: { host: 'browser' }, testIgnore: '**/desktop.spec.ts' },
    { name: 'desktop', use: { host: 'desktop' } },
  ],
});
