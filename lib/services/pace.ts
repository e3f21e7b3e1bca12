import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Services } from './Services';

/** arXiv asks for no more than one request in three seconds (https://info.arxiv.org/help/api/tou.html). */
const spacings: Readonly<Record<string, number>> = { 'export.arxiv.org': 3000 };

/** A process that stopped between two lines leaves its lock behind. */
const staleLock = 10_000;
const retryLock = 20;

/**
 * Waits until a host may be asked again. The time of the latest request stands in the cache folder, so processes that
 * run side by side wait for each other too.
 */
export async function waitForTurn(host: string, services: Services): Promise<void> {
  const spacing = spacings[host];
  if (spacing === undefined || services.origin) return;
  mkdirSync(services.cacheDir, { recursive: true });
  const stamp = join(services.cacheDir, `${host}.stamp`);
  const turn = await withLock(`${stamp}.lock`, services, () => {
    const latest = readStamp(stamp);
    // A stamp from far ahead is that of a clock that was wrong.
    const next = latest > services.now() + 20 * spacing ? 0 : latest + spacing;
    const time = Math.max(services.now(), next);
    writeFileSync(stamp, String(time));
    return time;
  });
  const wait = turn - services.now();
  if (wait > 0) await services.sleep(wait);
}

async function withLock<Value>(path: string, services: Services, act: () => Value): Promise<Value> {
  while (!takeLock(path)) await services.sleep(retryLock);
  try {
    return act();
  } finally {
    rmSync(path, { force: true });
  }
}

function takeLock(path: string): boolean {
  try {
    writeFileSync(path, '', { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (age > staleLock) rmSync(path, { force: true });
    return false;
  }
}

function readStamp(path: string): number {
  try {
    return Number(readFileSync(path, 'utf8')) || 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
}
