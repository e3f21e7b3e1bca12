import { describe, expect, test } from 'vitest';
import { parseFrontMatter } from '../../../lib/frontMatter/parseFrontMatter';
import { showFaults } from '../yaml/showFaults';

describe('parseFrontMatter(text)', () => {
  test.each<[string, string[]]>([
    [
      '',
      [
        "1:1-1:1 front-matter-is-present A note begins with front matter: its title and its date between two lines `---`. → Begin the note with:\n---\ntitle: 'The title of the note'\ndate: YYYY-MM-DD\n---",
      ],
    ],
    [
      '# Emu: a model\n\ntext',
      [
        "1:1-1:15 front-matter-is-present A note begins with front matter: its title and its date between two lines `---`. → Begin the note with:\n---\ntitle: 'Emu: a model'\ndate: YYYY-MM-DD\n---",
      ],
    ],
    [
      '\n---\ntitle: T\n---\n',
      [
        '1:1-1:1 front-matter-is-present Front matter begins on the first line of a note; an empty line stands here. → Delete everything above the `---` on line 2.',
      ],
    ],
    [
      '---\ntitle: T\ndate: 2023-11-21\n\n# Heading\n',
      [
        '1:1-1:4 front-matter-is-present The front matter that opens here never closes. → Write a line `---` below line 3.',
      ],
    ],
    [
      '---\ntitle: T\n...\ntext',
      [
        '1:1-1:4 front-matter-is-present The front matter that opens here never closes. → Write `---` for `...` on line 3.',
      ],
    ],
    [
      '---',
      [
        '1:1-1:4 front-matter-is-present The front matter that opens here never closes. → Write a line `---` at its end.',
      ],
    ],
    [
      '+++\ntitle = "T"\n+++\n',
      [
        '1:1-1:4 front-matter-is-present Front matter is YAML between two lines `---`; `+++` opens TOML. → Write `---` for `+++`, and `key: value` for `key = value`.',
      ],
    ],
    [
      '--- yaml\ntitle: T\n---\n',
      ['1:1-1:9 front-matter-is-present Front matter begins with a line `---`; `--- yaml` stands here. → Write `---`.'],
    ],
    [
      '——\ntitle: T\n——\n',
      ['1:1-1:3 front-matter-is-present Front matter begins with a line `---`; `——` stands here. → Write `---`.'],
    ],
    [
      '---\n---\n',
      [
        '1:1-1:4 key-is-present `title` is missing: every note needs one. → Add `title: …` below this line.',
        '1:1-1:4 key-is-present `date` is missing: every note needs one. → Add `date: YYYY-MM-DD` below this line, or `kind: page` for a page outside the lists.',
      ],
    ],
    ['---\n汉字\n---\n', ['2:1-2:3 yaml-parses A line of the form `key: value` is expected; `汉字` stands here.']],
    [
      '---\ntitle T\ndate: 2023-11-21\n---\n',
      ['2:1-2:8 yaml-parses A line of the form `key: value` is expected; `title T` stands here.'],
    ],
    [
      '---\ndata: 2023-11-21\ntilte: T\n---\n',
      [
        '2:1-2:5 key-is-known `data` is no known key. → Write `date` instead.',
        '3:1-3:6 key-is-known `tilte` is no known key. → Did you mean `title`?',
      ],
    ],
    [
      '---\nkind: page\n---\n',
      ['1:1-1:4 key-is-present `title` is missing: every note needs one. → Add `title: …` below this line.'],
    ],
    [
      '---\nkind: pgae\ntitle: T\n---\n',
      ['2:7-2:11 value-is-valid One of `note`, `page` is expected; `pgae` stands here. → Write `page`.'],
    ],
    [
      '---\nkind: "page\ntitle: T\n---\n',
      ['2:7-2:8 yaml-parses The quotation mark `"` opens here and never closes. → Write `"` where the value ends.'],
    ],
    ['---\nknd: page\ntitle: T\n---\n', ['2:1-2:4 key-is-known `knd` is no known key. → Did you mean `kind`?']],
    [
      '---\r\ntitle: T\r\ndate: 23-11-21\r\ntags: [a, A]\r\n---\r\n',
      [
        '3:7-3:15 value-is-valid A day as `YYYY-MM-DD` is expected; `23-11-21` stands here. → Write `2023-11-21`.',
        '4:11-4:12 value-is-valid `A` is the same as item 1 of this list. → Delete one of the two.',
      ],
    ],
    [
      '---\rtitle: T\rdate: 23-11-21\r---\r',
      ['3:7-3:15 value-is-valid A day as `YYYY-MM-DD` is expected; `23-11-21` stands here. → Write `2023-11-21`.'],
    ],
  ])('tells what is wrong with the note %j', (text, faults) => {
    expect(showFaults(parseFrontMatter(text).faults)).toEqual(faults);
  });
});
