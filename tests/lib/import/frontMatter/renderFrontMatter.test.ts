import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkText } from '../../../../lib/frontMatter/fields/text';
import { parseFrontMatter } from '../../../../lib/frontMatter/parseFrontMatter';
import { renderFrontMatter } from '../../../../lib/import/frontMatter/renderFrontMatter';

describe('renderFrontMatter(values, unplaced, comments)', () => {
  test('writes keys in their order, and what has no place in comments', () => {
    const values = new Map<string, unknown>([
      ['tags', ['a', 'b: c']],
      ['title', 'Emu: a model'],
      ['date', '2023-11-21'],
      ['macros', { '\\R': '\\mathbb{R}' }],
    ]);
    expect(renderFrontMatter(values, new Map([['star', 'superior']]), [])).toBe(`---
title: 'Emu: a model'
date: 2023-11-21
tags:
  - a
  - 'b: c'
macros:
  \\R: '\\mathbb{R}'
# star: superior
---
`);
  });

  test('gives back every title, tag and summary that our front matter takes', () => {
    const line = fc.string({ unit: 'grapheme' }).filter((text) => 'value' in checkText(text));
    fc.assert(
      fc.property(line, line, (title, summary) => {
        const values = new Map([
          ['title', title],
          ['date', '2023-11-21'],
          ['summary', summary],
        ]);
        const { frontMatter, faults } = parseFrontMatter(renderFrontMatter(values, new Map([['x', title]]), [summary]));
        expect(faults).toEqual([]);
        const plain = (text: string) =>
          'value' in checkText(text) ? (checkText(text) as { value: string }).value : '';
        expect(frontMatter).toMatchObject({ title: plain(title), summary: plain(summary) });
      }),
    );
  });
});
