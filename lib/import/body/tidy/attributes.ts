import { parseAttributes } from '../../../dialect/attributeList';
import { parseLabelName } from '../../../labels/labelName';
import { mapChildren, type Node } from '../Node';
import { isLinked, withOldAnchors } from '../oldAnchors';
import { lineOf, type Work } from '../Work';

const item = /[#.][\w:.-]+|[\w-]+=(?:"[^"]*"|'[^']*'|[^\s"'{}]+)|-/.source;
const list = `\\{:?\\s*(?:${item})(?:\\s+(?:${item}))*\\s*\\}`;
const atStart = new RegExp(`^${list}`);
const atEnd = new RegExp(`\\s*${list}\\s*$`);

/** Attributes of Pandoc, Hugo and Python-Markdown behind headings, links and images: of those our dialect knows names, and dark images. */
export function tidyAttributes(root: Node, work: Work): void {
  mapChildren(root, (node) => {
    const children = node.children ?? [];
    const last = children.at(-1);
    if (node.type === 'heading' && last?.type === 'text') {
      const found = atEnd.exec(last.value ?? '')?.[0];
      if (found !== undefined) {
        const id = parseAttributes(found).id;
        last.value = (last.value ?? '').slice(0, -found.length);
        if (id !== undefined) node.data = { ...node.data, anchor: nameOfSection(id) };
        if (isLinked(id, work)) node.data = withOldAnchors(node, [id]).data;
        if (parseAttributes(found).classes.length > 0) tell(node, work);
      }
    }
    if (node.type === 'paragraph' && last?.type === 'text') keepForTable(children, last, work);
    for (const [index, child] of children.entries()) {
      const before = children[index - 1];
      const found = child.type === 'text' ? atStart.exec(child.value ?? '')?.[0] : undefined;
      if (found === undefined || !before || !/^(?:image|link)(?:Reference)?$/.test(before.type)) continue;
      if (/^link/.test(before.type)) {
        child.value = (child.value ?? '').slice(found.length);
        tell(node, work);
        continue;
      }
      const kept = keepForImage(found);
      const { id, values } = parseAttributes(found);
      captionImage(before, values);
      if (isLinked(id, work) && before.type === 'image') children[index - 1] = withOldAnchors(before, [id]);
      if (kept !== found) tell(node, work);
      child.value = kept + (child.value ?? '').slice(found.length);
    }
    return [node];
  });
}

/** Of the attributes behind a caption of a table, `: Caption {#tbl-a .striped}`, the label stays. */
function keepForTable(children: Node[], last: Node, work: Work): void {
  const found = /^:[ \t]/.test(children[0]?.value ?? '') ? atEnd.exec(last.value ?? '')?.[0] : undefined;
  if (found === undefined) return;
  const { id } = parseAttributes(found);
  const kept = id !== undefined && parseLabelName(id)?.kind === 'tbl' ? ` {#${id}}` : '';
  if (found.trim() !== kept.trim()) tell(last, work);
  last.value = (last.value ?? '').slice(0, -found.length) + kept;
}

/** Quarto's `fig-alt`: what stands in the brackets is the caption then. */
function captionImage(image: Node, values: Record<string, string>): void {
  const [alt, caption] = [values['fig-alt'], values['fig-cap'] ?? image.alt];
  if (alt === undefined || image.type !== 'image') return;
  if (!image.title && caption) image.title = caption;
  image.alt = alt;
}

/** Pandoc shows the words of an image that stands alone below it (https://pandoc.org/MANUAL.html#extension-implicit_figures). */
export function captionImages(root: Node, { surroundings }: Work): void {
  if (surroundings.kind !== 'quarto') return;
  mapChildren(root, (node, parent) => {
    // The only image of a figure has its caption behind it.
    if (parent.type === 'containerDirective' && parent.name === 'figure' && !isOneOfSeveral(parent)) return [node];
    const shown = (node.children ?? []).filter(({ type, value }) => type !== 'text' || !isAttributes(value ?? ''));
    const [image] = shown;
    const isAlone = node.type === 'paragraph' && shown.length === 1 && image?.type === 'image';
    if (isAlone && !image.title && !/["\\$*_`<[\]{}\p{Co}]/u.test(image.alt ?? ''))
      image.title = image.alt?.replace(/\s+/g, ' ').trim() || null;
    return [node];
  });
}

function isOneOfSeveral({ children = [] }: Node): boolean {
  return children.filter((child) => child.children?.some(({ type }) => type === 'image')).length > 1;
}

function isAttributes(text: string): boolean {
  return text.trim() === '' || atStart.exec(text.trim())?.[0] === text.trim();
}

function tell(node: Node, work: Work): void {
  const message = 'Attributes that only change the look are not in the note.';
  work.decisions.note(lineOf(node, work), 'attributes-dropped', message);
}

/** A name that is a label of something else would be a mistake behind a heading. */
function nameOfSection(id: string): string {
  const label = parseLabelName(id);
  return label && label.kind !== 'sec' ? `section-${id.replaceAll(':', '-')}` : id;
}

function keepForImage(found: string): string {
  const { id, values } = parseAttributes(found);
  const label = id === undefined ? undefined : parseLabelName(id);
  const parts = [
    ...(label?.kind === 'fig' ? [`#${id}`] : []),
    ...(values.dark === undefined ? [] : [`dark=${values.dark}`]),
  ];
  return parts.length > 0 ? `{${parts.join(' ')}}` : '';
}
