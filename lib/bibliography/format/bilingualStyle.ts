import type { CslNode } from 'citeproc';

/** The locale of Chinese entries. */
export const chinese = 'zh-CN';

const mark = '@zh';

/**
 * A style that formats Chinese entries in Chinese and all others in the engine's language, within one list and one
 * citation: each layout stands twice, first for Chinese (`<layout locale>`, an extension of CSL that citeproc-js
 * has). Macros are doubled too: citeproc prepares dates once a macro, in the language of the first layout that
 * comes to it. A style that has layouts for languages itself, as Chinese ones do, keeps them. Changes `style`.
 */
export function makeBilingual(style: CslNode): CslNode {
  const macros = nodesOf(style).filter(({ name }) => name === 'macro');
  const areas = nodesOf(style).filter(({ name }) => name === 'citation' || name === 'bibliography');
  for (const area of areas) {
    const layouts = nodesOf(area).filter(({ name }) => name === 'layout');
    const plain = layouts.find(({ attrs }) => attrs.locale === undefined) ?? layouts.at(-1);
    if (!plain) continue;
    const own = layouts.find((layout) => isFor('zh', layout));
    const copy = copyForChinese(own ?? plain);
    copy.attrs.locale = chinese;
    const others = layouts.filter((layout) => layout !== own && layout !== plain);
    // What has no language is English, also where a Chinese style would take it for Chinese.
    const english = own ? undefined : others.find((layout) => isFor('en', layout));
    if (english) Object.assign(plain, { ...english, attrs: withoutLocale(english.attrs) });
    const rest = area.children.filter((child) => typeof child === 'string' || child.name !== 'layout');
    area.children = [...rest, copy, ...others, plain];
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

function isFor(language: string, { attrs }: CslNode): boolean {
  return (attrs.locale ?? '').split(/\s+/).some((locale) => locale.startsWith(language));
}

function withoutLocale({ locale: _, ...attrs }: CslNode['attrs']): CslNode['attrs'] {
  return attrs;
}

function nodesOf(node: CslNode): CslNode[] {
  return node.children.filter((child) => typeof child !== 'string');
}
