import { type LabelKind, parseLabelName } from '../../../labels/labelName';
import { statementKinds } from '../../../note/transform/blocks/statement';
import type { Landing } from '../../Conversion';
import { type Node, someNode } from '../Node';
import { isLandmark, listOldAnchors, oldAnchorsOf } from '../oldAnchors';
import { isFormula, lineOf, type Work } from '../Work';
import { tidyCaptionNumbers } from './captionNumbers';
import { listLabels } from './listLabels';

/** One body while its anchors are placed. */
interface Placing {
  work: Work;
  landings: Map<string, Landing>;
  /** Names that nothing else may have. */
  taken: Set<string>;
  /** Anchors that are labels already. */
  reserved: Set<string>;
  /** The labels that were made. */
  made: Set<string>;
  headings: Node[];
}

/**
 * Gives what something links to an anchor of ours: figures, tables, listings and formulas a label. All else has none:
 * links to it lead to its heading; those to the heading that became the title lead to the page. To be called when the
 * tree is as it will be written.
 */
export function placeAnchors(root: Node, title: Node | undefined, work: Work): ReadonlyMap<string, Landing> {
  const headings: Node[] = [];
  someNode(root, (node) => {
    if (node.type === 'heading') headings.push(node);
    return false;
  });
  const reserved = new Set([...(work.surroundings.linked ?? [])].map((id) => parseLabelName(id)?.name ?? id));
  const taken = listLabels(root, work);
  const placing: Placing = { work, landings: new Map(), taken, reserved, made: new Set(), headings };
  if (title) landOnTop(title, placing);
  visit(root, { placing, passed: { count: 0 } });
  tidyCaptionNumbers(root, placing.made, work);
  return placing.landings;
}

/** How many headings stand before the place that the walk has come to. */
interface Walk {
  placing: Placing;
  passed: { count: number };
}

function landOnTop(title: Node, { work, landings }: Placing): void {
  for (const id of listOldAnchors(title)) {
    landings.set(id, { top: true });
    const message = `What had the anchor \`#${id}\` is the title; links to it lead to the top of the note.`;
    work.decisions.note(lineOf(title, work), 'anchor-moved', message);
  }
}

function visit(parent: Node, walk: Walk): void {
  for (const [index, node] of (parent.children ?? []).entries()) {
    if (node.type === 'heading') walk.passed.count++;
    const ids = oldAnchorsOf(node).filter((id) => !walk.placing.landings.has(id));
    if (ids.length > 0) {
      const landing = land(node, parent, index, ids, walk);
      if (landing) for (const id of ids) walk.placing.landings.set(id, landing);
    }
    visit(node, walk);
  }
}

function land(node: Node, parent: Node, index: number, ids: string[], walk: Walk): Landing | undefined {
  const { placing, passed } = walk;
  if (node.type === 'heading') return labelHeading(node, ids, placing) ?? atHeading(passed.count, placing);
  const label = labelNode(node, parent, index, ids[0] ?? '', placing);
  if (label !== undefined) return { anchor: label };
  // What stands before all headings is nearest to the first.
  const landing = atHeading(Math.max(1, passed.count), placing);
  if (!landing) return undefined;
  const message = `What had the anchor \`#${ids[0]}\` has none here; links to it lead to the nearest heading.`;
  placing.work.decisions.note(lineOf(node, placing.work), 'anchor-moved', message);
  return landing;
}

/** A heading has a label where a reference asks for it. */
function labelHeading(heading: Node, ids: string[], placing: Placing): Landing | undefined {
  const id = ids.find((each) => placing.work.surroundings.referred?.has(each));
  if (id === undefined) return undefined;
  const own = typeof heading.data?.anchor === 'string' ? parseLabelName(heading.data.anchor) : undefined;
  const anchor = own?.kind === 'sec' ? own.name : takeLabel(id, 'sec', heading, placing);
  heading.data = { ...heading.data, anchor };
  return { anchor };
}

function atHeading(count: number, { headings }: Placing): Landing | undefined {
  return count > headings.length ? undefined : { headingFromEnd: headings.length - count + 1 };
}

/** Labels a node, or the figure, table, listing or formula that it is around. Undefined when it is none that can have one. */
function labelNode(node: Node, parent: Node, index: number, id: string, placing: Placing): string | undefined {
  switch (node.type) {
    case 'containerDirective':
      return labelContainer(node, id, placing);
    case 'image':
      return labelImage(node, parent, id, placing);
    case 'table':
      return wrap(node, parent, index, id, placing);
    case 'code':
      return wrap(node, parent, index, id, placing);
    case 'math':
      return labelFormula(node, id, placing);
    default: {
      const { children = [] } = node;
      const at = children.findIndex((child) => someNode(child, isLandmark));
      const child = children.length <= 2 ? children[at] : undefined;
      return child && child.type !== 'heading' ? labelNode(child, node, at, id, placing) : undefined;
    }
  }
}

const kinds: Record<string, LabelKind> = {
  figure: 'fig',
  video: 'fig',
  table: 'tbl',
  listing: 'lst',
  algorithm: 'alg',
  ...statementKinds,
};

function labelContainer(node: Node, id: string, placing: Placing): string | undefined {
  const kind = kinds[node.name ?? ''];
  if (!kind) return undefined;
  const own = node.attributes?.id;
  if (own) return parseLabelName(own)?.name;
  const label = takeLabel(id, kind, node, placing);
  node.attributes = { ...node.attributes, id: label };
  return label;
}

/** An image alone in its paragraph, or as part of a figure, can have a label behind it. */
function labelImage(image: Node, parent: Node, id: string, placing: Placing): string | undefined {
  const children = parent.children ?? [];
  const at = children.indexOf(image);
  const behind = children[at + 1];
  const list = behind?.type === 'text' ? /^\{[^{}]*\}/.exec(behind.value ?? '')?.[0] : undefined;
  const own = list === undefined ? undefined : /#([^\s{}]+)/.exec(list)?.[1];
  if (own) return parseLabelName(own)?.name;
  const rest = children.filter((child) => child !== image && (list === undefined || child !== behind));
  if (parent.type !== 'paragraph' || rest.some(({ type, value }) => type !== 'text' || value?.trim())) return undefined;
  const label = takeLabel(id, 'fig', image, placing);
  const written = list === undefined ? `{#${label}}` : `{#${label} ${list.slice(1)}`;
  const kept = list === undefined ? children.slice(at + 1) : children.slice(at + 2);
  parent.children = [...children.slice(0, at + 1), { type: 'text', value: written }, ...kept];
  return label;
}

/** A table or code can have a label in a block around it. */
function wrap(node: Node, parent: Node, index: number, id: string, placing: Placing): string | undefined {
  const name = node.type === 'table' ? 'table' : 'listing';
  if (parent.type === 'containerDirective' && parent.name === name) return labelContainer(parent, id, placing);
  const kind = kinds[name];
  if (!kind || !['root', 'listItem', 'blockquote'].includes(parent.type)) return undefined;
  const label = takeLabel(id, kind, node, placing);
  const block = { type: 'containerDirective', name, attributes: { id: label }, position: node.position };
  parent.children?.splice(index, 1, { ...block, children: [node] });
  return label;
}

function labelFormula(node: Node, id: string, placing: Placing): string | undefined {
  const token = placing.work.tokens[node.token ?? -1];
  if (!isFormula(token)) return undefined;
  const own = token.label ?? /\\label\s*\{([^{}]+)\}/.exec(token.tex)?.[1];
  if (own !== undefined) return parseLabelName(own)?.name;
  // A formula that says it has no number has no label either.
  if (/\\begin\s*\{\w+\*\}|\\(?:notag|nonumber)(?![A-Za-z])/.test(token.tex)) return undefined;
  token.label = takeLabel(id, 'eq', node, placing);
  return token.label;
}

const ownWords: Partial<Record<LabelKind, RegExp>> = {
  fig: /^(?:fig(?:ure)?|image|img)s?[-_.: ]*(?=.)/i,
  tbl: /^(?:tbl|table|tab)s?[-_.: ]*(?=.)/i,
  lst: /^(?:lst|listing|code)s?[-_.: ]*(?=.)/i,
  eq: /^(?:eqn?|equation|formula)s?[-_.: ]*(?=.)/i,
  sec: /^sec(?:tion)?s?[-_.: ]*(?=.)/i,
  thm: /^th(?:eore)?ms?[-_.: ]*(?=.)/i,
  lem: /^lem(?:ma)?s?[-_.: ]*(?=.)/i,
  prp: /^prop(?:osition)?s?[-_.: ]*(?=.)/i,
  cor: /^cor(?:ollary)?[-_.: ]*(?=.)/i,
  def: /^def(?:inition)?s?[-_.: ]*(?=.)/i,
  exm: /^ex(?:ample)?s?[-_.: ]+(?=.)/i,
};

/** The label that an anchor becomes: itself when it is one of the kind, else one that is like it. */
function takeLabel(id: string, kind: LabelKind, node: Node, { work, taken, reserved, made }: Placing): string {
  const own = parseLabelName(id);
  const words = id
    .normalize('NFC')
    .replace(ownWords[kind] ?? /^$/, '')
    .replace(/[^\p{L}\p{N}_]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const isOwn = own?.kind === kind;
  const base = isOwn ? own.name : `${kind}-${words || 'here'}`;
  let label = base;
  for (let count = 2; taken.has(label) || (!isOwn && reserved.has(label)); count++) label = `${base}-${count}`;
  taken.add(label);
  made.add(label);
  if (label !== id) {
    work.decisions.note(lineOf(node, work), 'label-made', `What had the anchor \`#${id}\` has the label \`${label}\`.`);
  }
  return label;
}
