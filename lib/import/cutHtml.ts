import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { ForeignText } from './frontMatter/splitForeign';

/** A page of HTML divided as a note is: what its head says, and the part that is its text. */
export interface CutPage {
  head: ForeignText;
  body: string;
  bodyLine: number;
  /** The bibliography that the page itself holds, in BibTeX. */
  bib?: string;
}

type Node = DefaultTreeAdapterTypes.ChildNode;

/**
 * Takes the text out of a page of HTML: what stands in `<d-article>`, `<article>`, `<main>` or `<body>`, with the appendix of
 * Distill's behind it; and its title and
 * authors out of `<d-front-matter>`, or its `<title>`. A page with front matter of its own, as Jekyll's, keeps that.
 */
export function cutHtml(split: ForeignText): CutPage {
  const nodes = listNodes(parse(split.body, { sourceCodeLocationInfo: true }));
  const find = (...names: string[]) =>
    names.map((name) => nodes.find((node) => node.nodeName === name)).find((node) => node !== undefined);
  const script = (...types: string[]) =>
    nodes.find((node) => node.nodeName === 'script' && types.includes(attributeOf(node, 'type') ?? ''));
  const place = find('d-article', 'dt-article', 'article', 'main', 'body')?.sourceCodeLocation;
  const inner =
    place && 'startTag' in place && place.startTag
      ? { from: place.startTag.endOffset, to: place.endTag?.startOffset ?? place.endOffset }
      : undefined;
  const article = inner ? split.body.slice(inner.from, inner.to) : split.body;
  const appendix = find('d-appendix', 'dt-appendix')?.sourceCodeLocation;
  const isBelow = inner !== undefined && appendix && appendix.startOffset >= inner.to;
  // As many lines stand between them as in the page, so that lines keep their numbers.
  const between = isBelow ? split.body.slice(inner.to, appendix.startOffset).replace(/[^\n]+/g, '') : '';
  const text = isBelow ? `${article}${between}${split.body.slice(appendix.startOffset, appendix.endOffset)}` : article;
  const above = inner ? split.body.slice(0, inner.from).split(/\r\n|\n|\r/).length - 1 : 0;
  const bibliography = find('d-bibliography');
  const source = bibliography && attributeOf(bibliography, 'src');
  const head =
    split.format === 'none'
      ? readHtmlHead(
          split,
          textOf(find('d-front-matter') ?? script('text/front-matter')),
          textOf(find('title')),
          source,
        )
      : split;
  const bib = textOf(script('text/bibliography', 'text/bibtex', 'application/x-bibtex')).trim();
  return { head, body: dedent(text), bodyLine: split.bodyLine + above, ...(bib !== '' && { bib }) };
}

function readHtmlHead(
  split: ForeignText,
  frontMatter: string,
  title: string,
  bibliography: string | undefined,
): ForeignText {
  const extra = { ...(title.trim() && { title: title.trim() }), ...(bibliography && { bibliography }) };
  try {
    const said = frontMatter.trim() === '' ? {} : (JSON.parse(frontMatter) as object);
    return { ...split, format: 'json', head: JSON.stringify({ ...extra, ...said }), headLine: 1 };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // Older pages of Distill's say it in YAML.
    return { ...split, format: 'yaml', head: withoutIndent(frontMatter), headLine: 1 };
  }
}

/** Lines of YAML that stand indented in a page as its HTML does. */
function withoutIndent(text: string): string {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  const indent = Math.min(...lines.map((line) => line.length - line.trimStart().length));
  return lines.map((line) => line.slice(indent)).join('\n');
}

function listNodes(root: { childNodes: Node[] }): Node[] {
  const found: Node[] = [];
  const open = [...root.childNodes];
  for (let node = open.shift(); node !== undefined; node = open.shift()) {
    found.push(node);
    if ('childNodes' in node) open.unshift(...node.childNodes);
  }
  return found;
}

function attributeOf(node: Node, wanted: string): string | undefined {
  return 'attrs' in node ? node.attrs.find(({ name }) => name === wanted)?.value : undefined;
}

function textOf(node: Node | undefined): string {
  if (node === undefined) return '';
  return listNodes({ childNodes: [node] })
    .map((inner) => ('value' in inner ? inner.value : ''))
    .join('');
}

/** Lines of HTML are indented as they please, and four blanks make code in Markdown; `<pre>` stays as it is. */
function dedent(text: string): string {
  const parts = text.split(/(<(?:pre|dt?-code|textarea)\b[\s\S]*?<\/(?:pre|dt?-code|textarea)>)/i);
  return parts.map((part, at) => (at % 2 === 0 ? part.replace(/^[ \t]+/gm, '') : part)).join('');
}
