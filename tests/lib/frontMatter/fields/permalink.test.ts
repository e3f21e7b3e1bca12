import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPermalink } from '../../../../lib/frontMatter/fields/permalink';

describe('checkPermalink(text)', () => {
  test.each([
    ['/', '/'],
    ['/a', '/a/'],
    ['/a/b/', '/a/b/'],
    [' /论文 笔记 ', '/论文 笔记/'],
    ['/e\u0301', '/é/'],
    ['/2311.10770', '/2311.10770/'],
    ['/.well-known/a..b', '/.well-known/a..b/'],
    ['/می\u200cخواهم', '/می\u200cخواهم/'],
  ])('makes %j to %j', (text, permalink) => {
    expect(checkPermalink(text)).toEqual({ value: permalink });
  });

  test.each([
    ['', 'A permalink is expected; this text is empty.', undefined],
    ['/a\u202eb/', 'A permalink has no control or invisible characters; `/a\\u202eb/` has.', 'Write `/ab/`.'],
    ['/100%/', 'A permalink is written as readers see it, without `%`; `/100%/` stands here.', 'Write `/100/`.'],
    [
      '/%E8%AE%BA/',
      'A permalink is written as readers see it, without `%`; `/%E8%AE%BA/` stands here.',
      'Write `/论/`.',
    ],
    ['/%2e%2e/', 'A permalink is written as readers see it, without `%`; `/%2e%2e/` stands here.', undefined],
    ['//a.example/', 'A permalink has no empty segment; `//a.example/` has one.', 'Write `/a.example/`.'],
    ['/../../etc', 'A permalink has no segment `.` or `..`; `/../../etc` has one.', 'Write `/etc/`.'],
    ['/a /b', 'No segment of a permalink begins or ends with a space; one of `/a /b` does.', 'Write `/a/b/`.'],
    [`/${'汉'.repeat(86)}/`, 'A segment of a permalink has at most 255 bytes of UTF-8; this one has more.', undefined],
  ])('refuses %j', (text, message, suggestion) => {
    expect(checkPermalink(text)).toEqual(suggestion === undefined ? { message } : { message, suggestion });
  });

  test('accepts what it gives and what it suggests, unchanged', () => {
    const piece = fc.constantFrom(
      '/',
      '//',
      '.',
      '..',
      '%20',
      '%',
      '\\',
      '?',
      '#',
      ' ',
      'a',
      '汉',
      'e\u0301',
      '\u202e',
      '\ufeff',
      '%2F',
      '😀',
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 10 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    const check = (given: string): void => {
      const checked = checkPermalink(given);
      const shown = 'suggestion' in checked ? /^Write `([^`\\…]*)`\.$/.exec(checked.suggestion ?? '')?.[1] : undefined;
      const permalink = 'value' in checked ? checked.value : shown;
      if (permalink !== undefined) expect(checkPermalink(permalink)).toEqual({ value: permalink });
    };
    fc.assert(fc.property(text, check), { numRuns: 1000 });
  });
});
