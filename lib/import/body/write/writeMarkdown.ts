import type { Nodes } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, type Options, toMarkdown } from 'mdast-util-to-markdown';
import { cjkFriendlyToMarkdown } from 'mdast-util-to-markdown-cjk-friendly';
import type { Node } from '../Node';
import type { Work } from '../Work';
import { withAnchor, withCheckbox, writeBlockquote, writeContainer, writeDetails, writeMath } from './blocks';
import { type AnyHandle, createChecked, listDefinitions, type Writing } from './checked';
import { createLink, createText, createToken, withPlainAddress, writeElement } from './inline';

/** Writes a tree as Markdown of our dialect. */
export function writeMarkdown(root: Node, work: Work): string {
  const writing: Writing = { work, level: 0, definitions: listDefinitions(root), checking: false };
  return toMarkdown(root as unknown as Nodes, {
    bullet: '-',
    bulletOther: '*',
    emphasis: '*',
    strong: '*',
    fences: true,
    listItemIndent: 'one',
    rule: '-',
    tightDefinitions: true,
    extensions: [gfm, cjkFriendlyToMarkdown()],
    handlers: createHandlers(writing) as Options['handlers'],
  });
}

const gfm = gfmToMarkdown({ tablePipeAlign: false });

/** How mdast-util-gfm writes a node. */
function findHandler(extensions: Options[], name: string): AnyHandle {
  for (const extension of extensions) {
    const own = (extension.handlers as Record<string, AnyHandle> | undefined)?.[name];
    if (own) return own;
    const nested = extension.extensions ? findHandler(extension.extensions, name) : undefined;
    if (nested) return nested;
  }
  throw new Error(`mdast-util-gfm writes no ${name}`);
}

function createHandlers(writing: Writing): Record<string, AnyHandle> {
  const base = defaultHandlers as unknown as Record<string, AnyHandle>;
  const checked = (handle: AnyHandle) => createChecked(handle, writing);
  return {
    paragraph: withCheckbox(checked(base.paragraph as AnyHandle)),
    heading: withAnchor(checked(base.heading as AnyHandle)),
    table: checked(findHandler([gfm], 'table')),
    tableCell: findHandler([gfm], 'tableCell'),
    text: createText(writing, base.text as AnyHandle),
    link: createLink(base.link as AnyHandle, writing),
    image: (node, parent, state, info) =>
      withPlainAddress((base.image as AnyHandle)(node, parent, state, info), node.url ?? '', writing),
    token: createToken(writing),
    math: writeMath(writing),
    element: writeElement,
    details: writeDetails,
    summary: (node, _, state, info) => state.containerPhrasing(node as never, info),
    blockquote: writeBlockquote(base.blockquote as AnyHandle),
    containerDirective: writeContainer,
    break: (_node, _parent, state) => (state.stack.includes('tableCell') ? '<br>' : '\\\n'),
  };
}
