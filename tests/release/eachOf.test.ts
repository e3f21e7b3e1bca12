import { describe, expect, test } from 'vitest';
import { eachOf } from '../../release/eachOf';

const pause = () => new Promise((resolve) => setTimeout(resolve, 1));

describe('eachOf(items, most, work)', () => {
  test('does every item once, and never more than the bound at a time', async () => {
    const done: number[] = [];
    let running = 0;
    let peak = 0;
    await eachOf(Array(20).keys(), 3, async (item) => {
      peak = Math.max(peak, ++running);
      await pause();
      running--;
      done.push(item);
    });
    expect(done.sort((a, b) => a - b)).toEqual([...Array(20).keys()]);
    expect(peak).toBe(3);
  });

  test('throws the first error and begins nothing after it', async () => {
    const begun: number[] = [];
    const work = async (item: number) => {
      begun.push(item);
      await pause();
      if (item === 2) throw new Error('no 2');
    };
    await expect(eachOf([1, 2, 3, 4, 5, 6, 7, 8], 2, work)).rejects.toThrow('no 2');
    await pause();
    expect(begun.length).toBeLessThan(5);
  });

  test('ends at once without items', async () => {
    await expect(eachOf([], 2, pause as () => Promise<void>)).resolves.toBeUndefined();
  });
});
