import { availableParallelism } from 'node:os';
import { describe, expect, test } from 'vitest';
import { runThreads } from '../../../lib/threads/runThreads';

interface Echo {
  doubled: string;
  thread: number;
}

/** What threads make of these numbers, `slow` taking its time. */
async function double(items: number[], least = 1, slow = -1): Promise<Echo[]> {
  const results: Echo[] = [];
  await runThreads<number, { slow: number }, Echo>({
    module: new URL('./echoWork.ts', import.meta.url),
    items,
    shared: { slow },
    least,
    onResult: (result) => results.push(result),
    env: { NOTES_UNIT: ' ms' },
  });
  return results;
}

describe('runThreads(options)', () => {
  test('gives every item to one thread, with its environment, and every result to the caller', async () => {
    const items = Array.from({ length: 101 }, (_, index) => index + 1);
    const results = await double(items, 10);
    expect(results.map(({ doubled }) => Number.parseInt(doubled, 10)).sort((a, b) => a - b)).toEqual(
      items.map((item) => item * 2),
    );
    expect(results[0]?.doubled).toMatch(/ ms$/);
  });

  test('starts one thread for few items', async () => {
    const results = await double([1, 2, 3], 2);
    expect(new Set(results.map(({ thread }) => thread)).size).toBe(1);
  });

  test('lets the others take what a busy thread has not come to', async () => {
    const results = await double([1, 2, 3, 4, 5, 6], 1, 1);
    const busy = results.find(({ doubled }) => doubled === '2 ms');
    const beside = results.filter(({ thread }) => thread === busy?.thread);
    expect(results).toHaveLength(6);
    expect(beside).toHaveLength(availableParallelism() > 1 ? 1 : 6);
  });

  test('throws what a thread threw', async () => {
    await expect(double([1, 0])).rejects.toThrow('Zero cannot be doubled');
  });
});
