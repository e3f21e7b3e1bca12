import { describe, expect, test } from 'vitest';
import { convertBody } from '../../../../lib/import/body/convertBody';
import type { ForeignKind } from '../../../../lib/import/Conversion';
import { parseText, plainSettings } from '../../note/drawNote';
import { surroundings } from './surroundings';

describe('convertBody(body, firstLine, surroundings)', () => {
  test.each<[what: string, kind: ForeignKind, body: string, markdown: string]>([
    ['two formulas side by side are two, whatever follows', 'jekyll', '$x_1$$x_1$3-', '\\(x_1\\)\\(x_1\\)3-'],
    [
      'a formula in a quotation in an item has no signs of it',
      'markdown',
      '- > $$\n  > x\n  > $$\n  >\n  > b',
      '- > $$\n  > x\n  > $$\n  >\n  > b',
    ],
    [
      'a formula in two quotations has no signs of them',
      'markdown',
      '> a\n>\n>   > $$\n>   > x\n>   > $$',
      '> a\n>\n> > $$\n> > x\n> > $$',
    ],
    [
      'an indented fence that never closes is code by its indentation',
      'markdown',
      'a\n\n    ~~~~\n\n$$\nx\n$$',
      'a\n\n```\n~~~~\n```\n\n$$\nx\n$$',
    ],
    ['what is in backslash parentheses holds no tags', 'markdown', '\\(<ul>\\(y_2\\)', '(\n\n- $y_2$'],
  ])('%s', async (_what, kind, body, markdown) => {
    const converted = convertBody(body, 1, surroundings(kind));
    expect(converted.markdown).toBe(`${markdown}\n`);
    expect(convertBody(converted.markdown, 1, surroundings('markdown')).markdown).toBe(converted.markdown);
    expect(converted.decisions.filter(({ kind }) => kind === 'text-uncertain')).toEqual([]);
    const { facts } = await parseText(converted.markdown, 'md', plainSettings);
    expect(facts.formulas).toBe(converted.formulas);
  });
});
