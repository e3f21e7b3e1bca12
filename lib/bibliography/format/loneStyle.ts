import type { CslNode } from 'citeproc';

/**
 * A style for the entry of a reference by itself, cited nowhere: nothing is there to be sorted, or told apart by more
 * names, and citations print what costs least. citeproc does all that for one reference too, and takes twice the time.
 */
export function toLoneStyle(style: CslNode): CslNode {
  return {
    ...style,
    children: style.children.map((child) =>
      typeof child !== 'string' && child.name === 'citation' ? plainCitation : withoutSort(child),
    ),
  };
}

const plainCitation: CslNode = {
  name: 'citation',
  attrs: {},
  children: [{ name: 'layout', attrs: {}, children: [{ name: 'text', attrs: { variable: 'title' }, children: [] }] }],
};

function withoutSort(node: CslNode | string): CslNode | string {
  if (typeof node === 'string' || node.name !== 'bibliography') return node;
  return { ...node, children: node.children.filter((child) => typeof child === 'string' || child.name !== 'sort') };
}
