import type { Nodes } from 'mdast';
import { directiveToMarkdown } from 'mdast-util-directive';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, type Handle, type Options, type State, toMarkdown } from 'mdast-util-to-markdown';
import { cjkFriendlyToMarkdown } from 'mdast-util-to-markdown-cjk-friendly';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { isDollarMath } from '../../../dialect/mathRules';
import { grammar } from '../../../note/grammar';
import { type Node, someNode } from '../Node';
import type { Formula } from '../Token';
import { isFormula, type Work } from '../Work';
import { escapeAll, escapeFully, escapeMarks, escapeSome } from './escapes';
import { signatureOf } from './signature';

/** How much is escaped: nothing, signs of our dialect but dollars, dollars, both, or all that might mean something. */
type Level = 0 | 1 | 2 | 3 | 'all';

/** What is written, and with how many escapes at the moment. */
interface Writing {
  work: Work;
  level: Level;
  /** Definitions that brackets in a text might refer to. */
  definitions: { label: string; source: string }[];
  /** Blocks that have been written and checked, by themselves. */
  checking: boolean;
}

const parser = unified().use(remarkParse).use(grammar('md')).freeze();

/** Writes a tree as Markdown of our dialect. */
export function writeMarkdown(root: Node, work: Work): string {
  const writing: Writing = { work, level: 0, definitions: listDefinitions(root), checking: false };
  const options: Options = {
    bullet: '-',
    bulletOther: '*',
    emphasis: '*',
    strong: '*',
    fence: '`',
    fences: true,
    listItemIndent: 'one',
    rule: '-',
    resourceLink: false,
    incrementListMarker: true,
    tightDefinitions: true,
    extensions: [gfmToMarkdown({ tablePipeAlign: false }), cjkFriendlyToMarkdown()],
  };
  const gfm = gfmToMarkdown({ tablePipeAlign: false });
  const table = findHandler([gfm], 'table');
  const tableCell = findHandler([gfm], 'tableCell');
  const handlers = createHandlers(writing, table, tableCell);
  const text = toMarkdown(root as unknown as Nodes, {
    ...options,
    handlers: handlers as Options['handlers'],
    unsafe: [],
  });
  return text;
}

void directiveToMarkdown;

type AnyHandle = (node: Node, parent: Node | undefined, state: State, info: Parameters<Handle>[3]) => string;

function findHandler(extensions: Options[], name: string): AnyHandle {
  for (const extension of extensions) {
    const own = (extension.handlers as Record<string, AnyHandle> | undefined)?.[name];
    if (own) return own;
    const nested = extension.extensions ? findHandler(extension.extensions, name) : undefined;
    if (nested) return nested;
  }
  throw new Error(`mdast-util-gfm writes no ${name}`);
}

function createHandlers(writing: Writing, table: AnyHandle, tableCell: AnyHandle): Record<string, AnyHandle> {
  const base = defaultHandlers as unknown as Record<string, AnyHandle>;
  const checked =
    (handle: AnyHandle): AnyHandle =>
    (node, parent, state, info) => {
      if (writing.checking || node.children?.length === 0) return handle(node, parent, state, info);
      writing.checking = true;
      const text = writeChecked(
        node,
        (level) => {
          writing.level = level;
          return handle(node, parent, state, info);
        },
        writing,
      );
      writing.checking = false;
      writing.level = 0;
      return text;
    };
  return {
    paragraph: withCheckbox(checked(base.paragraph as AnyHandle)),
    heading: withAnchor(checked(base.heading as AnyHandle)),
    table: checked(table),
    tableCell,
    text: createText(writing, base.text as AnyHandle),
    link: createLink(base.link as AnyHandle, writing),
    image: (node, parent, state, info) =>
      withPlainAddress((base.image as AnyHandle)(node, parent, state, info), node.url ?? '', writing),
    token: createToken(writing),
    math: writeMath(writing),
    element: writeElement,
    details: writeDetails,
    summary: (node, _, state, info) => state.containerPhrasing(node as never, info),
    blockquote: writeBlockquote(base.blockquote as AnyHandle),
    containerDirective: writeContainer,
    break: (_node, _parent, state) => (state.stack.includes('tableCell') ? '<br>' : '\\\n'),
  };
}

/** The first paragraph of a task begins with its box. */
function withCheckbox(paragraph: AnyHandle): AnyHandle {
  return (node, parent, state, info) => {
    const text = paragraph(node, parent, state, info);
    const isTask = parent?.type === 'listItem' && typeof parent.checked === 'boolean';
    return isTask && parent.children?.[0] === node ? `[${parent.checked ? 'x' : ' '}] ${text}` : text;
  };
}

/** In UTF-16 units. */
const longestChecked = 20_000;

/** Writes a block with as few escapes as its meaning allows. */
function writeChecked(node: Node, write: (level: Level) => string, writing: Writing): string {
  const meant = signatureOf([node], writing.work);
  let text = '';
  for (const level of [0, 1, 2, 3, 'all'] as const) {
    text = write(level);
    // What is longer than any paragraph is not looked at so often.
    if (text.length > longestChecked) continue;
    const read = parser.parse(text + definitionsIn(text, writing)) as Node;
    const found = signatureOf(withoutDefinitions(read), undefined);
    if (found === meant) return text;
  }
  if (text.length <= longestChecked) debug?.(meant, text, writing);
  return text;
}

/** Set by tests: told of each block that could not be written as it was meant. */
let debug: ((meant: string, text: string, writing: Writing) => void) | undefined;

/** Lets somebody know of each block that could not be written as it was meant. */
export function onMisreading(listener: typeof debug): void {
  debug = listener;
}

function withoutDefinitions(root: Node): Node[] {
  return (root.children ?? []).filter(({ type }) => type !== 'definition' && type !== 'footnoteDefinition');
}

function listDefinitions(root: Node): Writing['definitions'] {
  const found: Writing['definitions'] = [];
  someNode(root, ({ type, label }) => {
    if (type === 'definition' && label) found.push({ label, source: `\n\n[${label}]: x` });
    if (type === 'footnoteDefinition' && label) found.push({ label: `^${label}`, source: `\n\n[^${label}]: x` });
    return false;
  });
  return found;
}

function definitionsIn(text: string, { definitions }: Writing): string {
  if (!text.includes('[')) return '';
  const small = text.toLowerCase();
  return definitions
    .filter(({ label }) => small.includes(`${label.toLowerCase()}]`))
    .map(({ source }) => source)
    .join('');
}

function createText(writing: Writing, base: AnyHandle): AnyHandle {
  return (node, parent, state, info) => {
    const value = node.value ?? '';
    const inCell = state.stack.includes('tableCell');
    const cell = (text: string) => (inCell ? text.replace(/(?<!\\)\|/g, '\\|').replace(/\n/g, ' ') : text);
    const inHeading = state.stack.includes('headingAtx');
    const line = (text: string) => (inHeading ? text.replace(/\n/g, ' ') : text);
    const { level } = writing;
    if (level === 0 || !writing.checking) return line(cell(escapeMarks(value)));
    if (level !== 'all') return line(cell(escapeMarks(escapeSome(value, level))));
    // The escapes of the library take long for what is longer than any paragraph.
    if (value.length > longestChecked) return line(cell(escapeAll(value)));
    return line(escapeFully(base(node, parent, state, info)));
  };
}

/** An address that stood bare in the text does so again. */
function createLink(base: AnyHandle, writing: Writing): AnyHandle {
  const link: AnyHandle & { peek?: unknown } = (node, parent, state, info) => {
    const only = node.children?.length === 1 ? node.children[0] : undefined;
    const shown = only?.type === 'text' ? (only.value ?? '') : '';
    const isBare =
      !node.title &&
      [shown, `http://${shown}`, `mailto:${shown}`].includes(node.url ?? '') &&
      isBareInSource(node, shown);
    return isBare ? shown : withPlainAddress(base(node, parent, state, info), node.url ?? '', writing);
  };
  return link;
}

/** An address as it is, where its block is read as meant with it so: without escapes of brackets and ampersands. */
function withPlainAddress(text: string, url: string, { level }: Writing): string {
  if (level === 'all' || /[\s<>\\]/.test(url)) return text;
  const at = text.lastIndexOf('](');
  const end = /^\]\((?:\\.|[^\s()\\])*/.exec(text.slice(at))?.[0].length ?? 0;
  return at < 0 || end < 3 ? text : `${text.slice(0, at)}](${url}${text.slice(at + end)}`;
}

function isBareInSource({ position }: Node, shown: string): boolean {
  if (position?.start.offset === undefined || position.end.offset === undefined) return false;
  return position.end.offset - position.start.offset === shown.length;
}

function createToken({ work }: Writing): AnyHandle {
  return (node, _, state, info) => {
    const token = work.tokens[node.token ?? -1];
    if (isFormula(token)) return writeFormula(token, state, info);
    return token?.type === 'source'
      ? state.stack.includes('tableCell')
        ? token.source.replaceAll('|', '\\|')
        : token.source
      : '';
  };
}

/** A formula in a line of text, with the delimiters that our dialect reads there. */
function writeFormula(formula: Formula, state: State, info: Parameters<Handle>[3]): string {
  const inCell = state.stack.includes('tableCell');
  const tex = (inCell ? withoutBars(formula.tex) : formula.tex)
    .replace(/\s*\n\s*/g, inCell || state.stack.includes('headingAtx') ? ' ' : '\n')
    .trim();
  if (formula.display) return `$$${tex.startsWith('$') || tex === '' ? ` ${tex}` : tex}$$`;
  const [before, after] = [info.before.slice(-1), info.after.slice(0, 1)];
  const inDollars =
    !/(?<!\\)(?:\\\\)*\$/.test(tex) &&
    !/\\$/.test(tex) &&
    before !== '$' &&
    after !== '$' &&
    isDollarMath(tex, before, after);
  if (inDollars) return `$${tex}$`;
  return tex.includes('\\)') ? `$${tex.replace(/(?<!\\)\$/g, '')}$` : `\\(${tex}\\)`;
}

/** A bar would end the cell. */
function withoutBars(tex: string): string {
  return tex.replace(
    /\\\||\|/g,
    (bar, at: number) =>
      `${bar === '|' ? '\\vert' : '\\vert'}${/[A-Za-z]/.test(tex[at + bar.length] ?? '') ? ' ' : ''}`,
  );
}

function writeMath({ work }: Writing): AnyHandle {
  return (node) => {
    const token = work.tokens[node.token ?? -1];
    if (!isFormula(token)) return '';
    return `$$\n${token.tex.trim()}\n$$${token.label ? ` {#${token.label}}` : ''}`;
  };
}

const writeElement: AnyHandle = (node, _, state, info) => {
  const attributes = Object.entries(node.attributes ?? {}).map(
    ([name, value]) => ` ${name}="${(value ?? '').replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
  );
  const open = `<${node.name}${attributes.join('')}>`;
  const inside = state.containerPhrasing(node as never, { ...info, before: '>', after: '<' });
  return `${open}${inside}</${node.name}>`;
};

const writeDetails: AnyHandle = (node, _, state, info) => {
  const [first, ...others] = node.children ?? [];
  const summary = first?.type === 'summary' ? first : undefined;
  const content = { ...node, children: summary ? others : (node.children ?? []) };
  const open = node.attributes?.open === undefined ? '<details>' : '<details open>';
  const plain = summary?.children?.every(({ type, value }) => type === 'text' && !/[<>&$*_`@[\]\\]/.test(value ?? ''));
  const words = summary ? state.containerPhrasing(summary as never, { ...info, before: '\n', after: '\n' }).trim() : '';
  const head = summary
    ? [plain ? `${open}\n<summary>${words}</summary>` : `${open}\n<summary>\n\n${words}\n\n</summary>`]
    : [open];
  const inside = state.containerFlow(content as never, info);
  return [...head, ...(inside === '' ? [] : [inside]), '</details>'].join('\n\n');
};

/** One of our alerts, or a block quote. */
function writeBlockquote(base: AnyHandle): AnyHandle {
  return (node, parent, state, info) => {
    const kind = node.data?.alert;
    const text = base(node, parent, state, info);
    if (typeof kind !== 'string') return text;
    return text.trim() === '' || text.trim() === '>' ? `> [!${kind}]` : `> [!${kind}]\n${text}`;
  };
}

const writeContainer: AnyHandle = (node, _, state, info) => {
  const [first, ...others] = node.children ?? [];
  const isLabelled = first?.data?.directiveLabel === true;
  const label = isLabelled
    ? `[${state.containerPhrasing(first as never, { ...info, before: '[', after: ']' }).replace(/\n/g, ' ')}]`
    : '';
  const attributes = Object.entries(node.attributes ?? {}).map(([name, value]) =>
    name === 'id' ? `#${value}` : value ? `${name}="${value.replaceAll('"', '&quot;')}"` : name,
  );
  const inside = state.containerFlow({ ...node, children: isLabelled ? others : (node.children ?? []) } as never, info);
  const colons = ':'.repeat(3 + depthOf(node));
  const list = attributes.length > 0 ? `{${attributes.join(' ')}}` : '';
  return [`${colons}${node.name}${label}${list}`, ...(inside === '' ? [] : [inside]), colons].join('\n');
};

function depthOf(node: Node): number {
  return Math.max(
    0,
    ...(node.children ?? []).map((child) => depthOf(child) + (child.type === 'containerDirective' ? 1 : 0)),
  );
}

function withAnchor(heading: AnyHandle): AnyHandle {
  return (node, parent, state, info) => {
    const text = heading(node, parent, state, info);
    const anchor = node.data?.anchor;
    return typeof anchor === 'string' ? `${text} {#${anchor}}` : text;
  };
}
