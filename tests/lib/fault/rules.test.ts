import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type RuleId, rules } from '../../../lib/fault/rules';
import type { Rule } from '../../../lib/fault/rules/Rule';
import { readExample } from '../../../scripts/readExample';

beforeAll(() => {
  vi.stubEnv('NOTES_PIPELINE', 'test');
});

const all = Object.entries(rules) as [RuleId, Rule][];

describe('rules', () => {
  test.each(all)('%s is broken by its wrong example, and no other rule is', async (id, { wrong }) => {
    const faults = await readExample(id, wrong);
    expect(faults).not.toEqual([]);
    expect(faults.filter(({ rule }) => rule !== id)).toEqual([]);
  });

  test.each(all)('%s is kept by its right example, and so is every other rule', async (id, { right }) => {
    expect(await readExample(id, right)).toEqual([]);
  });

  test.each(all)('%s says in a sentence what is wished', (_, { sentence }) => {
    expect(sentence).toMatch(/^[A-Z].*\.$/);
  });
});
