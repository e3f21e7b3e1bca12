import { describe, expect, test } from 'vitest';
import { dealOut, runThreads } from '../../../lib/threads/runThreads';

const module = new URL('./echoWork.ts', import.meta.url);

describe('runThreads(options)', () => {
  test('gives each thread its job and environment, and every result to the caller', async () => {
    const results: string[] = [];
    await runThreads<number[], string>({
      module,
      jobs: [[1, 2], [3]],
      onResult: (result) => results.push(result),
      env: { NOTES_UNIT: ' ms' },
    });
    expect(results.sort()).toEqual(['2 ms', '4 ms', '6 ms']);
  });

  test('throws what a thread threw', async () => {
    const running = runThreads<number[], string>({ module, jobs: [[1], [0]], onResult: () => {} });
    await expect(running).rejects.toThrow('Zero cannot be doubled');
  });
});

describe('dealOut(items, least)', () => {
  test('gives all items to one hand when they are few', () => {
    expect(dealOut([1, 2, 3], 2)).toEqual([[1, 2, 3]]);
  });

  test('gives every item once, in hands that differ by one at most', () => {
    const items = [...Array(101).keys()];
    const hands = dealOut(items, 10);
    expect(hands.flat().sort((a, b) => a - b)).toEqual(items);
    const sizes = hands.map(({ length }) => length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(2);
  });
});
