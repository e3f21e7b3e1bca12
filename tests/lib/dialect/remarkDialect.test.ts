import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { type Ending, remarkDialect } from '../../../lib/dialect/remarkDialect';
import type { AnyNode } from '../../../lib/note/transform/Context';

/** Every node of the dialect in a text, as `type start-end value`, with the text's other words left out. */
function list(text: string, ending: Ending = 'md'): string[] {
  const root = unified().use(remarkParse).use(remarkDialect, ending).parse(text) as AnyNode;
  const found: string[] = [];
  const visit = (node: AnyNode): void => {
    const { start, end } = node.position ?? {};
    const display = (node as { display?: boolean }).display ? ' display' : '';
    if (/math|brace|citation|directive|jsx/i.test(node.type)) {
      const place = `${start?.line}:${start?.column}-${end?.line}:${end?.column}`;
      found.push(`${node.type}${display} ${place} ${JSON.stringify(node.value ?? '')}`);
    }
    node.children?.forEach(visit);
  };
  visit(root);
  return found;
}

describe('remarkDialect(ending)', () => {
  test.each([
    ['a $x$ b', ['inlineMath 1:3-1:6 "x"']],
    ['损失$x$与', ['inlineMath 1:3-1:6 "x"']],
    ['$a\nb$', ['inlineMath 1:1-2:3 "a\\nb"']],
    ['$\\$$', ['inlineMath 1:1-1:5 "\\\\$"']],
    ['a $$x$$ b', ['inlineMath display 1:3-1:8 "x"']],
    ['$$x$$', ['math display 1:1-1:6 "x"']],
    ['$$x$$  ', ['math display 1:1-1:8 "x"']],
    ['$$x$$.', ['inlineMath display 1:1-1:6 "x"']],
    ['$$\nx\n$$', ['math display 1:1-3:3 "\\nx\\n"']],
    ['$$ x\ny $$', ['math display 1:1-2:5 " x\\ny "']],
    ['$$\n$$', ['math display 1:1-2:3 "\\n"']],
    ['text\n$$\nx\n$$\ntext', ['math display 2:1-4:3 "\\nx\\n"']],
    ['at $$\nx\n$$ end', ['inlineMath display 1:4-3:3 "\\nx\\n"']],
    ['> $$\n> x\n> $$', ['math display 1:3-3:5 "\\nx\\n"']],
    ['- $$\n  x\n  $$', ['math display 1:3-3:5 "\\nx\\n"']],
    ['> $$\nx\n$$', ['inlineMath display 1:3-3:3 "\\nx\\n"']],
    ['$$\n\\begin{a}\n\n\\end{a}\n$$', ['math display 1:1-5:3 "\\n\\\\begin{a}\\n\\n\\\\end{a}\\n"']],
    ['\\(x\\) \\[y^2\\]', ['inlineMath 1:1-1:6 "x"', 'inlineMath display 1:7-1:14 "y^2"']],
    ['\\[\nx\n\\]', ['math display 1:1-3:3 "\\nx\\n"']],
    ['\\\\(x\\\\)', []],
    [
      '\\begin{align}\na\n\n+ b\n\\end{align}',
      ['math display 1:1-5:12 "\\\\begin{align}\\na\\n\\n+ b\\n\\\\end{align}"'],
    ],
    ['so \\begin{a}x\\end{a}.', ['inlineMath display 1:4-1:21 "\\\\begin{a}x\\\\end{a}"']],
    ['\\begin{a}\\begin{b}\\end{b}\\end{a}', ['math display 1:1-1:33 "\\\\begin{a}\\\\begin{b}\\\\end{b}\\\\end{a}"']],
    ['\\begin{a} x', ['openMath 1:1-1:12 "\\\\begin{a} x"']],
    ['\\begin a', []],
    ['`$x$` \\$x$ $ 5', []],
    ['a $x_1 and', ['openMath 1:3-1:11 "$x_1 and"']],
    ['$$\nx\n\ny', ['openMath 1:1-2:2 "$$\\nx"']],
    ['$$$x$$$', []],
  ])('reads the mathematics of %j', (text, expected) => {
    expect(list(text)).toEqual(expected);
    expect(list(text, 'mdx')).toEqual(expected);
  });

  test.each([
    ['[@a]', ['citationGroup 1:1-1:5 "[@a]"']],
    ['见[see @a, p. 3; @b]。', ['citationGroup 1:2-1:20 "[see @a, p. 3; @b]"']],
    ['[@a [x] b]', ['citationGroup 1:1-1:11 "[@a [x] b]"']],
    ['[-@a]', ['citationGroup 1:1-1:6 "[-@a]"']],
    ['@a says', ['citationMention 1:1-1:3 "@a"']],
    ['见@a，', ['citationMention 1:2-1:4 "@a"']],
    ['(@a.b:c)', ['citationMention 1:2-1:8 "@a.b:c"']],
    ['@a. @b: @c/', ['citationMention 1:1-1:3 "@a"', 'citationMention 1:5-1:7 "@b"', 'citationMention 1:9-1:11 "@c"']],
    ['@{a.b} @{中}', ['citationMention 1:1-1:7 "@{a.b}"', 'citationMention 1:8-1:12 "@{中}"']],
    ['[@a](url)', ['citationMention 1:2-1:4 "@a"']],
    ['a@b.c me@x /@y -@z _@w .@v \\@u `@t` @ @中', []],
    ['[a@b.c] [x]', []],
  ])('reads the citations of %j', (text, expected) => {
    expect(list(text)).toEqual(expected);
    expect(list(text, 'mdx')).toEqual(expected);
  });

  test.each([
    ['a {x} b', ['braces 1:3-1:6 "{x}"']],
    ['a {{x}} b', ['braces 1:3-1:8 "{{x}}"']],
    ['a { b', ['braces 1:3-1:4 "{"']],
    ['a } b', []],
    ['\\{x\\} `{x}` $\\{x\\}$', ['inlineMath 1:13-1:20 "\\\\{x\\\\}"']],
    ['{/* } */} x', ['braces 1:1-1:10 "{/* } */}"']],
    ['{/*\n\na\n\n*/}', ['flowBraces 1:1-5:4 "{/*\\n\\na\\n\\n*/}"']],
    ['> {a\n> b}', ['flowBraces 1:3-2:5 "{a\\nb}"']],
    ['<b a="{x}">y</b>', ['mdxJsxTextElement 1:1-1:17 ""']],
  ])('reads the braces of %j in .mdx and takes them for text in .md', (text, expected) => {
    expect(list(text, 'mdx')).toEqual(expected);
    expect(list(text, 'md').filter((line) => /brace|jsx/i.test(line))).toEqual([]);
  });

  test.each([
    ['arXiv:2309.15807, 10:30, 模型:Emu, :a[b]{c}, a::b', []],
    ['::leaf[x]', []],
    [':::name\ntext\n:::', ['containerDirective 1:1-3:4 ""']],
    ['::: name', []],
  ])('takes %j for a container only behind three colons', (text, expected) => {
    expect(list(text)).toEqual(expected);
  });

  test('looks no further for an end than a formula can be long', () => {
    const far = `$x_1 ${'a '.repeat(15_000)}$`;
    expect(list(far)).toEqual([]);
  });
});
