import { describe, expect, test } from 'vitest';
import { parseSite } from '../../../lib/site/parseSite';
import { showFaults } from '../yaml/showFaults';

const defaults = {
  title: 'Paper Notes',
  lang: 'en',
  authors: [],
  navigation: [],
  citationStyle: 'ieee',
  macros: {},
  math: { number: 'labelled' },
  symbols: [],
  theorems: { number: 'kind' },
  rules: {},
  overrides: [],
};

describe('parseSite(text)', () => {
  test.each(['', '\n', '# nothing yet\n', '---\n'])('gives the defaults for %j', (text) => {
    expect(parseSite(text)).toEqual({ site: defaults, faults: [], places: {} });
  });

  test('reads every key', () => {
    const text = [
      'title: 论文笔记',
      'description: Notes.',
      'baseUrl: https://example.org/notes/',
      'lang: zh-cn',
      'authors: Lin Xia',
      'navigation:',
      '  - {title: About, href: /about}',
      '  - {title: Feed, href: /feed.xml}',
      '  - {title: Mail, href: "mailto:lin@example.org"}',
      'citationStyle: apa',
      "macros: {R: '\\mathbb{R}'}",
      'math: {number: all}',
    ].join('\n');
    const { site, faults } = parseSite(text);
    expect(faults).toEqual([]);
    expect(site).toEqual({
      symbols: [],
      theorems: { number: 'kind' },
      rules: {},
      overrides: [],
      title: '论文笔记',
      description: 'Notes.',
      baseUrl: 'https://example.org/notes',
      lang: 'zh-CN',
      authors: ['Lin Xia'],
      navigation: [
        { title: 'About', href: '/about/' },
        { title: 'Feed', href: '/feed.xml' },
        { title: 'Mail', href: 'mailto:lin@example.org' },
      ],
      citationStyle: 'apa',
      macros: { '\\R': '\\mathbb{R}' },
      math: { number: 'all' },
    });
  });

  test.each<[string, string[]]>([
    ['titel: x', ['1:1-1:6 key-is-known `titel` is no known key. → Did you mean `title`?']],
    ['url: https://a.b', ['1:1-1:4 key-is-known `url` is no known key. → Write `baseUrl` instead.']],
    [
      'baseUrl: example.org/notes/',
      [
        '1:10-1:28 value-is-valid An address that begins with `https://` or `http://` is expected; `example.org/notes/` stands here. → Write `https://example.org/notes/`.',
      ],
    ],
    [
      'baseUrl: ftp://a.b',
      [
        '1:10-1:19 value-is-valid An address that begins with `https://` or `http://` is expected; `ftp://a.b` stands here.',
      ],
    ],
    [
      'baseUrl: https://a.b/?x=1',
      [
        '1:10-1:26 value-is-valid An address without `?`, `#` and user name is expected; `https://a.b/?x=1` stands here. → Write `https://a.b`.',
      ],
    ],
    [
      'lang: cn',
      [
        '1:7-1:9 value-is-valid A language as a BCP 47 tag (`en`, `zh`, `zh-TW`) is expected; `cn` stands here. → Write `zh`.',
      ],
    ],
    ['navigation: About', ['1:13-1:18 value-is-valid A mapping is expected; a text stands here.']],
    ['navigation: [About]', ['1:14-1:19 value-is-valid A mapping is expected; a text stands here.']],
    ['navigation: [{title: About}]', ['1:14-1:28 key-is-present `href` is missing.']],
    [
      'navigation: [{title: About, href: about}]',
      [
        '1:35-1:40 value-is-valid A path that begins with `/`, or an http, https or mailto address, is expected; `about` stands here. → Write `/about`.',
      ],
    ],
    [
      "navigation: [{title: X, href: 'javascript:alert(1)'}]",
      [
        '1:31-1:52 value-is-valid A path that begins with `/`, or an http, https or mailto address, is expected; `javascript:alert(1)` stands here.',
      ],
    ],
    [
      'navigation: [{title: X, href: //evil.example}]',
      [
        '1:31-1:45 value-is-valid A path that begins with `/`, or an http, https or mailto address, is expected; `//evil.example` stands here.',
      ],
    ],
    [
      'navigation: [{name: X, href: /x/}]',
      [
        '1:14-1:34 key-is-present `title` is missing.',
        '1:15-1:19 key-is-known `name` is no known key. → The known keys are `title`, `href`.',
      ],
    ],
    [
      'navigation: [{titel: X, href: /x/}]',
      ['1:15-1:20 key-is-known `titel` is no known key. → Did you mean `title`?'],
    ],
    ['math: {number: none}', ['1:16-1:20 value-is-valid One of `labelled`, `all` is expected; `none` stands here.']],
    ['- a', ['1:1-1:4 yaml-parses A line of the form `key: value` is expected; `- a` stands here.']],
    [
      'title: a\ntitle: b',
      ['2:1-2:6 key-is-unique `title` stands twice; the other one is on line 1. → Keep one of the two.'],
    ],
    [
      'authors: A, B',
      ['1:10-1:14 value-is-valid A list is expected; one text with commas stands here. → Write `[A, B]`.'],
    ],
  ])('tells what is wrong with %j, and gives its default', (text, faults) => {
    const parsed = parseSite(text);
    expect(showFaults(parsed.faults)).toEqual(faults);
    expect({ ...parsed.site, title: 'Paper Notes' }).toEqual(defaults);
  });
});
