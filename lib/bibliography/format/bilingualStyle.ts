import type { CslNode } from 'citeproc';

/** The locale of Chinese entries. */
export const chinese = 'zh-CN';

const mark = '@zh';

/**
 * A style that formats Chinese entries in Chinese and all others in the engine's language, within one list and one
 * citation: each layout stands twice, first for Chinese (`<layout locale>`, an extension of CSL that citeproc-js
 * has). Macros are doubled too: citeproc prepares dates once a macro, in the language of the first layout that
 * comes to it. Changes `style`.
 */
export function makeBilingual(style: CslNode): CslNode {
  const macros = nodesOf(style).filter(({ name }) => name === 'macro');
  const areas = nodesOf(style).filter(({ name }) => name === 'citation' || name === 'bibliography');
  for (const area of areas) {
    const at = area.children.findIndex((child) => typeof child !== 'string' && child.name === 'layout');
    const layout = area.children[at];
    if (layout === undefined || typeof layout === 'string') continue;
    const copy = copyForChinese(layout);
    copy.attrs.locale = chinese;
    area.children.splice(at, 0, copy);
  }
  const first = style.children.findIndex((child) => typeof child !== 'string' && child.name === 'macro');
  style.children.splice(Math.max(first, 0), 0, ...macros.map(copyForChinese));
  return style;
}

/** Whether a macro, by its name in an engine, is one of the Chinese copies. */
export function isChineseMacro(name: string): boolean {
  return name.includes(mark);
}

function copyForChinese(node: CslNode): CslNode {
  const attrs = { ...node.attrs };
  if (attrs.macro !== undefined) attrs.macro += mark;
  if (node.name === 'macro' && attrs.name !== undefined) attrs.name += mark;
  const children = node.children.map((child) => (typeof child === 'string' ? child : copyForChinese(child)));
  return { name: node.name, attrs, children };
}

function nodesOf(node: CslNode): CslNode[] {
  return node.children.filter((child) => typeof child !== 'string');
}
