import type { Node } from './Node';
import type { Work } from './Work';

/** Whether something in the old site links to this anchor. */
export function isLinked(id: string | undefined, { surroundings }: Work): id is string {
  return id !== undefined && id !== '' && surroundings.linked?.has(id.normalize('NFC')) === true;
}

/** The anchors that a node had, as far as something links to them. */
export function oldAnchorsOf(node: Node | undefined): string[] {
  const ids = node?.data?.oldAnchors;
  return Array.isArray(ids) ? [...ids] : [];
}

/** The anchors of a node and of all that is in it. */
export function listOldAnchors(node: Node): string[] {
  return [...oldAnchorsOf(node), ...(node.children ?? []).flatMap(listOldAnchors)];
}

/** A node with anchors that it had, beside those that it has already. */
export function withOldAnchors(node: Node, ids: readonly string[]): Node {
  return ids.length === 0 ? node : { ...node, data: { ...node.data, oldAnchors: [...oldAnchorsOf(node), ...ids] } };
}

const landmarks = new Set(['heading', 'figure', 'image', 'table', 'code', 'math', 'containerDirective']);

/** Whether a node is one to which a link can lead here. */
export function isLandmark({ type }: Node): boolean {
  return landmarks.has(type);
}
