import { decodePercent } from '../../links/paths';
import { type Node, someNode } from '../Node';
import { oldAnchorsOf } from '../oldAnchors';
import { plainText } from '../tidy/plainText';

const headingWords =
  /^(?:(?:\d+|[ivx]+|[一二三四五六七八九十]+)\s*[.、．)）]?\s*)?(?:(?:key |selected |main |cited )?references?(?: list)?|bibliography|literature(?: cited)?|works cited|sources|citations?|参考(?:文献|资料|文章|链接)?|參考(?:文獻|資料)?|引用(?:文献)?|文献|参照|참고\s*(?:문헌|자료)?|레퍼런스|references? *[/&和与及] *[^\s]{1,12})\s*[:：]?$/iu;

/** Whether a heading, or a line in its place, says that references follow. */
export function saysReferences(node: Node): boolean {
  const isLine = node.type === 'paragraph' && plainText(node).length <= 30;
  return (node.type === 'heading' || isLine) && headingWords.test(plainText(node).trim());
}

/** Whether a block prints something where it stands. */
export function isPrinted({ type }: Node): boolean {
  return type !== 'definition' && type !== 'footnoteDefinition' && type !== 'thematicBreak';
}

/** Takes headings out that say that references follow where none does any more. */
export function removeEmptyHeadings(root: Node): void {
  for (const heading of root.children?.filter(saysReferences) ?? []) {
    if (!isEmptied(heading, root)) continue;
    root.children = root.children?.filter((node) => node !== heading) ?? [];
    redirect(root, heading);
  }
}

/** Whether nothing that prints stands below a heading any more. */
function isEmptied(heading: Node, { children = [] }: Node): boolean {
  const behind = children.slice(children.indexOf(heading) + 1).find(isPrinted);
  return !behind || (behind.type === 'heading' && (behind.depth ?? 1) <= (heading.depth ?? 6));
}

/** Links to the heading that is gone lead to the bibliography. */
export function redirect(root: Node, heading: Node): void {
  const words = plainText(heading).trim().toLowerCase();
  const slug = words.replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-');
  const names = new Set([slug, words, heading.data?.anchor, ...oldAnchorsOf(heading)]);
  someNode(root, (node) => {
    const name =
      node.type === 'link' && node.url?.startsWith('#') ? decodePercent(node.url.slice(1)).toLowerCase() : '';
    if (name !== '' && names.has(name))
      Object.assign(node, { url: '#bibliography', data: { ...node.data, resolved: true } });
    return false;
  });
}
