import type {
  Blockquote,
  Code,
  FootnoteDefinition,
  FootnoteReference,
  Heading,
  Image,
  ImageReference,
  Link,
  LinkReference,
  Paragraph,
  Table,
  Text,
} from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { MathNode, RawNode } from '../../dialect/nodes';
import { transformBlockquote } from './alert';
import { attachAttributes, transformAttributeList } from './attachAttributes';
import { openElement } from './blocks/element';
import { joinCaptions } from './blocks/joinCaptions';
import { listSymbols } from './blocks/symbols';
import { transformBraces } from './braces';
import type { AnyNode, Context } from './Context';
import { transformCitationGroup, transformCitationMention, transformTexReference } from './citation';
import { transformCode } from './code';
import { closeContainer, openContainer } from './container';
import { checkDefinitionsUsed, checkFootnotesUsed, gatherDefinitions } from './definitions';
import { transformElement } from './element';
import { Footnotes } from './footnote';
import { transformHeading } from './heading';
import { nestHtml } from './html';
import { transformImage } from './image';
import { findImports } from './imports';
import { joinHanLines } from './joinLines';
import type { JsxElement } from './jsx';
import { resolveReference, transformLink } from './link';
import { transformMath, transformOpenMath } from './math';
import { restorePositions } from './restorePositions';
import { checkTable } from './table';
import { checkTextMarks } from './textMarks';

/**
 * Turns a parsed note into what its page is drawn from: formulas and code drawn, citations counted, HTML checked.
 * Everything found on the way goes into `context`. The tree is changed in place.
 */
export function transformTree(root: AnyNode, context: Context): void {
  restorePositions(root, context);
  gatherDefinitions(root, context);
  joinCaptions(root);
  attachAttributes(root);
  joinHanLines(root);
  const shift = hasTopHeading(root) ? 1 : 0;
  const footnotes = new Footnotes(context);
  const { visit, visitInside } = createVisitor(context, shift, footnotes);
  const body = nestHtml(root.children ?? [], context, true).flatMap((child) => visit(child, [root]));
  const symbols = listSymbols(context, (child) => visit(child, [root]));
  root.children = [...body, ...symbols, ...footnotes.close(visitInside)];
  checkDefinitionsUsed(context);
  checkFootnotesUsed(footnotes.uses, context);
}

/** A note's title is the page's first heading, so a note that uses `#` has its headings one deeper. */
function hasTopHeading(root: AnyNode): boolean {
  return (root.children ?? []).some((child) => child.type === 'heading' && (child as Heading).depth === 1);
}

function createVisitor(context: Context, shift: number, footnotes: Footnotes) {
  function visit(node: AnyNode, parents: AnyNode[]): AnyNode[] {
    if (node.type === 'footnoteReference') return footnotes.mark(node as FootnoteReference, parents, visitInside);
    if (node.type === 'footnoteDefinition') return footnotes.pass(node as FootnoteDefinition);
    const early = beforeChildren(node, context, parents);
    if (early) {
      // What a caption says is text of the note.
      for (const made of early) {
        if (made !== node && made.children)
          made.children = nestHtml(made.children, context, false).flatMap((child) => visit(child, [...parents, node]));
      }
      return early;
    }
    visitInside(node, parents);
    return node.type === 'heading' ? transformHeading(node as Heading, context, shift) : afterChildren(node, context);
  }
  function visitInside(node: AnyNode, parents: AnyNode[]): void {
    if (!node.children) return;
    const inside = [...parents, node];
    const flow = node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell';
    node.children = nestHtml(node.children, context, flow).flatMap((child) => visit(child, inside));
  }
  return { visit, visitInside };
}

/** Nodes whose children are not ours to look at, or that become something else first. */
function beforeChildren(node: AnyNode, context: Context, parents: AnyNode[]): AnyNode[] | undefined {
  switch (node.type) {
    case 'math':
    case 'inlineMath':
      return transformMath(node as MathNode, context, parents);
    case 'openMath':
      return transformOpenMath(node as RawNode, context);
    case 'braces':
    case 'flowBraces':
      return transformBraces(node as RawNode, context);
    case 'citationGroup':
      return transformCitationGroup(node as RawNode, context, parents);
    case 'citationMention':
      return transformCitationMention(node as RawNode, context, parents);
    case 'texReference':
      return transformTexReference(node as RawNode, context, parents);
    case 'attributeList':
      return transformAttributeList(node as RawNode, context);
    case 'containerDirective':
      openContainer(node as unknown as ContainerDirective, context, parents);
      return undefined;
    case 'mdxJsxFlowElement':
      if (isAuthored(node)) openElement(node as unknown as JsxElement, context, parents);
      return undefined;
    case 'code':
      return transformCode(node as Code, context);
    case 'image':
      return transformImage(node as Image, context, parents);
    case 'imageReference': {
      const image = resolveReference(node as ImageReference, context);
      if (image) image.data = node.data;
      return image ? transformImage(image as Image, context, parents) : [];
    }
    case 'table':
      checkTable(node as Table, context);
      return undefined;
    case 'paragraph':
      return findImports(node as Paragraph, context, parents);
    case 'text':
      if (node.position) checkTextMarks(node as Text, context, parents);
      return [node];
    default:
      return undefined;
  }
}

/** Nodes that are looked at when what they hold is done. */
function afterChildren(node: AnyNode, context: Context): AnyNode[] {
  switch (node.type) {
    case 'link':
      return transformLink(node as Link, context);
    case 'linkReference': {
      const link = resolveReference(node as LinkReference, context);
      return link ? transformLink(link as Link, context) : (node.children ?? []);
    }
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      if (context.finishing.has(node)) return closeContainer(node, context);
      return (node as { attributes?: unknown }).attributes && isAuthored(node)
        ? transformElement(node as unknown as JsxElement, context)
        : [node];
    case 'containerDirective':
      return closeContainer(node, context);
    case 'blockquote':
      return transformBlockquote(node as Blockquote, context);
    case 'paragraph':
      return liftFigure(node);
    default:
      return [node];
  }
}

/** An image that is a paragraph of its own is a figure; it stands beside paragraphs, not in one. */
function liftFigure(node: AnyNode): AnyNode[] {
  const [only, ...others] = node.children ?? [];
  return only !== undefined && others.length === 0 && isFigure(only) ? [only] : [node];
}

function isFigure(node: AnyNode): boolean {
  return (node as { name?: string }).name === 'Figure';
}

/** Elements of the author's have a place in the file; those we made have none. */
function isAuthored(node: AnyNode): boolean {
  return node.position !== undefined;
}
