import type { Link, Nodes, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { urlToArxiv } from '../../bibliography/bib/identifiers';
import { grammar } from '../../note/grammar';
import { Edits } from '../../text/Edits';

/** A link to a paper's page on arXiv. */
interface ArxivLink {
  id: string;
  start: number;
  end: number;
  /** What the link says, as it is written; empty where it says its own address. */
  text: string;
}

/** The identifiers of the papers on arXiv that a body in our Markdown links to, in order, each once. */
export function listArxivIds(markdown: string): string[] {
  return [...new Set(listLinks(markdown).map(({ id }) => id))];
}

/** The body with its links to arXiv made citations, where `isKnown`: the words of a link stay before its citation. */
export function citeArxiv(markdown: string, isKnown: (id: string) => boolean): string {
  const edits = new Edits(markdown);
  for (const { id, start, end, text } of listLinks(markdown)) {
    if (isKnown(id)) edits.replace(start, end, `${text === '' ? '' : `${text} `}[@arxiv:${id}]`);
  }
  return edits.apply();
}

function listLinks(markdown: string): ArxivLink[] {
  if (!/arxiv\.org/i.test(markdown)) return [];
  const tree = unified().use(remarkParse).use(grammar('md')).parse(markdown) as Root;
  const found: ArxivLink[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'link') found.push(...readLink(node, markdown));
    else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return found;
}

function readLink(node: Link, markdown: string): ArxivLink[] {
  const id = urlToArxiv(node.url);
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  if (id === undefined || start === undefined || end === undefined) return [];
  const [first, last] = [node.children[0], node.children.at(-1)];
  const text = markdown.slice(first?.position?.start.offset ?? start, last?.position?.end.offset ?? start);
  const saysItself =
    /^(?:https?:\/\/|www\.|arxiv\.org\/)\S*$/i.test(text) || /^(?:arxiv:\s*)?[\d.]+(?:v\d+)?$/i.test(text);
  return [{ id, start, end, text: saysItself ? '' : text }];
}
