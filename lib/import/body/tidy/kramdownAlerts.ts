import { type Node, someNode } from '../Node';
import type { Work } from '../Work';
import { plainText } from './plainText';

const kinds: Record<string, string> = {
  tip: 'TIP',
  info: 'NOTE',
  note: 'NOTE',
  important: 'IMPORTANT',
  warning: 'WARNING',
  danger: 'CAUTION',
};

/** Block quotes that a class of a Jekyll theme (`{: .block-tip }`, `{: .prompt-info }`) makes alerts of. */
export function markAlerts(root: Node, work: Work): void {
  const children = root.children ?? [];
  for (const [index, quote] of children.entries()) {
    if (quote.type !== 'blockquote') continue;
    const next = children[index + 1];
    const kind = findKind(quote, work) ?? (next?.type === 'paragraph' ? findKind(next, work) : undefined);
    if (!kind) continue;
    quote.data = { ...quote.data, alert: kind };
    const [first, ...others] = quote.children ?? [];
    if (first?.type === 'heading' && Object.hasOwn(kinds, plainText(first).trim().toLowerCase()))
      quote.children = others;
  }
}

function findKind(node: Node, work: Work): string | undefined {
  let kind: string | undefined;
  someNode(node, ({ type, token }) => {
    const kept = type === 'token' ? work.tokens[token ?? -1] : undefined;
    if (kept?.type === 'attributes' && kept.alert !== undefined) kind = kinds[kept.alert];
    return kind !== undefined;
  });
  return kind;
}
