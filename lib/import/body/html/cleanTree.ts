import type { Element, ElementContent, Root } from 'hast';
import { lineOf, type Work } from '../Work';
import { adoptOrphans } from './orphans';
import { hasClass, isElement, property, textOf } from './properties';

type Parent = Root | Element;

/** Takes out of a tree of HTML what only changes the look, and makes figures of what looks like them. */
export function cleanTree(parent: Parent, work: Work): void {
  const name = parent.type === 'element' ? parent.tagName : '';
  parent.children = adoptOrphans(name, parent.children as ElementContent[]) as Element['children'] & Root['children'];
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    tellLook(child, work);
    cleanTree(child, work);
    if (child.tagName === 'table') liftCaption(child);
    if (/^dt?-code$/.test(child.tagName)) child.tagName = isBlockOfCode(child) ? 'pre' : 'code';
  }
  parent.children = joinCaptions(
    parent.children.filter((child) => !isHidden(child)) as ElementContent[],
  ) as Parent['children'] & ElementContent[];
}

function tellLook(element: Element, work: Work): void {
  const line = lineOf(element as { position?: { start: { line: number } } }, work);
  if (property(element, 'style') !== '') {
    work.decisions.note(line, 'style-dropped', 'What a `style` said of the look is not in the note.');
  }
  if (['font', 'center', 'big', 'blink', 'marquee'].includes(element.tagName)) {
    work.decisions.note(line, 'look-dropped', `\`<${element.tagName}>\` only changed the look; its text stays.`);
  }
  if (element.tagName === 'u') {
    work.decisions.note(line, 'underline-stressed', 'Underlined words are stressed now.');
  }
}

/** Distill's code in a line has no `block`. White space in a `<pre>` stays what it is. */
function isBlockOfCode(element: Element): boolean {
  return 'block' in element.properties || textOf(element).trim().includes('\n');
}

/** The caption of a table stands beside it, in a figure around both. */
function liftCaption(table: Element): void {
  const caption = table.children.find((child) => isElement(child, 'caption'));
  if (!isElement(caption)) return;
  const inner: Element = { ...table, children: table.children.filter((child) => child !== caption) };
  const words: Element = { ...caption, tagName: 'figcaption' };
  Object.assign(table, { tagName: 'figure', properties: {}, children: [words, inner] });
}

/** A comment, or a block that was never shown and has nothing left in it, as one that defined macros has. */
function isHidden(node: Root['children'][number]): boolean {
  if (!isElement(node)) return node.type === 'comment';
  return /display\s*:\s*none/.test(property(node, 'style')) && textOf(node).trim() === '';
}

/** `<div class="caption">` behind images is their caption. */
function joinCaptions(children: ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  for (const child of children) {
    if (!isElement(child, 'div', 'p', 'center', 'span') || !hasClass(child, /^(?:fig-?)?caption$/i)) {
      result.push(child);
      continue;
    }
    while (result.length > 0 && isBlank(result.at(-1))) result.pop();
    const before = result.at(-1);
    const caption: Element = { ...child, tagName: 'figcaption' };
    if (!isElement(before) || !holdsOnlyImages(before)) result.push(child);
    else if (before.tagName === 'figure' && !before.children.some((each) => isElement(each, 'figcaption')))
      before.children.push(caption);
    else result[result.length - 1] = { ...before, tagName: 'figure', properties: {}, children: [before, caption] };
  }
  return result;
}

function isBlank(node: ElementContent | undefined): boolean {
  return node?.type === 'text' && node.value.trim() === '';
}

function holdsOnlyImages(element: Element): boolean {
  let images = 0;
  const visit = (node: ElementContent): boolean => {
    if (node.type === 'text') return node.value.trim() === '';
    if (node.type !== 'element') return true;
    if (['img', 'video', 'object', 'iframe'].includes(node.tagName)) {
      images++;
      return true;
    }
    if (node.tagName === 'figcaption') return true;
    return property(node, 'dataKeep') === '' && node.children.every(visit);
  };
  return visit(element) && images > 0;
}
