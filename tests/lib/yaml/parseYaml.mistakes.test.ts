import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../../lib/yaml/parseYaml';
import { showFaults } from './showFaults';

describe('parseYaml(text, firstLine)', () => {
  test.each<[string, string[]]>([
    [
      'title: Emu: a model',
      ["1:11-1:12 yaml-parses A value with `:` and a space in it must stand in quotes. → Write `'Emu: a model'`."],
    ],
    [
      'title: x\ntags: a: b',
      ["2:8-2:9 yaml-parses A value with `:` and a space in it must stand in quotes. → Write `'a: b'`."],
    ],
    ['title: @foo', ["1:8-1:12 yaml-parses A value without quotes cannot begin with `@`. → Write `'@foo'`."]],
    ['title: `x`', ["1:8-1:11 yaml-parses A value without quotes cannot begin with `` ` ``. → Write `` '`x`' ``."]],
    ['title: *foo* bar', ["1:8-1:17 yaml-parses A value without quotes cannot begin with `*`. → Write `'*foo* bar'`."]],
    [
      'title: *foo',
      [
        "1:8-1:12 yaml-parses `*foo` at the beginning of a value names an anchor, and `&foo` stands nowhere before it. → Put the value in quotes: `'*foo'`.",
      ],
    ],
    ['title: - a', ["1:8-1:11 yaml-parses A value without quotes cannot begin with `-`. → Write `'- a'`."]],
    ['title: | x\n  y', ["1:8-1:11 yaml-parses A value without quotes cannot begin with `|`. → Write `'| x'`."]],
    [
      'title: !important note',
      ["1:8-1:23 yaml-parses A value without quotes cannot begin with `!`. → Write `'!important note'`."],
    ],
    [
      'title: !!js/function x',
      ["1:8-1:23 yaml-parses A value without quotes cannot begin with `!`. → Write `'!!js/function x'`."],
    ],
    ['tags: [@emu, b]', ["1:8-1:12 yaml-parses A value without quotes cannot begin with `@`. → Write `'@emu'`."]],
    ['tags:\n  - @emu', ["2:5-2:9 yaml-parses A value without quotes cannot begin with `@`. → Write `'@emu'`."]],
    [
      'title: "Emu',
      ['1:8-1:9 yaml-parses The quotation mark `"` opens here and never closes. → Write `"` where the value ends.'],
    ],
    [
      "title: 'Emu",
      ["1:8-1:9 yaml-parses The quotation mark `'` opens here and never closes. → Write `'` where the value ends."],
    ],
    [
      'tags: ["a, b]',
      ['1:8-1:9 yaml-parses The quotation mark `"` opens here and never closes. → Write `"` where the value ends.'],
    ],
    [
      'tags: [a, b',
      ['1:7-1:8 yaml-parses The bracket `[` opens here and never closes. → Write `]` where the value ends.'],
    ],
    [
      'x: {a: b',
      ['1:4-1:5 yaml-parses The bracket `{` opens here and never closes. → Write `}` where the value ends.'],
    ],
    [
      "title: 'It's'",
      [
        '1:12-1:14 yaml-parses The value ends before `s\'`, and nothing may follow it on its line. → If all of it is one text, write `"It\'s"`.',
      ],
    ],
    [
      'title: "Emu" series',
      [
        '1:14-1:20 yaml-parses The value ends before `series`, and nothing may follow it on its line. → If all of it is one text, write `\'"Emu" series\'`.',
      ],
    ],
    [
      'title: [Emu] series',
      [
        "1:14-1:20 yaml-parses The value ends before `series`, and nothing may follow it on its line. → If all of it is one text, write `'[Emu] series'`.",
      ],
    ],
    [
      'tags: [a, b]]',
      ['1:13-1:14 yaml-parses The value ends before `]`, and nothing may follow it on its line. → Delete it.'],
    ],
    ['tags: [a, , b]', ['1:11-1:12 yaml-parses An item is expected before this comma. → Delete the comma.']],
    [
      'macros: {\\R: \\mathbb{R}}',
      [
        "1:21-1:22 yaml-parses Inside `{…}` a value with braces or brackets must stand in quotes. → Put it in single quotes, as in `{R: '\\mathbb{R}'}`.",
      ],
    ],
    [
      'tags:\n\t- a',
      ['2:1-2:2 yaml-parses Lines are indented with spaces; a tab stands here. → Write 2 spaces instead.'],
    ],
    [
      '\ttitle: x',
      ['1:1-1:2 yaml-parses Lines are indented with spaces; a tab stands here. → Write 2 spaces instead.'],
    ],
    [
      'title: "\\R"',
      [
        '1:9-1:11 yaml-parses Inside double quotes a backslash begins an escape, and `\\R` is none. → Put the value in single quotes, where a backslash is a backslash.',
      ],
    ],
    ['title Emu', ['1:1-1:10 yaml-parses A line of the form `key: value` is expected; `title Emu` stands here.']],
    [
      'title Emu\ndate: x',
      ['1:1-1:10 yaml-parses A line of the form `key: value` is expected; `title Emu` stands here.'],
    ],
    [
      'title:Emu',
      ['1:6-1:7 yaml-parses A key ends with `:` and a plain space; the space is missing. → Write `title: Emu`.'],
    ],
    [
      'title：Emu',
      [
        '1:6-1:7 yaml-parses A key ends with `:` and a plain space; a full-width `：` stands here. → Write `title: Emu`.',
      ],
    ],
    [
      'title:　Emu',
      [
        '1:6-1:8 yaml-parses A key ends with `:` and a plain space; another kind of space stands here. → Write `title: Emu`.',
      ],
    ],
    ['汉字', ['1:1-1:3 yaml-parses A line of the form `key: value` is expected; `汉字` stands here.']],
    ['- a\n- b', ['1:1-1:4 yaml-parses A line of the form `key: value` is expected; `- a` stands here.']],
    [
      'tags:\n  - a\n - b',
      [
        '3:2-3:5 yaml-parses `- b` is indented differently from the lines it belongs to. → Write it with 2 spaces before it.',
      ],
    ],
    [
      'title: x\n  date: y',
      [
        '2:3-2:10 yaml-parses `date: y` is indented differently from the lines it belongs to. → Write it with no spaces before it.',
      ],
    ],
    ['title: a\n---b', ['2:1-2:5 yaml-parses A line of the form `key: value` is expected; `---b` stands here.']],
    ['title: x\n...\nfoo: 1', ['2:1-2:4 yaml-parses A line of the form `key: value` is expected; `...` stands here.']],
    [
      'title: a\n---\ntitle: b',
      [
        '2:1-2:4 yaml-parses A line of the form `key: value` is expected; `---` stands here.',
        '3:1-3:6 key-is-unique `title` stands twice; the other one is on line 1. → Keep one of the two.',
      ],
    ],
    [
      'title: {{ x }}',
      [
        '1:9-1:14 yaml-parses A key is a text; a list, a mapping or an alias stands here. → If the whole value is a text, put it in single quotes.',
      ],
    ],
    [
      '? [a]\n: b',
      [
        '1:3-1:6 yaml-parses A key is a text; a list, a mapping or an alias stands here. → If the whole value is a text, put it in single quotes.',
      ],
    ],
    [': a', ['1:1-1:2 yaml-parses A key is expected before `:`. → If it begins a text, put the text in quotes.']],
    ['% x', ['1:1-1:4 yaml-parses This is not valid YAML: Unknown directive %.']],
    [
      'a: &a [*a]',
      ['1:8-1:10 yaml-parses Here are more than 2000 values, or more than 20 levels, counting what aliases repeat.'],
    ],
    [
      'a: "one\ntwo, three: four\nfive"\nb: c',
      [
        '2:1-2:17 yaml-parses The lines of a quoted text stand deeper than its key; `two, three: four` does not. → Write two spaces before it, and before every other line of the text.',
      ],
    ],
    ['key: ? a', ['1:6-1:9 yaml-parses This is not valid YAML: Nested mappings are not allowed in compact mappings.']],
  ])('tells one mistake of %j', (text, faults) => {
    expect(showFaults(parseYaml(text, 1).faults)).toEqual(faults);
  });

  test.each<[string, string[]]>([
    [
      'title: Emu #2',
      [
        "1:12-1:14 yaml-parses `#` after a space begins a comment, so `#2` would be lost. → Put the value in quotes: `'Emu #2'`; or write a space after `#` if it is a comment.",
      ],
    ],
    [
      'tags: #x',
      [
        "1:7-1:9 yaml-parses `#` after a space begins a comment, so `#x` would be lost. → Put the value in quotes: `'#x'`; or write a space after `#` if it is a comment.",
      ],
    ],
    [
      'tags:\n  - #x\n  - b',
      [
        "2:5-2:7 yaml-parses `#` after a space begins a comment, so `#x` would be lost. → Put the value in quotes: `'#x'`; or write a space after `#` if it is a comment.",
      ],
    ],
    [
      'date: 2023-11-21 #日期',
      [
        "1:18-1:21 yaml-parses `#` after a space begins a comment, so `#日期` would be lost. → Put the value in quotes: `'2023-11-21 #日期'`; or write a space after `#` if it is a comment.",
      ],
    ],
    [
      'tags:\n  a\n  - b',
      [
        '3:3-3:6 yaml-parses This line is no item of a list: it continues the text above it. → Begin the line above with `- ` too, or put the whole text in quotes.',
      ],
    ],
    [
      'title: &x',
      [
        '1:8-1:10 yaml-parses `&x` at the beginning of a value is an anchor, so it would be lost. → Put the value in single quotes.',
      ],
    ],
    [
      'title: &more words',
      [
        '1:8-1:13 yaml-parses `&more` at the beginning of a value is an anchor, so it would be lost. → Put the value in single quotes.',
      ],
    ],
    [
      'title: "a\\nb"',
      [
        '1:10-1:12 yaml-parses Inside double quotes `\\n` is not a backslash and a letter but a control character or a space. → Put the value in single quotes, where a backslash is a backslash.',
      ],
    ],
    [
      'title: "\\frac{a}{b}"',
      [
        '1:9-1:11 yaml-parses Inside double quotes `\\f` is not a backslash and a letter but a control character or a space. → Put the value in single quotes, where a backslash is a backslash.',
      ],
    ],
  ])('tells what valid YAML would take away from %j', (text, faults) => {
    expect(showFaults(parseYaml(text, 1).faults)).toEqual(faults);
  });

  test.each<[string, string[]]>([
    [
      'a: 1\nb: 2\na: 3',
      ['3:1-3:2 key-is-unique `a` stands twice; the other one is on line 1. → Keep one of the two.'],
    ],
    [
      'a: {b: 1, b: 2}',
      ['1:11-1:12 key-is-unique `b` stands twice; the other one is on line 1. → Keep one of the two.'],
    ],
    [
      'a: "x\na: 2',
      [
        '1:4-1:5 yaml-parses The quotation mark `"` opens here and never closes. → Write `"` where the value ends.',
        '2:1-2:2 key-is-unique `a` stands twice; the other one is on line 1. → Keep one of the two.',
      ],
    ],
  ])('tells the second key of %j', (text, faults) => {
    expect(showFaults(parseYaml(text, 1).faults)).toEqual(faults);
  });
});
