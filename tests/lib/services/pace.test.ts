import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { waitForTurn } from '../../../lib/services/pace';
import type { Services } from '../../../lib/services/Services';
import { startServices } from './startServices';

/** Services whose clock moves only while they sleep. */
async function stillClock(): Promise<{ services: Services; waits: number[] }> {
  const { cacheDir } = await startServices({});
  const waits: number[] = [];
  let time = 1_000_000;
  const sleep = async (milliseconds: number) => {
    waits.push(milliseconds);
    time += milliseconds;
  };
  return { waits, services: { cacheDir, userAgent: '', fromCache: true, timeOut: 20_000, now: () => time, sleep } };
}

describe('waitForTurn(host, services)', () => {
  test('lets arXiv be asked once in three seconds', async () => {
    const { services, waits } = await stillClock();
    for (let count = 0; count < 3; count++) await waitForTurn('export.arxiv.org', services);
    expect(waits).toEqual([3000, 3000]);
  });

  test('counts the requests of other processes', async () => {
    const { services, waits } = await stillClock();
    await waitForTurn('export.arxiv.org', { ...services });
    await waitForTurn('export.arxiv.org', { ...services });
    expect(waits).toEqual([3000]);
  });

  test('gives each of those that ask at once a turn of its own', async () => {
    const { services } = await stillClock();
    const waits: number[] = [];
    const frozen = { ...services, now: () => 1_000_000, sleep: async (wait: number) => void waits.push(wait) };
    await Promise.all([1, 2, 3].map(() => waitForTurn('export.arxiv.org', frozen)));
    expect(waits.filter((wait) => wait >= 3000).sort()).toEqual([3000, 6000]);
  });

  test('does not wait for a clock that was wrong, nor for a lock that was left behind', async () => {
    const { services, waits } = await stillClock();
    writeFileSync(join(services.cacheDir, 'export.arxiv.org.stamp'), '9999999999999');
    await waitForTurn('export.arxiv.org', services);
    expect(waits).toEqual([]);
    expect(existsSync(join(services.cacheDir, 'export.arxiv.org.stamp.lock'))).toBe(false);
  });

  test('lets other services be asked at any time, and a stand-in on this machine', async () => {
    const { services, waits } = await stillClock();
    for (let count = 0; count < 2; count++) {
      await waitForTurn('api.crossref.org', services);
      await waitForTurn('export.arxiv.org', { ...services, origin: new URL('http://127.0.0.1:1') });
    }
    expect(waits).toEqual([]);
  });
});
