import type { List, ListItem } from 'mdast';
import type { AnyNode } from '../Context';
import { component, text } from '../jsx';
import { keepLabel, nextNumber } from '../label';
import type { Block } from './blocks';
import { makeCaption } from './caption';

/** Words that begin a line of pseudocode, and those that may follow in it. After algorithmicx. */
const opening =
  /^(?:end (?:for|while|if|procedure|function)|else if|for all|for each|for|foreach|while|repeat|until|if|else|return|require|ensure|input|output|procedure|function|loop|end|break|continue|输入|输出|重复|直到|当|对于?每个|对于?|若|如果|否则如果|否则|返回|结束)(?=[\s:：,，;；]|[^\x20-\x7f]|$)/iu;
const following = /(?<=^|\s)(?:do|then|to|downto|in|and|or|not)(?=\s|[,;:]|$)/giu;
/** `▷ words` and `// words` at the end of a line are a comment. */
const comment = /(?:^|\s)(?:▷|\/\/)\s?(?=\S|$)/u;

/**
 * `:::algorithm[Training]{#alg-training}`: pseudocode as a list, each item a line and deeper items the body of what
 * stands above them. Lines are numbered through, keywords stand out; other blocks (inputs, outputs) stay as they are.
 */
export const algorithm: Block = {
  attributes: ['id'],
  title: 'caption',
  open: ({ node, title, attributes }, context) => {
    const number = nextNumber('alg', context);
    const id = attributes.get('id');
    const anchor = id && keepLabel(id, 'alg', { number }, context);
    const count = { lines: 0 };
    for (const child of node.children ?? []) {
      if (child.type === 'list') numberLines(child, count);
      else if (child.type === 'paragraph') markWords(child, 'opening');
    }
    node.children = [...makeCaption('alg', number, title ?? []), ...(node.children ?? [])];
    return (children) => [component('Figure', { id: anchor, algorithm: true }, children)];
  },
};

function numberLines(node: AnyNode, count: { lines: number }): void {
  const list = node as unknown as List;
  list.ordered = true;
  list.start = null;
  list.spread = false;
  for (const item of list.children) numberLine(item, count);
}

function numberLine(item: ListItem, count: { lines: number }): void {
  count.lines++;
  item.spread = false;
  item.data = { ...item.data, hProperties: { value: String(count.lines) } };
  for (const child of item.children as AnyNode[]) {
    if (child.type === 'list') numberLines(child, count);
    else if (child.type === 'paragraph') markWords(child, 'all');
  }
}

/** Makes the keywords of a line stand out, and its comment step back. */
function markWords(paragraph: AnyNode, which: 'opening' | 'all'): void {
  const [first] = paragraph.children ?? [];
  const lead = first?.type === 'text' ? opening.exec(first.value ?? '')?.[0] : undefined;
  const children = (paragraph.children ?? []).flatMap((child, index) => {
    if (child.type !== 'text') return [child];
    const value = child.value ?? '';
    if (index > 0 || lead === undefined) return lead === undefined ? [child] : markFollowing(value, which);
    return [keyword(lead), ...markFollowing(value.slice(lead.length), which)];
  });
  paragraph.children = which === 'all' ? splitComment(children) : children;
}

function markFollowing(value: string, which: 'opening' | 'all'): AnyNode[] {
  if (which === 'opening') return [text(value)];
  const words = [...value.matchAll(following)];
  let at = 0;
  const parts = words.flatMap(({ 0: word, index }) => {
    const before = value.slice(at, index);
    at = index + word.length;
    return [text(before), keyword(word)];
  });
  return [...parts, text(value.slice(at))].filter(({ type, value }) => type !== 'text' || value !== '');
}

const keyword = (word: string): AnyNode => ({ type: 'strong', children: [text(word)] });

function splitComment(children: AnyNode[]): AnyNode[] {
  const at = children.findIndex((child) => child.type === 'text' && comment.test(child.value ?? ''));
  const child = children[at];
  const mark = comment.exec(child?.value ?? '');
  if (!child || !mark) return children;
  const value = child.value ?? '';
  const before = value.slice(0, mark.index).trimEnd();
  const rest = [text(value.slice(mark.index + mark[0].length)), ...children.slice(at + 1)];
  return [...children.slice(0, at), text(before), text(' '), component('LineComment', {}, rest, 'text')];
}
