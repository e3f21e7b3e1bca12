import type { AnyNode } from './Context';

const han = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}';
const fullWidth = '\\u3000-\\u303f\\uff01-\\uff60\\uffe0-\\uffe6';
const curly = '“”‘’…—·';
const wideEnd = new RegExp(`[${han}${fullWidth}]$`, 'u');
const wideStart = new RegExp(`^[${han}${fullWidth}]`, 'u');
const markEnd = new RegExp(`[${fullWidth}]$`, 'u');
const markStart = new RegExp(`^[${fullWidth}]`, 'u');
const softEnd = new RegExp(`[${han}${fullWidth}${curly}]$`, 'u');
const softStart = new RegExp(`^[${han}${fullWidth}${curly}]`, 'u');

/**
 * Takes out line breaks that would print as a space where Chinese has none: between two wide characters, and beside
 * full-width punctuation (after CSS Text 4, https://drafts.csswg.org/css-text-4/#line-break-transform).
 */
export function joinHanLines(node: AnyNode): void {
  const children = node.children ?? [];
  children.forEach((child, index) => {
    if (child.type !== 'text') {
      joinHanLines(child);
      return;
    }
    const before = edgeText(findNeighbour(children, index, -1), 'end');
    const after = edgeText(findNeighbour(children, index, 1), 'start');
    child.value = joinText(child.value ?? '', before, after);
  });
}

/** What a reader sees next to a child: a footnote's mark, a comment and a tag take no place in the line. */
function findNeighbour(children: AnyNode[], index: number, step: 1 | -1): AnyNode | undefined {
  let at = index + step;
  while (['footnoteReference', 'braces', 'html'].includes(children[at]?.type ?? '')) at += step;
  return children[at];
}

function joinText(value: string, before: string, after: string): string {
  const lines = value.split(/\n[ \t]*/);
  return lines.reduce((joined, line, index) => {
    const left = joined === '' ? before : joined;
    const right = line === '' && index === lines.length - 1 ? after : line;
    return isSeamless(left, right) ? joined.trimEnd() + line : `${joined}\n${line}`;
  });
}

function isSeamless(left: string, right: string): boolean {
  if (wideEnd.test(left) && wideStart.test(right)) return true;
  if ((wideEnd.test(left) && softStart.test(right)) || (softEnd.test(left) && wideStart.test(right))) return true;
  return markEnd.test(left) ? right !== '' : markStart.test(right) && left !== '';
}

/** The text at the near edge of a neighbour; a formula or citation there counts as Latin. */
function edgeText(node: AnyNode | undefined, edge: 'start' | 'end'): string {
  if (!node) return '';
  if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
  const child = edge === 'end' ? node.children?.at(-1) : node.children?.[0];
  return child ? edgeText(child, edge) : 'x';
}
