import type { Node } from '../Node';
import type { Work } from '../Work';

const group = /^\[(.*@.*)\]$/s;

/** A citation, by its source in our dialect. */
export function makeCitation(source: string, line: number, work: Work): Node {
  const token = work.tokens.push({ type: 'source', raw: source, line, source }) - 1;
  return { type: 'token', token, data: { hName: 'span' } };
}

/** Citations side by side are one, and a space stands before them where words do. */
export function joinCitations(node: Node, work: Work): void {
  const joined: Node[] = [];
  for (const child of node.children ?? []) {
    joinCitations(child, work);
    const inside = insideOf(child, work);
    const last = joined.at(-1);
    const before = last && insideOf(last, work);
    if (inside !== undefined && before !== undefined && last?.token !== undefined) {
      const token = work.tokens[child.token ?? -1];
      if (token)
        work.tokens[last.token] = {
          type: 'source',
          raw: token.raw,
          line: token.line,
          source: `[${before}; ${inside}]`,
        };
      continue;
    }
    if (inside !== undefined && last && endsInWord(last)) joined.push({ type: 'text', value: ' ' });
    joined.push(child);
  }
  if (node.children) node.children = joined;
}

function insideOf({ type, token }: Node, work: Work): string | undefined {
  const kept = type === 'token' ? work.tokens[token ?? -1] : undefined;
  return kept?.type === 'source' ? group.exec(kept.source)?.[1] : undefined;
}

function endsInWord(node: Node): boolean {
  if (node.type === 'text') return /[A-Za-z0-9)\]%"'’”]$/.test(node.value ?? '');
  const last = node.children?.at(-1);
  return last !== undefined && node.type !== 'element' && endsInWord(last);
}
