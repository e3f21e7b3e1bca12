import type { Node } from '../Node';
import { lineOf, type Work } from '../Work';

const numberAtStart = /^\s*(?:Figure|Fig\.?|图|圖)\s*(\d+)\s*(?:[:.：。]\s*|\s+)(?=\S)/i;

/**
 * A figure with a label has a number before its caption. Where the caption says the same number, that goes; where it says
 * another, that stays, since the text may speak of it, and is told.
 */
export function tidyCaptionNumbers(root: Node, labels: ReadonlySet<string>, work: Work): void {
  let count = 0;
  visit(root);

  function visit(parent: Node): void {
    for (const [index, node] of (parent.children ?? []).entries()) {
      const label = labelOf(node, parent.children?.[index + 1]);
      if (label !== undefined) count++;
      if (label !== undefined && labels.has(label)) tidyCaption(node, label);
      // The parts of a figure are counted with it.
      if (label === undefined || node.type === 'image') visit(node);
    }
  }

  function tidyCaption(node: Node, label: string): void {
    const caption = captionOf(node);
    const [lead, number] = numberAtStart.exec(caption?.text ?? '') ?? [];
    if (!caption || lead === undefined) return;
    if (Number(number) === count) caption.set(caption.text.slice(lead.length));
    else {
      const message = `The figure \`${label}\` has the number ${count} here; its caption calls it ${number}.`;
      work.decisions.lose(lineOf(node, work), 'figure-renumbered', message);
    }
  }
}

function labelOf(node: Node, behind: Node | undefined): string | undefined {
  if (node.type === 'containerDirective' && /^(?:figure|video)$/.test(node.name ?? ''))
    return node.attributes?.id ?? undefined;
  if (node.type !== 'image' || behind?.type !== 'text') return undefined;
  return /^\{[^{}]*#([^\s{}]+)/.exec(behind.value ?? '')?.[1];
}

/** The words at the beginning of a caption. */
function captionOf(node: Node): { text: string; set(text: string): void } | undefined {
  if (node.type === 'image') {
    const set = (text: string) => {
      node.title = text;
    };
    return node.title ? { text: node.title, set } : undefined;
  }
  const last = (node.children ?? []).length > 1 ? node.children?.at(-1) : undefined;
  const first = last?.type === 'paragraph' ? last.children?.[0] : undefined;
  if (first?.type !== 'text') return undefined;
  const set = (text: string) => {
    first.value = text;
  };
  return { text: first.value ?? '', set };
}
