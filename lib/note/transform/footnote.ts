import type { FootnoteDefinition, FootnoteReference } from 'mdast';
import type { AnyNode, Context } from './Context';
import { addFootnoteUse, type FootnoteUses, footnoteId } from './definitions';
import { component, text } from './jsx';
import { isPhrasing, standsInText, toPhrasing } from './sidenote';

/** Transforms what a node holds, in place. */
type VisitInside = (node: AnyNode, parents: AnyNode[]) => void;

/** A footnote that something refers to. */
interface Footnote {
  definition: FootnoteDefinition;
  number: string;
  /** The anchors of its marks. */
  marks: string[];
  /** The links back to its marks, which are all known only at the end. */
  back: AnyNode;
}

/**
 * The footnotes of a note, numbered as a reader meets their marks. One of text alone stands behind its first mark, as
 * a sidenote, and what it cites is counted there; one that holds more, or whose mark stands where no note can (a table,
 * a heading, a caption, a link, another footnote), is printed behind the text.
 */
export class Footnotes {
  readonly uses: FootnoteUses = new Map();
  readonly #context: Context;
  readonly #used = new Map<string, Footnote>();
  readonly #behind: Footnote[] = [];
  readonly #met: FootnoteDefinition[] = [];

  constructor(context: Context) {
    this.#context = context;
  }

  /** What a `[^name]` becomes: a mark, and behind the first of a footnote that can stand there the footnote itself. */
  mark(node: FootnoteReference, parents: AnyNode[], visitInside: VisitInside): AnyNode[] {
    const definition = this.#context.footnotes.get(footnoteId(node));
    if (!definition) return [text(`[^${node.label ?? node.identifier}]`)];
    addFootnoteUse(node, parents, this.uses);
    const known = this.#used.get(footnoteId(node));
    const note = known ?? this.#add(definition);
    const mark = drawMark(note, parents);
    if (known) return [mark];
    if (!standsInText(parents) || !isPhrasing(definition as AnyNode)) {
      this.#behind.push(note);
      return [mark];
    }
    visitInside(definition as AnyNode, []);
    const props = { id: anchorOf(definition), number: note.number };
    return [mark, component('Sidenote', props, withBack(toPhrasing(definition as AnyNode), note.back), 'text')];
  }

  /** Where a footnote is written it prints nothing. */
  pass(definition: FootnoteDefinition): AnyNode[] {
    this.#met.push(definition);
    return [];
  }

  /** The footnotes that are printed behind the text. To be called when all the text is visited. */
  close(visitInside: VisitInside): AnyNode[] {
    const notes: AnyNode[] = [];
    // What these refer to comes behind them, so the list grows meanwhile.
    for (const { definition, number, back } of this.#behind) {
      visitInside(definition as AnyNode, []);
      const children = withBack((definition as AnyNode).children ?? [], back);
      notes.push(component('Endnote', { id: anchorOf(definition), number }, children));
    }
    const printed = new Set([...this.#used.values()].map(({ definition }) => definition));
    // Nothing refers to the others, which is told; so is what is wrong in them.
    for (const other of this.#met) if (!printed.has(other)) visitInside(other as AnyNode, []);
    for (const { back, marks } of this.#used.values())
      Object.assign(back, component('Backlinks', { marks: marks.join(' ') }, [], 'text'));
    return notes.length > 0 ? [component('Endnotes', {}, notes)] : [];
  }

  #add(definition: FootnoteDefinition): Footnote {
    const number = String(this.#used.size + 1);
    const note = { definition, number, marks: [], back: component('Backlinks', {}, [], 'text') };
    this.#used.set(footnoteId(definition), note);
    return note;
  }
}

function anchorOf({ identifier }: FootnoteDefinition): string {
  return `fn-${identifier}`;
}

/** A mark inside a link is no link: one cannot hold another. */
function drawMark({ definition, number, marks }: Footnote, parents: AnyNode[]): AnyNode {
  const id = `fnref-${definition.identifier}${marks.length > 0 ? `-${marks.length + 1}` : ''}`;
  marks.push(id);
  const note = parents.some(({ type }) => /^link/.test(type)) ? undefined : anchorOf(definition);
  return component('FootnoteMark', { id, number, note }, [], 'text');
}

/** The links back stand in the last line of the note. */
function withBack(children: AnyNode[], back: AnyNode): AnyNode[] {
  const last = children.at(-1);
  if (last?.type !== 'paragraph') return [...children, back];
  last.children = [...(last.children ?? []), back];
  return children;
}
