import { error, md, type Rule, warning } from './Rule';

/** Of what Markdown and our dialect of it write. */
export const dialect = {
  'heading-level-follows': warning(
    'No heading skips a level: one below another is one level deeper.',
    md('## Method', '', 'Words.', '', '#### Loss', '', 'Words.'),
    md('## Method', '', 'Words.', '', '### Loss', '', 'Words.'),
  ),
  'container-is-known': error(
    'Every `:::` container is one of the documented ones.',
    md(':::theorm', 'Words.', ':::'),
    md(':::theorem', 'Words.', ':::'),
  ),
  'container-is-closed': error(
    'Every `:::` container is closed.',
    md(':::theorem', 'Words.'),
    md(':::theorem', 'Words.', ':::'),
  ),
  'alert-is-known': error(
    'Every `[!…]` alert is one of the five.',
    md('> [!HINT]', '> Words.'),
    md('> [!TIP]', '> Words.'),
  ),
  'code-language-is-known': warning(
    'The language of a code block is one that is highlighted.',
    md('```pyton', 'x = 1', '```'),
    md('```python', 'x = 1', '```'),
  ),
  'code-meta-is-known': warning(
    'Behind the language of a code block stands a title, or the lines to mark.',
    md('```python showLineNumbers', 'x = 1', '```'),
    md('```python title="loss.py" {1}', 'x = 1', '```'),
  ),
  'definition-is-used': error(
    'Every link definition is used by a link.',
    md('The paper is short.', '', '[emu]: https://arxiv.org/abs/2309.15807'),
    md('The [paper][emu] is short.', '', '[emu]: https://arxiv.org/abs/2309.15807'),
  ),
  'footnote-resolves': error(
    'Every footnote mark has its footnote.',
    md('It is fast[^speed].'),
    md('It is fast[^speed].', '', '[^speed]: On eight cards.'),
  ),
  'footnote-is-used': error(
    'Every footnote is referred to.',
    md('It is fast.', '', '[^speed]: On eight cards.'),
    md('It is fast[^speed].', '', '[^speed]: On eight cards.'),
  ),
  'footnote-is-unique': error(
    'No two footnotes have the same name.',
    md('It is fast[^1].', '', '[^1]: On eight cards.', '', '[^1]: On one card too.'),
    md('It is fast[^1][^2].', '', '[^1]: On eight cards.', '', '[^2]: On one card too.'),
  ),
  'table-row-fits': error(
    'No row of a table has more cells than its header.',
    md('| model | FID |', '| --- | --- |', '| Emu | 6.2 | small |'),
    md('| model | FID | size |', '| --- | --- | --- |', '| Emu | 6.2 | small |'),
  ),
} satisfies Record<string, Rule>;
