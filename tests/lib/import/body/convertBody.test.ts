import { describe, expect, test } from 'vitest';
import { convertBody } from '../../../../lib/import/body/convertBody';
import type { ForeignKind } from '../../../../lib/import/Conversion';
import { parseText, plainSettings } from '../../note/drawNote';
import { surroundings } from './surroundings';

describe('convertBody(body, firstLine, surroundings)', () => {
  test.each<[what: string, kind: ForeignKind, body: string, markdown: string]>([
    [
      'cells outside of a table are what they hold',
      'jekyll',
      '<td>word\n\n<li>$x_1$\n\n1. <p>$x_1$</p>',
      'word\n\n- $x_1$\n  1. $x_1$',
    ],
    ['rows outside of a table are what they hold', 'jekyll', '<tr><td>a</td><td>b</td></tr>', 'a\n\nb'],
    ['text in a table outside of its cells stands before it', 'jekyll', '<table>word $x_1$', 'word $x_1$'],
    ['items outside of a list are a list', 'jekyll', '<div>\n<li>a</li>\n<li>b</li>\n</div>', '- a\n- b'],
    [
      'terms outside of a list are a list',
      'jekyll',
      '<div><dt>a</dt><dd>b</dd></div>\n\nText.\n\n<dl><div><dt>c</dt><dd>d</dd></div></dl>',
      '- **a**: b\n\nText.\n\n- **c**: d',
    ],
    [
      'stress around blocks stands in each of them',
      'jekyll',
      '<div><b><h2>a</h2><ul><li>b</li></ul><pre>c</pre><p>d</p>e</b></div>',
      '## a\n\n- **b**\n\n```\nc\n```\n\n**d**\n\n**e**',
    ],
    [
      'a link around blocks stands in each of them',
      'jekyll',
      '<a href="/x"><h2>A</h2><p>b</p></a>',
      '## [A](/x)\n\n[b](/x)',
    ],
    [
      'formulas on lines of their own behind an open element are all there',
      'jekyll',
      '<u>\n\n$$\nx_1\n$$\n\n$$\nx_2\n$$\n\n$x_3$',
      '*$$x_1$$*\n\n*$$x_2$$*\n\n*$x_3$*',
    ],
    [
      'a heading is one line, what else stood in it is behind it',
      'jekyll',
      '<h2><p>a</p><p>b</p><ul><li>c</li></ul></h2>',
      '## a b\n\n- c',
    ],
    ['a heading over two lines is one line', 'jekyll', 'a\nb **c\nd**\n---', '## a b **c d**'],
    ['stress in HTML is stress', 'jekyll', '<div>so *it* is, and 2*3*4</div>', 'so *it* is, and 2*3*4'],
    ['text beside blocks in an item is a paragraph', 'jekyll', '<ul>-\n\nword</ul>', '- \\-\n\n  word'],
    ['dashes behind a bullet are no rule', 'markdown', '* --', '- \\--'],
    ['empty items inside each other are no rule', 'markdown', '-\n  - - ', '- - *'],
    [
      'a list that cannot end a paragraph stands apart',
      'jekyll',
      '<ul>\n\n$$\nx\n$$\n\n2. b</ul>',
      '- $$\n  x\n  $$\n\n  2. b',
    ],
    [
      'blocks of an item with a blank line between some have one between all',
      'jekyll',
      '<ul>\n\n$$\nx\n$$\n\na\n\nb</ul>',
      '- $$\n  x\n  $$\n\n  a\n\n  b',
    ],
    ['two formulas side by side are two, whatever follows', 'jekyll', '$x_1$$x_1$3-', '\\(x_1\\)\\(x_1\\)3-'],
    [
      'a formula in a quotation in an item has no signs of it',
      'markdown',
      '- > $$\n  > x\n  > $$\n  >\n  > b',
      '- > $$\n  > x\n  > $$\n  >\n  > b',
    ],
    [
      'a formula in two quotations has no signs of them',
      'markdown',
      '> a\n>\n>   > $$\n>   > x\n>   > $$',
      '> a\n>\n> > $$\n> > x\n> > $$',
    ],
    ['a bracket that is text opens no formula', 'jekyll', '<b>\n1. [x](y)\n2) z</b>', '**1. \\[x](y)\n2\\) z**'],
    ['a colon behind a footnote defines none', 'jekyll', '[^1]: n\n\n[^1]<td>:-', '[^1]: n\n\n[^1]\\:-'],
    ['lines that others read as a table are escaped', 'markdown', '- 　\n| $f|_0$ |\n| - |', '- | $f|_0$ |\n  \\| - |'],
    [
      'an indented fence that never closes is code by its indentation',
      'markdown',
      'a\n\n    ~~~~\n\n$$\nx\n$$',
      'a\n\n```\n~~~~\n```\n\n$$\nx\n$$',
    ],
    ['what is in backslash parentheses holds no tags', 'markdown', '\\(<ul>\\(y_2\\)', '(\n\n- $y_2$'],
    ['code beside code is one', 'jekyll', '*`c`</div>`c`$x_1$', '*`cc`$x_1$'],
    ['two breaks at the beginning of a stress end a paragraph', 'jekyll', '-<b><br><br>$x_1$', '\\-\n\n**$x_1$**'],
    ['a dollar alone before a sign is no formula', 'markdown', '**_\\$x_1$_**', '**_\\$x_1$_**'],
  ])('%s', async (_what, kind, body, markdown) => {
    const converted = convertBody(body, 1, surroundings(kind));
    expect(converted.markdown).toBe(`${markdown}\n`);
    expect(convertBody(converted.markdown, 1, surroundings('markdown')).markdown).toBe(converted.markdown);
    expect(converted.decisions.filter(({ kind }) => kind === 'text-uncertain')).toEqual([]);
    const { facts } = await parseText(converted.markdown, 'md', plainSettings);
    expect(facts.formulas).toBe(converted.formulas);
  });

  test.each([
    ['# On $x_1$\n\nText', 'On $x_1$', 'On $x_1$'],
    ['# [A *link*](b) [c][d]\n\n[c]\n\n[d]: e', 'A link c', '[A *link*](b) [c][d]'],
    ['Text\n\n# Later', undefined, undefined],
  ])('gives the title of %j, and the Markdown of its heading', (body, title, heading) => {
    expect(convertBody(body, 1, surroundings('markdown'))).toMatchObject({ title, heading });
  });
});
