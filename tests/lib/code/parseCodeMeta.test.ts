import { describe, expect, test } from 'vitest';
import { parseCodeMeta } from '../../../lib/code/parseCodeMeta';

describe('parseCodeMeta(meta)', () => {
  test.each<[string, string | undefined, number[], string[]]>([
    ['', undefined, [], []],
    ['title="train.py"', 'train.py', [], []],
    ["title='a b'", 'a b', [], []],
    ['title=a.py', 'a.py', [], []],
    ['title=""', '', [], []],
    ['{1}', undefined, [1], []],
    ['{1, 3-5}', undefined, [1, 3, 4, 5], []],
    ['title="a {2}" {1}', 'a {2}', [1], []],
    ['{2-1}', undefined, [], []],
    ['{a}', undefined, [], ['{a}']],
    ['{}', undefined, [], ['{}']],
    ['showLineNumbers {1}', undefined, [1], ['showLineNumbers']],
    ['key="a value"', undefined, [], ['key="a value"']],
  ])('reads %j', (meta, title, lines, unknown) => {
    expect(parseCodeMeta(meta)).toEqual({ title, lines: new Set(lines), unknown });
  });

  test('marks no more lines than there can be', () => {
    expect(parseCodeMeta('{1-999999999}').lines.size).toBe(10_001);
  });
});
