import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { startNotes } from '../tests/e2e/setup/command';
import { findBrowser } from '../tests/e2e/setup/findBrowser';
import { fileOf, permalinkOf, writeCorpus } from './corpus';

/** How long a save takes to be seen, in milliseconds. */
export interface DevLatency {
  notes: number;
  saves: number;
  median: number;
  slowest: number;
}

const notes = 100;
const saves = 20;
/** Saves before those that count: the compiler and the browser are warm then. */
const warmUp = 5;

/**
 * From the moment a note is saved until the open page shows the change: with a dev server over 100 notes and a browser on
 * one of them. Undefined when there is no browser.
 */
export async function measureDev(root: string, content: string): Promise<DevLatency | undefined> {
  const browser = await findBrowser();
  if (!browser) return undefined;
  writeCorpus(notes, content);
  const server = await startNotes(root, ['dev', '--content', content, '--port', '0', '--host', '127.0.0.1']);
  const window = await chromium.launch(browser);
  try {
    const page = await window.newPage();
    await page.goto(server.url + permalinkOf(0));
    const file = join(content, fileOf(0));
    const text = readFileSync(file, 'utf8');
    const times: number[] = [];
    for (let save = 0; save < warmUp + saves; save++) {
      const mark = `Save number ${save} of this note.`;
      times.push(await timeSave(page, mark, () => writeFileSync(file, `${text}\n${mark} It has $x_{${save}}$.\n`)));
      // As a writer would: the next save comes when the last one is on the page.
      await page.waitForTimeout(200);
    }
    const counted = times.slice(warmUp).sort((a, b) => a - b);
    const middle = saves / 2;
    const median = ((counted[middle - 1] ?? 0) + (counted[middle] ?? 0)) / 2;
    return { notes, saves, median, slowest: counted.at(-1) ?? 0 };
  } finally {
    await window.close();
    await server.stop();
  }
}

async function timeSave(page: Page, mark: string, save: () => void): Promise<number> {
  // No function in it has a name: the loader would mark names with a helper that the browser does not have.
  const shown = page.evaluate(
    (text) =>
      new Promise<number>((resolve) => {
        new MutationObserver((_, observer) => {
          if (!document.querySelector('.prose')?.textContent.includes(text)) return;
          observer.disconnect();
          requestAnimationFrame(() => resolve(Date.now()));
        }).observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
    mark,
  );
  // The observer stands before the file is written.
  await page.evaluate(() => undefined);
  const saved = Date.now();
  save();
  return (await shown) - saved;
}
