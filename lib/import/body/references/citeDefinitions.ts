import type { UnkeyedReference } from '../../../bibliography/Reference';
import { readWritten } from '../../bibliography/written/readWritten';
import { marks } from '../../bibliography/written/Written';
import { type Node, someNode } from '../Node';
import { plainText } from '../tidy/plainText';
import { lineOf, type Work } from '../Work';
import { resolveBy, rewriteMentions } from './mentions';
import { removeEmptyHeadings } from './referencesHeading';

/** `[1]: https://arxiv.org/abs/1706.03762 "Attention is all you need"`, which `[1]` in the text calls, is a reference. */
export function citeDefinitions(root: Node, work: Work): void {
  const keys = new Map<number, string>();
  const taken: Node[] = [];
  for (const node of root.children ?? []) {
    const number = node.type === 'definition' && /^\d{1,3}$/.test(node.identifier ?? '') ? Number(node.identifier) : -1;
    if (number < 0 || keys.has(number) || !isCalled(root, number)) continue;
    const reference = readDefinition(node, work);
    const key = reference && work.surroundings.citePaper?.(reference, lineOf(node, work));
    if (key === undefined) continue;
    keys.set(number, key);
    taken.push(node);
  }
  const [first] = taken;
  if (!first) return;
  rewriteMentions(root, resolveBy(keys, work.cited), work, () => false);
  root.children = root.children?.filter((node) => !taken.includes(node) || isUsed(root, node)) ?? [];
  removeEmptyHeadings(root);
  const message = 'Numbers in the text that were links to what a definition names are citations of it.';
  work.decisions.note(lineOf(first, work), 'links-cited', message);
}

/** Whether the number itself is a link somewhere. */
function isCalled(root: Node, number: number): boolean {
  return someNode(root, (node) => isNumberLink(node) && Number(node.identifier) === number);
}

/** `[1]`, `[1][]` and `[1][1]`, as far as a definition of that name is there. */
function isNumberLink(node: Node): boolean {
  return node.type === 'linkReference' && plainText(node).replace(/[[\]\s]/g, '') === node.identifier;
}

function isUsed(root: Node, { identifier }: Node): boolean {
  return someNode(root, (node) => /^(?:link|image)Reference$/.test(node.type) && node.identifier === identifier);
}

/** What a definition names. Undefined where it is no more than an address. */
function readDefinition({ url = '', title }: Node, { surroundings }: Work): UnkeyedReference | undefined {
  if (surroundings.isOwn?.(url)) return undefined;
  const words = (title ?? '').replace(/[\ufdd0-\ufdd3]/g, '').trim();
  const { read, reference } = readWritten({ text: marks.link + words + marks.endLink, urls: [url] }) ?? {};
  const isThere = reference?.arxiv !== undefined && surroundings.hasKey?.(`arxiv:${reference.arxiv}`);
  return (words !== '' && read !== 'address') || isThere ? reference : undefined;
}
