import { isText, readVisualTree, type VisualElement, type VisualNode } from './visualTree';

/** A piece of the markup that a mark can be put on: an element, or some characters of its text. */
export interface Part {
  element: VisualElement;
  /** Offsets in the markup, where the element has more text than this. */
  characters?: { from: number; to: number };
}

/** One sign of a formula with its scripts, as a reader tells signs apart: by glyph, font and structure, not by size. */
export interface Item {
  base: string;
  /** What stands below and above it, as keys; empty when nothing does. */
  sub: string;
  sup: string;
  /** Where the base, its scripts, and the whole are drawn. */
  parts: { base: Part | undefined; sub: Part | undefined; sup: Part | undefined; whole: Part | undefined };
  /** Sequences inside of it that are formulas of their own: a fraction's halves, what stands under a root, scripts. */
  inside: { base: Item[][]; sub: Item[]; sup: Item[] };
}

/** What holds nothing that is seen, and the number of the formula. */
const invisible = /^(?:katex-strut|pstrut|vlist-s|mspace|nulldelimiter|katex-newline|katex-tag)$/;
/** What gives a glyph its font; all other classes say how large it is, or how much space it gets. */
const font = /^(?:math|text|bold|ams).+|_fallback$/;
/** Letters of these fonts are one sign each; in others KaTeX writes words: `\mathrm{KL}`. */
const letterFonts = /^(?:|mathnormal|boldsymbol|mathbb|mathcal|mathfrak|mathscr|boldsymbol\.mathnormal)$/;
/** What makes a sign another one when it stands over or under it; over several signs it only joins them. */
const decoration = /^(?:katex-accent|accentunder|katex-overline|katex-underline)$/;
/** What is one thing, however many signs stand in it. */
const structure = /^(?:sqrt|mfrac|mtable|op-limits|munder|mover|text)$/;

/** What a list of classes says, read once a list: a note has thousands of elements and some fifty lists. */
interface ClassInfo {
  invisible: boolean;
  font: string;
  stack: boolean;
  scripts: boolean;
  name: string | undefined;
}

const infos = new Map<string, ClassInfo>();

function infoOf({ classes: list }: VisualElement): ClassInfo {
  const known = infos.get(list);
  if (known) return known;
  const classes = list.split(' ');
  const info = {
    invisible: classes.some((name) => invisible.test(name)),
    font: classes.filter((name) => font.test(name)).join('.'),
    stack: classes.includes('vlist-t'),
    scripts: classes.includes('msupsub'),
    name: classes.find((name) => decoration.test(name) || structure.test(name)),
  };
  infos.set(list, info);
  return info;
}

/** The signs of a formula in their order, out of KaTeX's markup of it. */
export function readItems(markup: string): Item[] {
  return readSequence(readVisualTree(markup));
}

/** What two sequences of signs have in common when they are the same. */
export function keyOf(items: readonly Item[]): string {
  return items.map(({ base, sub, sup }) => `${base}${sub && `_{${sub}}`}${sup && `^{${sup}}`}`).join(' ');
}

function readSequence(nodes: readonly VisualNode[]): Item[] {
  return nodes.flatMap((node) => (isText(node) ? [] : readElement(node)));
}

function readElement(element: VisualElement): Item[] {
  const { children } = element;
  const info = infoOf(element);
  if (info.invisible) return [];
  const [first] = children;
  if (children.length === 1 && first && isText(first)) return readGlyphs(element, first.text, first.from);
  if (element.name === 'path') return [item(element.attributes, element)];
  if (info.stack) return [readRows(element)];
  if (children.some(isScripts)) return [readScripts(element)];
  return info.name === undefined ? readSequence(children) : [readStructure(info.name, element)];
}

function isScripts(node: VisualNode): node is VisualElement {
  return !isText(node) && infoOf(node).scripts;
}

function item(base: string, element: VisualElement, inside: Item[][] = [], part: Part = { element }): Item {
  return {
    base,
    sub: '',
    sup: '',
    parts: { base: part, sub: undefined, sup: undefined, whole: part },
    inside: { base: inside, sub: [], sup: [] },
  };
}

/** KaTeX joins letters of one font into one run; each is a sign of its own, but for words. */
function readGlyphs(element: VisualElement, text: string, from: number): Item[] {
  const name = infoOf(element).font;
  const characters = [...text.matchAll(/&[^;]+;|[^\u200b]/gu)];
  if (characters.length === 0) return [];
  if (!letterFonts.test(name)) return [item(`${name} ${text}`, element)];
  return characters.map(({ 0: character, index }) => {
    const place = { from: from + index, to: from + index + character.length };
    const part = characters.length === 1 ? { element } : { element, characters: place };
    return item(`${name} ${character}`, element, [], part);
  });
}

/** Things on top of each other, as KaTeX stacks them. */
function readRows(element: VisualElement): Item {
  const rows = listRows(element).map(({ children }) => readSequence(children));
  return item(`(${rows.map(keyOf).join(' | ')})`, element, rows);
}

/** The rows of KaTeX's stack from the lowest on: a second `vlist-r` only gives it its depth. */
function listRows(stack: VisualElement): VisualElement[] {
  const list = elementsOf(elementsOf(stack)[0])[0];
  return elementsOf(list);
}

function elementsOf(element: VisualElement | undefined): VisualElement[] {
  return (element?.children ?? []).filter((child): child is VisualElement => !isText(child));
}

function readStructure(name: string, element: VisualElement): Item {
  const items = readSequence(element.children);
  const rows = items.flatMap(({ inside }) => inside.base);
  const isOneSign = decoration.test(name) && rows.every((row) => row.length <= 1);
  return item(`${name}(${keyOf(items)})`, element, isOneSign || name === 'text' ? [] : [items]);
}

/** A base with what stands below and above behind it. */
function readScripts(element: VisualElement): Item {
  const bases = readSequence(element.children.filter((child) => !isScripts(child)));
  const [only, ...others] = bases;
  const isSimple = only !== undefined && others.length === 0 && !only.sub && !only.sup;
  const whole = { element };
  const result: Item = isSimple
    ? { ...only, parts: { ...only.parts, whole }, inside: { ...only.inside } }
    : item(bases.length > 0 ? `{${keyOf(bases)}}` : '', element, bases.length > 0 ? [bases] : []);
  for (const row of element.children.filter(isScripts).flatMap(listScripts)) {
    const items = readSequence(row.element.children);
    result[row.kind] = keyOf(items);
    result.inside[row.kind] = items;
    result.parts[row.kind] = { element: row.element };
  }
  return result;
}

/** KaTeX stacks scripts from below; one that stands alone is below when it is moved down (`top` against its strut). */
function listScripts(scripts: VisualElement): { kind: 'sub' | 'sup'; element: VisualElement }[] {
  const rows = listRows(elementsOf(scripts)[0] ?? scripts);
  const [lower, upper] = rows;
  if (lower && upper) {
    return [
      { kind: 'sub', element: lower },
      { kind: 'sup', element: upper },
    ];
  }
  return lower ? [{ kind: isLow(lower) ? 'sub' : 'sup', element: lower }] : [];
}

function isLow(row: VisualElement): boolean {
  const strut = elementsOf(row).find(({ classes }) => classes === 'pstrut');
  return readLength('top', row) + readLength('height', strut) > 0;
}

function readLength(name: string, element: VisualElement | undefined): number {
  return Number(new RegExp(`[";]${name}:(-?[\\d.]+)em`).exec(element?.attributes ?? '')?.[1] ?? 0);
}
