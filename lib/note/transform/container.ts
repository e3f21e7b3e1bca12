import type { ContainerDirective } from 'mdast-util-directive';
import { findNearest } from '../../fault/nearest';
import { type AnyNode, type Context, report, spanOf } from './Context';
import { component } from './jsx';

/** The `:::` containers there are. */
const containers = ['bibliography'];

/** The containers as a sentence names them. */
export function listContainers(): string {
  return containers.map((name) => `\`:::${name}\``).join(', ');
}

/** `:::bibliography` places the bibliography; any other name is a fault, and the content stays. */
export function transformContainer(node: ContainerDirective, context: Context): AnyNode[] {
  const span = spanOf(node);
  const line = context.lines[span.line - 1] ?? '';
  const opening = { ...span, endLine: span.line, endColumn: line.trimEnd().length + 1 };
  if (!containers.includes(node.name)) {
    const [nearest] = findNearest(node.name, containers, 1);
    report(
      context,
      'container-is-known',
      opening,
      `There is no container \`:::${node.name}\`.`,
      nearest
        ? `Did you mean \`:::${nearest}\`?`
        : 'Delete the `:::` lines, or escape the first colon with a backslash.',
    );
    return node.children as AnyNode[];
  }
  const last = (context.lines[span.endLine - 1] ?? '').slice(0, span.endColumn - 1);
  if (span.endLine === span.line || !/:{3,}\s*$/.test(last)) {
    report(
      context,
      'container-is-closed',
      opening,
      `The container \`:::${node.name}\` is never closed.`,
      'Write `:::` on a line of its own where it ends.',
    );
    return node.children as AnyNode[];
  }
  context.placesBibliography = true;
  return [...(node.children as AnyNode[]), component('Bibliography', {})];
}
