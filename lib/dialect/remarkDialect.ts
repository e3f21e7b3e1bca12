/// <reference types="remark-parse" />
import { directiveFromMarkdown } from 'mdast-util-directive';
import type { CompileContext, Extension as FromMarkdown, Token } from 'mdast-util-from-markdown';
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx';
import { directive } from 'micromark-extension-directive';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { mdxMd } from 'micromark-extension-mdx-md';
import type { Construct, Extension } from 'micromark-util-types';
import type { Processor } from 'unified';
import { attributeList } from './attributeList';
import { braces, flowBraces, openBrace } from './braces';
import { citationGroup, citationMention, texReference } from './citationSyntax';
import { bracketBlock, dollarBlock, environmentBlock, labelBehind } from './mathFlow';
import { dollarMath, environmentMath, openEnvironment, openMath, parenMath } from './mathText';
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
export function containerOnly(): Extension {
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
    92: [parenMath, environmentMath, openEnvironment, texReference],
    123: [attributeList],
  };
  const flow: Record<number, Construct[]> = { 36: [dollarBlock], 92: [bracketBlock, environmentBlock] };
  if (ending === 'mdx') {
    text[123] = [attributeList, braces, openBrace];
    flow[123] = [flowBraces];
  }
  return { text, flow };
}

const mathTokens = ['dollarMath', 'parenMath', 'environmentMath', 'displayMath'] as const;
const rawTokens = [
  'openMath',
  'braces',
  'flowBraces',
  'citationGroup',
  'citationMention',
  'texReference',
  'attributeList',
] as const;

const dialectFromMarkdown: FromMarkdown = {
  enter: {
    ...Object.fromEntries(mathTokens.map((type) => [type, enterMath])),
    ...Object.fromEntries(rawTokens.map((type) => [type, enterRaw])),
  },
  exit: Object.fromEntries([...mathTokens, ...rawTokens].map((type) => [type, exitNode])),
};

function enterMath(this: CompileContext, token: Token): undefined {
  const raw = this.sliceSerialize(token);
  const label = token.type === 'displayMath' ? labelOf(raw) : undefined;
  const end = (label ? raw.slice(0, label.from) : raw).trimEnd().length;
  const size = raw.startsWith('\\begin') ? 0 : /^\$(?!\$)/.test(raw) ? 1 : 2;
  const node: MathNode = {
    type: token.type === 'displayMath' ? 'math' : 'inlineMath',
    value: raw.slice(size, end - size),
    raw,
    at: size,
    display: size !== 1 && !raw.startsWith('\\('),
    ...(label && { label: { text: label.text, at: label.at } }),
  };
  this.enter(node as never, token);
}

/** The label at the end of a display formula's source. */
function labelOf(raw: string) {
  const from = raw.lastIndexOf('{#');
  const text = from < 0 ? undefined : labelBehind.exec(raw.slice(from))?.[1];
  return text === undefined ? undefined : { text, from, at: from + 2 };
}

function enterRaw(this: CompileContext, token: Token): undefined {
  const node: RawNode = { type: token.type as RawNode['type'], value: this.sliceSerialize(token) };
  this.enter(node as never, token);
}

function exitNode(this: CompileContext, token: Token): undefined {
  this.exit(token);
}
