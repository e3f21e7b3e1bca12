/** An element of the half of KaTeX's markup that is seen. */
export interface VisualElement {
  name: string;
  /** The value of its class attribute. */
  classes: string;
  /** As they stand in the tag. */
  attributes: string;
  /** Where its opening tag begins, and where the `>` of that tag stands. */
  from: number;
  to: number;
  /** Behind its closing tag. */
  end: number;
  children: VisualNode[];
}

/** A run of characters, and where it begins. */
export interface VisualText {
  text: string;
  from: number;
}

export type VisualNode = VisualElement | VisualText;

/** What KaTeX writes: its attributes hold no `>`, and it closes every element. */
const token = /<(\/?)([a-z]+)([^>]*?)(\/?)>|[^<]+/gi;

/**
 * Reads the half of a formula's markup that is seen, behind its MathML. Not a parser of HTML, but of what KaTeX writes:
 * a tree with the offsets of its parts, so that marks can be put into the very string.
 */
export function readVisualTree(markup: string): VisualNode[] {
  const root: VisualElement = { name: '', classes: '', attributes: '', from: 0, to: 0, end: 0, children: [] };
  const open = [root];
  token.lastIndex = Math.max(0, markup.indexOf('<span class="katex-html"'));
  for (let found = token.exec(markup); found; found = token.exec(markup)) {
    const [whole, closing, name, attributes = '', alone = ''] = found;
    const parent = open[open.length - 1];
    if (!parent) break;
    if (name === undefined) {
      parent.children.push({ text: whole, from: found.index });
    } else if (closing) {
      parent.end = token.lastIndex;
      open.pop();
    } else {
      const element = readElement(name, attributes, found.index, token.lastIndex - 1 - alone.length);
      parent.children.push(element);
      if (alone) element.end = token.lastIndex;
      else open.push(element);
    }
  }
  return root.children;
}

function readElement(name: string, attributes: string, from: number, to: number): VisualElement {
  const classes = attributes.startsWith(' class="') ? attributes.slice(8, attributes.indexOf('"', 8)) : '';
  return { name, classes, attributes, from, to, end: to, children: [] };
}

/** Whether a node is a run of characters. */
export function isText(node: VisualNode): node is VisualText {
  return 'text' in node;
}
