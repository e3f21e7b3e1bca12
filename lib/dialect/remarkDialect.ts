/// <reference types="remark-parse" />
import { directiveFromMarkdown } from 'mdast-util-directive';
import type { CompileContext, Extension as FromMarkdown, Token } from 'mdast-util-from-markdown';
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx';
import { directive } from 'micromark-extension-directive';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { mdxMd } from 'micromark-extension-mdx-md';
import type { Construct, Extension } from 'micromark-util-types';
import type { Processor } from 'unified';
import { braces, flowBraces, openBrace } from './braces';
import { citationGroup, citationMention } from './citationSyntax';
import { bracketBlock, dollarBlock } from './mathFlow';
import { dollarMath, openMath, parenMath } from './mathText';
import type { MathNode, RawNode } from './nodes';

/** The two endings of a note's file. In .mdx `{` and `<` mean something; in .md they are text. */
export type Ending = 'md' | 'mdx';

/** A remark plugin: what our dialect adds to CommonMark and GFM. It changes how text is parsed and nothing after. */
export function remarkDialect(this: Processor, ending: Ending): undefined {
  const data = this.data();
  const jsx = ending === 'mdx';
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    ...(jsx ? [mdxMd(), mdxJsx()] : []),
    containerOnly(),
    dialectSyntax(ending),
  ];
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    ...(jsx ? [mdxJsxFromMarkdown()] : []),
    directiveFromMarkdown(),
    dialectFromMarkdown,
  ];
}

/** remark-directive's text and leaf forms would eat `10:30` and `arXiv:2309.15807`; only `:::` containers are ours. */
function containerOnly(): Extension {
  const forms = directive().flow?.[58];
  const container = Array.isArray(forms) ? forms[0] : forms;
  if (!container) throw new Error('micromark-extension-directive has no container construct');
  return { flow: { 58: container } };
}

function dialectSyntax(ending: Ending): Extension {
  const text: Record<number, Construct[]> = {
    36: [dollarMath, openMath],
    64: [citationMention],
    91: [citationGroup],
    92: [parenMath],
  };
  const flow: Record<number, Construct[]> = { 36: [dollarBlock], 92: [bracketBlock] };
  if (ending === 'mdx') {
    text[123] = [braces, openBrace];
    flow[123] = [flowBraces];
  }
  return { text, flow };
}

const dialectFromMarkdown: FromMarkdown = {
  enter: {
    dollarMath: enterMath,
    parenMath: enterMath,
    displayMath: enterMath,
    openMath: enterRaw,
    braces: enterRaw,
    flowBraces: enterRaw,
    citationGroup: enterRaw,
    citationMention: enterRaw,
  },
  exit: Object.fromEntries(
    (
      [
        'dollarMath',
        'parenMath',
        'displayMath',
        'openMath',
        'braces',
        'flowBraces',
        'citationGroup',
        'citationMention',
      ] as const
    ).map((type) => [type, exitNode]),
  ),
};

function enterMath(this: CompileContext, token: Token): undefined {
  const raw = this.sliceSerialize(token);
  const size = raw.startsWith('$') && !raw.startsWith('$$') ? 1 : 2;
  const value = raw.trimEnd().slice(size, -size);
  const node: MathNode = {
    type: token.type === 'displayMath' ? 'math' : 'inlineMath',
    value,
    raw,
    at: size,
    display: size === 2 && !raw.startsWith('\\('),
  };
  this.enter(node as never, token);
}

function enterRaw(this: CompileContext, token: Token): undefined {
  const node: RawNode = { type: token.type as RawNode['type'], value: this.sliceSerialize(token) };
  this.enter(node as never, token);
}

function exitNode(this: CompileContext, token: Token): undefined {
  this.exit(token);
}
