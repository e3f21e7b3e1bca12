import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fixedRules } from '../../../lib/fault/levels';
import { rules } from '../../../lib/fault/rules';

describe('fixedRules', () => {
  test('are errors by themselves', () => {
    const mild = Object.keys(fixedRules).filter((rule) => rules[rule as keyof typeof rules].severity !== 'error');
    expect(mild).toEqual([]);
  });

  test('are the ones that the manual names', () => {
    const manual = readFileSync('docs/check.md', 'utf8');
    const table = /These rules are always errors[\s\S]*?\n\n[^|]/.exec(manual)?.[0] ?? '';
    const named = [...table.matchAll(/`([a-z0-9-]+)`/g)].map(([, rule]) => rule);
    expect(named.sort()).toEqual(Object.keys(fixedRules).sort());
  });
});
