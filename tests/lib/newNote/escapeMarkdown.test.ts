import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../../lib/newNote/escapeMarkdown';

describe('escapeMarkdown(text)', () => {
  test.each([
    ['2401.00001', '2401.00001'],
    ['3.5 points', '3.5 points'],
    ['1. First', '1\\. First'],
    ['2)', '2\\)'],
    ['- a', '\\- a'],
    ['# a', '\\# a'],
  ])('writes %j at the beginning of a paragraph as %j', (text, written) => {
    expect(escapeMarkdown(text)).toBe(written);
  });
});
