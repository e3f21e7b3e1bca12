import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Running, startNotes } from '../setup/command';
import { copyEngine, engineRoot } from '../setup/engine';
import { test as base, expect } from '../setup/test';

/** A content folder that a dev server shows. */
export interface Dev extends Pick<Running, 'url' | 'output'> {
  read(file: string): string;
  write(file: string, text: string): void;
  /** Replaces a text that is there; throws when it is not. */
  edit(file: string, from: string, to: string): void;
  rename(file: string, to: string): void;
  remove(file: string): void;
}

/** The browser tests' `test`, with a dev server over a copy of tests/fixtures/e2e/dev. */
export const test = base.extend<object, { dev: Dev }>({
  // In dev React draws the page of an unknown address in the browser, where the scripts in it do not run; and Next
  // preloads for every page the style sheet of that one.
  tolerated:
    /^Failed to load resource: .* 404 |^Encountered a script tag while |^A speculation rule set was |preloaded using link/,
  dev: [
    async ({ sites }, use, { workerIndex }) => {
      // A copy for each worker: Next runs one dev server a folder.
      const engine = `${sites.engine}-dev-${workerIndex}`;
      copyEngine(engine);
      const content = mkdtempSync(join(tmpdir(), 'notes-dev-'));
      cpSync(join(engineRoot, 'tests', 'fixtures', 'e2e', 'dev'), content, { recursive: true });
      const server = await startNotes(engine, ['dev', '--content', content, '--port', '0', '--host', '127.0.0.1']);
      await use({ url: server.url, output: server.output, ...editing(content) });
      await server.stop();
      for (const dir of [engine, content]) rmSync(dir, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

export { expect } from '../setup/test';

function editing(content: string): Omit<Dev, 'url' | 'output'> {
  const at = (file: string) => join(content, file);
  const read = (file: string) => readFileSync(at(file), 'utf8');
  const write = (file: string, text: string) => {
    mkdirSync(dirname(at(file)), { recursive: true });
    writeFileSync(at(file), text);
  };
  return {
    read,
    write,
    edit: (file, from, to) => {
      if (!read(file).includes(from)) throw new Error(`${file} does not hold ${from}`);
      write(
        file,
        read(file).replace(from, () => to),
      );
    },
    rename: (file, to) => renameSync(at(file), at(to)),
    remove: (file) => rmSync(at(file)),
  };
}

/** Opens a page and waits until the dev server's script and React have it. */
export async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expect(page.locator('html')).toHaveAttribute('data-enhanced', '', { timeout: 40_000 });
}

/**
 * Does `change` while the page stands scrolled to `top`, waits for `shown`, and checks that the page was not loaded
 * again, stands where it stood, and has the same text and markup as when it is loaded afresh.
 */
export async function seeChange(page: Page, change: () => void, shown: () => Promise<void>, top = 0): Promise<void> {
  await page.evaluate((y) => {
    scrollTo({ top: y, behavior: 'instant' });
    Object.assign(window, { stayed: true });
  }, top);
  const before = await page.evaluate(() => scrollY);
  if (top > 0) expect(before).toBeGreaterThan(0);
  change();
  await shown();
  expect(await page.evaluate(() => [Reflect.get(window, 'stayed'), scrollY])).toEqual([true, before]);
  const fresh = await page.context().newPage();
  await open(fresh, page.url());
  await fresh.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), before);
  // Scripts mark the section that is being read a frame after the scrolling.
  await expect(async () => expect(await readMain(page)).toBe(await readMain(fresh))).toPass({ timeout: 10_000 });
  await fresh.close();
}

/**
 * The markup of `<main>`, without the comments by which React parts texts and that only the server writes, and with
 * attributes in one order: the server and the browser write them in different ones.
 */
function readMain(page: Page): Promise<string> {
  return page.locator('main').evaluate((main) => {
    const copy = main.cloneNode(true) as HTMLElement;
    for (const element of copy.querySelectorAll('*')) {
      const attributes = [...element.attributes].sort((a, b) => (a.name < b.name ? -1 : 1));
      for (const { name } of attributes) element.removeAttribute(name);
      for (const { name, value } of attributes) element.setAttribute(name, value);
    }
    return copy.innerHTML.replace(/<!--.*?-->/gs, '');
  });
}
