import type { Definition, Image, ImageReference, Link, LinkReference } from 'mdast';
import { type AnyNode, type Context, report, spanOf } from './Context';
import { normalizeIdentifier } from './definitions';

/** A link keeps its place; its target is checked here as far as one note can tell, and looked up when it is drawn. */
export function transformLink(node: Link, context: Context): AnyNode[] {
  if (!isSafeUrl(node.url)) {
    reportUnsafe(node.url, node, context);
    return node.children as AnyNode[];
  }
  if (node.url === '') {
    const message = 'The link has no address.';
    report(context, 'link-resolves', spanOf(node), message, 'Write it between the round brackets.');
    return node.children as AnyNode[];
  }
  context.links.push({ url: node.url, ...spanOf(node) });
  return [node as AnyNode];
}

/** `[text][id]` and `![alt][id]` are written out as links and images, so that there is one way to check each. */
export function resolveReference(node: LinkReference | ImageReference, context: Context): Link | Image | undefined {
  const definition: Definition | undefined = context.definitions.get(normalizeIdentifier(node.identifier));
  if (!definition) return undefined;
  context.usedDefinitions.add(definition);
  const { url, title } = definition;
  if (node.type === 'imageReference') return { type: 'image', url, title, alt: node.alt, position: node.position };
  return { type: 'link', url, title, children: node.children, position: node.position };
}

/** http, https and mailto lead outside; everything without a scheme stays in the site. */
function isSafeUrl(url: string): boolean {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(withoutControls(url))?.[1]?.toLowerCase();
  return scheme === undefined || ['http', 'https', 'mailto'].includes(scheme);
}

/** Browsers pass over these characters when they look for a scheme (https://url.spec.whatwg.org/#concept-basic-url-parser). */
function withoutControls(url: string): string {
  return [...url].filter((char) => char > ' ').join('');
}

function reportUnsafe(url: string, node: Link, context: Context): void {
  const scheme = withoutControls(url.slice(0, url.indexOf(':') + 1));
  report(
    context,
    'link-is-safe',
    spanOf(node),
    `A link may not lead to \`${scheme}\`.`,
    'Use an http, https or mailto address, a permalink, or the path of a file.',
  );
}
