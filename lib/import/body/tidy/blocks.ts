import { blocks } from '../../../note/transform/blocks/blocks';
import { definitionItems } from '../html/definitionItems';
import { mapChildren, type Node, someNode } from '../Node';
import { lineOf, type Work } from '../Work';
import { mergeNeighbours } from './phrasing';
import { trimLine } from './placeTokens';
import { splitAt, splitLines } from './splitLines';

/** Blocks of other dialects as blocks of ours. */
export function tidyBlocks(root: Node, work: Work): void {
  const { kind } = work.surroundings;
  const kramdown = kind === 'jekyll' || kind === 'distill';
  const defines = kramdown || kind === 'quarto' || kind === 'mkdocs';
  mapChildren(root, (node, parent) => {
    switch (node.type) {
      case 'blockquote':
        return [readCallout(node, work)];
      case 'containerDirective':
        return readContainer(node, work);
      case 'paragraph': {
        const children = trimLine(node.children ?? []);
        if (children.length === 0) return [];
        const only = { ...node, children };
        if (parent.type === 'listItem') return [only];
        return (
          (kramdown ? readPlainTable(only, work) : undefined) ?? (defines ? readDefinitionList(only, work) : [only])
        );
      }
      case 'tableCell':
        return [{ ...node, children: trimLine(node.children ?? []) }];
      case 'listItem':
        return [withBox(node)];
      case 'list':
        return node.children?.length ? [node] : [];
      case 'heading':
        return tidyHeading(node);
      case 'html':
        return [];
      default:
        return [node];
    }
  });
}

/** The box of a task stands before a paragraph, if nothing is in that. */
function withBox(item: Node): Node {
  if (typeof item.checked !== 'boolean' || item.children?.length) return item;
  return { ...item, children: [{ type: 'paragraph', children: [] }] };
}

/** A heading is one line. */
function tidyHeading(node: Node): Node[] {
  mapChildren(node, (child) => {
    if (child.type === 'break') return [{ type: 'text', value: ' ' }];
    return [child.type === 'text' ? { ...child, value: (child.value ?? '').replaceAll('\n', ' ') } : child];
  });
  mergeNeighbours(node);
  const children = trimLine(node.children ?? []);
  return children.length > 0 ? [{ ...node, children }] : [];
}

const alertKinds: Record<string, string> = {
  note: 'NOTE',
  info: 'NOTE',
  abstract: 'NOTE',
  summary: 'NOTE',
  tldr: 'NOTE',
  todo: 'NOTE',
  example: 'NOTE',
  quote: 'NOTE',
  cite: 'NOTE',
  seealso: 'NOTE',
  tip: 'TIP',
  hint: 'TIP',
  success: 'TIP',
  check: 'TIP',
  done: 'TIP',
  important: 'IMPORTANT',
  question: 'IMPORTANT',
  help: 'IMPORTANT',
  faq: 'IMPORTANT',
  warning: 'WARNING',
  attention: 'WARNING',
  caution: 'CAUTION',
  danger: 'CAUTION',
  error: 'CAUTION',
  failure: 'CAUTION',
  fail: 'CAUTION',
  missing: 'CAUTION',
  bug: 'CAUTION',
};

/** Alerts that ours are called by too. */
const ownAlerts = /^(?:note|tip|important|warning|caution)$/i;

const mark = /^\[!([A-Za-z][\w-]*)(?:\|[^\]]*)?\]([+-]?)[ \t]*/;

/** `> [!info]- Title` of Obsidian: one of our five alerts, its title in bold. */
function readCallout(node: Node, work: Work): Node {
  const [first, ...others] = node.children ?? [];
  const lead = first?.type === 'paragraph' ? first.children?.[0] : undefined;
  const found = lead?.type === 'text' ? mark.exec(lead.value ?? '') : null;
  if (!found || !first || !lead) return node;
  const [whole, name = '', fold] = found;
  const isQuote = /^(?:quote|cite)$/i.test(name);
  const kind = alertKinds[name.toLowerCase()] ?? 'NOTE';
  const rest = [{ ...lead, value: (lead.value ?? '').slice(whole.length) }, ...(first.children ?? []).slice(1)];
  const { title, body } = cutAtLine(rest);
  if (isQuote) {
    const parts = [title, body].filter((part) => part.length > 0);
    return { ...node, children: [...parts.map((part) => ({ type: 'paragraph', children: part })), ...others] };
  }
  if (!ownAlerts.test(name) || fold)
    work.decisions.note(
      lineOf(node, work),
      'callout-mapped',
      'A callout became the nearest of our five alerts, unfolded.',
    );
  return {
    ...node,
    children: [
      ...(title.length > 0 ? [{ type: 'paragraph', children: [{ type: 'strong', children: title }] }] : []),
      ...(body.length > 0 ? [{ type: 'paragraph', children: body }] : []),
      ...others,
    ],
    data: { alert: kind },
  };
}

/** The nodes of the first line, and those behind it. */
function cutAtLine(children: Node[]): { title: Node[]; body: Node[] } {
  for (const [index, child] of children.entries()) {
    const at = child.type === 'text' ? (child.value ?? '').indexOf('\n') : -1;
    if (child.type !== 'break' && at < 0) continue;
    const before = child.type === 'text' ? [{ ...child, value: (child.value ?? '').slice(0, at) }] : [];
    const behind = child.type === 'text' ? [{ ...child, value: (child.value ?? '').slice(at + 1) }] : [];
    return {
      title: trimLine([...children.slice(0, index), ...before]),
      body: trimLine([...behind, ...children.slice(index + 1)]),
    };
  }
  return { title: trimLine(children), body: [] };
}

/** `:::note` of Docusaurus and its like is an alert; `:::` blocks of ours stay; of others the content does. */
function readContainer(node: Node, work: Work): Node[] {
  const name = node.name ?? '';
  const [first, ...others] = node.children ?? [];
  const labelled = first?.data?.directiveLabel === true;
  if (Object.hasOwn(blocks, name) || name === 'bibliography') return [node];
  const kind = alertKinds[name.toLowerCase()];
  if (!ownAlerts.test(name) && name !== 'hidden')
    work.decisions.note(
      lineOf(node, work),
      'container-mapped',
      'A `:::` block of another dialect became an alert, or its content alone.',
    );
  if (name === 'hidden') return dropHidden(node, work);
  if (name === 'details') {
    const summary = labelled && first ? (first.children ?? []) : [{ type: 'text', value: '…' }];
    const inside = labelled ? others : (node.children ?? []);
    return [{ type: 'details', attributes: {}, children: [{ type: 'summary', children: summary }, ...inside] }];
  }
  if (!kind) return node.children ?? [];
  const title =
    labelled && first ? [{ type: 'paragraph', children: [{ type: 'strong', children: first.children ?? [] }] }] : [];
  return [
    {
      type: 'blockquote',
      position: node.position,
      data: { alert: kind },
      children: [...title, ...(labelled ? others : (node.children ?? []))],
    },
  ];
}

/** A block that no reader of the old page saw; its formulas are none of the note. */
function dropHidden(node: Node, work: Work): Node[] {
  someNode(node, ({ token }) => {
    if (token !== undefined) work.inCode.add(token);
    return false;
  });
  if (node.children?.length)
    work.decisions.lose(
      lineOf(node, work),
      'hidden-dropped',
      'A block that readers of the old page did not see is not in the note.',
    );
  return [];
}

/** Lists of definitions as kramdown and Pandoc have them: a term, and lines that begin with `: `. */
function readDefinitionList(paragraph: Node, work: Work): Node[] {
  const lines = splitLines(paragraph.children ?? []).filter((line) => line.length > 0);
  const isMeaning = (line: Node[]) => line[0]?.type === 'text' && /^:[ \t]+/.test(line[0].value ?? '');
  if (lines.length < 2 || !lines[1] || !isMeaning(lines[1]) || isMeaning(lines[0] as Node[])) return [paragraph];
  work.decisions.note(lineOf(paragraph, work), 'definitions-listed', 'A list of definitions became a list of items.');
  const parts = lines.map((line): Node => {
    if (!isMeaning(line)) return { type: 'term', children: line };
    const [first, ...others] = line as [Node, ...Node[]];
    const children = [{ ...first, value: (first.value ?? '').replace(/^:[ \t]+/, '') }, ...others];
    return { type: 'meaning', children: [{ type: 'paragraph', children }] };
  });
  return [
    { type: 'list', ordered: false, spread: false, position: paragraph.position, children: definitionItems(parts) },
  ];
}

/** kramdown's table without a line that sets off its header: the first row is one. */
function readPlainTable(paragraph: Node, work: Work): Node[] | undefined {
  const lines = splitLines(paragraph.children ?? []).filter((line) => line.length > 0);
  const isRow = (line: Node[]) =>
    line[0]?.type === 'text' &&
    /^\s*\|/.test(line[0].value ?? '') &&
    line.at(-1)?.type === 'text' &&
    /.\|\s*$/.test(`.${line.at(-1)?.value}`);
  if (lines.length < 2 || !lines.every(isRow)) return undefined;
  work.decisions.note(
    lineOf(paragraph, work),
    'table-header-made',
    'The first row of a table without a header became one.',
  );
  const rows = lines.map((line): Node => {
    const cells = splitAt(line, '|').slice(1, -1);
    return { type: 'tableRow', children: cells.map((cell) => ({ type: 'tableCell', children: trimLine(cell) })) };
  });
  const width = Math.max(...rows.map(({ children = [] }) => children.length));
  for (const { children = [] } of rows)
    while (children.length < width) children.push({ type: 'tableCell', children: [] });
  return [{ type: 'table', align: Array(width).fill(null), children: rows, position: paragraph.position }];
}
