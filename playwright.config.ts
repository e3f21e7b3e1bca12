import { defineConfig } from '@playwright/test';

/** The browser tests. `tests/e2e/setup/globalSetup.ts` finds the browser and builds the releases that they look at. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/e2e/setup/globalSetup.ts',
  outputDir: 'test-results',
  reporter: 'list',
  forbidOnly: Boolean(process.env.CI),
  // Two browsers at most: a dev server and its compiler run beside them.
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { viewport: { width: 1440, height: 900 }, locale: 'en-US', actionTimeout: 10_000 },
});
