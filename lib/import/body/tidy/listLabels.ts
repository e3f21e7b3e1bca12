import { parseLabelName, parseTexLabel } from '../../../labels/labelName';
import { type Node, someNode } from '../Node';
import { isFormula, type Work } from '../Work';

/** The labels and names of headings that a body has already. */
export function listLabels(root: Node, work: Work): Set<string> {
  const written: string[] = [];
  someNode(root, ({ attributes, data, type, value, token }) => {
    if (attributes?.id) written.push(attributes.id);
    if (typeof data?.anchor === 'string') written.push(data.anchor);
    if (type === 'text') for (const [, id = ''] of (value ?? '').matchAll(/\{#([^\s{}]+)/g)) written.push(id);
    const formula = work.tokens[token ?? -1];
    if (isFormula(formula)) written.push(...labelsOf(formula));
    return false;
  });
  return new Set(written.map((text) => (parseLabelName(text) ?? parseTexLabel(text))?.name ?? text));
}

function labelsOf({ label, tex }: { label?: string; tex: string }): string[] {
  const inside = [...tex.matchAll(/\\label\s*\{([^{}]+)\}/g)].map(([, name = '']) => name);
  return label === undefined ? inside : [label, ...inside];
}
