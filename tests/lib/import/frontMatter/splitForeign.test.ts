import { describe, expect, test } from 'vitest';
import { splitForeign } from '../../../../lib/import/frontMatter/splitForeign';

describe('splitForeign(text)', () => {
  test('divides YAML from the body, with the lines on which both begin', () => {
    expect(splitForeign('---\ntitle: A\ntags: [b]\n---\n\nText.\n')).toEqual({
      format: 'yaml',
      head: 'title: A\ntags: [b]\n',
      headLine: 2,
      body: '\nText.\n',
      bodyLine: 5,
    });
  });

  test('divides TOML and JSON', () => {
    expect(splitForeign('+++\ntitle = "A"\n+++\nText.')).toMatchObject({ format: 'toml', body: 'Text.', bodyLine: 4 });
    expect(splitForeign('{\n"title": "A"\n}\nText.')).toMatchObject({ format: 'json', body: 'Text.', bodyLine: 4 });
  });

  test.each([
    ['no front matter', 'Text.\n'],
    ['a rule and prose', '---\n\nA rule, and a sentence: this one.\n\n---\nMore.\n'],
    ['a rule and emphasis', '---\n**Note**: text\n---\n'],
    ['a rule and a list', '---\n- one\n- two\n---\n'],
    ['a brace of TeX', '{\\bf bold}\n'],
  ])('takes %s for the body', (_, text) => {
    expect(splitForeign(text)).toEqual({ format: 'none', head: '', headLine: 1, body: text, bodyLine: 1 });
  });

  test('passes over empty lines above, and tells', () => {
    const split = splitForeign('\n\n---\ntitle: A\n---\nText.');
    expect(split).toMatchObject({ headLine: 4, bodyLine: 6, repair: 'Empty lines stood above the front matter.' });
  });

  test('closes front matter that nobody closed, and tells', () => {
    const split = splitForeign('---\ntitle: A\ndate: 2023-11-21\n\nText: with a colon.\n');
    expect(split).toMatchObject({
      head: 'title: A\ndate: 2023-11-21\n',
      repair: expect.stringContaining('not closed'),
    });
    expect(split.body).toBe('\nText: with a colon.\n');
  });
});
