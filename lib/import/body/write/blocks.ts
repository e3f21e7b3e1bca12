import type { Node } from '../Node';
import { isFormula } from '../Work';
import type { AnyHandle, Writing } from './checked';

/** The first paragraph of a task begins with its box. */
export function withCheckbox(paragraph: AnyHandle): AnyHandle {
  return (node, parent, state, info) => {
    const text = inItem(paragraph(node, parent, state, info), parent);
    const isTask = parent?.type === 'listItem' && typeof parent.checked === 'boolean';
    return isTask && parent.children?.[0] === node ? `[${parent.checked ? 'x' : ' '}] ${text}` : text;
  };
}

/**
 * In an item blocks stand close: `--` behind the bullet would be a rule with it, and behind a formula an underline; a
 * backslash before a formula would be a break.
 */
function inItem(text: string, parent: Node | undefined): string {
  if (parent?.type !== 'listItem') return text;
  const apart = text.replace(/^(?=(?:(?:-[ \t]*)+|(?:\*[ \t]*)+|=+)(?:\n|$))/, '\\');
  return apart.replace(/(?<!\\)(?:\\\\)*\\$/, '$&\\');
}

/** A formula on lines of its own. */
export function writeMath({ work }: Writing): AnyHandle {
  return (node) => {
    const token = work.tokens[node.token ?? -1];
    if (!isFormula(token)) return '';
    return `$$\n${token.tex.trim()}\n$$${token.label ? ` {#${token.label}}` : ''}`;
  };
}

/** `<details>`, blank lines in it so that what it holds is Markdown. */
export const writeDetails: AnyHandle = (node, _, state, info) => {
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
export function writeBlockquote(base: AnyHandle): AnyHandle {
  return (node, parent, state, info) => {
    const kind = node.data?.alert;
    const text = base(node, parent, state, info);
    if (typeof kind !== 'string') return text;
    return text.trim() === '' || text.trim() === '>' ? `> [!${kind}]` : `> [!${kind}]\n${text}`;
  };
}

/** `:::` around its content, with more colons than those inside. */
export const writeContainer: AnyHandle = (node, _, state, info) => {
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

/** A heading with the name that something refers to. */
export function withAnchor(heading: AnyHandle): AnyHandle {
  return (node, parent, state, info) => {
    const text = heading(node, parent, state, info);
    const anchor = node.data?.anchor;
    return typeof anchor === 'string' ? `${text} {#${anchor}}` : text;
  };
}
