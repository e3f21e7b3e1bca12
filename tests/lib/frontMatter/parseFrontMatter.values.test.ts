import { describe, expect, test } from 'vitest';
import { parseFrontMatter } from '../../../lib/frontMatter/parseFrontMatter';
import { showFaults } from '../yaml/showFaults';
import { noteWith } from './noteWith';

describe('parseFrontMatter(text)', () => {
  test.each<[string, string[]]>([
    [
      'title: [a]\ntitel: x',
      [
        '4:1-4:6 key-is-unique `title` stands twice; the other one is on line 2. → Keep one of the two.',
        '5:1-5:6 key-is-known `titel` is no known key. → Did you mean `title`?',
      ],
    ],
    [
      'updated: 2023-11-20',
      ['4:10-4:20 value-is-valid A day not before the `date` `2023-11-21` is expected; `2023-11-20` stands here.'],
    ],
    [
      'permalink: posts/emu',
      ['4:12-4:21 value-is-valid A permalink begins with `/`; `posts/emu` stands here. → Write `/posts/emu/`.'],
    ],
    [
      'permalink: /a//b',
      ['4:12-4:17 value-is-valid A permalink has no empty segment; `/a//b` has one. → Write `/a/b/`.'],
    ],
    [
      'permalink: /a/../b',
      ['4:12-4:19 value-is-valid A permalink has no segment `.` or `..`; `/a/../b` has one. → Write `/a/b/`.'],
    ],
    [
      'permalink: /a?b#c',
      ['4:12-4:18 value-is-valid A permalink has no `?` and no `#`; `/a?b#c` stands here. → Write `/a/`.'],
    ],
    [
      'permalink: /a%20b/',
      [
        '4:12-4:19 value-is-valid A permalink is written as readers see it, without `%`; `/a%20b/` stands here. → Write `/a b/`.',
      ],
    ],
    [
      'permalink: a\\b',
      ['4:12-4:15 value-is-valid A permalink is divided by `/`; `\\` stands in `a\\b`. → Write `/a/b/`.'],
    ],
    [
      'permalink: https://example.org/x/y',
      [
        '4:12-4:35 value-is-valid A permalink is a path of this site; `https://example.org/x/y` is an address. → Write `/x/y/`.',
      ],
    ],
    [
      'permalink: "/a\\u200bb/"',
      [
        '4:12-4:24 value-is-valid A permalink has no control or invisible characters; `/a\\u200bb/` has. → Write `/ab/`.',
      ],
    ],
    [
      'aliases: [/a, /A/]',
      ['4:15-4:18 value-is-valid `/A/` is the same as item 1 of this list. → Delete one of the two.'],
    ],
    [
      'aliases: /x, /y',
      ['4:10-4:16 value-is-valid A list is expected; one text with commas stands here. → Write `[/x, /y]`.'],
    ],
    [
      'permalink: /p\naliases: [/q, /P/]',
      ['5:15-5:18 value-is-valid An earlier address is expected; `/P/` is the permalink itself. → Delete it.'],
    ],
    [
      'lang: zh_CN',
      [
        '4:7-4:12 value-is-valid A language as a BCP 47 tag (`en`, `zh`, `zh-TW`) is expected; `zh_CN` stands here. → Write `zh-CN`.',
      ],
    ],
    [
      'lang: cn',
      [
        '4:7-4:9 value-is-valid A language as a BCP 47 tag (`en`, `zh`, `zh-TW`) is expected; `cn` stands here. → Write `zh`.',
      ],
    ],
    [
      'lang: Chinese',
      [
        '4:7-4:14 value-is-valid A language as a BCP 47 tag (`en`, `zh`, `zh-TW`) is expected; `Chinese` stands here. → Write `zh`.',
      ],
    ],
    [
      'lang: xx',
      ['4:7-4:9 value-is-valid A language as a BCP 47 tag (`en`, `zh`, `zh-TW`) is expected; `xx` stands here.'],
    ],
    [
      'tags: a, b，c',
      ['4:7-4:13 value-is-valid A list is expected; one text with commas stands here. → Write `[a, b, c]`.'],
    ],
    [
      'tags: [Emu, emu]',
      ['4:13-4:16 value-is-valid `emu` is the same as item 1 of this list. → Delete one of the two.'],
    ],
    [
      'tags: [a/b]',
      [
        '4:8-4:11 value-is-valid A tag has no slash; `a/b` stands here. → Write `a` and `b` as tags of their own, or use `-`.',
      ],
    ],
    ['tags: [.]', ['4:8-4:9 value-is-valid A tag is a word; `.` stands here.']],
    ["tags: ['#a']", ['4:8-4:12 value-is-valid A tag has no `#` before it; `#a` stands here. → Write `a`.']],
    ["tags: ['']", ['4:8-4:10 value-is-valid A text is expected; this one is empty.']],
    ['tags: {a: b}', ['4:7-4:13 value-is-valid A list is expected; a mapping stands here.']],
    ['tags: [[a]]', ['4:8-4:11 value-is-valid A text is expected; a list stands here.']],
    ['tags:', ['4:1-4:5 value-is-valid `tags` has no value. → Write one, or delete the key.']],
    ['tags: ~', ['4:7-4:8 value-is-valid `tags` has no value. → Write one, or delete the key.']],
    ['summary: {a: b}', ['4:10-4:16 value-is-valid A text is expected; a mapping stands here.']],
    [
      'authors: 王伟、李娜',
      ['4:10-4:15 value-is-valid A list is expected; one text with commas stands here. → Write `[王伟, 李娜]`.'],
    ],
    ['draft: yes', ['4:8-4:11 value-is-valid `true` or `false` is expected; `yes` stands here. → Write `true`.']],
    ['draft: nope', ['4:8-4:12 value-is-valid `true` or `false` is expected; `nope` stands here.']],
    ['kind: Page', ['4:7-4:11 value-is-valid One of `note`, `page` is expected; `Page` stands here. → Write `page`.']],
    ['kind: essay', ['4:7-4:12 value-is-valid One of `note`, `page` is expected; `essay` stands here.']],
    [
      'status: toread',
      [
        '4:9-4:15 value-is-valid One of `to-read`, `reading`, `read`, `reproduced` is expected; `toread` stands here. → Write `to-read`.',
      ],
    ],
    ['rating: 6', ['4:9-4:10 value-is-valid A whole number from 1 to 5 is expected; `6` stands here.']],
    [
      'rating: 4/5',
      ['4:9-4:12 value-is-valid A whole number from 1 to 5 is expected; `4/5` stands here. → Write `4`.'],
    ],
    [
      'rating: ★★★☆☆',
      ['4:9-4:14 value-is-valid A whole number from 1 to 5 is expected; `★★★☆☆` stands here. → Write `3`.'],
    ],
    ['macros: [a]', ['4:9-4:12 value-is-valid A mapping of names to TeX is expected; a list stands here.']],
    [
      "macros: {R: x, '\\R': y}",
      ['4:16-4:20 key-is-unique `\\R` stands twice, with a backslash and without. → Keep one of the two.'],
    ],
    [
      'macros: {R2: x}',
      ['4:10-4:12 value-is-valid The name of a macro is a backslash and letters, as in `\\R`; `R2` stands here.'],
    ],
    ["macros: {R: ''}", ["4:13-4:15 value-is-valid `R` has no TeX. → Write `'{}'` for a macro that draws nothing."]],
    ['macros: {R: [x]}', ['4:13-4:16 value-is-valid TeX is expected; a list stands here.']],
    [
      'translationOf: emu',
      [
        '4:16-4:19 value-is-valid A permalink that begins with `/`, or the path of a .mdx or .md file, is expected; `emu` stands here. → Write `/emu/`.',
      ],
    ],
    ['math: {number: some}', ['4:16-4:20 value-is-valid One of `labelled`, `all` is expected; `some` stands here.']],
    ['math: {numbr: all}', ['4:8-4:13 key-is-known `numbr` is no known key. → Did you mean `number`?']],
    ['math: {}', ['4:7-4:9 key-is-present `number` is missing.']],
    ['math: true', ['4:7-4:11 value-is-valid A mapping is expected; a text stands here.']],
    ['data: 2023-11-21', ['4:1-4:5 key-is-known `data` is no known key. → Write `date` instead.']],
    ['raing: 3', ['4:1-4:6 key-is-known `raing` is no known key. → Did you mean `rating`?']],
    [
      'layout: post',
      ['4:1-4:7 key-is-known `layout` is no known key. → Delete it: nothing needs to be written here for that.'],
    ],
    ['Categories: [a]', ['4:1-4:11 key-is-known `Categories` is no known key. → Write `tags` instead.']],
    [
      'qqqq: 1',
      [
        '4:1-4:5 key-is-known `qqqq` is no known key. → The known keys are `title`, `date`, `kind`, `updated`, `permalink`, `aliases`, `lang`, `tags`, `summary`, `authors`, `papers`, `nocite`, `series`, `draft`, `status`, `rating`, `citationStyle`, `bibliography`, `macros`, `translationOf`, `math`, `theorems`.',
      ],
    ],
    [
      '__proto__: x',
      [
        '4:1-4:10 key-is-known `__proto__` is no known key. → The known keys are `title`, `date`, `kind`, `updated`, `permalink`, `aliases`, `lang`, `tags`, `summary`, `authors`, `papers`, `nocite`, `series`, `draft`, `status`, `rating`, `citationStyle`, `bibliography`, `macros`, `translationOf`, `math`, `theorems`.',
      ],
    ],
    [
      'constructor: x',
      [
        '4:1-4:12 key-is-known `constructor` is no known key. → The known keys are `title`, `date`, `kind`, `updated`, `permalink`, `aliases`, `lang`, `tags`, `summary`, `authors`, `papers`, `nocite`, `series`, `draft`, `status`, `rating`, `citationStyle`, `bibliography`, `macros`, `translationOf`, `math`, `theorems`.',
      ],
    ],
  ])('tells what is wrong with %j', (lines, faults) => {
    expect(showFaults(parseFrontMatter(noteWith(lines)).faults)).toEqual(faults);
  });
});
