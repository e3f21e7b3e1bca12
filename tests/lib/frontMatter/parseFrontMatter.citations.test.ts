import { describe, expect, test } from 'vitest';
import { parseFrontMatter } from '../../../lib/frontMatter/parseFrontMatter';
import { showFaults } from '../yaml/showFaults';
import { noteWith } from './noteWith';

describe('parseFrontMatter(text): what a note cites and from where', () => {
  test.each<[string, string[]]>([
    [
      'papers: ["@emu2023"]',
      [
        '4:10-4:20 value-is-valid A citation key without spaces, commas, braces and `@` is expected; `@emu2023` stands here. → Write `emu2023`.',
      ],
    ],
    ['papers: [a, a]', ['4:13-4:14 value-is-valid `a` is the same as item 1 of this list. → Delete one of the two.']],
    [
      'papers: [a b]',
      [
        '4:10-4:13 value-is-valid A citation key without spaces, commas, braces and `@` is expected; `a b` stands here.',
      ],
    ],
    [
      'nocite: |\n  @a, see @b; @{doi:10.1/c}\n  @d',
      [
        "4:9-6:5 value-is-valid A list is expected; one text with commas stands here. → Write `[a, b, 'doi:10.1/c', d]`.",
      ],
    ],
    [
      "nocite: '@a @b'",
      [
        '4:9-4:16 value-is-valid A citation key without spaces, commas, braces and `@` is expected; `@a @b` stands here. → Write each key as an item of the list: `a`, `b`.',
      ],
    ],
    [
      "nocite: [a, '@b', '-@{c}', '[@d]', '@{e,f}', a]",
      [
        '4:13-4:17 value-is-valid A citation key without spaces, commas, braces and `@` is expected; `@b` stands here. → Write `b`.',
        '4:19-4:26 value-is-valid A citation key without spaces, commas, braces and `@` is expected; `-@{c}` stands here. → Write `c`.',
        '4:28-4:34 value-is-valid A citation key without spaces, commas, braces and `@` is expected; `[@d]` stands here. → Write `d`.',
        '4:36-4:44 value-is-valid A citation key without spaces, commas, braces and `@` is expected; `@{e,f}` stands here.',
        '4:46-4:47 value-is-valid `a` is the same as item 1 of this list. → Delete one of the two.',
      ],
    ],
    [
      "nocite: '@*'",
      [
        '4:9-4:13 value-is-valid A citation key is expected; `@*`, which to Pandoc means every reference, stands here. → List the references by their keys.',
      ],
    ],
    [
      'bibliography: ../x.bib',
      [
        '4:15-4:23 value-is-valid A path beside the note or below it is expected, without `..`; `../x.bib` stands here. → Write the path from the content folder, with `/` before it.',
      ],
    ],
    [
      'bibliography: x.json',
      ['4:15-4:21 value-is-valid The path of a file that ends with `.bib` is expected; `x.json` stands here.'],
    ],
    [
      'bibliography: https://a.b/x.bib',
      ['4:15-4:32 value-is-valid A file of the content folder is expected; `https://a.b/x.bib` stands here.'],
    ],
    [
      'bibliography: a\\b.bib',
      ['4:15-4:22 value-is-valid A path is divided by `/`; `a\\b.bib` stands here. → Write `a/b.bib`.'],
    ],
    [
      'citationStyle: ../my.csl',
      [
        '4:16-4:25 value-is-valid A path beside the note or below it is expected, without `..`; `../my.csl` stands here. → Write the path from the content folder, with `/` before it.',
      ],
    ],
    [
      'citationStyle: ./my.xml',
      ['4:16-4:24 value-is-valid The path of a file that ends with `.csl` is expected; `./my.xml` stands here.'],
    ],
  ])('tells what is wrong with %j', (lines, faults) => {
    expect(showFaults(parseFrontMatter(noteWith(lines)).faults)).toEqual(faults);
  });
});
