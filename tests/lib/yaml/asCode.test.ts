import { describe, expect, test } from 'vitest';
import { asCode } from '../../../lib/yaml/asCode';

describe('asCode(text)', () => {
  test.each([
    ['title', '`title`'],
    ['a `b`', '`` a `b` ``'],
    ['a\tb\u202ec', '`a\\u0009b\\u202ec`'],
    ['x'.repeat(81), `\`${'x'.repeat(80)}…\``],
    [`${'x'.repeat(79)}😀y`, `\`${'x'.repeat(79)}…\``],
  ])('shows %j as %s', (text, shown) => {
    expect(asCode(text)).toBe(shown);
  });
});
