import { error, md, mdx, type Rule, warning } from './Rule';

/** Of code, components and HTML in notes. */
export const components = {
  'text-has-no-expression': error(
    'A note holds no `{…}` expression.',
    mdx('The set {1, 2} has two elements.'),
    mdx('The set $\\{1, 2\\}$ has two elements, and so has \\{a, b\\}.'),
  ),
  'note-has-no-import': error(
    'A note holds no import or export.',
    mdx("import Chart from './Chart'", '', 'Text.'),
    mdx('Text.'),
  ),
  'component-is-known': error(
    'Every component is one of the documented ones.',
    mdx('<Theorm>', 'Words.', '</Theorm>'),
    mdx('<Theorem>', 'Words.', '</Theorem>'),
  ),
  'block-stands-alone': error(
    'A component that is a block stands on lines of its own.',
    mdx('It follows <Theorem>that it holds</Theorem> for all.'),
    mdx('It follows:', '', '<Theorem>', 'That it holds for all.', '</Theorem>'),
  ),
  'component-prop-is-known': error(
    'A component gets only props that it knows, and all that it needs.',
    mdx('As <Cite key="dai2023emu" page="3" id="dai2023emu" /> says.'),
    mdx('As <Cite id="dai2023emu" locator="p. 3" /> says.'),
  ),
  'attribute-is-text': error(
    'Every attribute is a plain string.',
    mdx('As <Cite id={emu} /> says.'),
    mdx('As <Cite id="dai2023emu" /> says.'),
  ),
  'element-is-allowed': error(
    'Every HTML element is on the allow-list.',
    md('<center>', '', 'Words.', '', '</center>'),
    md('<details>', '<summary>Words</summary>', '', 'More words.', '', '</details>'),
  ),
  'attribute-is-allowed': error(
    'Every HTML attribute is on the allow-list, and every attribute of a container is one that it knows.',
    md('Press <kbd style="color: red">Enter</kbd>.'),
    md('Press <kbd title="on the right">Enter</kbd>.'),
  ),
  'comment-is-not-html': error(
    'A note holds no HTML comment.',
    md('Before.', '', '<!-- to do -->', '', 'After.'),
    md('Before.', '', '[//]: # (to do)', '', 'After.'),
  ),
  'markdown-is-outside-html': warning(
    'Markdown stands outside blocks of HTML, which it has no meaning in.',
    md('<details>', '<summary>Loss</summary>', 'It is $x^2$ here.', '</details>'),
    md('<details>', '<summary>Loss</summary>', '', 'It is $x^2$ here.', '', '</details>'),
  ),
  'tag-is-closed': error(
    'Every tag that opens is closed, in the right order.',
    md('Water is H<sub>2O.'),
    md('Water is H<sub>2</sub>O.'),
  ),
  'tag-parses': error(
    'Every `<` in .mdx opens a tag or is escaped.',
    mdx('It holds for n <3 alone.'),
    mdx('It holds for $n < 3$ alone, or n \\<3.'),
  ),
} satisfies Record<string, Rule>;
