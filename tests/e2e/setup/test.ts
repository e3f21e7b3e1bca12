import { test as base, type Page } from '@playwright/test';
import { getBrowser, getSites, type Sites } from './sites';

interface Fixtures {
  /** Fails the test when a page told of an error: a message on the console, a broken policy, a script that threw. */
  quiet: undefined;
  /** Messages that are no error. */
  tolerated: RegExp;
}

interface WorkerFixtures {
  sites: Sites;
}

/** Playwright's `test` with the browser that the set-up found and the sites that it built. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  launchOptions: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern that nothing is needed.
    async ({}, use) => use(getBrowser()),
    { scope: 'worker' },
  ],
  sites: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => use(getSites()),
    { scope: 'worker' },
  ],
  // Chromium says of every 404 that it is one; whether a page may be missing is for the test to say.
  tolerated: [/^Failed to load resource: .* 404 /, { option: true }],
  quiet: [
    async ({ context, tolerated }, use) => {
      const complaints: string[] = [];
      context.on('page', (page) => listen(page, tolerated, complaints));
      await use(undefined);
      base.expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';

function listen(page: Page, tolerated: RegExp, complaints: string[]): void {
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type()) || tolerated.test(message.text())) return;
    complaints.push(`${new URL(page.url()).pathname}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${new URL(page.url()).pathname}: ${error.message}`));
}
