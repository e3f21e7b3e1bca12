import { describe, expect, test } from 'vitest';
import { paperHref } from '../../../lib/papers/paperHref';

describe('paperHref(key)', () => {
  test.each([
    ['dai2023emu', '/papers/dai2023emu/'],
    ['arxiv:2309/1', '/papers/arxiv%3A2309%2F1/'],
  ])('puts %s into a path', (key, path) => expect(paperHref(key)).toBe(path));
});
